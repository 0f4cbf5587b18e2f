"""The JSON Schema of a rule file."""

from typing import Any

from healthpress.build.rule_files.kinds import CHECKS
from healthpress.build.rule_files.shape import RuleFile
from healthpress.config.json_schemas import DIALECT
from healthpress.config.typed import json_schema
from healthpress.model.rule import CODE, NAME


def rule_schema() -> dict[str, Any]:
    """The schema (2020-12) of a rule that is only data; keys as the docs spell them."""
    found = json_schema(RuleFile)
    for table in (found, *found["$defs"].values()):
        properties = table.get("properties", {})
        table["properties"] = {key.replace("_", "-"): value for key, value in properties.items()}
    found["properties"]["code"]["pattern"] = f"^{CODE.pattern}$"
    found["properties"]["name"]["pattern"] = f"^{NAME.pattern}$"
    found["properties"]["sources"]["minItems"] = 1
    found["allOf"] = [
        {"if": {"properties": {"kind": {"const": kind}}}, "then": {"required": [kind]}}
        for kind in CHECKS
    ]
    return {"$schema": DIALECT, **found, "title": "A rule as data"}
