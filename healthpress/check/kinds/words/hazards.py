"""Patterns that some text could keep busy for ever.

`re` tries every way in which a pattern can be laid over a text. Counted are these ways, from the
pattern's parse tree: a repeat multiplies them by its range, a repeat of a repeat raises them to its
power. Where the next character tells whether a repeat goes on (`[a-z]+ `) there is one way only.
The tree is that of `re` itself, which Python does not promise to keep; the tests of this file are
the alarm.
"""

import math
import re
from collections.abc import Iterable, Sequence
from itertools import combinations
from re import _constants as codes  # type: ignore[attr-defined]  # not in the stubs
from re import _parser as parser  # type: ignore[attr-defined]  # likewise
from typing import Any, TypeAlias

from healthpress.check.kinds.words.searching import LONGEST

MOST_WAYS = 10_000  # times LONGEST places to begin: seconds at worst, on a text made for it

Characters: TypeAlias = frozenset[str]
Parts: TypeAlias = Sequence[tuple[Any, Any]]

# Those that stand for all: European letters, digits, punctuation, all kinds of white space.
_ALL = frozenset(map(chr, [*range(0x0500), *range(0x2000, 0x2070)]))
_NONE: Characters = frozenset()
_CATEGORIES = {
    codes.CATEGORY_DIGIT: frozenset(filter(str.isdigit, _ALL)),
    codes.CATEGORY_SPACE: frozenset(filter(str.isspace, _ALL)),
    codes.CATEGORY_WORD: frozenset(char for char in _ALL if char.isalnum() or char == "_"),
}
_NEGATIVE = {
    codes.CATEGORY_NOT_DIGIT: codes.CATEGORY_DIGIT,
    codes.CATEGORY_NOT_SPACE: codes.CATEGORY_SPACE,
    codes.CATEGORY_NOT_WORD: codes.CATEGORY_WORD,
}
_REPEATS = {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}
_ASSERTIONS = {codes.ASSERT, codes.ASSERT_NOT}
_GROUPS = {codes.SUBPATTERN, codes.ATOMIC_GROUP}


def hazard_of(pattern: re.Pattern[str]) -> str:
    """What speaks against a pattern, as a clause; empty when nothing does."""
    ways = _ways(parser.parse(pattern.pattern, pattern.flags), _NONE)
    if ways <= MOST_WAYS:
        return ""
    return "could match one text in so many ways that a search might not end"


def _ways(parts: Parts, behind: Characters) -> float:
    """The ways of parts in a row; `behind` are the characters that may follow them."""
    ways = 1.0
    for code, value in reversed(list(parts)):
        ways *= _ways_of(code, value, behind)
        behind = _first(((code, value),), behind)
    return ways


def _ways_of(code: Any, value: Any, behind: Characters) -> float:  # noqa: ANN401 - the parser's own
    if code in _REPEATS:
        least, most, body = value
        after = _NONE if code is codes.POSSESSIVE_REPEAT else behind
        return _ways_of_repeat(least, most, body, after)
    if code is codes.BRANCH:
        ways = [_ways(branch, behind) for branch in value[1]]
        firsts = [_first(branch, behind) for branch in value[1]]
        is_told = all(one.isdisjoint(other) for one, other in combinations(firsts, 2))
        return max(ways) if is_told else sum(ways)
    if code in _GROUPS:
        return _ways(_inside(code, value), behind)
    if code in _ASSERTIONS:
        return _ways(value[1], _NONE)
    return math.inf if code is codes.GROUPREF_EXISTS else 1  # nobody needs it, so it is not counted


def _ways_of_repeat(least: int, most: int, body: Parts, behind: Characters) -> float:
    most = min(most, LONGEST)
    first = _first(body, _NONE)
    once = _ways(body, behind | first if most > 1 else behind)
    if once > 1:
        return once**most if most * math.log(once) <= math.log(MOST_WAYS) else math.inf
    return 1 if first.isdisjoint(behind) else most - least + 1


def _first(parts: Parts, behind: Characters) -> Characters:
    """The characters that parts in a row may begin with; those behind them where all are empty."""
    for code, value in reversed(list(parts)):
        if code in _REPEATS:
            skipped = behind if value[0] == 0 else _NONE
            behind = _first(value[2], behind) | skipped
        elif code is codes.BRANCH:
            behind = _union(_first(branch, behind) for branch in value[1])
        elif code in _GROUPS:
            behind = _first(_inside(code, value), behind)
        elif code is not codes.AT:
            behind = _characters(code, value)
    return behind


def _inside(code: Any, value: Any) -> Parts:  # noqa: ANN401 - the parser's own
    inside: Parts = value[-1] if code is codes.SUBPATTERN else value
    return inside


def _characters(code: Any, value: Any) -> Characters:  # noqa: ANN401 - the parser's own
    """Those that fit a part of one character; all for a part of another sort."""
    if code is codes.LITERAL:
        char = chr(value)
        return frozenset({char, char.lower(), char.upper()})
    if code is codes.NOT_LITERAL:
        return _ALL - {chr(value)}
    if code is codes.RANGE:
        chosen = frozenset(char for char in _ALL if value[0] <= ord(char) <= value[1])
        return chosen.union(map(str.lower, chosen), map(str.upper, chosen))
    if code is codes.CATEGORY:
        return _CATEGORIES.get(value) or _ALL - _CATEGORIES[_NEGATIVE[value]]
    if code is not codes.IN:
        return _ALL
    chosen = _union(_characters(*item) for item in value if item[0] is not codes.NEGATE)
    return _ALL - chosen if value[0][0] is codes.NEGATE else chosen


def _union(sets: Iterable[Characters]) -> Characters:
    return _NONE.union(*sets)
