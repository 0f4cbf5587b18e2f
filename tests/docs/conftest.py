"""Takes the pages of the documentation apart, so that tests can follow them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token


@dataclass(frozen=True)
class Fence:
    """A fenced block: its language, the rest of its info string, its text and the heading above."""

    language: str
    name: str
    text: str
    section: str


@dataclass(frozen=True)
class Page:
    """A page: its fences, the targets of its links and what stands in backticks, in order."""

    path: Path
    text: str
    fences: tuple[Fence, ...]
    links: tuple[str, ...]
    code: tuple[str, ...]

    def fence(self, language: str, *, section: str, name: str = "") -> str:
        """The text of the only fence of that language (and name) in a section."""
        [found] = [
            fence.text
            for fence in self.fences
            if (fence.language, fence.name, fence.section) == (language, name, section)
        ]
        return found

    def rows(self, heading: str) -> dict[str, list[str]]:
        """The tables of a section: the key in each first cell, without backticks -> other cells."""
        section = self.text.partition(f"\n{heading}\n")[2]
        section = re.split(r"^## ", section, maxsplit=1, flags=re.MULTILINE)[0]
        lines = re.findall(r"^\| (`.*) \|$", section, re.MULTILINE)
        cells = [line.split(" | ") for line in lines]
        return {key.strip("`"): others for first, *others in cells for key in first.split(", ")}


def _page(path: Path) -> Page:
    text = path.read_text(encoding="utf-8")
    fences: list[Fence] = []
    heading = ""
    tokens = MarkdownIt().enable("table").parse(text)
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            heading = tokens[index + 1].content
        elif token.type == "fence":
            language, _, name = token.info.strip().partition(" ")
            fences.append(Fence(language, name, token.content, heading))
    inlines = [child for token in tokens for child in token.children or ()]
    return Page(
        path=path,
        text=text,
        fences=tuple(fences),
        links=tuple(_targets(inlines)),
        code=tuple(token.content for token in inlines if token.type == "code_inline"),
    )


def _targets(inlines: list[Token]) -> list[str]:
    return [str(token.attrs["href"]) for token in inlines if token.type == "link_open"]


@pytest.fixture(scope="session")
def read_page(repository: Path) -> Callable[[str], Page]:
    """A page of the documentation by its path in the checkout."""
    return lambda name: _page(repository / name)
