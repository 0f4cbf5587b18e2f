"""SARIF 2.1.0 (OASIS, plus errata 01): for code scanning and the viewers of editors."""

from typing import Any

from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding
from healthpress.model.fix import Edit, Safety
from healthpress.model.source import SourceFile, Span
from healthpress.report.dumped import dumped
from healthpress.report.look import Look
from healthpress.report.place import line_and_column
from healthpress.report.sarif_rules import LEVELS, descriptors
from healthpress.report.sarif_text import artifact_location, message

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def as_sarif(report: Report, look: Look) -> str:
    """One run with every rule and every finding; those let pass carry `suppressions`."""
    rules = descriptors(report)
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "healthpress", "version": look.version, "rules": rules}},
        "invocations": [_invocation(report)],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "artifacts": [
            {"location": artifact_location(path), "roles": ["analysisTarget"]}
            for path in report.sources
        ],
        "results": [
            _result(finding, report.sources.get(finding.path), numbers[finding.code])
            for finding in report.findings
            if finding.decision is not Decision.INTERNAL
        ],
        "properties": {"profile": list(report.profile), "today": report.today},
    }
    return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _invocation(report: Report) -> dict[str, Any]:
    """How the run went: a crashed rule is a remark on the tool, never a result (3.20.21)."""
    return {
        "executionSuccessful": not report.crashed,
        "exitCode": report.exit_code,
        "toolExecutionNotifications": [
            {
                "level": "error",
                "message": message(finding.message),
                "associatedRule": {"id": finding.code},
                "locations": [_location(finding, report.sources.get(finding.path), finding.span)],
            }
            for finding in report.crashed
        ],
    }


def _result(finding: Finding, source: SourceFile | None, number: int) -> dict[str, Any]:
    is_review = finding.decision is Decision.REVIEW
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": number,
        "kind": "review" if is_review else "fail",
        "level": "none" if is_review else LEVELS[finding.severity],  # 3.27.10 wants "none"
        "message": message(finding.message),
        "locations": [_location(finding, source, finding.span)],
        "relatedLocations": [
            {"id": index, **_location(finding, source, related.span, related.note)}
            for index, related in enumerate(finding.related)
        ],
        "partialFingerprints": {"healthpress/v1": finding.fingerprint},
        "suppressions": _suppressions(finding),  # of all results or of none (3.27.23)
        "properties": {
            "severity": finding.severity.value,
            "help": finding.help,
            "zone": finding.zone,
            "context": finding.context,
            "data": dict(finding.data),
        },
    }
    if finding.fix and finding.fix.edits and finding.fix.safety is not Safety.DISPLAY:
        change = {
            "artifactLocation": artifact_location(finding.path),
            "replacements": [_replacement(edit, source) for edit in finding.fix.edits],
        }
        title = message(finding.fix.title)
        result["fixes"] = [{"description": title, "artifactChanges": [change]}]
    return result


def _suppressions(finding: Finding) -> list[dict[str, str]]:
    found = []
    if finding.suppressed:
        found.append({"kind": "inSource", "justification": finding.suppressed})
    if finding.baselined:
        found.append({"kind": "external", "justification": "in the baseline of the site"})
    return found


def _location(
    finding: Finding, source: SourceFile | None, span: Span, note: str = ""
) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": artifact_location(finding.path),
            "region": _region(source, span),
        }
    }
    return location | ({"message": message(note)} if note else {})


def _region(source: SourceFile | None, span: Span) -> dict[str, int]:
    line, column, end_line, end_column = line_and_column(source, span)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
    }


def _replacement(edit: Edit, source: SourceFile | None) -> dict[str, Any]:
    return {
        "deletedRegion": _region(source, edit.span),
        "insertedContent": {"text": edit.text},
    }
