"""What holds for every page: its links, its paths and its make targets exist."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Read = Callable[[str], Any]

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md")),
]
# From the root of the checkout: a path, or the beginning of a file's name; no `<name>`, no `*`.
PLACE = re.compile(r"(?:healthpress|themes|tests|docs|examples|bench|tools)/[\w./-]*")
# What the guides tell the reader to make.
MADE_BY_THE_READER = {
    "tests/rules/num/slashed-words.md",
    "healthpress/rules/num/slashed-words.toml",
    "tests/rules/acc/ambiguous-link.md",
    "healthpress/rules/acc/ambiguous_link.py",
    "themes/calm",
    "themes/calm/theme.toml",
    "themes/calm/css/tokens.css",
}


@pytest.mark.parametrize("name", PAGES)
def test_every_link_to_a_file_leads_to_one(read_page: Read, name: str) -> None:
    page = read_page(name)
    inside = [link.partition("#")[0] for link in page.links if ":" not in link]

    dead = [link for link in inside if link and not (page.path.parent / link).exists()]

    assert dead == []


@pytest.mark.parametrize("name", PAGES)
def test_every_path_in_backticks_exists(read_page: Read, name: str) -> None:
    named = {word for word in read_page(name).code if PLACE.fullmatch(word)}

    missing = {word for word in named - MADE_BY_THE_READER if not any(ROOT.glob(f"{word}*"))}

    assert missing == set()


@pytest.mark.parametrize("name", PAGES)
def test_every_make_target_exists(read_page: Read, name: str) -> None:
    page = read_page(name)
    shell = "\n".join(fence.text for fence in page.fences if fence.language == "sh")
    named = set(re.findall(r"\bmake ([a-z-]+)", "\n".join([shell, *page.code])))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert named - set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE)) == set()


@pytest.mark.parametrize("name", ["docs/writing.md", "docs/settings.md"])
def test_the_readme_links_the_page(read_page: Read, name: str) -> None:
    assert name in read_page("README.md").links
