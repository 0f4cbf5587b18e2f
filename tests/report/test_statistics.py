import json
from collections.abc import Callable

from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.source import Span
from healthpress.report.look import Look
from healthpress.report.statistics import as_statistics, as_statistics_json

Make = Callable[..., Finding]
Reported = Callable[..., Report]


def some(finding: Make) -> list[Finding]:
    fix = Fix("drop it", (Edit(Span(0, 1), ""),), Safety.SAFE)
    shown = Fix("write `1 mg`", (Edit(Span(0, 1), ""),), Safety.DISPLAY)
    return [
        finding(code="ACC005", name="vague-link", severity=Severity.WARNING, fix=fix),
        finding(code="ACC001", name="missing-alt", fix=shown),
        finding(),
        finding(decision=Decision.REVIEW),
        finding(suppressed="a quotation"),
    ]


def test_rules_are_listed_by_how_often_and_then_by_code(finding: Make, report: Reported) -> None:
    text = as_statistics(report(*some(finding)))

    assert text == (
        "findings  errors  warnings  notes  to review  fixable  rule\n"
        "       2       1         0      0          1        0  CLM001 absolute-claim\n"
        "       1       1         0      0          0        0  ACC001 missing-alt\n"
        "       1       0         1      0          0        1  ACC005 vague-link\n"
        "       4       2         1      0          1        1  all rules\n"
        "\n"
        "2 errors, 1 warning, 1 to review in 1 file; 1 suppressed\n"
    )


def test_without_findings_there_is_no_table(report: Reported) -> None:
    assert as_statistics(report()) == "no findings in 1 file\n"


def test_the_same_figures_are_there_for_programs(finding: Make, report: Reported) -> None:
    document = json.loads(as_statistics_json(report(*some(finding)), Look("0.1.0")))

    assert document["schema"] == "healthpress-statistics/1"
    assert [rule["code"] for rule in document["rules"]] == ["CLM001", "ACC001", "ACC005"]
    assert document["total"] == {
        "files": 1,
        "findings": 4,
        "errors": 2,
        "warnings": 1,
        "infos": 0,
        "reviews": 1,
        "fixable": 1,
        "suppressed": 1,
        "baselined": 0,
    }
