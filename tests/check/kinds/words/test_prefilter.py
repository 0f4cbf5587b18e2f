import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article, Places, Prose
from healthpress.model.front_matter import FrontMatter
from healthpress.model.source import SourceFile, Span

PATTERNS = [
    re.compile(r"\bcures?\b", re.IGNORECASE),
    re.compile(r"no (?:known )?side effects|(?:100|hundred) ?% safe", re.IGNORECASE),
    re.compile(r"ketamine", re.IGNORECASE),
    re.compile(r"ketamine"),
    re.compile(r"an|of"),
    re.compile(r"\d+ mg"),
]
WORDS = [
    "cures",
    "Cure",
    "no side",
    " effects",
    "100% safe",
    "KETAM\u0130NE",
    "ketamine",
    "of",
    "5 mg",
]
TEXTS = st.lists(st.sampled_from([*WORDS, " ", "ß", "x"]), max_size=6).map("".join)
ZONES = st.sampled_from(["prose", "heading", "alt"])


def article_of(texts: list[tuple[str, str]]) -> Article:
    span = Span(0, 0)
    prose = tuple(Prose(zone, text, span, ()) for zone, text in texts)
    return Article(SourceFile("a.md", ""), FrontMatter(), Places(span), prose)


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern)
@given(texts=st.lists(st.tuples(ZONES, TEXTS), max_size=5))
def test_no_text_in_which_a_pattern_matches_is_passed_over(
    pattern: re.Pattern[str], texts: list[tuple[str, str]]
) -> None:
    article = article_of(texts)
    matching = [prose for prose in article.in_zones("prose", "alt") if pattern.search(prose.said)]

    kept = [id(prose) for prose in texts_with(pattern, article, ("prose", "alt"))]

    assert [id(prose) for prose in matching if id(prose) not in kept] == []


def test_texts_without_the_words_and_other_zones_are_passed_over() -> None:
    article = article_of([("prose", "A cure."), ("prose", "Water."), ("heading", "A cure")])

    assert [prose.text for prose in texts_with(PATTERNS[0], article, ("prose",))] == ["A cure."]


def test_words_that_stand_nowhere_in_the_article_pass_over_all_of_it() -> None:
    article = article_of([("prose", "We cu"), ("prose", "re")])

    assert list(texts_with(PATTERNS[0], article, ("prose",))) == []


def test_what_is_not_said_does_not_count_as_words() -> None:
    span = Span(0, 0)
    prose = Prose("prose", "A cure.", span, (), blanked="A     .")
    article = Article(SourceFile("a.md", ""), FrontMatter(), Places(span), (prose,))

    assert list(texts_with(PATTERNS[0], article, ("prose",))) == []


def test_one_pattern_with_and_without_regard_to_case_is_two() -> None:
    article = article_of([("prose", "Ketamine")])

    kept = [list(texts_with(pattern, article, ("prose",))) for pattern in PATTERNS[2:4]]

    assert kept[0]
    assert all(pattern.flags for pattern in PATTERNS[2:4])
