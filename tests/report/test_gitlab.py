from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from healthpress.model.finding import Decision, Finding, Severity

Make = Callable[..., Finding]
Loaded = Callable[..., Any]

# docs.gitlab.com, Code Quality, "Code Quality report format" (read 2026-11-23 as quoted in
# phpstan/phpstan-src#4421): the fields that it names, all required
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": r"^[^./]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def test_the_report_has_the_documented_shape(finding: Make, loaded: Loaded) -> None:
    issues = loaded("gitlab", finding())

    jsonschema.validate(issues, SCHEMA)
    assert issues[0]["location"] == {"path": "content/a.md", "lines": {"begin": 5}}
    assert issues[0]["description"] == "CLM001: `cures` promises too much"
    assert issues[0]["check_name"] == "absolute-claim"


@pytest.mark.parametrize(
    ("severity", "decision", "word"),
    [
        (Severity.ERROR, Decision.VIOLATION, "major"),
        (Severity.WARNING, Decision.VIOLATION, "minor"),
        (Severity.INFO, Decision.VIOLATION, "info"),
        (Severity.ERROR, Decision.REVIEW, "info"),
        (Severity.ERROR, Decision.INTERNAL, "blocker"),
    ],
)
def test_severities_have_gitlabs_words(
    finding: Make, loaded: Loaded, severity: Severity, decision: Decision, word: str
) -> None:
    [issue] = loaded("gitlab", finding(severity=severity, decision=decision))

    assert issue["severity"] == word


def test_no_two_entries_have_one_fingerprint(finding: Make, loaded: Loaded) -> None:
    issues = loaded("gitlab", finding(), finding(), finding(path="b.md"), finding(code="CLM002"))

    assert len({issue["fingerprint"] for issue in issues}) == 4


def test_a_fingerprint_stays_when_another_finding_goes(finding: Make, loaded: Loaded) -> None:
    other = finding(path="b.md", fingerprint="f" * 16)

    before, after = loaded("gitlab", other, finding()), loaded("gitlab", finding())

    assert before[1]["fingerprint"] == after[0]["fingerprint"]


def test_findings_that_are_let_pass_are_left_out(finding: Make, loaded: Loaded) -> None:
    assert loaded("gitlab", finding(suppressed="a quotation"), finding(baselined=True)) == []
