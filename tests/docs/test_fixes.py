"""Follows `docs/fixes.md`: its commands give what it shows, and its table names every fix."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from healthpress.build.installed.registry import installed_rules

Read = Callable[[str], Any]
Run = Callable[..., Any]
Make = Callable[..., Path]

PAGE = "docs/fixes.md"
ARTICLE = "content/tea.md"
LOOK = "Look, then write"
FIX = re.compile(r"^## Fix\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
CLASS = re.compile(r"\b(Safe|Unsafe|Display): ")


@pytest.fixture
def commands(read_page: Read) -> list[list[str]]:
    """The commands of the page in order, without the name of the program."""
    shell = "".join(fence.text for fence in read_page(PAGE).fences if fence.language == "sh")
    return [shlex.split(line)[1:] for line in shell.splitlines()]


@pytest.fixture
def article(read_page: Read, make_site: Make, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The article of the page in a site, which is the current folder."""
    text = read_page(PAGE).fence("md", section=LOOK, name=ARTICLE)
    site = make_site(f"-- {ARTICLE} --\n{text}")
    monkeypatch.chdir(site)
    return site / ARTICLE


def test_the_diff_is_the_one_shown(
    read_page: Read, commands: list[list[str]], article: Path, run: Run
) -> None:
    before = article.read_bytes()

    outcome = run(*commands[0])

    assert outcome.exit_code == 1
    assert outcome.stdout == read_page(PAGE).fence("diff", section=LOOK)
    assert article.read_bytes() == before


def test_the_commands_write_what_the_diff_shows(
    commands: list[list[str]], article: Path, run: Run
) -> None:
    safe, both = run(*commands[1]), run(*commands[2])

    assert (safe.exit_code, both.exit_code) == (1, 0), both.stdout
    assert article.read_text(encoding="utf-8").count("lang: en-US\n") == 1
    assert "\nauthors: [" in article.read_text(encoding="utf-8")


def test_the_table_names_every_rule_with_a_fix_and_its_classes(read_page: Read) -> None:
    sections = {rule.code: FIX.search(rule.page) for rule in installed_rules()}
    told = {code: set(CLASS.findall(found[1])) for code, found in sections.items() if found}

    rows = read_page(PAGE).rows("## Rules with fixes")

    assert {code: set(row[0].title().split(", ")) for code, row in rows.items()} == told
