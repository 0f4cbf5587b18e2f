"""The JSON Schemas by name."""

from typing import Any

from healthpress.build.rule_files.schema import rule_schema
from healthpress.config.baseline_file import baseline_schema
from healthpress.config.json_schemas import schema as settings_schema
from healthpress.report.findings_schema import finding_schema, findings_schema

SCHEMAS = ("config", "front-matter", "people", "findings", "finding", "baseline", "rule")


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of one of `SCHEMAS`."""
    own = {
        "findings": findings_schema,
        "finding": finding_schema,
        "baseline": baseline_schema,
        "rule": rule_schema,
    }
    return own[name]() if name in own else settings_schema(name)
