"""Words without which a pattern cannot match: most texts are done with after a plain search.

A regular expression with many alternatives is slow where nothing matches, which is nearly
everywhere. From its parse tree follow literal strings of which every match contains one; looking
for those first is many times faster, and a text that has none of them cannot match. The tree is
that of `re` itself, which Python does not promise to keep; the tests of this file are the alarm.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from re import _constants as codes  # type: ignore[attr-defined]  # not in the stubs
from re import _parser as parser  # type: ignore[attr-defined]  # likewise
from typing import Any

SHORTEST = 3  # shorter strings stand in every text, and looking for them would save nothing
# Letters that IGNORECASE takes for i (docs of `re`, flag IGNORECASE) and case folding does not.
_LIKE_I = str.maketrans({"\u0130": "i", "\u0131": "i"})
_REPEATS = {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    """The text as literals are compared: no difference between cases."""
    return text.translate(_LIKE_I).casefold()


def literals(pattern: re.Pattern[str]) -> frozenset[str]:
    """Folded strings of which every match of the pattern contains one; empty when none is known."""
    return _literals(pattern.pattern, pattern.flags)  # a pattern's own hash takes its whole code


@lru_cache(maxsize=1024)
def _literals(pattern: str, flags: int) -> frozenset[str]:
    return _required(parser.parse(pattern, flags)) or frozenset()


def may_match(pattern: re.Pattern[str], text: str) -> bool:
    """False when the pattern surely matches nowhere in the text."""
    wanted = literals(pattern)
    if not wanted:
        return True
    inside = folded(text)
    return any(literal in inside for literal in wanted)


def search_in(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The first match in `text[start:end]`, what stands before it being seen by lookbehinds."""
    return pattern.search(text, start, end) if may_match(pattern, text[start:end]) else None


def _required(parsed: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """The best of the sets that the parts of a sequence require: the longest strings."""
    best: frozenset[str] | None = None
    run = ""
    for code, value in [*parsed, (codes.AT, None)]:
        if code is codes.LITERAL:
            run += chr(value)
            continue
        for candidate in (frozenset({folded(run)}) if run else None, _of_part(code, value)):
            if _shortest(candidate) > max(_shortest(best), SHORTEST - 1):
                best = candidate
        run = ""
    return best


def _of_part(code: Any, value: Any) -> frozenset[str] | None:  # noqa: ANN401 - the parser's own
    if code is codes.SUBPATTERN:
        return _required(value[-1])
    if code is codes.ATOMIC_GROUP:
        return _required(value)
    if code in _REPEATS and value[0] > 0:
        return _required(value[2])
    if code is codes.BRANCH:
        branches = [_required(branch) for branch in value[1]]
        known = [branch for branch in branches if branch is not None]
        return frozenset().union(*known) if len(known) == len(branches) else None
    return None


def _shortest(strings: frozenset[str] | None) -> int:
    return min(map(len, strings)) if strings else 0
