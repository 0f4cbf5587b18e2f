"""A conversation with `healthpress lsp`, as editors have it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from healthpress.lsp.session import PAUSE_S

pytestmark = pytest.mark.slow

Edit = Callable[..., Any]
Site = Callable[..., Path]

A = "content/a.md"
HEAD = """---
title: A page 😀
description: What an advert said.
published: 2026-02-05
authors: [ada]
---

"""
TEXT = f"{HEAD}😀 It cures everything. It is a myth that it cures. [There](nowhere.md)\n"
PEOPLE = '-- people.toml --\n[ada]\nname = "Ada Author"\nrole = "Health writer"\n'
PYTHON_RULE = '''"""Every page is told.

## Why it matters
To see whether it runs.
"""

from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source
from healthpress.model.source import Span


def check(article, context):
    print("Content-Length: 9999999\\r\\n\\r\\n", flush=True)
    yield context.finding(Span(0, 3), "told", help="do nothing")


RULE = Rule(
    code="OWN001",
    name="every-page",
    severity=Severity.WARNING,
    sources=(Source(title="Ours", read="ours"),),
    since="0.1.0",
    check=check,
)
'''
SEVERITIES = {"error": 1, "warning": 2, "info": 3}


@pytest.fixture
def site(make_site: Site) -> Path:
    return make_site(f"-- {A} --\n{TEXT}{PEOPLE}")


def places(found: list[types.Diagnostic]) -> list[tuple[Any, ...]]:
    """(code, line, column, end line, end column, severity), counted as the command counts."""
    return [
        (
            item.code,
            item.range.start.line + 1,
            item.range.start.character + 1,
            item.range.end.line + 1,
            item.range.end.character + 1,
            item.severity,
        )
        for item in found
    ]


def test_an_open_article_shows_what_the_command_finds(
    edit: Edit, site: Path, run: Callable[..., Any]
) -> None:
    (site / A).write_text(TEXT.replace("[There](nowhere.md)", ""), encoding="utf-8")

    found = edit(site, encodings=("utf-32",)).open(A)

    told = json.loads(run("check", site / A, "--format", "json", "--no-cache").stdout)["findings"]
    assert places(found) == [
        (
            *(item[key] for key in ("code", "line", "column", "end_line", "end_column")),
            3 if item["decision"] == "review" else SEVERITIES[item["severity"]],
        )
        for item in told
    ]
    assert {item["decision"] for item in told} == {"violation", "review"}


@pytest.mark.parametrize(
    ("asked", "agreed", "column"),
    [
        ((), "utf-16", 6),
        (("utf-8", "utf-16"), "utf-8", 8),
        (("utf-32", "utf-16"), "utf-32", 5),
        (("utf-7",), "utf-16", 6),
    ],
)
def test_columns_are_counted_as_agreed(
    edit: Edit, site: Path, asked: tuple[str, ...], agreed: str, column: int
) -> None:
    editor = edit(site, encodings=asked)

    first = editor.open(A)[0]

    assert editor.server.capabilities.position_encoding == agreed
    assert first.range.start == types.Position(7, column)


def test_typing_is_judged_once_it_pauses(edit: Edit, site: Path) -> None:
    editor = edit(site)
    editor.open(A, f"{HEAD}Words.\n")
    editor.wait(lambda: "LNK001" not in editor.codes(A))
    before = editor.times[editor.uri(A)]

    for count in range(1, 21):
        editor.type(A, f"{HEAD}It cures {'a' * count}\n")
    found = editor.found(A)

    assert [item.code for item in found] == ["CLM001"]
    assert editor.times[editor.uri(A)] <= before + 3


def test_a_closed_text_shows_nothing_more(edit: Edit, site: Path) -> None:
    editor = edit(site)
    editor.open(A)

    editor.close(A)

    editor.wait(lambda: editor.codes(A) == [])


def test_saving_shows_what_the_whole_site_tells(edit: Edit, site: Path) -> None:
    editor = edit(site)
    editor.open(A)
    editor.wait(lambda: "LNK001" in editor.codes(A))

    (site / "content" / "nowhere.md").write_text(HEAD, encoding="utf-8")
    editor.save(A)

    editor.wait(lambda: "LNK001" not in editor.codes(A))
    assert "CLM001" in editor.codes(A)


def test_what_the_site_tells_moves_with_its_words(edit: Edit, site: Path) -> None:
    editor = edit(site)
    editor.open(A)
    editor.wait(lambda: "LNK001" in editor.codes(A))

    found = editor.change(A, TEXT.replace("😀 It cures", "First.\n\n😀 It cures"))

    [link] = [item for item in found if item.code == "LNK001"]
    assert link.range.start.line == 9


def test_another_article_on_disk_changes_what_the_site_tells(edit: Edit, site: Path) -> None:
    editor = edit(site)
    editor.open(A)
    editor.wait(lambda: "LNK001" in editor.codes(A))
    (site / "content" / "nowhere.md").write_text(HEAD, encoding="utf-8")

    editor.tell_of_change("content/nowhere.md")

    editor.wait(lambda: "LNK001" not in editor.codes(A))


def test_the_server_asks_to_be_told_of_files(edit: Edit, site: Path) -> None:
    editor = edit(site)
    editor.wait(lambda: bool(editor.registered))

    [asked] = editor.registered

    assert asked.method == "workspace/didChangeWatchedFiles"
    assert {"globPattern": "**/people.toml"} in asked.register_options["watchers"]


def test_people_are_read_again_when_they_change(edit: Edit, site: Path) -> None:
    editor = edit(site)
    editor.open(A)
    (site / "people.toml").write_text("", encoding="utf-8")

    editor.tell_of_change("people.toml")

    editor.wait(lambda: "GOV001" in editor.codes(A))


def test_broken_settings_are_shown_where_they_are_and_told_once(edit: Edit, site: Path) -> None:
    settings = site / "healthpress.toml"
    good = settings.read_text(encoding="utf-8")
    editor = edit(site)
    editor.open(A)
    settings.write_text(f"{good}[check]\nprofil = []\n", encoding="utf-8")

    still = [editor.change(A, f"{TEXT}{words}\n") for words in ("One.", "Two.", "Three.")]
    broken = editor.published[editor.uri("healthpress.toml")].diagnostics
    settings.write_text(good, encoding="utf-8")
    editor.change(A, TEXT)

    assert [item.range.start.line for item in broken] == [7]
    assert len(editor.shown) == 1
    assert "did you mean" in editor.shown[0] or "write `profile`" in editor.shown[0]
    assert ["CLM001" in {item.code for item in found} for found in still] == [True] * 3
    assert editor.codes("healthpress.toml") == []


def test_settings_broken_from_the_start_are_shown_too(edit: Edit, site: Path) -> None:
    (site / "healthpress.toml").write_text("[sit\n", encoding="utf-8")
    editor = edit(site)

    assert editor.open(A) == []
    assert editor.codes("healthpress.toml") == ["None"]
    assert len(editor.shown) == 1
    assert editor.completions(A, 1, 0) == []
    assert editor.hover(A, 7, 9) == ""
    assert editor.actions(A, types.Range(types.Position(7, 9), types.Position(7, 9))) == {}


def test_a_text_that_is_closed_while_it_is_judged_is_told_of_no_more(
    edit: Edit, site: Path
) -> None:
    long = "Drink water.\n\n" * 40_000
    (site / "content/b.md").write_text(HEAD, encoding="utf-8")
    editor = edit(site)
    editor.open(A)

    editor.type(A, f"{TEXT}{long}")
    editor.listen(PAUSE_S * 2)  # its author pauses, and judging begins
    editor.close(A)
    editor.open("content/b.md")  # is judged after it

    assert editor.codes(A) == []


def test_a_theme_that_is_missing_is_logged(edit: Edit, make_site: Site) -> None:
    settings = '[site]\ntitle = "A"\nurl = "https://a.example/"\ntheme = "none"\n'
    site = make_site(f"-- healthpress.toml --\n{settings}-- {A} --\n{TEXT}")
    editor = edit(site)

    editor.open(A)

    editor.wait(lambda: any("not checked as a whole" in text for text in editor.logged))


def test_python_rules_of_a_site_run_only_when_trusted(edit: Edit, make_site: Site) -> None:
    site = make_site(f"-- {A} --\n{TEXT}{PEOPLE}-- rules/own.py --\n{PYTHON_RULE}")
    careful, trusting = edit(site), edit(site, "--trust")

    kept_back = [item.code for item in careful.open(A)]
    careful.change(A, f"{TEXT}More.\n")
    run = [item.code for item in trusting.open(A)]

    assert "OWN001" not in kept_back
    assert [text for text in careful.logged if "--trust" in text] == careful.logged
    assert len(careful.logged) == 1
    assert "OWN001" in run
    assert trusting.logged == []


def test_a_pointer_is_told_of_findings_keys_and_people(edit: Edit, site: Path) -> None:
    editor = edit(site)
    editor.open(A)

    assert "CLM001" in editor.hover(A, 7, 8)
    assert "**title**" in editor.hover(A, 1, 2)
    assert "Ada Author" in editor.hover(A, 4, 11)
    assert editor.hover(A, 2, 20) == ""


def test_a_finding_is_allowed_once_its_reason_is_filled_in(edit: Edit, site: Path) -> None:
    editor = edit(site)
    finding = editor.open(A)[0]

    action = editor.actions(A, finding.range)[
        "Allow CLM001 absolute-claim on this line, with a reason"
    ]
    [change] = action.edit.document_changes
    [put] = change.edits
    lines = TEXT.split("\n")
    assert put.range.start.line == 7
    lines[7] = f"{lines[7]}{put.new_text}"
    asked = editor.change(A, "\n".join(lines))
    answered = editor.change(A, "\n".join(lines).replace("why?", "quoting the advert"))

    assert {"CLM001", "LNT002"} <= {item.code for item in asked}
    assert not {"CLM001", "LNT002"} & {item.code for item in answered}


def test_all_safe_fixes_are_offered_to_whoever_saves(edit: Edit, site: Path) -> None:
    editor = edit(site)
    editor.open(A, f"\n{TEXT}")
    whole = types.Range(types.Position(0, 0), types.Position(9, 0))

    [action] = editor.actions(A, whole, ["source.fixAll"]).values()

    assert action.kind == "source.fixAll.healthpress"
    [put] = action.edit.document_changes[0].edits
    assert (put.range.start.line, put.range.end.line, put.new_text) == (0, 1, "")


def test_answers_are_about_the_text_as_it_is_now(edit: Edit, site: Path) -> None:
    editor = edit(site)
    editor.open(A)

    editor.type(A, f"First line.\n\nSecond.\n\n{TEXT}")

    assert "CLM001" in editor.hover(A, 11, 8)


def test_people_and_keys_are_offered_while_one_types(edit: Edit, site: Path) -> None:
    editor = edit(site)
    editor.open(A, "---\ntitle: A\nauthors: [\n---\n")

    people = editor.completions(A, 2, 10)
    keys = editor.completions(A, 3, 0)

    assert [item.label for item in people] == ["ada"]
    assert keys == []
    assert "@" in editor.server.capabilities.completion_provider.trigger_characters


@pytest.mark.parametrize(
    "text",
    ["", "\ufeff", "---", "---\ntitle: [", "\x00\x1b[2J", "::: \n::: ", "[@;", "> " * 2000, "\r"],
    ids=range(9),
)
def test_half_a_text_does_not_end_the_conversation(edit: Edit, site: Path, text: str) -> None:
    editor = edit(site)

    editor.open(A, text)
    editor.hover(A, 0, 0)
    editor.actions(A, types.Range(types.Position(0, 0), types.Position(99, 99)))
    editor.completions(A, 0, 0)

    assert "CLM001" in {item.code for item in editor.change(A, TEXT)}
    assert editor.mistakes == []


def test_a_message_without_sense_is_logged_and_shown_nowhere(edit: Edit, site: Path) -> None:
    editor = edit(site)

    editor.send({"method": "healthpress/nothing", "params": {}})
    editor.send({"method": "textDocument/didOpen", "params": {"of": "another kind"}})
    editor.wait(lambda: bool(editor.mistakes))

    assert "CLM001" in {item.code for item in editor.open(A)}
    assert editor.shown == []


def test_a_megabyte_is_judged(edit: Edit, site: Path) -> None:
    paragraph = "Rest, water and regular meals help some people with low mood.\n\n"
    text = f"{TEXT}\n{paragraph * (1_000_000 // len(paragraph))}"

    found = edit(site).open(A, text)

    assert [item.code for item in found][:2] == ["CLM001", "CLM001"]


def test_a_site_that_vanishes_does_not_end_the_conversation(edit: Edit, site: Path) -> None:
    editor = edit(site)
    editor.open(A)
    editor.wait(lambda: "LNK001" in editor.codes(A))
    site.rename(site.with_name("gone"))

    found = editor.change(A, f"{TEXT}It cures all.\n")
    editor.save(A)
    editor.tell_of_change("people.toml")

    assert "CLM001" in {item.code for item in found}
    assert "CLM001" in {item.code for item in editor.change(A, TEXT)}


@pytest.mark.parametrize("path", ["README.md", "healthpress.toml", "content/_hidden.md"])
def test_what_is_no_article_is_left_alone(edit: Edit, site: Path, path: str) -> None:
    editor = edit(site)
    editor.open(A)
    uri = editor.uri(path)

    if path.endswith(".md"):
        assert editor.open(path, "It cures everything.\n") == []
    assert uri not in editor.published or not editor.published[uri].diagnostics


def test_a_file_without_a_site_is_judged_by_the_defaults(edit: Edit, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")

    found = edit(tmp_path).open("a.md")

    assert "CLM001" in {item.code for item in found}


def test_the_server_ends_when_the_editor_is_gone() -> None:
    command = [sys.executable, "-m", "healthpress", "lsp"]

    done = subprocess.run(command, input=b"", capture_output=True, timeout=30, check=False)

    assert (done.returncode, done.stdout) == (0, b"")


def test_without_the_extra_the_command_says_what_to_install(
    run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "healthpress.lsp.server", raising=False)
    monkeypatch.setitem(sys.modules, "pygls", None)
    monkeypatch.setitem(sys.modules, "pygls.capabilities", None)

    outcome = run("lsp")

    assert outcome.exit_code == 2
    assert "healthpress[lsp]" in outcome.stderr
    assert "Traceback" not in outcome.stderr
