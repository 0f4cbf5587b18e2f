"""JSON Schemas of what people write, for editors and for `healthpress schema`."""

from collections.abc import Mapping
from typing import Any, Final

from healthpress.config.schema import Settings
from healthpress.config.typed import json_schema
from healthpress.model.citation import CSL_NAMES
from healthpress.model.front_matter import FrontMatter
from healthpress.model.person import Person

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_REQUIRED = ["title", "description", "published"]
_CSL_DATE = {
    "anyOf": [
        {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
        {"type": "integer"},
        {"type": "object", "properties": {"date-parts": {"type": "array"}}},
    ]
}


def schema(name: str) -> dict[str, Any]:
    """The schema (2020-12) of `config`, `front-matter` or `people`; `KeyError` for another name."""
    return {"config": _config, "front-matter": _front_matter, "people": _people}[name]()


def _config() -> dict[str, Any]:
    found = json_schema(Settings)
    for slice_name, definition in found["$defs"].items():
        if slice_name.endswith("Slice"):
            definition["properties"] = {
                key.replace("_", "-"): value for key, value in definition["properties"].items()
            }
    return _titled("healthpress.toml", found)


def _front_matter() -> dict[str, Any]:
    found = json_schema(FrontMatter)
    found["required"] = _REQUIRED
    _loosen(found["$defs"]["Reference"])
    return _titled("Front matter of an article", found)


def _people() -> dict[str, Any]:
    found = json_schema(dict[str, Person])
    found["description"] = "One table for each person; articles name them by its key."
    return _titled("people.toml", found)


def _loosen(reference: dict[str, Any]) -> None:
    """Allow the spellings that `config.references` brings to our form."""
    properties = reference["properties"]
    for ours, theirs in CSL_NAMES.items():
        properties[theirs] = properties[ours]
    for key in ("issued", "accessed"):
        properties[key] = _CSL_DATE | {"description": properties[key]["description"]}
    author = properties["author"]
    author["items"] = {"anyOf": [{"type": "string"}, author["items"]]}
    reference["additionalProperties"] = True  # the variables of CSL-JSON that no page prints


def _titled(title: str, found: Mapping[str, Any]) -> dict[str, Any]:
    return {"$schema": DIALECT, **found, "title": title}
