"""One look through a text for all phrases of all rules."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from healthpress.check.kinds.words.automaton import Finder, finder_of
from healthpress.check.kinds.words.folding import MARKS, NOWHERE, Folded, fold

_WORD = re.compile(rf"[\w{MARKS}]")


class Place(NamedTuple):
    """`text[start:end]` is the phrase with this number."""

    start: int
    end: int
    number: int


class Matcher:
    """Finds phrases in texts, overlapping ones too, as whole words.

    A phrase that begins or ends with a letter, digit, underscore or accent stands alone there:
    "cure" is not in "secure". Texts are compared as `folding` says. A phrase that is nothing but
    white space is found nowhere.
    """

    def __init__(
        self, phrases: Sequence[str], finding: Callable[[Sequence[str]], Finder] = finder_of
    ) -> None:
        numbers: dict[str, list[int]] = {}
        for number, phrase in enumerate(phrases):
            numbers.setdefault(fold(phrase.strip()).text, []).append(number)
        numbers.pop("", None)
        self._strings = tuple(numbers)
        self._numbers = tuple(numbers.values())
        self._find = finding(self._strings) if self._strings else None

    def places(self, text: str) -> list[Place]:
        """Every place of every phrase, sorted."""
        if self._find is None:
            return []
        folded = fold(text)
        found = []
        for start, number in self._find(folded.text):
            end = start + len(self._strings[number])
            if _is_whole(folded, start, end):
                first, last = folded.place(start), folded.place(end)
                found += [Place(first, last, index) for index in self._numbers[number]]
        return sorted(found)

    def covered(self, text: str) -> frozenset[int]:
        """The offsets that lie inside a phrase."""
        return frozenset(
            offset for place in self.places(text) for offset in range(place.start, place.end)
        )


@lru_cache(maxsize=64)
def matcher_of(phrases: tuple[str, ...]) -> Matcher:
    """The matcher of these phrases, made once."""
    return Matcher(phrases)


def _is_whole(folded: Folded, start: int, end: int) -> bool:
    """Whether whole units and, at each end, whole words are there."""
    if folded.place(start) == NOWHERE or folded.place(end) == NOWHERE:
        return False
    return not (_is_inside(folded.text, start) or _is_inside(folded.text, end))


def _is_inside(text: str, offset: int) -> bool:
    """Whether an offset has a part of one word on both sides."""
    if offset in {0, len(text)}:
        return False
    return bool(_WORD.match(text, offset - 1) and _WORD.match(text, offset))
