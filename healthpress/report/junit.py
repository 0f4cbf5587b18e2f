"""JUnit XML, as Apache Ant writes it (windyroad/JUnit-Schema): for reports of test runs in CI."""

from collections import defaultdict
from typing import Any

from junitparser import (
    Attr,
    Error,
    Failure,
    IntAttr,
    JUnitXml,
    Skipped,
    SystemErr,
    SystemOut,
    TestCase,
    TestSuite,
)

from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.report.look import Look
from healthpress.report.place import escaped, line_and_column
from healthpress.report.weights import weight

_PROLOG = '<?xml version="1.0" encoding="utf-8"?>'
_NO_DAY = "1970-01-01"


class _Suite(TestSuite):
    """A suite with the two attributes that Ant's schema wants besides."""

    package = Attr()
    id = IntAttr()


def as_junit(report: Report, look: Look) -> str:
    """A suite a file, a case a finding; a file without findings is one case that passed.

    A finding that fails the run is a failure, another one is skipped, a crashed rule is an error.
    XML has no word for control characters, so they stand as codes; all else is in ASCII.
    """
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in report.open:
        found[finding.path].append(finding)
    judge = _Judge(report)
    document: Any = JUnitXml()  # what adds to it has no types
    for number, path in enumerate(sorted({*report.sources, *found})):
        cases = [judge.case(finding) for finding in found[path]]
        suite = _suite(number, path, report, look)
        suite.add_testcases(cases or [TestCase("no findings", escaped(path), 0)])
        suite.append(SystemOut(""))
        suite.append(SystemErr(""))
        document.append(suite)
    text = document.tostring().decode("utf-8").encode("ascii", "xmlcharrefreplace")
    return f"{_PROLOG}\n{text.decode('ascii')}\n"


def _suite(number: int, path: str, report: Report, look: Look) -> Any:  # noqa: ANN401 - as above
    suite = _Suite(escaped(path))
    suite.package = "healthpress"
    suite.id = number
    suite.hostname = "localhost"  # a report says nothing of the machine
    suite.timestamp = f"{report.today or _NO_DAY}T00:00:00"
    suite.add_property("version", look.version)
    suite.add_property("profile", " ".join(report.profile))
    return suite


class _Judge:
    """Which findings fail the run."""

    def __init__(self, report: Report) -> None:
        self.report = report
        too_many = report.has_too_many_warnings
        self.lowest = min(report.fail_on.rank, Severity.WARNING.rank if too_many else 3)

    def case(self, finding: Finding) -> TestCase:
        line, column, *_ = line_and_column(self.report.sources.get(finding.path), finding.span)
        case = TestCase(f"{finding.code} {finding.name} {line}:{column}", escaped(finding.path), 0)
        case.result = self.result(finding)
        return case

    def result(self, finding: Finding) -> Failure | Error | Skipped:
        message = escaped(finding.message)
        label = finding.severity.value
        if finding.decision is Decision.INTERNAL:
            return Error(message, "crash")
        if not self.fails(finding):
            return Skipped(f"{label}: {message}")
        failure = Failure(message, label)
        failure.text = escaped(finding.help)
        return failure

    def fails(self, finding: Finding) -> bool:
        is_exempt = finding.decision is Decision.REVIEW and not self.report.fail_on_review
        return not is_exempt and weight(finding, self.report).rank >= self.lowest
