"""One finding a line, as other linters print them and editors read them."""

from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding
from healthpress.report.look import Look
from healthpress.report.place import escaped, line_and_column


def as_concise(report: Report, look: Look) -> str:
    """`path:line:column: CODE message` a finding, severity or decision in square brackets."""
    del look
    return "".join(f"{_line(report, finding)}\n" for finding in report.open)


def _line(report: Report, finding: Finding) -> str:
    line, column, _, _ = line_and_column(report.sources.get(finding.path), finding.span)
    weight = finding.severity.value
    if finding.decision is not Decision.VIOLATION:
        weight = f"{finding.decision.value}, {weight}"
    place = f"{escaped(finding.path)}:{line}:{column}"
    return f"{place}: {finding.code} {escaped(finding.message)} [{weight}]"
