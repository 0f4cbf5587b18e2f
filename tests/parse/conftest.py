"""Articles for the tests of the Markdown side of `parse/`."""

import re
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from healthpress.config.schema import HtmlPolicy
from healthpress.model.article import Article, Places
from healthpress.model.body import Address, Body, Cite, Component, Html
from healthpress.model.front_matter import FrontMatter
from healthpress.model.source import SourceFile, Span
from healthpress.parse.article import parse_article
from healthpress.parse.header import Header

_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)


def _parse(text: str, html: HtmlPolicy = "safe", lang: str = "en") -> Article:
    header = Header(FrontMatter(), Places(Span(0, 0)))
    return parse_article(SourceFile("article.md", text), header, html=html, lang=lang)


def _flat(body: Body) -> str:
    printed = ""
    for part in body:
        match part:
            case Html(text):
                printed += text
            case Address(url):
                printed += url
            case Cite(keys):
                printed += f"[{', '.join(keys)}]"
            case Component(name, title, _, inner):
                printed += f'<{name} title="{escape(title)}">{_flat(inner)}</{name}>'
    return printed


@pytest.fixture(scope="session")
def parse() -> Callable[..., Article]:
    """An article from its body alone."""
    return _parse


@pytest.fixture(scope="session")
def flat() -> Callable[[Body], str]:
    """A body as one text: holes filled with what they hold, components as elements."""
    return _flat


@pytest.fixture(scope="session")
def commonmark_examples(shared_data: Path) -> list[tuple[str, str]]:
    """(Markdown, HTML) of every example of the CommonMark specification."""
    text = (shared_data / "commonmark" / "spec.txt").read_text(encoding="utf-8")
    return _EXAMPLE.findall(text.replace("→", "\t"))
