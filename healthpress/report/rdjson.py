"""Reviewdog Diagnostic Format: reviewdog.proto of reviewdog/reviewdog, message DiagnosticResult."""

from typing import Any

from healthpress.model.artifact import Report
from healthpress.model.finding import Finding, Severity
from healthpress.model.fix import Safety
from healthpress.model.source import SourceFile, Span
from healthpress.report.dumped import dumped
from healthpress.report.look import Look
from healthpress.report.place import escaped, in_bytes
from healthpress.report.weights import weight

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def as_rdjson(report: Report, look: Look) -> str:
    """The open findings as one JSON document, columns in UTF-8 bytes."""
    del look
    diagnostics = [_diagnostic(finding, report) for finding in report.open]
    return dumped({"source": {"name": "healthpress"}, "diagnostics": diagnostics})


def _diagnostic(finding: Finding, report: Report) -> dict[str, Any]:
    source = report.sources.get(finding.path)
    message = escaped(finding.message)
    return {
        "message": f"{message}\n\n{escaped(finding.help)}" if finding.help else message,
        "location": {"path": finding.path, "range": _range(source, finding.span)},
        "severity": _SEVERITIES[weight(finding, report)],
        "code": {"value": finding.code},
        "suggestions": _suggestions(finding, source),
    }


def _range(source: SourceFile | None, span: Span) -> dict[str, dict[str, int]]:
    line, column, end_line, end_column = in_bytes(source, span)
    return {
        "start": {"line": line, "column": column},
        "end": {"line": end_line, "column": end_column},
    }


def _suggestions(finding: Finding, source: SourceFile | None) -> list[dict[str, Any]]:
    """A fix of one edit: each suggestion is taken on its own, so parts of a fix would not do."""
    fix = finding.fix
    if fix is None or fix.safety is Safety.DISPLAY or len(fix.edits) != 1:
        return []
    [edit] = fix.edits
    return [{"range": _range(source, edit.span), "text": edit.text}]
