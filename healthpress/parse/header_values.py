"""Front matter as plain data to `FrontMatter`; what does not fit is told and left out."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from healthpress.config.addresses import not_a_file, not_a_language, strange_addresses
from healthpress.config.placed import Path, Placed, written_path
from healthpress.config.problems import Problem, no_date, place_of, printable
from healthpress.config.references import plain_references
from healthpress.config.typed import validate
from healthpress.config.wording import quoted, shown
from healthpress.model.finding import Fault
from healthpress.model.front_matter import FrontMatter
from healthpress.model.source import Span
from healthpress.parse.header_fixes import renamed_key

REQUIRED = ("title", "description", "published")
# Where `FrontMatter` holds dates (a test compares this with its types).
DAYS = frozenset(
    {
        ("published",),
        ("updated",),
        ("last_reviewed",),
        ("next_review",),
        ("expires",),
        ("medicines", "label_checked"),
        ("consent", "date"),
        ("lint", "ignore", "until"),
    }
)
_DEEPEST_DAY = max(map(len, DAYS))
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ADD = {
    "title": "add `title: ...`",
    "description": "add `description: ...`, one or two sentences for search results",
    "published": "add `published: ...`, the day of publication as YYYY-MM-DD",
}
# Empty text here prints nothing, or a label with nothing behind it. Entries of a list count alike.
_NEVER_EMPTY = frozenset(
    {
        *(("topics",), ("key_points",), ("conflicts",), ("sponsor",), ("sponsor", "name")),
        *(("ai_use", "what"), ("consent", "id")),
        *(("authors",), ("authors", "name"), ("reviewers",), ("reviewers", "name")),
        *(("medicines",), ("medicines", "name"), ("procedures",), ("cure_ok",)),
        *(("aliases",), ("related",), ("profile",)),
    }
)
_DEEPEST_TEXT = max(map(len, _NEVER_EMPTY))
_CODES = {"unknown": "SRC006", "missing": "SRC007", "mistyped": "SRC008"}
# What Hugo, Jekyll and Eleventy call our keys, where the spelling alone would not lead there.
_ELSEWHERE = {
    "categories": "topics",
    "date": "published",
    "keywords": "topics",
    "lastmod": "updated",
    "permalink": "slug",
    "summary": "description",
    "tags": "topics",
}


def typed_front_matter(placed: Placed, opening: Span) -> tuple[FrontMatter, tuple[Fault, ...]]:
    """The typed keys, and every key and value that does not fit, at its place.

    `opening` is the first line of the block: required keys that are missing are told there.
    """
    data = placed.data
    if data is None:
        return FrontMatter(), placed.faults or _missing({}, placed, opening)
    if not isinstance(data, Mapping):
        fault = Fault(
            "SRC009",
            placed.places.values.get((), opening),
            f"the front matter is {shown(data)}, not keys and values",
            "write one `key: value` on each line",
        )
        return FrontMatter(), (*placed.faults, fault)
    present = {key: value for key, value in data.items() if value is not None}
    prepared, problems = _prepare(present)
    empty = list(_empty(present))
    front_matter, more = _fitting(prepared, {_without_text(problem.path) for problem in empty})
    problems += [*more, *empty]
    faults = [
        _fault(replace(problem, path=written_path(data, problem.path)), placed, opening)
        for problem in problems
    ]
    if placed.is_whole:
        faults += _missing(data, placed, opening)
    return front_matter, (*placed.faults, *faults)


def _prepare(data: Mapping[str, object]) -> tuple[Mapping[str, object], list[Problem]]:
    """Dates as dates, references in our form, addresses that may stand; the rest is told."""
    problems: list[Problem] = []
    clean = {key: printable(value, (key,), problems) for key, value in data.items()}
    prepared = {key: _with_days(value, (key,), problems) for key, value in clean.items()}
    strange = list(_strange(clean))
    bad = {problem.path for problem in strange}
    prepared = {key: _without(value, bad, (key,)) for key, value in prepared.items()}
    problems += strange
    if "references" in data:
        references = plain_references(clean["references"], ("references",))
        prepared["references"] = references.entries
        problems += references.problems
    return {key: value for key, value in prepared.items() if value is not None}, problems


def _strange(data: Mapping[str, object]) -> Iterator[Problem]:
    """Addresses and language tags that are none."""
    yield from not_a_language(("lang",), data.get("lang") or None)
    yield from not_a_file(("image",), data.get("image"))
    for key in ("authors", "reviewers"):
        entries = data.get(key)
        for at, person in enumerate(entries if isinstance(entries, list) else ()):
            yield from strange_addresses((key, at), person)


def _empty(value: object, path: Path = ()) -> Iterator[Problem]:
    """Texts and entries of lists that say nothing where something is needed."""
    names = tuple(part for part in path if isinstance(part, str))
    if isinstance(value, str) and not value.strip() and names in _NEVER_EMPTY:
        yield Problem(path, "mistyped", "is empty", value, "write something, or remove it")
    elif isinstance(value, Mapping) and len(names) < _DEEPEST_TEXT:
        for key, inner in value.items():
            yield from _empty(inner, (*path, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _empty(inner, (*path, at))


def _without_text(path: Path) -> Path:
    """What goes with an empty text: its table, which cannot do without; an entry goes alone."""
    return path[:-1] if len(path) > 1 and isinstance(path[-1], str) else path


def _with_days(value: object, path: Path, problems: list[Problem]) -> object:
    """The value with real dates where `DAYS` says that there are dates; bad ones become None."""
    names = tuple(part for part in path if isinstance(part, str))
    if names in DAYS:
        day = _day(value)
        if day is None and value is not None:
            problems.append(no_date(path, value))
        return day
    if len(names) >= _DEEPEST_DAY:
        return value
    if isinstance(value, Mapping):
        return {key: _with_days(inner, (*path, key), problems) for key, inner in value.items()}
    if isinstance(value, list):
        return [_with_days(inner, (*path, at), problems) for at, inner in enumerate(value)]
    return value


def _day(value: object) -> dt.date | None:
    """Only whole ISO dates: pydantic would take "86400" for the second day of 1970."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value.strip()):
        return None
    try:
        return dt.date.fromisoformat(value.strip())
    except ValueError:
        return None


