"""Values that do not fit, in words that a writer understands.

Pydantic names a misfit by a location that mixes keys with the branches of unions
(`authors, 1, Person, name`) and tells the misfits of every branch. Here each union is settled: the
branch that fits the given kind of value speaks, and where none fits, all speak in one sentence.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from healthpress.config.fields import choices_at, names_at
from healthpress.config.placed import ABSENT, Path, step
from healthpress.config.wording import quoted, shown
from healthpress.model.suggestion import nearest

# Pydantic's error type -> (what the value is not, how to mend it).
_EXPECTED = {
    "string_type": ("no text", "write text, in quotes if need be"),
    "tuple_type": ("no list", "write a list"),
    "dict_type": ("no table", "write a table of keys and values"),
    "dataclass_type": ("no table", "write a table of keys and values"),
    "bool_type": ("neither true nor false", "write true or false"),
    "bool_parsing": ("neither true nor false", "write true or false"),
    "int_type": ("no whole number", "write a whole number"),
    "int_parsing": ("no whole number", "write a whole number"),
    "int_from_float": ("no whole number", "write a whole number"),
}
_DATE = ("no date", "write a real date as YYYY-MM-DD")
_OTHER = ("not what can stand here", "see `healthpress schema` for what may stand here")
_CHOICE = frozenset({"literal_error", "enum"})
# What is no character in XML 1.0 (fifth edition, section 2.2) and stands in no page: controls, and
# halves of a pair, which JSON can name and UTF-8 cannot hold.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Problem:
    """One value that does not fit: `kind` is "unknown", "missing" or "mistyped".

    `says` is what a message says of it, without its name; `help` is one step that mends it.
    """

    path: Path
    kind: str
    says: str
    given: object = None
    help: str = ""

    @property
    def message(self) -> str:
        """The whole clause: "`draft` is `maybe`, which is neither true nor false"."""
        return f"{subject(self.path)} {self.says}"


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


def mistyped(path: Path, given: object, denial: str, advice: str) -> Problem:
    """The problem of a value that is not what should stand there."""
    return Problem(path, "mistyped", f"is {shown(given)}, which is {denial}", given, advice)


def no_date(path: Path, given: object) -> Problem:
    """The problem of a value that should be a date."""
    return mistyped(path, given, *_DATE)


def unknown(path: Path, known: Iterable[str], given: object = None) -> Problem:
    """The problem of a key that nothing reads."""
    close = nearest(str(path[-1]), tuple(known))
    advice = f"write `{close}`" if close else "take it away"
    return Problem(path, "unknown", "is no known key", given, advice)


def printable(value: object, path: Path, problems: list[Problem]) -> object:
    """The value with U+FFFD for what no page can hold; each text that held such is a problem."""
    if isinstance(value, str) and _UNPRINTABLE.search(value):
        says = "holds a character that cannot be printed"
        problems.append(Problem(path, "mistyped", says, value, "take it away"))
        return _UNPRINTABLE.sub("\ufffd", value)
    if isinstance(value, Mapping):
        return {key: printable(inner, (*path, key), problems) for key, inner in value.items()}
    if isinstance(value, list):
        return [printable(inner, (*path, at), problems) for at, inner in enumerate(value)]
    return value


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
        return _DATE
    if misfit.error not in _CHOICE:
        return _EXPECTED.get(misfit.error, _OTHER)
    choices = choices_at(type_, misfit.path)
    close = nearest(str(misfit.given), choices)
    denial = f"none of {', '.join(f'`{choice}`' for choice in choices)}"
    return denial, f"write `{close}`" if close else "write one of them"


def subject(path: Path) -> str:
    """How a message calls the value at a path: "`supervision.by`", "an entry of `topics`"."""
    names = ".".join(part for part in path if isinstance(part, str))
    if not names:
        return "the file"
    return f"an entry of {quoted(names)}" if isinstance(path[-1], int) else quoted(names)
