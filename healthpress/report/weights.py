"""How much a finding weighs: a word for people, and one for formats that know no decision."""

from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding, Severity


def weight(finding: Finding, report: Report) -> Severity:
    """Its severity; info for a review that fails nothing, error for a crashed rule."""
    if finding.decision is Decision.INTERNAL:
        return Severity.ERROR
    if finding.decision is Decision.REVIEW and not report.fail_on_review:
        return Severity.INFO
    return finding.severity


def label(finding: Finding) -> str:
    """Its severity; behind the decision where that is not the usual one: "review (warning)"."""
    if finding.decision is Decision.VIOLATION:
        return finding.severity.value
    return f"{finding.decision.value} ({finding.severity.value})"