def _fitting(data: Mapping[str, object], empty: set[Path]) -> tuple[FrontMatter, list[Problem]]:
    """What fits, and every problem of the rest. One bad key hides no other; `empty` goes too."""
    front_matter, problems = validate(FrontMatter, data)
    left: object = data
    bad = empty | {_bad_part(problem) for problem in problems}
    while bad:
        slimmer = _without(left, bad)
        if slimmer == left or not isinstance(slimmer, Mapping):
            break
        left = slimmer
        front_matter, rest = validate(FrontMatter, left)
        bad = {_bad_part(problem) for problem in rest}
    return front_matter or FrontMatter(), problems


def _bad_part(problem: Problem) -> Path:
    """What must go: the value itself, or the table that lacks a key."""
    return problem.path[:-1] if problem.kind == "missing" else problem.path


def _without(data: object, paths: set[Path], path: Path = ()) -> object:
    """The data without what stands at some paths; those at the top itself leave nothing."""
    if path in paths:
        return None
    if isinstance(data, Mapping):
        items = ((key, _without(value, paths, (*path, key))) for key, value in data.items())
        return {key: value for key, value in items if (*path, key) not in paths}
    if isinstance(data, list):
        entries = (_without(value, paths, (*path, at)) for at, value in enumerate(data))
        return [value for at, value in enumerate(entries) if (*path, at) not in paths]
    return data


def _missing(data: Mapping[str, object], placed: Placed, opening: Span) -> tuple[Fault, ...]:
    faults = []
    for key in REQUIRED:
        value = data.get(key)
        if value is None or (isinstance(value, str) and not value.strip()):
            says = "is empty" if key in data else "is missing"
            span = placed.places.key(key) if key in data else opening
            faults.append(Fault("SRC007", span, f"{quoted(key)} {says}", _ADD[key]))
    return tuple(faults)


def _fault(problem: Problem, placed: Placed, opening: Span) -> Fault:
    is_top = problem.kind == "missing" and len(problem.path) == 1
    span = opening if is_top else place_of(problem, placed.places)
    if problem.kind == "unknown" and len(problem.path) == 1:
        problem = _top_level(problem)
    fix = renamed_key(problem, placed, DAYS) if problem.kind == "unknown" else None
    return Fault(_CODES[problem.kind], span, problem.message, problem.help, fix=fix)


def _top_level(problem: Problem) -> Problem:
    """An unknown key that another generator may have: what it holds there can differ from ours."""
    key = _ELSEWHERE.get(str(problem.path[0]))
    if key:
        problem = replace(problem, help=f"write `{key}`", instead="")
    return replace(problem, help=f"{problem.help}, or put it under `extra`")
