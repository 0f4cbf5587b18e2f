"""Numbers that identify a patient, with the check digits that tell them from other numbers.

A checksum alone proves little: of random numbers of ten digits 1 in 11 passes that of the NHS
(measured: 9.16 % of 200,000). So words beside the number decide, and the checksum only refuses.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from healthpress.check.kinds.words.literals import may_match


@dataclass(frozen=True, slots=True)
class Identifier:
    """A kind of number: `found` is its form, `is_valid` refuses what cannot be one.

    Where `words` is given it must stand within `_NEAR` characters before the number.
    """

    name: str
    found: re.Pattern[str]
    is_valid: Callable[[str], bool]
    words: re.Pattern[str] | None = None


_NEAR = 40  # characters: "Her NHS number, which the letter gives, is"
_TEN = r"(?<![\w.+/-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w/-]|\.\d)"


def _digits(number: str) -> list[int]:
    return [int(sign) for sign in number if sign.isdecimal()]


def is_nhs_number(number: str) -> bool:
    """Ten digits that pass modulus 11 (NHS Data Dictionary); 999 begins test numbers."""
    digits = _digits(number)
    if len(digits) != 10 or digits[:3] == [9, 9, 9]:  # noqa: PLR2004 - the length of the number
        return False
    total = sum(weight * digit for weight, digit in zip(range(10, 1, -1), digits, strict=False))
    return (11 - total % 11) % 11 == digits[9]


def is_ssn(number: str) -> bool:
    """Area, group and serial that the Social Security Administration gives out (20 CFR 422)."""
    area, group, serial = number[:3], number[4:6], number[7:]
    return area not in {"000", "666"} and area[0] != "9" and group != "00" and serial != "0000"


def is_medicare_au(number: str) -> bool:
    """Ten digits of an Australian Medicare card: weights 1 3 7 9 1 3 7 9 give the ninth."""
    digits = _digits(number)
    if len(digits) not in {10, 11} or not 2 <= digits[0] <= 6:  # noqa: PLR2004 - form of the card
        return False
    weights = (1, 3, 7, 9, 1, 3, 7, 9)
    return sum(w * d for w, d in zip(weights, digits, strict=False)) % 10 == digits[8]


def _always(_: str) -> bool:
    return True


IDENTIFIERS: Final = (
    Identifier(
        "an NHS number",
        re.compile(_TEN),
        is_nhs_number,
        re.compile(
            r"\bNHS\s*(?:no\b|num|n[º°]|#|:|is\b)|\bpatient(?:['’]s)? (?:id|number)", re.IGNORECASE
        ),
    ),
    Identifier(
        "a US Social Security number",
        re.compile(r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])"),
        is_ssn,
    ),
    Identifier(
        "a record number",
        re.compile(r"(?<![\w-])(?=[A-Z]{0,3}\d)[A-Z0-9]{5,12}(?![\w-])"),
        _always,
        re.compile(
            r"\b(?:MRN|medical record (?:number|no\.?)|hospital (?:number|no\.?)"
            r"|chart (?:number|no\.?)|record no\.?)\s*(?:is|was|:|#|=)?\s*$",
            re.IGNORECASE,
        ),
    ),
    Identifier(
        "a Medicare number",
        re.compile(
            r"(?<![\w-])[1-9][A-HJ-KM-NP-RT-Y][A-HJ-KM-NP-RT-Y0-9]\d-?"
            r"[A-HJ-KM-NP-RT-Y][A-HJ-KM-NP-RT-Y0-9]\d-?[A-HJ-KM-NP-RT-Y]{2}\d{2}(?![\w-])"
        ),
        _always,
    ),
    Identifier(
        "a Medicare card number",
        re.compile(r"(?<![\w-])[2-6]\d{3}[ -]?\d{5}[ -]?\d(?:[ /-]?\d)?(?![\w-])"),
        is_medicare_au,
        re.compile(r"\bmedicare\b", re.IGNORECASE),
    ),
    Identifier(
        "a date of birth",
        re.compile(
            r"(?<![\w/-])(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}"
            r"|\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August"
            r"|September|October|November|December),? \d{4}"
            r"|(?:January|February|March|April|May|June|July|August|September|October|November"
            r"|December) \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?![\w/-])"
        ),
        _always,
        re.compile(
            r"\b(?:d\.?o\.?b\b|date of birth|birth ?date|born(?: on)?)[\s:.,(]*"
            r"(?:is|was|on)?\s*$",
            re.IGNORECASE,
        ),
    ),
    Identifier(
        "an insurance number",
        re.compile(r"(?<![\w-])(?=[A-Z]{0,4}\d)[A-Z0-9-]{6,15}(?![\w-])"),
        _always,
        re.compile(
            r"\b(?:policy|member|insurance|beneficiary) (?:number|no\.?|id)\s*"
            r"(?:is|was|:|#|=)?\s*$",
            re.IGNORECASE,
        ),
    ),
)
# One search that fails fast on texts without a number worth a look.
DIGITS: Final = re.compile(r"\d[\d /.-]{3,}\d|\d[A-Z][A-Z0-9]\d|\d{4}")


def identifiers_in(text: str) -> Iterator[tuple[str, int, int]]:
    """(name, start, end) of each number in a text that identifies somebody."""
    for kind in IDENTIFIERS:
        if kind.words and not may_match(kind.words, text):
            continue
        for match in kind.found.finditer(text):
            near = text[max(0, match.start() - _NEAR) : match.start()]
            if (kind.words is None or kind.words.search(near)) and kind.is_valid(match.group()):
                yield kind.name, match.start(), match.end()
