import importlib
import pkgutil
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthpress import rules
from healthpress.check.kinds.phrase import Phrase
from healthpress.check.kinds.words.literals import folded, literals, may_match, search_in

PHRASES = {
    f"{info.name}.{name}": value
    for info in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")
    for name, value in vars(importlib.import_module(info.name)).items()
    if isinstance(value, Phrase)
}


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\bcures?\b", {"cure"}),
        (r"(?:wonder|magic bullet)s?", {"wonder", "magic bullet"}),
        (r"no (?:known )?side effects", {"side effects"}),
        (r"(?:saved|changed) my life", {" my life"}),
        (r"(?:abc)+d?", {"abc"}),
        (r"(?:abc)*d?", set()),
        (r"(?:abc|\d+)", set()),
        (r"an|of", set()),
        (r"(?!never)[a-z]+ELSE", {"else"}),
    ],
)
def test_literals_are_those_that_every_match_contains(pattern: str, expected: set[str]) -> None:
    assert literals(re.compile(pattern)) == expected


@pytest.mark.parametrize("text", ["KETAM\u0130NE", "ketam\u0131ne", "Ketamine"])
def test_letters_that_a_pattern_takes_for_others_are_folded_alike(text: str) -> None:
    pattern = re.compile("ketamine", re.IGNORECASE)

    assert pattern.search(text)
    assert may_match(pattern, text)


@pytest.mark.parametrize("phrase", PHRASES.values(), ids=PHRASES)
@given(data=st.data())
def test_what_a_rule_finds_is_never_passed_over(phrase: Phrase, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(phrase.pattern))

    assert may_match(phrase.pattern, text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text("no doubt it is fālse.X", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_a_search_in_a_part_finds_what_the_pattern_finds_there(
    text: str, start: int, end: int
) -> None:
    pattern = re.compile(r"(?<!t )\b(?:no doubt|is)\b|doub.*$", re.IGNORECASE)

    match, expected = search_in(pattern, text, start, end), pattern.search(text, start, end)

    assert (match and match.span()) == (expected and expected.span())
