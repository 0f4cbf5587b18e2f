"""How much a finding weighs in formats that have no word for its decision."""

from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding, Severity


def weight(finding: Finding, report: Report) -> Severity:
    """Its severity; info for a review that fails nothing, error for a crashed rule."""
    if finding.decision is Decision.INTERNAL:
        return Severity.ERROR
    if finding.decision is Decision.REVIEW and not report.fail_on_review:
        return Severity.INFO
    return finding.severity
