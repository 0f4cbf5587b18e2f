"""The tables and examples on selection in `docs/settings.md`, followed through the commands."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from healthpress.check.per_file import fits

Read = Callable[[str], Any]
Run = Callable[..., Any]
Make = Callable[..., Path]

PAGE = Path(__file__).resolve().parents[2] / "docs/settings.md"
ROW = re.compile(
    r"^\| (.+) \| (.+) \| (runs|does not run) \| (runs|does not run) \|$", re.MULTILINE
)
ROWS = ROW.findall(PAGE.read_text(encoding="utf-8"))
SITE = "[site]\ntitle = 'C'\nurl = 'https://clinic.example/'\n[check]\n"
ARTICLE = "---\ntitle: A\ndescription: B\ntype: treatment\npublished: 2026-02-05\n---\n\nWords.\n"
SECTION = "## Some files only"
FITTING = {
    "content/uk/tea.md": ["content/uk/tea.md"],
    "content/uk/": ["content/uk/tea.md", "content/uk/herbs/tea.md"],
    "content/*/tea.md": ["content/uk/tea.md", "content/uk/herbs/tea.md"],
    "content/uk-?.md": ["content/uk-1.md"],
    "tea.md": ["content/uk/tea.md", "content/tea.md"],
}


def in_backticks(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def test_the_table_has_both_places_and_both_answers() -> None:
    assert len(ROWS) > 5
    assert {answer for *_, answer in ROWS} == {"runs", "does not run"}


@pytest.mark.parametrize(("settings", "words", "first", "second"), ROWS)
def test_a_row_of_the_table_holds(
    make_site: Make, run: Run, settings: str, words: str, first: str, second: str
) -> None:
    check = "\n".join(in_backticks(settings))
    site = make_site(f"-- healthpress.toml --\n{SITE}{check}\n-- content/a.md --\n{ARTICLE}")
    options = " ".join(in_backticks(words)).split()

    printed = run("check", site, "--format", "json", *options).stdout

    codes = {finding["code"] for finding in json.loads(printed)["findings"]}
    assert ("GOV001" in codes, "GOV004" in codes) == (first == "runs", second == "runs")


def test_every_pattern_of_the_page_is_tried(read_page: Read) -> None:
    assert set(read_page("docs/settings.md").rows(SECTION)) == set(FITTING)


@pytest.mark.parametrize(
    ("pattern", "path"), [(pattern, path) for pattern in FITTING for path in FITTING[pattern]]
)
def test_a_pattern_of_the_page_fits_what_it_says(pattern: str, path: str) -> None:
    assert fits(path, pattern)


def test_the_output_shown_is_what_the_sites_files_give(
    read_page: Read, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = read_page("docs/settings.md")
    named = {fence.name: fence.text for fence in page.fences if fence.name}
    for name, text in {**named, "content/tea.md": ARTICLE}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    printed = run("config", "show", "content/tea.md").stdout

    shown = [fence.text for fence in page.fences if fence.language == "text"]
    assert len(shown) == 2
    assert [text for text in shown if text not in printed] == []
