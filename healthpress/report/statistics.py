"""How many findings each rule has: what to begin with."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from healthpress.model.artifact import Report
from healthpress.model.finding import Finding
from healthpress.report.counts import Counts, count, in_words
from healthpress.report.dumped import dumped
from healthpress.report.look import Look

SCHEMA = "healthpress-statistics/1"
_HEAD = ("findings", "errors", "warnings", "notes", "to review", "fixable")


def as_statistics(report: Report) -> str:
    """A table of the open findings, one line a rule, the most frequent first, then the total."""
    rules = _by_rule(report)
    whole = count(report)
    rows = [(*_figures(line.counts), f"{line.code} {line.name}") for line in rules]
    if rows:
        rows.append((*_figures(whole), "all rules"))
    head = (*_HEAD, "rule")
    widths = [len(title) for title in _HEAD]
    lines = [_row(row, widths) for row in ([head, *rows] if rows else [])]
    return "".join(f"{line}\n" for line in [*lines, *([""] if lines else []), in_words(whole)])


def as_statistics_json(report: Report, look: Look) -> str:
    """The same as one JSON document, schema `healthpress-statistics/1`."""
    whole = count(report)
    let_pass = {"suppressed": whole.suppressed, "baselined": whole.baselined}
    rules = [
        {"code": line.code, "name": line.name, **_named(line.counts)} for line in _by_rule(report)
    ]
    total = {"files": whole.files, **_named(whole), **let_pass}
    return dumped({"schema": SCHEMA, "version": look.version, "rules": rules, "total": total})


@dataclass(frozen=True, slots=True)
class _Line:
    code: str
    name: str
    counts: Counts


def _by_rule(report: Report) -> list[_Line]:
    found: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in report.open:
        found[finding.code, finding.name].append(finding)
    lines = [
        _Line(code, name, count(replace(report, findings=tuple(group))))
        for (code, name), group in found.items()
    ]
    return sorted(lines, key=lambda line: (-_all(line.counts), line.code))


def _all(counts: Counts) -> int:
    return counts.errors + counts.warnings + counts.infos + counts.reviews


def _named(counts: Counts) -> dict[str, Any]:
    return {
        "findings": _all(counts),
        "errors": counts.errors,
        "warnings": counts.warnings,
        "infos": counts.infos,
        "reviews": counts.reviews,
        "fixable": counts.safe + counts.unsafe,
    }


def _figures(counts: Counts) -> tuple[str, ...]:
    return tuple(str(number) for number in _named(counts).values())


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    *numbers, rule = cells
    columns = [f"{cell:>{width}}" for cell, width in zip(numbers, widths, strict=True)]
    return "  ".join([*columns, rule])
