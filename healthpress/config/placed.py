"""Plain data together with the places it stands at: what every reader of a file format gives."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from healthpress.config.wording import quoted
from healthpress.model.article import Places
from healthpress.model.finding import Fault, Related
from healthpress.model.source import Span

Path = tuple[str | int, ...]
ABSENT: Final = object()
DEEPEST: Final = 50  # levels of lists and tables; our own types need four


@dataclass(frozen=True, slots=True)
class Placed:
    """Plain data, its places, and what is wrong with its syntax.

    Places count from the start of the file when the reader was told where its text begins. With a
    fault in the syntax, `data` holds what could be read all the same, or None; `is_whole` is False
    when reading stopped before the end.
    """

    data: object
    places: Places
    faults: tuple[Fault, ...] = ()
    is_whole: bool = True


def require_shallow(data: object) -> None:
    """Look how many lists and tables stand in one another.

    Raises:
        RecursionError: there are so many that walking through them would end in one.
    """
    level = [data]
    for _ in range(DEEPEST):
        level = [inner for value in level for inner in _inside(value)]
    if level:
        raise RecursionError


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, Mapping):
        return value.values()
    return value if isinstance(value, list) else ()


def doubled(path: Path, first: Span, second: Span) -> Fault:
    """The fault of a key that stands twice in one table, at the second."""
    return Fault(
        "SRC005",
        second,
        f"{quoted(path[-1])} stands twice",
        "keep one of the two",
        (Related(first, "the first one"),),
    )


def step(data: object, part: str | int) -> object:
    """What stands under a key or index; `ABSENT` where nothing does."""
    if isinstance(data, Mapping) and part in data:
        return data[part]
    if isinstance(data, list | tuple) and isinstance(part, int) and part < len(data):
        return data[part]
    return ABSENT


def written_path(data: object, path: Path) -> Path:
    """A path in the words of the file: `("check", "fail_on")` stands there as "fail-on"."""
    written: Path = ()
    for part in path:
        key = _written(data, part)
        written = (*written, key)
        data = step(data, key)
    return written


def plain_table(given: Mapping[str, Any], known: frozenset[str]) -> dict[str, Any]:
    """A table with our names for known keys: `fail-on` is `fail_on`."""
    names = {plain_name(key): key for key in given if plain_name(key) in known - given.keys()}
    renamed = {written: name for name, written in names.items()}
    return {renamed.get(key, key): value for key, value in given.items()}


def plain_name(key: str) -> str:
    """The name our types use for a key: `fail-on` is `fail_on`, `DOI` is `doi`."""
    return key.replace("-", "_").lower()


def _written(data: object, part: str | int) -> str | int:
    if not isinstance(data, Mapping) or part in data:
        return part
    return next((key for key in data if plain_name(str(key)) == part), part)
