"""`docs/editors.md` shows settings that can be read and a server that does what it says."""

import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from healthpress.lsp.actions import FIX_ALL
from healthpress.lsp.allowing import QUESTION

Read = Callable[[str], Any]
Run = Callable[..., Any]

PAGE = "docs/editors.md"
TEXT = (Path(__file__).resolve().parents[2] / PAGE).read_text(encoding="utf-8")
EDITORS = ("Visual Studio Code", "Neovim", "Helix", "Emacs", "Sublime Text")


def test_the_readme_leads_here(read_page: Read) -> None:
    assert PAGE in read_page("README.md").links


@pytest.mark.parametrize("editor", EDITORS)
def test_every_editor_starts_the_server(read_page: Read, editor: str) -> None:
    [fence] = [one for one in read_page(PAGE).fences if one.section == editor]

    words = re.findall(r"\"(healthpress|lsp)\"|'(healthpress|lsp)'", fence.text)

    assert {word for pair in words for word in pair if word} == {"healthpress", "lsp"}


def test_settings_in_json_and_toml_can_be_read(read_page: Read) -> None:
    readers = {"json": json.loads, "toml": tomllib.loads}
    found = [one for one in read_page(PAGE).fences if one.language in readers]

    read = [readers[one.language](one.text) for one in found]

    assert len(read) == 3
    assert all(read)


def test_the_source_action_is_named_as_it_is(read_page: Read) -> None:
    settings = json.loads(
        read_page(PAGE).fence("json", section="Visual Studio Code", name=".vscode/settings.json")
    )

    assert settings["[markdown]"]["editor.codeActionsOnSave"] == {FIX_ALL: "explicit"}
    assert f"`{FIX_ALL}`" in TEXT
    assert f"`{QUESTION}`" in TEXT


@pytest.mark.parametrize(("command", "option"), [("lsp", "--trust"), ("check", "--watch")])
def test_the_options_exist(run: Run, command: str, option: str) -> None:
    assert f"`healthpress {command} {option}`" in TEXT
    assert option in run(command, "--help").stdout


def test_the_extra_exists(repository: Path) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert "healthpress[lsp]" in TEXT
    assert "lsp" in project["optional-dependencies"]
