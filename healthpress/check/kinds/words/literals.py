"""Words without which a pattern cannot match: most texts are done with after a plain search.

A regular expression with many alternatives is slow where nothing matches, which is nearly
everywhere. From its parse tree follow literal strings that every match contains; looking for those
first is many times faster, and a text that lacks them cannot match. The tree is that of `re`
itself, which Python does not promise to keep; the tests of this file are the alarm.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from re import _constants as codes  # type: ignore[attr-defined]  # not in the stubs
from re import _parser as parser  # type: ignore[attr-defined]  # likewise
from typing import Any, Final, TypeAlias

# Of a clause one string must be there; of a need every clause; of some needs any one.
Clause: TypeAlias = frozenset[str]
Need: TypeAlias = tuple[Clause, ...]

SHORTEST: Final = 3  # shorter strings stand in every text, and looking for them would save nothing
DIGIT: Final = "\0\0#"  # stands for any digit; `folded` puts it behind texts that have one
_MOST_CLAUSES = 3  # the strongest; more cost more than they save
# Letters that IGNORECASE takes for i (docs of `re`, flag IGNORECASE) and case folding does not.
_LIKE_I = str.maketrans({"\u0130": "i", "\u0131": "i"})
_REPEATS = {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}
_EMPTY = {codes.AT, codes.ASSERT_NOT}  # they ask for no text
_INSIDE = {codes.SUBPATTERN, codes.ASSERT, *_REPEATS}  # the last of their values is a pattern
_DIGITS = ((codes.CATEGORY, codes.CATEGORY_DIGIT),)
_ANY_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    """The text as literals are compared: no difference between cases, `DIGIT` if it has one."""
    plain = text.translate(_LIKE_I).casefold()
    return plain + DIGIT if _ANY_DIGIT.search(plain) and not plain.endswith(DIGIT) else plain


def needs(pattern: re.Pattern[str]) -> tuple[Need, ...]:
    """What a text must hold for the pattern to match: one of these; empty when nothing is known."""
    return _needs(pattern.pattern, pattern.flags)  # a pattern's own hash takes its whole code


@lru_cache(maxsize=2048)
def _needs(pattern: str, flags: int) -> tuple[Need, ...]:
    return _of_sequence(parser.parse(pattern, flags)) or ()


def may_match(pattern: re.Pattern[str], text: str) -> bool:
    """False when the pattern surely matches nowhere in the text."""
    wanted = needs(pattern)
    return not wanted or satisfies(folded(text), wanted)


def satisfies(inside: str, wanted: Iterable[Need]) -> bool:
    """Whether a folded text holds what one of the needs asks for."""
    for need in wanted:
        for clause in need:
            for literal in clause:
                if literal in inside:
                    break
            else:
                break
        else:
            return True
    return False


def search_in(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The first match in `text[start:end]`, what stands before it being seen by lookbehinds."""
    return pattern.search(text, start, end) if may_match(pattern, text[start:end]) else None


def _of_sequence(parsed: Iterable[tuple[Any, Any]]) -> tuple[Need, ...] | None:
    """The needs of parts in a row: those of the only part, or the clauses of all."""
    parts = [part for part in parsed if part[0] not in _EMPTY]
    if len(parts) == 1 and parts[0][0] is not codes.LITERAL:
        return _of_part(*parts[0])
    clauses: list[Clause] = []
    run = ""
    for code, value in [*parts, (codes.AT, None)]:
        if code is codes.LITERAL:
            run += chr(value)
            continue
        clauses += _of_run(run)
        clauses += _joined(_of_part(code, value))
        run = ""
    strongest = sorted(dict.fromkeys(clauses), key=_strength, reverse=True)[:_MOST_CLAUSES]
    return (tuple(strongest),) if strongest else None


def _of_run(run: str) -> list[Clause]:
    plain = run.translate(_LIKE_I).casefold()
    return [frozenset({plain})] if len(plain) >= SHORTEST else []


def _joined(found: tuple[Need, ...] | None) -> Need:
    """Needs as clauses of a sequence: one that any of them satisfies."""
    if not found:
        return ()
    if len(found) == 1:
        return found[0]
    return (frozenset().union(*(max(need, key=_strength) for need in found)),)


def _of_part(code: Any, value: Any) -> tuple[Need, ...] | None:  # noqa: ANN401 - the parser's own
    before = code is codes.ASSERT and value[0] < 0  # may be cut off from the part that is searched
    if before or (code in _REPEATS and value[0] == 0):
        return None
    if code in _INSIDE:
        return _of_sequence(value[-1])
    if code is codes.ATOMIC_GROUP:
        return _of_sequence(value)
    if code is codes.IN and tuple(value) == _DIGITS:
        return ((frozenset({DIGIT}),),)
    if code is codes.BRANCH:
        branches = [_of_sequence(branch) for branch in value[1]]
        known = [need for branch in branches if branch for need in branch]
        return tuple(dict.fromkeys(known)) if all(branches) else None
    return None


def _strength(clause: Clause) -> tuple[int, int]:
    """Long strings are rare, few are looked for faster; a digit is the weakest of all."""
    length = min(0 if literal == DIGIT else len(literal) for literal in clause)
    return length, -len(clause)
