"""The JSON Schemas by name."""

from typing import Any

from healthpress.config.json_schemas import schema as settings_schema
from healthpress.report.findings_schema import findings_schema

SCHEMAS = ("config", "front-matter", "people", "findings")


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of one of `SCHEMAS`."""
    return findings_schema() if name == "findings" else settings_schema(name)
