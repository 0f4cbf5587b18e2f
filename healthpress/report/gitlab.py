"""GitLab Code Quality: docs.gitlab.com/ci/testing/code_quality, report format."""

import hashlib
from collections import Counter
from typing import Any

from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.report.dumped import dumped
from healthpress.report.look import Look
from healthpress.report.place import escaped, line_and_column
from healthpress.report.weights import weight

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
_LENGTH = 32  # hex digits, as many as in GitLab's own example


def as_gitlab(report: Report, look: Look) -> str:
    """A JSON list of the open findings. A crashed rule is a blocker."""
    del look
    seen: Counter[str] = Counter()
    return dumped([_issue(finding, report, seen) for finding in report.open])


def _issue(finding: Finding, report: Report, seen: Counter[str]) -> dict[str, Any]:
    line, *_ = line_and_column(report.sources.get(finding.path), finding.span)
    severity = _SEVERITIES[weight(finding, report)]
    return {
        "description": escaped(f"{finding.code}: {finding.message}"),
        "check_name": finding.name,
        "fingerprint": _fingerprint(finding, seen),
        "severity": "blocker" if finding.decision is Decision.INTERNAL else severity,
        "location": {"path": finding.path, "lines": {"begin": line}},
    }


def _fingerprint(finding: Finding, seen: Counter[str]) -> str:
    """One that no other entry has: GitLab shows only the first of two that are equal."""
    key = f"{finding.path}\x1f{finding.code}\x1f{finding.fingerprint}"
    seen[key] += 1
    whole = f"{key}\x1f{seen[key]}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(whole).hexdigest()[:_LENGTH]
