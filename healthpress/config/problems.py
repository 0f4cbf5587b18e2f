"""What is wrong with settings and front matter, in words that a writer understands."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from healthpress.config.placed import Path
from healthpress.config.wording import quoted, shown
from healthpress.model.article import Places
from healthpress.model.source import Span
from healthpress.model.suggestion import misspelt, nearest

DATE = ("not a date", "write a real date as YYYY-MM-DD")
# What is no character in XML 1.0 (fifth edition, section 2.2) and stands in no page: controls, and
# halves of a pair, which JSON can name and UTF-8 cannot hold.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Problem:
    """One value that does not fit: `kind` is "unknown", "missing" or "mistyped".

    `says` is what a message says of it, without its name; `help` is one step that mends it;
    `instead` is the known key that an unknown one is misspelt from, or "".
    """

    path: Path
    kind: str
    says: str
    given: object = None
    help: str = ""
    instead: str = field(default="", kw_only=True)

    @property
    def message(self) -> str:
        """The whole clause: "`draft` is `maybe`, which is neither true nor false"."""
        return f"{subject(self.path)} {self.says}"


def place_of(problem: Problem, places: Places) -> Span:
    """Where a problem stands: an unknown key at itself, a missing one at its table's key."""
    path = problem.path[:-1] if problem.kind == "missing" else problem.path
    value = places.value(*path)
    return value if problem.kind == "mistyped" else places.keys.get(path, value)


def mistyped(path: Path, given: object, denial: str, advice: str) -> Problem:
    """The problem of a value that is not what should stand there."""
    return Problem(path, "mistyped", f"is {shown(given)}, which is {denial}", given, advice)


def no_date(path: Path, given: object) -> Problem:
    """The problem of a value that should be a date."""
    return mistyped(path, given, *DATE)


def unknown(path: Path, known: Iterable[str], given: object = None) -> Problem:
    """The problem of a key that nothing reads."""
    names = tuple(known)
    close, slip = nearest(str(path[-1]), names), misspelt(str(path[-1]), names)
    advice = f"write `{close}`" if close else "remove it"
    return Problem(path, "unknown", "is not a known key", given, advice, instead=slip)


def printable(value: object, path: Path, problems: list[Problem]) -> object:
    """The value with U+FFFD for what no page can hold; each text that held such is a problem."""
    if isinstance(value, str) and _UNPRINTABLE.search(value):
        says = "holds a character that cannot be printed"
        problems.append(Problem(path, "mistyped", says, value, "remove it"))
        return _UNPRINTABLE.sub("\ufffd", value)
    if isinstance(value, Mapping):
        return {key: printable(inner, (*path, key), problems) for key, inner in value.items()}
    if isinstance(value, list):
        return [printable(inner, (*path, at), problems) for at, inner in enumerate(value)]
    return value


def subject(path: Path) -> str:
    """How a message calls the value at a path: "`supervision.by`", "an entry of `topics`"."""
    names = ".".join(part for part in path if isinstance(part, str))
    if not names:
        return "the file"
    return f"an entry of {quoted(names)}" if isinstance(path[-1], int) else quoted(names)
