"""For programs: the stable format, schema `healthpress-findings/1`."""

import json
from typing import Any

from healthpress.model.artifact import Report
from healthpress.model.finding import Finding, Related
from healthpress.model.source import SourceFile
from healthpress.report.counts import count
from healthpress.report.place import line_and_column

SCHEMA = "healthpress-findings/1"


def as_json(report: Report, *, version: str) -> str:
    """The report as one JSON document, ending in a line end; keys in a fixed order."""
    counts = count(report)
    document = {
        "schema": SCHEMA,
        "version": version,
        "today": report.today,
        "profile": list(report.profile),
        "summary": {
            "files": counts.files,
            "errors": counts.errors,
            "warnings": counts.warnings,
            "infos": counts.infos,
            "reviews": counts.reviews,
            "suppressed": 0,
            "baselined": 0,
        },
        "findings": [
            _finding(finding, report.sources.get(finding.path)) for finding in report.findings
        ],
    }
    return json.dumps(document, ensure_ascii=True, indent=2) + "\n"


def _finding(finding: Finding, source: SourceFile | None) -> dict[str, Any]:
    line, column, end_line, end_column = line_and_column(source, finding.span)
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "decision": finding.decision.value,
        "path": finding.path,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "message": finding.message,
        "help": finding.help,
        "zone": finding.zone,
        "context": finding.context,
        "related": [_related(related, source) for related in finding.related],
        "data": dict(finding.data),
        "fix": None,
        "fingerprint": finding.fingerprint,
        "suppressed": False,
        "baselined": False,
    }


def _related(related: Related, source: SourceFile | None) -> dict[str, Any]:
    line, column, end_line, end_column = line_and_column(source, related.span)
    return {
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "note": related.note,
    }
