import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from healthpress.model.finding import Decision, Finding, Related, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.rule import Rule
from healthpress.model.source import SourceFile, Span

Make = Callable[..., Finding]
Loaded = Callable[..., Any]


@pytest.fixture
def run(loaded: Loaded) -> Loaded:
    """The one run of a report."""

    def make(*findings: Finding, **changes: object) -> Any:  # noqa: ANN401 - JSON
        [run] = loaded("sarif", *findings, **changes)["runs"]
        return run

    return make


@pytest.fixture(scope="session")
def validator(shared_data: Path) -> jsonschema.Draft4Validator:
    """The official schema."""
    path = shared_data / "schemas" / "sarif-schema-2.1.0.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    return jsonschema.Draft4Validator(schema)


def test_everything_it_can_hold_is_valid(
    finding: Make, loaded: Loaded, rule: Rule, validator: jsonschema.Draft4Validator
) -> None:
    document = loaded(
        "sarif",
        finding(related=(Related(Span(0, 3), "there"),), data={"days": 3}),
        finding(decision=Decision.REVIEW, context='negated: "not" at 5:1'),
        finding(decision=Decision.INTERNAL),
        finding(suppressed="quoting the advert", baselined=True),
        finding(fix=Fix("rename it", (Edit(Span(4, 9), "name"),), Safety.SAFE)),
        finding(code="ZZZ001", name="a-rule-that-is-gone", severity=Severity.INFO),
        finding(path="healthpress.toml", span=Span(0, 0)),
        rules=(rule,),
    )

    assert [error.message for error in validator.iter_errors(document)] == []


def test_a_report_without_findings_is_valid_and_has_results(
    loaded: Loaded, validator: jsonschema.Draft4Validator
) -> None:
    document = loaded("sarif")

    assert [error.message for error in validator.iter_errors(document)] == []
    assert document["runs"][0]["results"] == []


def test_a_rule_is_described_with_its_page_and_sources(
    finding: Make, run: Loaded, rule: Rule
) -> None:
    [described] = run(finding(), rules=(rule,))["tool"]["driver"]["rules"]

    assert described["id"] == "CLM001"
    assert described["deprecatedIds"] == ["CLM900"]
    assert described["deprecatedNames"] == ["cure-claim"]
    assert described["shortDescription"] == {"text": "A claim is absolute."}
    assert described["fullDescription"] == {"text": "Nobody can promise a cure."}
    assert described["help"]["markdown"].endswith("* A guide, Claims, 2020 (read 2026-11-23)")
    assert described["defaultConfiguration"] == {"enabled": True, "level": "error"}
    assert described["properties"]["tags"] == ["CLM", "core", "stable"]


def test_a_preview_rule_is_not_enabled_by_itself(run: Loaded, rule: Rule) -> None:
    [described] = run(rules=(replace(rule, status="preview"),))["tool"]["driver"]["rules"]

    assert described["defaultConfiguration"]["enabled"] is False


def test_results_point_at_their_rule(finding: Make, run: Loaded, rule: Rule) -> None:
    other = replace(rule, code="ACC001", name="missing-alt")

    found = run(finding(), finding(code="ZZZ001"), rules=(rule, other))

    ids = [described["id"] for described in found["tool"]["driver"]["rules"]]
    assert ids == ["ACC001", "CLM001", "ZZZ001"]
    assert [ids[result["ruleIndex"]] for result in found["results"]] == ["CLM001", "ZZZ001"]


@pytest.mark.parametrize(
    ("severity", "decision", "kind", "level"),
    [
        (Severity.ERROR, Decision.VIOLATION, "fail", "error"),
        (Severity.WARNING, Decision.VIOLATION, "fail", "warning"),
        (Severity.INFO, Decision.VIOLATION, "fail", "note"),
        (Severity.ERROR, Decision.REVIEW, "review", "none"),
    ],
)
def test_severity_and_decision_have_sarifs_words(
    finding: Make, run: Loaded, severity: Severity, decision: Decision, kind: str, level: str
) -> None:
    [result] = run(finding(severity=severity, decision=decision))["results"]

    assert (result["kind"], result["level"]) == (kind, level)
    assert result["properties"]["severity"] == severity.value


def test_a_crashed_rule_is_a_remark_on_the_tool_and_no_result(finding: Make, run: Loaded) -> None:
    found = run(finding(decision=Decision.INTERNAL, message="the rule crashed"))

    [invocation] = found["invocations"]
    [notification] = invocation["toolExecutionNotifications"]
    assert found["results"] == []
    assert invocation["executionSuccessful"] is False
    assert invocation["exitCode"] == 2
    assert notification["message"]["text"] == "the rule crashed"
    assert notification["associatedRule"] == {"id": "CLM001"}


def test_what_is_let_pass_says_where_and_why(finding: Make, run: Loaded) -> None:
    results = run(finding(), finding(suppressed="quoting the advert"), finding(baselined=True))[
        "results"
    ]

    assert [result["suppressions"] for result in results] == [
        [],
        [{"kind": "inSource", "justification": "quoting the advert"}],
        [{"kind": "external", "justification": "in the baseline of the site"}],
    ]


def test_fixes_are_replacements_unless_they_are_to_be_shown_only(
    finding: Make, run: Loaded
) -> None:
    edits = (Edit(Span(4, 9), "name"), Edit(Span(12, 12), "\n"))

    safe, shown = run(
        finding(fix=Fix("rename it", edits, Safety.SAFE)),
        finding(fix=Fix("write `1 mg`", edits, Safety.DISPLAY)),
    )["results"]

    [change] = safe["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 6},
            "insertedContent": {"text": "name"},
        },
        {
            "deletedRegion": {"startLine": 2, "startColumn": 9, "endLine": 2, "endColumn": 9},
            "insertedContent": {"text": "\n"},
        },
    ]
    assert "fixes" not in shown


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("content/a b.md", "content/a%20b.md"),
        ("a%20b.md", "a%2520b.md"),
        ("c:a.md", "c%3Aa.md"),
        ("a#b?c.md", "a%23b%3Fc.md"),
        ("café/😀.md", "caf%C3%A9/%F0%9F%98%80.md"),
        ("a\nb\u202ec.md", "a%0Ab%E2%80%AEc.md"),
        ("caf\udce9.md", "caf%E9.md"),
        ("a\ud800b.md", "a%ED%A0%80b.md"),
    ],
)
def test_a_name_is_percent_encoded_as_it_lies_on_disk(
    finding: Make, run: Loaded, path: str, uri: str
) -> None:
    found = run(finding(path=path), sources={path: SourceFile(path, "x" * 90)})

    place = found["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": uri, "uriBaseId": "%SRCROOT%"}
    assert found["artifacts"][0]["location"] == place


def test_an_absolute_name_stands_for_itself(finding: Make, run: Loaded) -> None:
    [result] = run(finding(path="/srv/a.md"))["results"]

    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": "file:///srv/a.md"}


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("{0} and {{x}}", "{{0}} and {{{{x}}}}"),
        ("see [here](https://x.example)", r"see \[here\](https://x.example)"),
        ("a [list] (of things)", "a [list] (of things)"),
        ("a\x1bb\u202ec", "a\\x1bb\\u202ec"),
    ],
)
def test_a_message_holds_neither_placeholders_nor_links(
    finding: Make, run: Loaded, said: str, text: str
) -> None:
    [result] = run(finding(message=said))["results"]

    assert result["message"] == {"text": text}
