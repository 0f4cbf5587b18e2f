from collections.abc import Callable
from pathlib import Path

import junitparser
import pytest
import xmlschema

from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.source import SourceFile

Make = Callable[..., Finding]
Shown = Callable[..., str]
HOSTILE = "a]]>b\x00\x1b\ufffe\uffff\ud800&<>\"'\u202e\r\n😀é"


@pytest.fixture(scope="session")
def schema(shared_data: Path) -> xmlschema.XMLSchema:
    """The schema of what Apache Ant writes."""
    return xmlschema.XMLSchema(shared_data / "schemas" / "JUnit.xsd")


def suites(text: str) -> list[junitparser.TestSuite]:
    return list(junitparser.JUnitXml.fromstring(text.encode()))


def test_every_sort_of_finding_is_valid(
    finding: Make, shown: Shown, schema: xmlschema.XMLSchema
) -> None:
    text = shown(
        "junit",
        finding(),
        finding(severity=Severity.INFO),
        finding(decision=Decision.REVIEW),
        finding(decision=Decision.INTERNAL),
        finding(path=f"{HOSTILE}.md", message=HOSTILE, help=HOSTILE),
    )

    schema.validate(text)


def test_a_report_without_findings_or_files_is_valid(
    shown: Shown, schema: xmlschema.XMLSchema
) -> None:
    schema.validate(shown("junit"))
    schema.validate(shown("junit", sources={}, today=""))


def test_a_suite_is_a_file_and_a_case_a_finding(finding: Make, shown: Shown) -> None:
    clean = SourceFile("content/b.md", "Well.\n")
    files = {"content/a.md": SourceFile("content/a.md", "Ketamine cures.\n" * 9), clean.path: clean}

    first, second = suites(shown("junit", finding(), finding(), sources=files))

    assert (first.name, first.tests, first.failures) == ("content/a.md", 2, 2)
    assert (second.name, second.tests, second.failures) == ("content/b.md", 1, 0)
    assert [case.name for case in second] == ["no findings"]
    assert first.timestamp == "2026-11-23T00:00:00"


def test_a_failure_names_rule_place_message_and_step(finding: Make, shown: Shown) -> None:
    [[case]] = suites(shown("junit", finding()))

    [failure] = case.result
    assert case.name == "CLM001 absolute-claim 5:10"
    assert case.classname == "content/a.md"
    assert (failure.message, failure.type) == ("`cures` promises too much", "error")
    assert failure.text == "say what was measured"


@pytest.mark.parametrize(
    ("changes", "settings", "kind"),
    [
        ({}, {}, junitparser.Failure),
        ({"severity": Severity.WARNING}, {}, junitparser.Skipped),
        ({"severity": Severity.WARNING}, {"fail_on": Severity.WARNING}, junitparser.Failure),
        ({"severity": Severity.WARNING}, {"max_warnings": 0}, junitparser.Failure),
        ({"severity": Severity.WARNING}, {"max_warnings": 1}, junitparser.Skipped),
        ({"severity": Severity.INFO}, {"fail_on": Severity.INFO}, junitparser.Failure),
        ({"decision": Decision.REVIEW}, {"fail_on": Severity.INFO}, junitparser.Skipped),
        ({"decision": Decision.REVIEW}, {"fail_on_review": True}, junitparser.Failure),
        ({"decision": Decision.INTERNAL}, {}, junitparser.Error),
    ],
)
def test_only_what_fails_the_run_is_a_failure(
    finding: Make,
    shown: Shown,
    changes: dict[str, object],
    settings: dict[str, object],
    kind: type[junitparser.junitparser.FinalResult],
) -> None:
    [[case]] = suites(shown("junit", finding(**changes), **settings))

    [result] = case.result
    assert type(result) is kind


def test_a_finding_of_a_file_that_is_no_article_has_its_suite(finding: Make, shown: Shown) -> None:
    names = [suite.name for suite in suites(shown("junit", finding(path="healthpress.toml")))]

    assert names == ["content/a.md", "healthpress.toml"]


def test_findings_that_are_let_pass_are_no_cases(finding: Make, shown: Shown) -> None:
    [[case]] = suites(shown("junit", finding(suppressed="a quotation"), finding(baselined=True)))

    assert case.name == "no findings"


def test_what_xml_forbids_stands_as_its_code(finding: Make, shown: Shown) -> None:
    text = shown("junit", finding(message=HOSTILE))

    [[case]] = suites(text)
    [failure] = case.result
    assert text.isascii()
    assert failure.message == ("a]]>b\\x00\\x1b\\ufffe\\uffff\\ud800&<>\"'\\u202e\\x0d\\x0a😀é")
