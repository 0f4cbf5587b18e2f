import importlib
import pkgutil
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from healthpress import rules
from healthpress.check import kinds
from healthpress.check.kinds.phrase import Phrase
from healthpress.check.kinds.words.literals import DIGIT, folded, may_match, needs, search_in

PATTERNS = {
    f"{info.name}.{name}": value.pattern if isinstance(value, Phrase) else value
    for shelf in (rules, kinds)
    for info in pkgutil.walk_packages(shelf.__path__, f"{shelf.__name__}.")
    for name, value in vars(importlib.import_module(info.name)).items()
    if isinstance(value, Phrase | re.Pattern)
}


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\bcures?\b", [[{"cure"}]]),
        (r"(?:wonder|magic bullet)s?", [[{"wonder", "magic bullet"}]]),
        (r"\b(?:wonder|magic bullet)\b", [[{"wonder"}], [{"magic bullet"}]]),
        (r"no (?:known )?side effects", [[{"side effects"}, {"no "}]]),
        (r"(?:saved|changed) my life", [[{" my life"}, {"saved", "changed"}]]),
        (r"(?:saved|changed) (?:my|our) life", [[{" life"}, {"saved", "changed"}]]),
        (r"(?:abc)+d?", [[{"abc"}]]),
        (r"(?:abc)*d?", []),
        (r"\d+ ?mg\b", [[{DIGIT}]]),
        (r"(?:abc|\d+)", [[{"abc"}], [{DIGIT}]]),
        (r"an|of", []),
        (r"(?!never)[a-z]+ELSE", [[{"else"}]]),
    ],
)
def test_needs_are_what_every_match_contains(pattern: str, expected: list[list[set[str]]]) -> None:
    found = needs(re.compile(pattern))

    assert [list(map(set, need)) for need in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it saved my life", True),
        ("it saved my day", False),
        ("life is short", False),
        ("OUR LIFE was CHANGED", True),
    ],
)
def test_a_text_must_hold_all_that_a_match_contains(text: str, *, expected: bool) -> None:
    assert may_match(re.compile(r"(?:saved|changed) (?:my|our) life"), text) is expected


@pytest.mark.parametrize("text", ["5 mg", "\u0665 mg"])
def test_every_digit_counts(text: str) -> None:
    assert may_match(re.compile(r"\d ?mg"), text)
    assert not may_match(re.compile(r"\d ?mg"), "five mg")


@pytest.mark.parametrize("text", ["KETAM\u0130NE", "ketam\u0131ne", "Ketamine"])
def test_letters_that_a_pattern_takes_for_others_are_folded_alike(text: str) -> None:
    pattern = re.compile("ketamine", re.IGNORECASE)

    assert pattern.search(text)
    assert may_match(pattern, text)


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
@settings(max_examples=8)
@given(data=st.data())
def test_what_a_rule_finds_is_never_passed_over(
    pattern: re.Pattern[str], data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(pattern))

    assert may_match(pattern, text)


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
