"""The text of a baseline file: one entry a line, so that two branches rarely touch the same."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any, Final

from healthpress.config.json_places import read_json
from healthpress.config.json_schemas import DIALECT
from healthpress.config.problems import Problem, mistyped
from healthpress.config.told import Told, Written, error_of
from healthpress.config.typed import json_schema, validate
from healthpress.model.baseline import SCHEMA, Baseline, Entry
from healthpress.model.finding import Fault
from healthpress.model.source import SourceFile, Span

_FORMS: Final = {"code": r"^[A-Z]{3}[0-9]{3}$", "fingerprint": r"^[0-9a-f]{16}$"}
_LEAST: Final = {"count": 1, "line": 0}
# The lines that git writes between the two sides of a conflict (git-merge, "How conflicts are
# presented").
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?= |$)", re.MULTILINE)
# What turns the direction of text around or ends a line for some programs: written as its code.
_UNSHOWN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def read_baseline(source: SourceFile) -> tuple[Entry, ...]:
    """The entries of a baseline file, sorted.

    Raises:
        ConfigError: it is not one as it stands; every problem is told with its line.
    """
    baseline = _quickly(source.text)
    if baseline is None or _senseless(baseline.entries) or _doubled(baseline.entries):
        raise error_of(_told(source), (source.path,), "the entries of the baseline")
    return tuple(sorted(baseline.entries, key=_key))


def baseline_text(entries: Iterable[Entry]) -> str:
    """The file: sorted, one entry a line, equal for equal entries."""
    lines = [json.dumps(asdict(entry), ensure_ascii=False) for entry in sorted(entries, key=_key)]
    inner = "".join(f"\n{line}," for line in lines).removesuffix(",")
    text = f'{{"schema": "{SCHEMA}", "entries": [{inner}\n]}}\n'
    return _UNSHOWN.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def baseline_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the file."""
    found = json_schema(Baseline)
    properties = found["$defs"]["Entry"]["properties"]
    for name, form in _FORMS.items():
        properties[name]["pattern"] = form
    for name, least in _LEAST.items():
        properties[name]["minimum"] = least
    return {"$schema": DIALECT, **found, "title": "Baseline of healthpress"}


def _key(entry: Entry) -> tuple[str, str, str]:
    return entry.key


def _quickly(text: str) -> Baseline | None:
    """The data, without places: finding those takes most of the time and only errors need them."""
    try:
        data = json.loads(text, object_pairs_hook=_table)
    except (ValueError, RecursionError):
        return None
    return validate(Baseline, data)[0]


def _table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A table of JSON; two branches that were put together badly may leave a key in it twice."""
    table = dict(pairs)
    if len(table) < len(pairs):
        raise ValueError
    return table


def _told(source: SourceFile) -> list[Told]:
    """Every problem of a file that has some."""
    if conflict := _CONFLICT.search(source.text):
        message = "two branches meet here, and nobody has chosen between them"
        advice = "keep the entries of both, or run `healthpress baseline write` again"
        fault = Fault("SRC002", Span(*conflict.span()), message, advice)
        return [Written(source, read_json("{}")).told_fault(fault)]
    written = Written(source, read_json(source.text))
    faults = [written.told_fault(fault) for fault in written.placed.faults]
    data = written.placed.data
    if faults and data is None:
        return faults
    if not isinstance(data, Mapping) or data.get("schema") != SCHEMA:
        advice = "write it anew with `healthpress baseline write`"
        return [
            Told(source.path, f"this is no baseline: its `schema` is not `{SCHEMA}`", advice, 1, 1)
        ]
    baseline, problems = validate(Baseline, data)
    if baseline is not None:
        problems += [*_senseless(baseline.entries), *_doubled(baseline.entries)]
    return faults + written.all_told(problems)


def _senseless(entries: Iterable[Entry]) -> list[Problem]:
    return [problem for at, entry in enumerate(entries) for problem in _of_entry(at, entry)]


def _of_entry(at: int, entry: Entry) -> Iterator[Problem]:
    for name, form in _FORMS.items():
        value = getattr(entry, name)
        if not re.search(form, value):
            what = "a rule's code" if name == "code" else "16 hex digits"
            yield mistyped(("entries", at, name), value, f"not {what}", "write it anew")
    for name, least in _LEAST.items():
        value = getattr(entry, name)
        if value < least:
            yield mistyped(("entries", at, name), value, f"less than {least}", "write it anew")


def _doubled(entries: Iterable[Entry]) -> list[Problem]:
    first: dict[tuple[str, str, str], int] = {}
    return [
        Problem(("entries", at), "mistyped", "stands there twice", entry.code, "keep one of them")
        for at, entry in enumerate(entries)
        if first.setdefault(entry.key, at) != at
    ]
