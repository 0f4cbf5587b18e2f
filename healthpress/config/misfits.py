"""Misfits of typed data, as pydantic tells them, turned into problems.

Pydantic names a misfit by a location that mixes keys with the branches of unions
(`authors, 1, Person, name`) and tells the misfits of every branch. Here each union is settled: the
branch that fits the given kind of value speaks, and where none fits, all speak in one sentence.
"""

import re
from dataclasses import dataclass

from healthpress.config.fields import choices_at, names_at
from healthpress.config.placed import ABSENT, Path, step
from healthpress.config.problems import DATE, Problem, mistyped, unknown
from healthpress.config.wording import quoted
from healthpress.model.suggestion import nearest

# Pydantic's error type -> (what the value is not, how to mend it).
_EXPECTED = {
    "string_type": ("not text", "write text, in quotes if need be"),
    "tuple_type": ("not a list", "write a list"),
    "dict_type": ("not a table", "write a table of keys and values"),
    "dataclass_type": ("not a table", "write a table of keys and values"),
    "bool_type": ("neither true nor false", "write true or false"),
    "bool_parsing": ("neither true nor false", "write true or false"),
    "int_type": ("not a whole number", "write a whole number"),
    "int_parsing": ("not a whole number", "write a whole number"),
    "int_from_float": ("not a whole number", "write a whole number"),
}
_OTHER = ("not what is expected here", "see `healthpress schema` for what is expected")
_CHOICE = frozenset({"literal_error", "enum"})
_WORD = re.compile(r"[\w-]{1,40}")  # what can stand in a list of every file format as it is


@dataclass(frozen=True, slots=True)
class Misfit:
    """One error of pydantic: its path in the data, and the union branches passed on the way."""

    path: Path
    branches: tuple[tuple[Path, str | int], ...]  # (path of the union, name of the branch)
    error: str
    given: object

    @classmethod
    def found(cls, data: object, location: Path, error: str, given: object) -> "Misfit":
        """Tell the keys of a location from the names of branches by walking the data."""
        path: Path = ()
        branches: list[tuple[Path, str | int]] = []
        for part in location:
            inner = step(data, part)
            if inner is not ABSENT:
                path, data = (*path, part), inner
            elif error == "missing" and part == location[-1]:
                path = (*path, part)
            else:
                branches.append((path, part))
        return cls(path, tuple(branches), error, given)


def settle(type_: object, misfits: list[Misfit], depth: int = 0) -> list[Problem]:
    """One problem for each value that does not fit, in the order found."""
    problems: list[Problem] = []
    unions: dict[Path, list[Misfit]] = {}
    for misfit in misfits:
        if len(misfit.branches) > depth:
            unions.setdefault(misfit.branches[depth][0], []).append(misfit)
        else:
            problems.append(_problem(type_, misfit))
    for path, inside in unions.items():
        problems += _settle_union(type_, path, inside, depth)
    return problems


def _settle_union(type_: object, path: Path, inside: list[Misfit], depth: int) -> list[Problem]:
    branches: dict[str | int, list[Misfit]] = {}
    for misfit in inside:
        branches.setdefault(misfit.branches[depth][1], []).append(misfit)
    for branch in branches.values():
        if all(misfit.path != path for misfit in branch):
            return settle(type_, branch, depth + 1)
    expected = dict.fromkeys(_expected(type_, misfit) for misfit in inside if misfit.path == path)
    denial = " and ".join(denial for denial, _ in expected)
    advice = ", or ".join(advice for _, advice in expected)
    return [mistyped(path, inside[0].given, denial, advice)]


def _problem(type_: object, misfit: Misfit) -> Problem:
    if misfit.error == "missing":
        return Problem(misfit.path, "missing", "is missing", help=f"add {quoted(misfit.path[-1])}")
    if misfit.error == "unexpected_keyword_argument":
        return unknown(misfit.path, names_at(type_, misfit.path[:-1]), misfit.given)
    return mistyped(misfit.path, misfit.given, *_expected(type_, misfit))


def _expected(type_: object, misfit: Misfit) -> tuple[str, str]:
    if misfit.error.startswith("date"):
        return DATE
    if misfit.error == "tuple_type" and _WORD.fullmatch(str(misfit.given)):
        return "not a list", f'write `["{misfit.given}"]`'
    if misfit.error not in _CHOICE:
        return _EXPECTED.get(misfit.error, _OTHER)
    choices = choices_at(type_, misfit.path)
    close = nearest(str(misfit.given), choices)
    denial = f"none of {', '.join(f'`{choice}`' for choice in choices)}"
    return denial, f"write `{close}`" if close else "write one of them"
