from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from healthpress.check.engine import check_article
from healthpress.check.matching import matches_of
from healthpress.model.article import Article
from healthpress.model.finding import Finding
from healthpress.model.rule import Context, Rule, SiteFacts

Parse = Callable[..., Article]


def tell_matches(article: Article, context: Context) -> Iterator[Finding]:
    for match in context.matches:
        words = article.source.text[match.start : match.end]
        yield context.finding(match.prose.span, f"{match.index} {words}", help="act")


def test_each_rule_gets_its_own_matches_in_reading_order(article_of: Parse) -> None:
    article = article_of("# A cure\n\nNo cure and `cure`, risks.\n")

    first, second, none = matches_of(article, [("risks", "cure"), ("cure", "no cure"), ()])

    assert [(match.prose.zone, match.start, match.end, match.index) for match in first] == [
        ("heading", 2, 6, 1),
        ("prose", 3, 7, 1),
        ("prose", 18, 23, 0),
    ]
    assert [(match.start, match.index) for match in second] == [(2, 0), (0, 1), (3, 0)]
    assert none == ()


def test_without_phrases_nobody_gets_any(article_of: Parse) -> None:
    assert matches_of(article_of("A cure."), [(), ()]) == ((), ())
    assert matches_of(article_of("A cure."), []) == ()


@pytest.mark.parametrize(
    ("phrases", "told"),
    [(("cure",), ["0 cure"]), (("risk", "cure"), ["1 cure"]), (("risk",), [])],
)
def test_a_rule_finds_its_matches_in_its_context(
    article_of: Parse, facts: SiteFacts, rule: Rule, phrases: tuple[str, ...], told: list[str]
) -> None:
    others = replace(rule, code="TST002", check=tell_matches, phrases=("nothing", "cure"))
    own = replace(rule, check=tell_matches, phrases=phrases)

    found = check_article(article_of("A cure."), [others, own], facts)

    assert [item.message for item in found if item.code == rule.code] == told
