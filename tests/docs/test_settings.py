"""`docs/settings.md` names every key with its default, and its files make a site."""

import json
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from healthpress.build.schemas import schema
from healthpress.model.site import Comment
from healthpress.share.targets import NEEDS_SCRIPT, TARGETS

Read = Callable[[str], Any]
Run = Callable[..., Any]

PAGE = "docs/settings.md"
ARTICLE = """---
title: Tea
description: What tea does for sleep.
type: guide
published: 2026-02-05
authors: [alex]
reviewers: [robin]
---

Some people slept longer.[@example20]
"""


def settings() -> dict[str, Any]:
    """Every key of `healthpress.toml` with its part of the JSON Schema."""
    found = schema("config")
    return {
        f"{table}.{key}": value
        for table, part in found["properties"].items()
        for key, value in found["$defs"][part["$ref"].rpartition("/")[2]]["properties"].items()
    }


@pytest.fixture
def site(read_page: Read, tmp_path: Path) -> Path:
    """The files of the page, with an article that uses them."""
    named = {fence.name: fence.text for fence in read_page(PAGE).fences if fence.name}
    for name, text in {**named, "content/tea.md": ARTICLE}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_table_names_every_setting_and_no_other(read_page: Read) -> None:
    assert set(read_page(PAGE).rows("## `healthpress.toml`")) == set(settings())


@pytest.mark.parametrize("key", sorted(settings()))
def test_the_default_of_a_setting_is_told(read_page: Read, key: str) -> None:
    value = settings()[key]
    default, _does = read_page(PAGE).rows("## `healthpress.toml`")[key]

    if value.get("default") is None:
        assert default == ("required" if key in {"site.title", "site.url"} else "none")
    else:
        assert json.loads(default.strip("`")) == value["default"]


@pytest.mark.parametrize("key", [key for key, value in settings().items() if "enum" in value])
def test_every_choice_of_a_setting_is_named(read_page: Read, key: str) -> None:
    told = " ".join(read_page(PAGE).rows("## `healthpress.toml`")[key]).replace('"', "")

    assert [choice for choice in settings()[key]["enum"] if f"`{choice}`" not in told] == []


def test_every_share_target_is_named(read_page: Read) -> None:
    names = {target.name for target in TARGETS}

    assert set(read_page(PAGE).rows("## Share targets")) == {*names, *NEEDS_SCRIPT}


def test_every_key_of_a_person_is_named(read_page: Read) -> None:
    types = schema("people")["$defs"]
    inner = {f"registration.{key}" for key in types["Registration"]["properties"]}

    assert set(read_page(PAGE).rows("## `people.toml`")) == {*types["Person"]["properties"], *inner}


def test_every_key_of_a_reference_is_named_as_csl_spells_it(read_page: Read) -> None:
    types = schema("front-matter")["$defs"]
    ours = {"container_title", "doi", "pmid", "url"}
    inner = {f"author.{key}" for key in types["Name"]["properties"]}

    named = set(read_page(PAGE).rows("## `references.json`"))

    assert named == {*types["Reference"]["properties"], *inner} - ours


def test_every_kind_of_evidence_is_named(read_page: Read) -> None:
    kind = schema("front-matter")["$defs"]["Reference"]["properties"]["kind"]["anyOf"][0]
    [told] = read_page(PAGE).rows("## `references.json`")["kind"]

    assert [choice for choice in kind["enum"] if f"`{choice}`" not in told] == []


def test_every_key_of_a_comment_is_named(read_page: Read) -> None:
    assert set(read_page(PAGE).rows("## Comments")) == {field.name for field in fields(Comment)}


def test_the_files_of_the_page_make_a_site(site: Path, run: Run) -> None:
    outcome = run("build", site)

    assert outcome.exit_code == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize(
    "words",
    [
        "Alex Example",
        "Robin Placeholder",
        "Journal of Examples",
        "This helped me ask better questions.",
        "share.joinmastodon.org",
        "www.instagram.com/example.clinic",
    ],
)
def test_what_the_files_of_the_page_say_stands_in_the_article(
    site: Path, run: Run, words: str
) -> None:
    run("build", site)

    assert words in (site / "public/tea/index.html").read_text(encoding="utf-8")
