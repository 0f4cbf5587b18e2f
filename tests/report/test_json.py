import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from healthpress.model.finding import Decision, Finding, Related
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.source import Span
from healthpress.report.findings_schema import finding_schema, findings_schema

Make = Callable[..., Finding]
Loaded = Callable[..., Any]
HOSTILE = "a\x1b[31m\nb\u202ec"
FIX = Fix("rename the key", (Edit(Span(4, 9), "name"),), Safety.UNSAFE)


def test_the_document_holds_to_its_schema(finding: Make, loaded: Loaded) -> None:
    document = loaded(
        "json",
        finding("depression", data={"days": 3}),
        finding(message=HOSTILE, related=(Related(Span(0, 3), "there"),)),
        finding(decision=Decision.REVIEW, fix=FIX),
        finding(suppressed="quoting the advert"),
    )

    jsonschema.validate(document, findings_schema())
    assert document["findings"][0]["column"] == 18
    assert document["findings"][0]["end_column"] == 28
    assert document["findings"][1]["message"] == HOSTILE


def test_what_is_let_pass_is_kept_and_flagged(finding: Make, loaded: Loaded) -> None:
    document = loaded(
        "json", finding(), finding(suppressed="quoting the advert"), finding(baselined=True)
    )

    flags = [
        (item["suppressed"], item["reason"], item["baselined"]) for item in document["findings"]
    ]
    assert flags == [
        (False, "", False),
        (True, "quoting the advert", False),
        (False, "", True),
    ]
    assert document["summary"] == {
        "files": 1,
        "errors": 1,
        "warnings": 0,
        "infos": 0,
        "reviews": 0,
        "suppressed": 1,
        "baselined": 1,
    }


def test_a_fix_has_its_edits_with_their_places(finding: Make, loaded: Loaded) -> None:
    [item] = loaded("json", finding(fix=FIX))["findings"]

    assert item["fix"] == {
        "title": "rename the key",
        "safety": "unsafe",
        "edits": [{"line": 2, "column": 1, "end_line": 2, "end_column": 6, "text": "name"}],
    }


def test_the_schema_refuses_a_field_that_is_not_in_it(finding: Make, loaded: Loaded) -> None:
    document = loaded("json", finding())
    document["findings"][0]["colour"] = "red"

    with pytest.raises(jsonschema.ValidationError, match="colour"):
        jsonschema.validate(document, findings_schema())


def test_each_line_of_jsonl_is_a_finding_of_json_and_names_its_schema(
    finding: Make, loaded: Loaded, shown: Callable[..., str]
) -> None:
    findings = (finding(fix=FIX), finding(message=HOSTILE), finding(suppressed="a quotation"))

    lines = [json.loads(line) for line in shown("jsonl", *findings).split("\n")[:-1]]

    for line in lines:
        jsonschema.validate(line, finding_schema())
        assert line.pop("schema") == "healthpress-findings/1"
    assert lines == loaded("json", *findings)["findings"]


def test_without_findings_jsonl_is_empty(shown: Callable[..., str]) -> None:
    assert shown("jsonl") == ""
