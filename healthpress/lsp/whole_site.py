"""What only a check of the whole site tells: dead links, doubled addresses, contradictions.

It is made from the files as they were last saved, and shown at words that did not change since.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path

from healthpress.build.pipeline import check_files, check_project
from healthpress.build.project import load_project
from healthpress.build.request import Request
from healthpress.config.schema import Config
from healthpress.model.artifact import Report
from healthpress.model.finding import Finding, Related
from healthpress.model.fix import Edit, Fix
from healthpress.model.source import Span


@dataclass(frozen=True, slots=True, eq=False)
class Whole:
    """The report on a site as it lies on disk, with the settings it was made under."""

    report: Report
    config: Config


@dataclass(frozen=True, slots=True)
class Added:
    """What the whole site tells of one article besides what its own text tells.

    `text` is the text that the places of the findings count in.
    """

    text: str
    findings: tuple[Finding, ...]


def look_at(root: Path, request: Request) -> Whole:
    """Check the site of a folder, read from disk.

    Raises:
        HealthpressError: as `load_project` and `check_project`.
    """
    project = load_project(root)
    return Whole(check_project(project, request), project.config)


def added_to(path: str, whole: Whole, request: Request) -> Added | None:
    """What a report adds to the findings of one article alone; None where it has no such article.

    Raises:
        HealthpressError: as `check_files`.
    """
    source = whole.report.sources.get(path)
    if source is None:
        return None
    alone = check_files((source,), request, whole.config)
    known = {_what(finding) for finding in alone.findings}
    found = (item for item in whole.report.open if item.path == path)
    return Added(source.text, tuple(item for item in found if _what(item) not in known))


def moved(added: Added, text: str) -> tuple[Finding, ...]:
    """The findings at their places in a later text; those whose words were touched are left out."""
    if not added.findings or added.text == text:
        return added.findings
    change = _change(added.text, text)
    return tuple(_moved(added.findings, change))


@dataclass(frozen=True, slots=True)
class _Change:
    """All that differs between two texts: in the old one from `start` to `end`, `by` longer now."""

    start: int
    end: int
    by: int

    def place(self, span: Span) -> Span | None:
        """Where a span is now; None when something in it changed."""
        if span.end <= self.start:
            return span
        return span.shifted(self.by) if span.start >= self.end else None


def _change(old: str, new: str) -> _Change:
    same = _alike(old, new)
    behind = _alike(reversed(old[same:]), reversed(new[same:]))
    return _Change(same, len(old) - behind, len(new) - len(old))


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """How many characters are the same before the first that differs."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _moved(findings: tuple[Finding, ...], change: _Change) -> Iterator[Finding]:
    for finding in findings:
        span = change.place(finding.span)
        if span is None:
            continue
        related = ((change.place(item.span), item.note) for item in finding.related)
        yield replace(
            finding,
            span=span,
            related=tuple(Related(place, note) for place, note in related if place),
            fix=_fix(finding.fix, change) if finding.fix else None,
        )


def _fix(fix: Fix, change: _Change) -> Fix | None:
    """A fix at its new places; None when one of them was touched."""
    places = [(change.place(edit.span), edit.text) for edit in fix.edits]
    edits = tuple(Edit(place, text) for place, text in places if place)
    return replace(fix, edits=edits) if len(edits) == len(places) else None


def _what(finding: Finding) -> tuple[str, Span, str]:
    return finding.code, finding.span, finding.message
