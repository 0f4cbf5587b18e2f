import re
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthpress.check.kinds.words import automaton
from healthpress.check.kinds.words.automaton import Finder, by_automaton, by_first_word, finder_of
from healthpress.check.kinds.words.matcher import Matcher, matcher_of

WAYS = pytest.mark.parametrize("finding", [by_automaton, by_first_word])
# Letters that fold to several, accents, joined emoji, words that overlap and hold each other.
LETTERS = ("a", "A", "ß", "ss", "SS", "\u0131", "\u0130", "i", "I", "é", "e\u0301", "\u0301")
OTHERS = ("\ufb01", "fi", "\u017f", "_", "9", " ", "  ", "\u00a0", "\n", "-", "–", "'", "’", ".")
EMOJI = ("\U0001f9d1\u200d\u2695\ufe0f", "\U0001f600")
WORDS = ("no", "cure", "side effects", "no side effects", "effects")
PARTS = st.sampled_from((*LETTERS, *OTHERS, *EMOJI, *WORDS))
TEXTS = st.lists(PARTS, max_size=12).map("".join)


def units_of(text: str) -> list[tuple[int, int, str]]:
    """(start, end, folded) of each unit, said in another way than the matcher does."""
    units: list[list[int]] = []
    for at, char in enumerate(text):
        space = char.isspace() and at > 0 and text[at - 1].isspace()
        accent = unicodedata.combining(char) and units and not text[at - 1].isspace()
        if space or accent:
            units[-1][1] = at + 1
        else:
            units.append([at, at + 1])
    return [(start, end, folded_alone(text[start:end])) for start, end in units]


def folded_alone(unit: str) -> str:
    if unit.isspace():
        return " "
    like = {"’": "'", "–": "-", "\u0130": "i", "\u0131": "i"}
    return like.get(unit) or unicodedata.normalize("NFC", unit).casefold()


def is_word(char: str) -> bool:
    return char.isalnum() or char == "_" or unicodedata.combining(char) != 0


def by_looking_everywhere(phrases: list[str], text: str) -> list[tuple[int, int, int]]:
    units = units_of(text)
    wanted = ["".join(part for *_, part in units_of(phrase.strip())) for phrase in phrases]
    found = []
    for first in range(len(units)):
        for last in range(first, len(units)):
            inside = "".join(part for *_, part in units[first : last + 1])
            before = "".join(part for *_, part in units[:first])[-1:]
            behind = "".join(part for *_, part in units[last + 1 :])[:1]
            parted = (before and is_word(before) and is_word(inside[0])) or (
                behind and is_word(behind) and is_word(inside[-1])
            )
            if not parted:
                numbers = [number for number, phrase in enumerate(wanted) if phrase == inside]
                found += [(units[first][0], units[last][1], number) for number in numbers]
    return sorted(found)


@WAYS
@given(phrases=st.lists(TEXTS, max_size=6), text=TEXTS)
def test_every_way_finds_what_looking_everywhere_finds(
    finding: type[Finder], phrases: list[str], text: str
) -> None:
    found = Matcher(phrases, finding).places(text)

    assert [tuple(place) for place in found] == by_looking_everywhere(phrases, text)


@given(
    phrases=st.lists(st.text(max_size=5), max_size=6),
    text=st.text(max_size=30),
    own=st.integers(0, 29),
)
def test_both_ways_find_the_same_in_any_text(phrases: list[str], text: str, own: int) -> None:
    wanted = [*phrases, text[own : own + 3]]

    fast = Matcher(wanted, by_automaton).places(text)

    assert fast == Matcher(wanted, by_first_word).places(text)


@WAYS
@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("cure", "A cure, the CURE; secure cures.", ["cure", "CURE"]),
        ("no side effects", "No  side\u00a0effects", ["No  side\u00a0effects"]),
        ("don't", "They don’t.", ["don’t"]),
        ("self-harm", "self\u2011harm and selfharm", ["self\u2011harm"]),
        ("strasse", "Straße", ["Straße"]),
        ("stras", "Straße", []),
        ("café", "A cafe\u0301.", ["cafe\u0301"]),
        ("cafe", "A cafe\u0301.", []),
        ("ketamine", "KETAM\u0130NE", ["KETAM\u0130NE"]),
        ("#1 clinic", "Our #1 clinic", ["#1 clinic"]),
        ("100%", "It is 100% safe", ["100%"]),
        ("\U0001f600 cure", "x \U0001f600 cure\U0001f600", ["\U0001f600 cure"]),
        ("  ", "a  b", []),
        ("", "a", []),
        ("a", "", []),
    ],
)
def test_phrases_are_found_as_whole_words(
    finding: type[Finder], phrase: str, text: str, expected: list[str]
) -> None:
    found = Matcher((phrase,), finding).places(text)

    assert [text[place.start : place.end] for place in found] == expected


@WAYS
def test_overlapping_and_equal_phrases_are_all_found(finding: type[Finder]) -> None:
    matcher = Matcher(("side effects", "no side effects", "effects", "Side  Effects"), finding)

    found = matcher.places("No side effects")

    assert found == [(0, 15, 1), (3, 15, 0), (3, 15, 3), (8, 15, 2)]


def test_without_phrases_nothing_is_found() -> None:
    assert Matcher(()).places("A cure.") == []


def test_the_offsets_inside_phrases_are_known() -> None:
    assert matcher_of(("test of cure",)).covered("a test of cure") == frozenset(range(2, 14))


def test_a_matcher_is_made_once() -> None:
    assert matcher_of(("a", "b")) is matcher_of(("a", "b"))


@pytest.mark.parametrize("is_installed", [True, False])
def test_the_automaton_is_used_where_it_is_installed(
    monkeypatch: pytest.MonkeyPatch, *, is_installed: bool
) -> None:
    if not is_installed:
        monkeypatch.setattr(automaton, "Automaton", None)

    find = finder_of(("cure", "cures"))

    assert sorted(find("cures")) == ([(0, 0), (0, 1)] if is_installed else [(0, 1)])


def test_the_ways_of_folding_agree_with_regular_expressions() -> None:
    text = "A Cure, secure; CURES cure"

    found = Matcher(("cure",)).places(text)

    expected = [match.span() for match in re.finditer(r"\bcure\b", text, re.IGNORECASE)]
    assert [(place.start, place.end) for place in found] == expected


def test_without_the_automaton_phrases_are_found_all_the_same() -> None:
    program = (
        "import sys; sys.modules['ahocorasick'] = None\n"
        "from healthpress.check.kinds.words.matcher import Matcher\n"
        "print([tuple(place) for place in Matcher(('cure', 'a cure')).places('A cure.')])"
    )

    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert run.stdout == "[(0, 6, 1), (2, 6, 0)]\n"
