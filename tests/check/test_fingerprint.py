from collections.abc import Callable
from dataclasses import replace

import pytest

from healthpress.check.engine import check_article
from healthpress.check.fingerprint import on_one_line, with_fingerprints
from healthpress.model.article import Article
from healthpress.model.finding import Finding
from healthpress.model.rule import Context, Rule, SiteFacts
from healthpress.model.source import Span
from healthpress.rules.clm.absolute_claim import RULE as CURES
from healthpress.rules.clm.hype import RULE as HYPE

CLAIM = "Ketamine cures depression.\n"
FIFTY_LINES = "A line.\n\n" * 25


def prints(article: Article, facts: SiteFacts, *rules: Rule) -> list[str]:
    return [finding.fingerprint for finding in check_article(article, rules, facts)]


@pytest.fixture
def told(context_in: Callable[..., Context]) -> Callable[..., Finding]:
    """A finding of the test rule that is about no words."""

    def tell(message: str) -> Finding:
        return context_in("us").finding(Span(0, 3), message, help="mend it")

    return tell


@pytest.mark.parametrize(
    "edited",
    [
        FIFTY_LINES + CLAIM,
        "KETAMINE\ncures  depression.\n",
        "*Ketamine* cures [depression](/depression/).\n",
        "Ketamine **cures** depression.\n",
        "> Ketamine\n> cures\n> depression.\n",
        "- Ketamine\n  cures depression.\n",
        "Ketamine cures depression.\r\n",
        f"{CLAIM}\nA miracle for everybody.\n",
    ],
    ids=["lines", "breaks", "around", "inside", "quote", "list", "ends", "others"],
)
def test_a_fingerprint_survives_what_leaves_the_words(
    article_of: Callable[..., Article], facts: SiteFacts, edited: str
) -> None:
    before = prints(article_of(CLAIM), facts, CURES)
    after = prints(article_of(edited, "renamed/file.md"), facts, CURES)

    assert len(before) == 1
    assert before == after


@pytest.mark.parametrize("container", ["> ", "> > ", "> - ", "1. ", "- > "])
def test_words_that_a_line_end_parts_are_the_same_words(
    article_of: Callable[..., Article], facts: SiteFacts, container: str
) -> None:
    next_line = "".join(" " if character != ">" else ">" for character in container)
    whole = f"{container}The cure works 100 % of the time.\n"
    parted = f"{container}The cure works 100\n{next_line}% of the time.\n"

    before = prints(article_of(whole), facts, CURES)
    after = prints(article_of(parted), facts, CURES)

    assert before
    assert before == after


def test_equal_findings_are_told_apart_by_their_order(
    article_of: Callable[..., Article], facts: SiteFacts
) -> None:
    found = prints(article_of(f"{CLAIM}\n{CLAIM}"), facts, CURES)

    assert len(set(found)) == 2


def test_another_sentence_or_rule_gives_another_fingerprint(
    article_of: Callable[..., Article], facts: SiteFacts
) -> None:
    found = [
        *prints(article_of(CLAIM), facts, CURES),
        *prints(article_of("Ketamine cures pain.\n"), facts, CURES),
        *prints(article_of("A miracle.\n"), facts, HYPE),
    ]

    assert len(set(found)) == len(found) == 3


def test_a_finding_in_the_front_matter_has_a_fingerprint_of_its_value(
    article_of: Callable[..., Article], facts: SiteFacts
) -> None:
    before = prints(article_of("---\ntitle: A cure\n---\n"), facts, CURES)
    after = prints(article_of("---\ntype: guide\ntitle: A cure\n---\nText.\n"), facts, CURES)

    assert len(before) == 1
    assert before == after


def test_a_rule_that_is_called_otherwise_gives_the_fingerprints_it_always_gave(
    article_of: Callable[..., Article], facts: SiteFacts
) -> None:
    renamed = replace(CURES, code="CLM950", formerly=("absolute-words", CURES.code))

    before = prints(article_of(CLAIM), facts, CURES)
    after = prints(article_of(CLAIM), facts, renamed)

    assert before == after


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("`title` is missing", "the key `title` is not there"),
        ("the page needs grade `9`, and has `11.2`", "the page has grade `11.4`"),
        ("the page names no author", "nobody is named as author"),
    ],
)
def test_what_is_missing_is_known_by_its_name_in_any_words(
    article_of: Callable[..., Article], told: Callable[..., Finding], first: str, second: str
) -> None:
    before, after = article_of("Old text.\n"), article_of("New words above.\n\nOld text.\n")

    [one] = with_fingerprints(before, [told(first)])
    [other] = with_fingerprints(after, [told(second)])

    assert one.fingerprint == other.fingerprint


def test_two_missing_things_are_told_apart(
    article_of: Callable[..., Article], told: Callable[..., Finding]
) -> None:
    [one] = with_fingerprints(article_of("Text.\n"), [told("`title` is missing")])
    [other] = with_fingerprints(article_of("Text.\n"), [told("`published` is missing")])

    assert one.fingerprint != other.fingerprint


def test_a_finding_outside_every_article_has_a_fingerprint(told: Callable[..., Finding]) -> None:
    [one] = with_fingerprints(None, [told("`a` is missing")])
    [other] = with_fingerprints(None, [told("`b` is missing")])

    assert one.fingerprint != other.fingerprint


@pytest.mark.parametrize(
    "text", ["two words", "two\nwords", "two \r\n > > words", "two\r  words", " two\n>words "]
)
def test_source_text_is_put_on_one_line_without_marks(text: str) -> None:
    assert on_one_line(text) == "two words"
