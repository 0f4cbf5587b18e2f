"""Public articles written for other tools: each is read, and each broken head is named."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

pytestmark = pytest.mark.slow

# The heads in which something cannot be read, found by hand: path -> line, column and code.
BROKEN = {
    "jxson/examples/complex-yaml.md": (14, 8, "SRC002"),
    "jxson/examples/no-front-matter.md": (1, 1, "SRC010"),
    "jxson/examples/unsafe.md": (2, 13, "SRC002"),
    "jxson/examples/yaml-seperator.md": (1, 1, "SRC010"),
    "python-frontmatter/empty/no-frontmatter.txt": (1, 1, "SRC010"),
    "python-frontmatter/yaml/network-diagrams.md": (4, 12, "SRC008"),
    "python-frontmatter/yaml/network-diagrams.result.json": (4, 16, "SRC008"),
}
# What other tools call their keys, and what they do without.
FOREIGN = {"SRC006", "SRC007"}
OLD_SITE = """[site]
title = "Old pages"
url = "https://old.example/"
content = "real-pages"
"""
HEAD = re.compile(r"\A\ufeff?---[ \t]*\n(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)

Run = Callable[..., Any]


@pytest.fixture
def public(shared_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the articles, which is the current folder."""
    for name in ("front-matter", "real-pages"):
        shutil.copytree(shared_data / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found_in(run: Run, *words: str) -> list[dict[str, Any]]:
    """The findings of a check that ran properly."""
    outcome = run("check", *words, "--format", "json")
    assert outcome.exit_code in (0, 1), outcome.stderr
    assert outcome.stderr == ""
    findings: list[dict[str, Any]] = json.loads(outcome.stdout)["findings"]
    return findings


def test_every_broken_head_is_named_with_its_place(public: Path, run: Run) -> None:
    folder = public / "front-matter"
    files = [file for file in sorted(folder.rglob("*")) if file.is_file() and file.suffix]

    broken = {}
    for file in files:
        for found in found_in(run, str(file.relative_to(public)), "--select", "SRC"):
            if found["code"] not in FOREIGN:
                name = found["path"].removeprefix("front-matter/")
                broken[name] = (found["line"], found["column"], found["code"])

    assert len(files) > len(BROKEN)
    assert broken == BROKEN


@pytest.mark.usefixtures("public")
def test_a_folder_of_heads_is_read_as_its_files_are(run: Run) -> None:
    findings = found_in(run, "front-matter", "--select", "SRC")

    broken = {
        found["path"].removeprefix("front-matter/"): (found["line"], found["column"], found["code"])
        for found in findings
        if found["code"] not in FOREIGN
    }
    assert broken == {path: place for path, place in BROKEN.items() if path.endswith(".md")}


@pytest.mark.usefixtures("public")
def test_real_pages_come_out_the_same_twice_and_on_two_processes(run: Run) -> None:
    words = ("check", "real-pages", "--format", "json", "--jobs")

    one, two = run(*words, 1), run(*words, 2)

    assert (one.exit_code, one.stderr) == (1, "")
    assert one.stdout == two.stdout
    assert '"internal"' not in one.stdout


def test_real_pages_come_out_the_same_with_a_cache_and_without(public: Path, run: Run) -> None:
    (public / "healthpress.toml").write_text(OLD_SITE)
    pages = list((public / "real-pages").rglob("*.md"))
    words = ("check", "--format", "json", "--jobs")

    afresh, cold, warm = run(*words, 2, "--no-cache"), run(*words, 1), run(*words, 2)

    assert json.loads(afresh.stdout)["summary"]["files"] == len(pages) > 0
    assert json.loads(afresh.stdout)["findings"]
    assert afresh.stdout == cold.stdout == warm.stdout
    assert (public / ".healthpress").is_dir()


def test_a_head_is_called_broken_exactly_where_a_yaml_parser_stops(public: Path, run: Run) -> None:
    stopped, without = set(), set()
    for file in sorted((public / "real-pages").rglob("*.md")):
        head = HEAD.match(file.read_text(encoding="utf-8"))
        path = file.relative_to(public).as_posix()
        if head is None:
            without.add(path)
        elif not is_yaml(head[1]):
            stopped.add(path)

    findings = found_in(run, "real-pages", "--select", "SRC002,SRC003,SRC004,SRC009,SRC010")

    told = {found["path"]: found["code"] for found in findings}
    assert {path for path, code in told.items() if code == "SRC010"} == without
    assert told.keys() - without == stopped


def is_yaml(text: str) -> bool:
    try:
        yaml.safe_load(text)
    except (yaml.YAMLError, ValueError):
        return False
    return True
