"""The JSON Schema of the `json` format, as `healthpress schema findings` prints it."""

from typing import Any

from healthpress.model.finding import Decision, Severity
from healthpress.report.as_json import SCHEMA

_FROM_ONE = {"type": "integer", "minimum": 1}
_COUNT = {"type": "integer", "minimum": 0}
_TEXT = {"type": "string"}


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    """An object that has all of these properties and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def findings_schema() -> dict[str, Any]:
    """The schema (2020-12)."""
    place = {"line": _FROM_ONE, "column": _FROM_ONE, "end_line": _FROM_ONE, "end_column": _FROM_ONE}
    finding = _closed(
        {
            "code": {"type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$"},
            "name": {"type": "string", "pattern": "^[a-z0-9-]+$"},
            "severity": {"enum": [item.value for item in Severity if item is not Severity.OFF]},
            "decision": {"enum": [item.value for item in Decision]},
            "path": _TEXT,
            **place,
            "message": _TEXT,
            "help": _TEXT,
            "zone": _TEXT,
            "context": _TEXT,
            "related": {"type": "array", "items": _closed({**place, "note": _TEXT})},
            "data": {
                "type": "object",
                "additionalProperties": {"type": ["string", "number"]},
            },
            "fix": {"type": "null"},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
            "suppressed": {"type": "boolean"},
            "baselined": {"type": "boolean"},
        }
    )
    counts = ("files", "errors", "warnings", "infos", "reviews", "suppressed", "baselined")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Findings of healthpress",
        **_closed(
            {
                "schema": {"const": SCHEMA},
                "version": _TEXT,
                "today": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
                "profile": {"type": "array", "items": _TEXT},
                "summary": _closed(dict.fromkeys(counts, _COUNT)),
                "findings": {"type": "array", "items": finding},
            }
        ),
    }
