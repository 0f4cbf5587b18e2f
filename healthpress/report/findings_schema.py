"""The JSON Schemas of the formats `json` and `jsonl`, as `healthpress schema` prints them."""

from typing import Any

from healthpress.config.json_schemas import DIALECT
from healthpress.model.finding import Decision, Severity
from healthpress.model.fix import Safety
from healthpress.report.as_json import PLACE, SCHEMA

_COUNT = {"type": "integer", "minimum": 0}
_TEXT = {"type": "string"}
_BOOL = {"type": "boolean"}
_PLACE = {key: {"type": "integer", "minimum": 1} for key in PLACE}


def findings_schema() -> dict[str, Any]:
    """The schema (2020-12) of the whole document of `json`."""
    counts = ("files", "errors", "warnings", "infos", "reviews", "suppressed", "baselined")
    return {
        "$schema": DIALECT,
        "title": "Findings of healthpress",
        **_closed(
            {
                "schema": {"const": SCHEMA},
                "version": _TEXT,
                "today": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
                "profile": _list_of(_TEXT),
                "summary": _closed(dict.fromkeys(counts, _COUNT)),
                "findings": _list_of(_closed(_finding())),
            }
        ),
    }


def finding_schema() -> dict[str, Any]:
    """The schema (2020-12) of one line of `jsonl`."""
    return {
        "$schema": DIALECT,
        "title": "One finding of healthpress",
        **_closed({"schema": {"const": SCHEMA}, **_finding()}),
    }


def _finding() -> dict[str, Any]:
    fix = _closed(
        {
            "title": _TEXT,
            "safety": {"enum": [item.value for item in Safety]},
            "edits": _list_of(_closed({**_PLACE, "text": _TEXT})),
        }
    )
    return {
        "code": {"type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$"},
        "name": {"type": "string", "pattern": "^[a-z0-9-]+$"},
        "severity": {"enum": [item.value for item in Severity if item is not Severity.OFF]},
        "decision": {"enum": [item.value for item in Decision]},
        "path": _TEXT,
        **_PLACE,
        "message": _TEXT,
        "help": _TEXT,
        "zone": _TEXT,
        "context": _TEXT,
        "related": _list_of(_closed({**_PLACE, "note": _TEXT})),
        "data": {"type": "object", "additionalProperties": {"type": ["string", "number"]}},
        "fix": {"oneOf": [{"type": "null"}, fix]},
        "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
        "suppressed": _BOOL,
        "reason": {**_TEXT, "description": "why an author allowed it; empty where nobody did"},
        "baselined": _BOOL,
    }


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    """An object that has all of these properties and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list_of(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}
