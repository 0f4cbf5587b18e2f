"""For programs: the stable format, schema `healthpress-findings/1`."""

from collections.abc import Iterable
from typing import Any

from healthpress.model.artifact import Report
from healthpress.model.finding import Finding
from healthpress.model.fix import Edit
from healthpress.model.source import SourceFile, Span
from healthpress.report.counts import count
from healthpress.report.dumped import dumped
from healthpress.report.look import Look
from healthpress.report.place import line_and_column

SCHEMA = "healthpress-findings/1"
PLACE = ("line", "column", "end_line", "end_column")


def as_json(report: Report, look: Look) -> str:
    """The report as one JSON document; keys in a fixed order."""
    counts = count(report)
    document = {
        "schema": SCHEMA,
        "version": look.version,
        "today": report.today,
        "profile": list(report.profile),
        "summary": {
            "files": counts.files,
            "errors": counts.errors,
            "warnings": counts.warnings,
            "infos": counts.infos,
            "reviews": counts.reviews,
            "suppressed": counts.suppressed,
            "baselined": counts.baselined,
        },
        "findings": [
            as_object(finding, report.sources.get(finding.path)) for finding in report.findings
        ],
    }
    return dumped(document)


def as_object(finding: Finding, source: SourceFile | None) -> dict[str, Any]:
    """One finding with all its fields; texts as they are, places in code points."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "decision": finding.decision.value,
        "path": finding.path,
        **_place(source, finding.span),
        "message": finding.message,
        "help": finding.help,
        "zone": finding.zone,
        "context": finding.context,
        "related": [
            {**_place(source, related.span), "note": related.note} for related in finding.related
        ],
        "data": dict(finding.data),
        "fix": _fix(finding, source),
        "fingerprint": finding.fingerprint,
        "suppressed": bool(finding.suppressed),
        "reason": finding.suppressed,
        "baselined": finding.baselined,
    }


def _place(source: SourceFile | None, span: Span) -> dict[str, int]:
    return dict(zip(PLACE, line_and_column(source, span), strict=True))


def _fix(finding: Finding, source: SourceFile | None) -> dict[str, Any] | None:
    fix = finding.fix
    if fix is None:
        return None
    return {"title": fix.title, "safety": fix.safety.value, "edits": _edits(fix.edits, source)}


def _edits(edits: Iterable[Edit], source: SourceFile | None) -> list[dict[str, Any]]:
    return [{**_place(source, edit.span), "text": edit.text} for edit in edits]
