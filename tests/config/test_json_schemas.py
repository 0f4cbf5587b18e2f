import json
from typing import Any

import jsonschema
import pytest

from healthpress.config.json_schemas import schema

SITE = {"title": "C", "url": "https://clinic.example/"}
HEAD = {"title": "A", "description": "B", "published": "2025-02-05"}


@pytest.mark.parametrize("name", ["config", "front-matter", "people"])
def test_each_schema_is_a_schema_with_title_and_dialect(name: str) -> None:
    found = schema(name)

    jsonschema.Draft202012Validator.check_schema(found)
    assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert found["title"]


@pytest.mark.parametrize("name", ["config", "front-matter", "people"])
def test_every_key_that_people_write_is_described(name: str) -> None:
    found = schema(name)
    tables = [found, *found["$defs"].values()]

    bare = [
        key
        for table in tables
        for key, value in table.get("properties", {}).items()
        if not ({"description", "$ref"} & value.keys())
    ]

    assert bare == []


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("config", {"site": SITE, "check": {"fail-on": "warning", "fail-on-review": True}}),
        ("front-matter", HEAD | {"authors": ["jane", {"name": "Bo"}], "share": False}),
        (
            "front-matter",
            HEAD | {"references": [{"id": "a", "DOI": "10.1/x", "issued": 2021, "author": ["B"]}]},
        ),
        ("people", {"jane": {"name": "Jane"}}),
    ],
)
def test_what_may_be_written_fits_its_schema(name: str, document: dict[str, Any]) -> None:
    errors = jsonschema.Draft202012Validator(schema(name)).iter_errors(document)

    assert [error.message for error in errors] == []


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("config", {"site": SITE, "check": {"fail-onn": "warning"}}),
        ("config", {"site": {"title": "no url"}}),
        ("front-matter", {"title": "A"}),
        ("front-matter", HEAD | {"colour": "red"}),
        ("people", {"jane": {"credentials": "MD"}}),
    ],
)
def test_what_may_not_be_written_does_not_fit(name: str, document: dict[str, Any]) -> None:
    assert not jsonschema.Draft202012Validator(schema(name)).is_valid(document)


def test_a_schema_is_the_same_each_time() -> None:
    assert json.dumps(schema("config")) == json.dumps(schema("config"))
