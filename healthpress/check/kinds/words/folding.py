"""Texts folded so that words compare alike, with a map back to where they were written.

Case, the form of quotation marks and dashes and the amount of white space make no difference. The
unit is a character with the accents that follow it, or a run of white space. Each is folded on its
own: `str.lower` on a whole text changes its length ("ß", "İ") and with it every place behind.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# The blocks named "Combining ..." of Unicode: accents that may follow a letter of any script.
MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
NOWHERE = -1

_LIKE = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc", "'"),  # single quotation marks, apostrophes
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),  # double ones
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),  # hyphens, dashes, minus
    **dict.fromkeys("\u0130\u0131", "i"),  # dotted and dotless i, as `re` does under IGNORECASE
}
_ODD = re.compile(rf"[{''.join(_LIKE)}]|[^\S ]")
_UNIT = re.compile(rf"\s+|.[{MARKS}]*", re.DOTALL)
_UNEVEN = re.compile(rf"\s\s|[{MARKS}]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. `places[i]` is where its character i was written.

    It is NOWHERE in the middle of a unit. No places at all: each character stands for itself.
    """

    text: str
    places: Sequence[int] = ()

    def place(self, offset: int) -> int:
        """The offset in the text as written, the end included; NOWHERE in the middle of a unit."""
        return self.places[offset] if self.places else offset


def fold(text: str) -> Folded:
    """The text as it is compared."""
    if text.isascii() and text.isprintable() and "  " not in text:  # nearly all texts
        return Folded(text.lower())
    if not _UNEVEN.search(text) and unicodedata.is_normalized("NFC", text):
        even = _plain(text)
        if len(even) == len(text):
            return Folded(even)
    parts: list[str] = []
    places: list[int] = []
    for unit in _UNIT.finditer(text):
        part = _folded_unit(unit.group())
        parts.append(part)
        places += (unit.start(), *(NOWHERE,) * (len(part) - 1))
    return Folded("".join(parts), (*places, len(text)))


@lru_cache(maxsize=4096)
def _folded_unit(unit: str) -> str:
    return " " if unit.isspace() else _plain(unicodedata.normalize("NFC", unit))


def _plain(text: str) -> str:
    return _ODD.sub(_like, text).casefold()


def _like(odd: re.Match[str]) -> str:
    return _LIKE.get(odd.group(), " ")
