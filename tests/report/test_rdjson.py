from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.source import Span

Make = Callable[..., Finding]
Loaded = Callable[..., Any]

# reviewdog/reviewdog, proto/rdf/reviewdog.proto (read 2026-11-23): the messages that are used here
POSITION = {
    "type": "object",
    "required": ["line", "column"],
    "additionalProperties": False,
    "properties": {
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
    },
}
RANGE = {
    "type": "object",
    "required": ["start", "end"],
    "additionalProperties": False,
    "properties": {"start": POSITION, "end": POSITION},
}
SCHEMA = {
    "type": "object",
    "required": ["source", "diagnostics"],
    "additionalProperties": False,
    "properties": {
        "source": {"const": {"name": "healthpress"}},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location", "severity", "code", "suggestions"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string"},
                    "location": {
                        "type": "object",
                        "required": ["path", "range"],
                        "additionalProperties": False,
                        "properties": {"path": {"type": "string"}, "range": RANGE},
                    },
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "properties": {"value": {"type": "string"}}},
                    "suggestions": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["range", "text"],
                            "additionalProperties": False,
                            "properties": {"range": RANGE, "text": {"type": "string"}},
                        },
                    },
                },
            },
        },
    },
}
EDIT = Edit(Span(4, 9), "name")


def test_the_result_has_the_documented_shape(finding: Make, loaded: Loaded) -> None:
    result = loaded("rdjson", finding("depression"), finding(help=""))

    jsonschema.validate(result, SCHEMA)
    first, second = result["diagnostics"]
    assert first["code"] == {"value": "CLM001"}
    assert first["message"] == "`cures` promises too much\n\nsay what was measured"
    assert second["message"] == "`cures` promises too much"


def test_columns_are_bytes(finding: Make, loaded: Loaded) -> None:
    [item] = loaded("rdjson", finding("depression"))["diagnostics"]

    assert item["location"]["range"] == {
        "start": {"line": 5, "column": 21},
        "end": {"line": 5, "column": 31},
    }


@pytest.mark.parametrize(
    ("severity", "decision", "word"),
    [
        (Severity.ERROR, Decision.VIOLATION, "ERROR"),
        (Severity.WARNING, Decision.VIOLATION, "WARNING"),
        (Severity.INFO, Decision.VIOLATION, "INFO"),
        (Severity.ERROR, Decision.REVIEW, "INFO"),
        (Severity.WARNING, Decision.INTERNAL, "ERROR"),
    ],
)
def test_severities_have_reviewdogs_words(
    finding: Make, loaded: Loaded, severity: Severity, decision: Decision, word: str
) -> None:
    [item] = loaded("rdjson", finding(severity=severity, decision=decision))["diagnostics"]

    assert item["severity"] == word


def test_a_fix_of_one_edit_is_a_suggestion(finding: Make, loaded: Loaded) -> None:
    result = loaded("rdjson", finding(fix=Fix("rename it", (EDIT,), Safety.UNSAFE)))

    jsonschema.validate(result, SCHEMA)
    assert result["diagnostics"][0]["suggestions"] == [
        {
            "range": {"start": {"line": 2, "column": 1}, "end": {"line": 2, "column": 6}},
            "text": "name",
        }
    ]


@pytest.mark.parametrize(
    "fix",
    [
        Fix("move it", (EDIT, Edit(Span(12, 12), "x")), Safety.SAFE),
        Fix("write `1 mg`", (EDIT,), Safety.DISPLAY),
    ],
)
def test_a_fix_in_parts_and_one_to_be_shown_only_are_none(
    finding: Make, loaded: Loaded, fix: Fix
) -> None:
    [item] = loaded("rdjson", finding(fix=fix))["diagnostics"]

    assert item["suggestions"] == []
