"""`docs/suppressions.md` says what suppressions do, and its examples do so."""

import json
import re
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from healthpress.build.installed.registry import installed_rules
from healthpress.model.finding import Severity
from healthpress.model.suppression import SHORTEST_REASON, Ignore

Read = Callable[[str], Any]
Run = Callable[..., Any]

PAGE = "docs/suppressions.md"
TEXT = (Path(__file__).resolve().parents[2] / PAGE).read_text(encoding="utf-8")
EXAMPLES = [
    (token.info.partition(" ")[2], token.content)
    for token in MarkdownIt().parse(TEXT)
    if token.type == "fence" and token.info.startswith("md ")
]
HEADER = """title: An example
description: Made up.
type: guide
published: 2026-02-05
authors: [{name: Ada Author, role: Health writer}]
"""
HYGIENE = [rule for rule in installed_rules() if rule.family == "LNT"]


@pytest.fixture
def findings(run: Run, tmp_path: Path) -> Callable[[str, str], list[dict[str, Any]]]:
    """All that is found in an article, allowed or not."""

    def found(body: str, head: str = "") -> list[dict[str, Any]]:
        path = tmp_path / "a.md"
        path.write_text(f"---\n{HEADER}{head}---\n\n{body}", encoding="utf-8")
        told: list[dict[str, Any]] = json.loads(run("check", path, "--format", "json").stdout)[
            "findings"
        ]
        return told

    return found


@pytest.mark.parametrize("text", [text for kind, text in EXAMPLES if kind == "allowed"])
def test_what_the_examples_allow_is_allowed_and_needed(
    findings: Callable[..., list[dict[str, Any]]], text: str
) -> None:
    found = findings(text)

    assert found
    assert [item["code"] for item in found if not item["suppressed"]] == []


@pytest.mark.parametrize(("code", "text"), [one for one in EXAMPLES if one[0] != "allowed"])
def test_what_the_examples_do_wrong_is_told(
    findings: Callable[..., list[dict[str, Any]]], code: str, text: str
) -> None:
    assert code in [item["code"] for item in findings(text)]


def test_the_entry_of_the_front_matter_allows_for_the_whole_page(
    findings: Callable[..., list[dict[str, Any]]], read_page: Read
) -> None:
    entry = read_page(PAGE).fence("yaml", section="The whole page")

    found = findings("It cures everything.\n", entry)

    assert [(item["code"], bool(item["suppressed"])) for item in found] == [("CLM001", True)]


def test_the_table_names_every_key_of_an_entry(read_page: Read) -> None:
    named = set(read_page(PAGE).rows("## The whole page"))

    assert named == {field.name for field in fields(Ignore)}


def test_the_table_names_every_rule_on_suppressions(read_page: Read) -> None:
    rows = read_page(PAGE).rows("## When it hides nothing")

    assert {code: cells[0] for code, cells in rows.items()} == {
        rule.code: f"`{rule.name}`" for rule in HYGIENE
    }


def test_the_warnings_among_them_are_told_apart() -> None:
    [sentence] = re.findall(r"^(.*) are warnings, the others errors", TEXT, re.MULTILINE)

    assert set(re.findall(r"LNT\d+", sentence)) == {
        rule.code for rule in HYGIENE if rule.severity is Severity.WARNING
    }


def test_those_about_suppressions_are_protected_as_the_page_says() -> None:
    assert "Those about suppressions\nthemselves are protected as well" in TEXT
    assert [rule.code for rule in HYGIENE if not rule.protected] == []


def test_the_shortest_reason_is_told() -> None:
    assert f"at least {SHORTEST_REASON} characters" in TEXT


@pytest.mark.parametrize("command", ["rules", "explain LNT005"])
def test_the_commands_run(run: Run, command: str) -> None:
    assert f"`healthpress {command}`" in TEXT
    assert run(*command.split()).exit_code == 0


def test_fixing_removes_what_is_not_needed(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    comment = " <!-- healthpress: ignore[CLM001] -- quoting the advert -->"
    path.write_text(f"---\n{HEADER}---\n\nDrink water.{comment}\n", encoding="utf-8")

    run("check", path, "--fix")

    assert path.read_text(encoding="utf-8") == f"---\n{HEADER}---\n\nDrink water.\n"
