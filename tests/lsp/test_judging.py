"""What is found in an editor is what `healthpress check FILE` finds."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from healthpress.build.request import Request
from healthpress.lsp.documents import Document, document_of
from healthpress.lsp.judging import Judged, judge
from healthpress.lsp.sites import Sites

TODAY = dt.date(2026, 11, 23)
CLAIMS = """---
title: A claim
description: What an advert said.
published: 2026-02-05
authors: [{name: Ada Author, role: Health writer}]
---

It cures everything. <!-- healthpress: ignore[CLM001] -- quoting the advert -->

It cures the rest. It is a miracle cure. Doctors do not say that it cures anything.
"""


def in_editor(file: Path, text: str | None = None) -> Judged:
    request = Request(today=TODAY, trusted=False)
    text = file.read_bytes().decode() if text is None else text
    document = Document(file.as_uri(), 1, text, file, "utf-32")
    return judge(document, Sites(request).home_of(file), request)


def told(judged: Judged) -> list[tuple[Any, ...]]:
    locate = judged.source.locate
    return [
        (item.code, *locate(item.span.start), *locate(item.span.end), item.severity, item.message)
        for item in judged.findings
    ]


@pytest.fixture
def checked(run: Callable[..., Any]) -> Callable[[Path], list[tuple[Any, ...]]]:
    """What the command finds, as `told` has it."""

    def found(file: Path) -> list[tuple[Any, ...]]:
        printed = run("check", file, "--format", "json", "--no-cache").stdout
        keys = ("code", "line", "column", "end_line", "end_column", "severity", "message")
        return [
            tuple(item[key] for key in keys)
            for item in json.loads(printed)["findings"]
            if not item["suppressed"] and not item["baselined"]
        ]

    return found


def test_suppressions_settings_and_severities_hold(
    make_site: Callable[..., Path], checked: Callable[[Path], list[tuple[Any, ...]]]
) -> None:
    settings = '[check]\nignore = ["CLM004"]\n[check.severity]\nCLM001 = "warning"\n'
    file = make_site(f"-- content/a.md --\n{CLAIMS}", settings=settings) / "content" / "a.md"

    found = told(in_editor(file))

    assert found == checked(file)
    assert ("CLM001", "warning") in [(item[0], item[5]) for item in found]


def test_what_the_baseline_holds_is_let_pass(
    make_site: Callable[..., Path],
    run: Callable[..., Any],
    checked: Callable[[Path], list[tuple[Any, ...]]],
) -> None:
    site = make_site(f"-- content/a.md --\n{CLAIMS}")
    file = site / "content" / "a.md"
    run("baseline", "write", site)
    with file.open("a") as out:
        out.write("\nIt is free of any risk.\n")

    found = told(in_editor(file))

    assert found == checked(file)
    assert [item[1] for item in found] == [12]


def test_a_file_without_a_site_is_judged_by_the_defaults(
    tmp_path: Path, checked: Callable[[Path], list[tuple[Any, ...]]]
) -> None:
    file = tmp_path / "a.md"
    file.write_text(CLAIMS, encoding="utf-8")

    found = told(in_editor(file))

    assert found == checked(file)
    assert found


def test_the_example_has_nothing_to_tell(repository: Path) -> None:
    folder = repository / "examples" / "ketamine" / "content"

    found = {path.name: told(in_editor(path)) for path in sorted(folder.glob("*.md"))}

    assert set(found) >= {"ketamine-for-treatment-resistant-depression.md"}
    assert [item for items in found.values() for item in items] == []


def test_real_pages_have_the_same_findings(
    shared_data: Path, checked: Callable[[Path], list[tuple[Any, ...]]]
) -> None:
    files = sorted((shared_data / "real-pages").rglob("*.md"))[::40]

    different = [file for file in files if told(in_editor(file)) != checked(file)]

    assert files
    assert different == []


@pytest.mark.parametrize(
    "text",
    ["", "\ufeff", "---", "---\ntitle", "---\n- : [", "::: ", "[@", "a\x00b\ud800", "\r\r\n\u2028"],
)
def test_half_a_text_is_judged(tmp_path: Path, text: str) -> None:
    judged = in_editor(tmp_path / "a.md", text)

    assert judged.findings
    assert judged.article.source.text == text.removeprefix("\ufeff")


def test_what_is_no_article_of_the_site_is_not_judged(make_site: Callable[..., Path]) -> None:
    judged = in_editor(make_site() / "README.md", "It cures everything.\n")

    assert judged.findings == ()


@pytest.mark.parametrize("uri", ["untitled:Untitled-1", "file:///a/people.toml", "https://a/b.md"])
def test_what_is_no_file_of_an_article_is_no_document(uri: str) -> None:
    assert document_of(uri, 1, "", "utf-16") is None


def test_a_document_knows_its_file_from_an_escaped_address(tmp_path: Path) -> None:
    file = tmp_path / "a b é.md"

    document = document_of(file.as_uri(), 1, "", "utf-16")

    assert document is not None
    assert document.file == file


def test_the_fixed_text_is_what_the_command_writes(
    make_site: Callable[..., Path], run: Callable[..., Any]
) -> None:
    text = CLAIMS.replace("title: A claim\n", "titel: A claim\n").replace("cures the", "helped the")
    site = make_site(f"-- content/a.md --\n\n{text}")
    file = site / "content" / "a.md"
    judged = in_editor(file)

    run("check", file, "--fix")

    assert judged.fixed == file.read_text(encoding="utf-8") != judged.source.text
