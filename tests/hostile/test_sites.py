"""Broken sites by the command line: a clear end, no traceback, nothing lost and no trespass."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

Build = Callable[..., Any]
HEAD = """---
title: {title}
description: A page that no rule has anything to say about.
published: 2026-02-05
authors: [{{name: Ada Author, role: Health writer}}]
{more}---

{body}
"""


def article(title: str = "One", body: str = "Drink water.", more: str = "") -> str:
    return HEAD.format(title=title, body=body, more=more)


def put(site: Path, path: str, content: str | bytes) -> None:
    file = site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())


def pages(site: Path) -> list[str]:
    """The titles of all articles that were published, by their only h1."""
    texts = [file.read_text("utf-8") for file in (site / "public").rglob("index.html")]
    return sorted(text.split("<h1>")[1].split("</h1>")[0] for text in texts if "byline" in text)


def test_a_site_without_a_content_folder_says_what_to_make(site: Path, build: Build) -> None:
    (site / "content/quiet.md").unlink()
    (site / "content").rmdir()

    outcome = build()

    assert outcome.exit_code == 2
    assert "the content folder `content` does not exist" in outcome.stderr


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_site_without_articles_is_no_site(site: Path, build: Build, command: str) -> None:
    build()
    (site / "content/quiet.md").unlink()

    outcome = build(command=command)

    assert outcome.exit_code == 2
    assert "there is no article in the content folder `content`" in outcome.stderr
    assert pages(site) == ["A quiet page"]


@pytest.mark.parametrize("target", ["nowhere.md", "x.md", "/etc/hostname", "../../other.md"])
def test_a_link_that_leads_nowhere_or_out_is_told(site: Path, build: Build, target: str) -> None:
    put(site.parent, "other.md", article())
    (site / "content/x.md").symlink_to(target)

    outcome = build()

    assert outcome.exit_code == 2
    assert "content/x.md" in outcome.stderr


@pytest.mark.parametrize("folder", ["content", "static"])
@pytest.mark.parametrize("target", ["..", ".", "../more", "/"])
def test_a_link_to_a_folder_is_told_and_not_passed_over(
    site: Path, build: Build, folder: str, target: str
) -> None:
    put(site, "more/lost.md", article("Lost"))
    (site / folder).mkdir(exist_ok=True)
    (site / folder / "x").symlink_to(target)

    outcome = build()

    assert outcome.exit_code == 2
    assert f"{folder}/x" in outcome.stderr


@pytest.mark.parametrize(
    "path",
    ["content/x.md", "content/x.png", "static/x.png", "people.toml", "data/comments/x.toml"],
)
def test_a_pipe_is_told_and_not_waited_for(site: Path, build: Build, path: str) -> None:
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(site / path)

    outcome = build()

    assert outcome.exit_code == 2
    assert path in outcome.stderr


def test_a_folder_called_like_an_article_is_a_folder(site: Path, build: Build) -> None:
    put(site, "content/x.md/y.md", article("Inside"))

    assert build().exit_code == 0
    assert pages(site) == ["A quiet page", "Inside"]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"\xef\xbb\xbf", b"\n" * 9, b"\x00" * 9])
def test_a_file_that_is_no_article_is_named(site: Path, build: Build, content: bytes) -> None:
    put(site, "content/x.md", content)

    outcome = build()

    assert outcome.exit_code == 1
    assert "site/content/x.md:1:1" in outcome.stdout
    assert not (site / "public").exists()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_line_end_and_a_byte_order_mark_are_read(
    site: Path, build: Build, end: str, mark: str
) -> None:
    put(site, "content/x.md", mark + article("Ends").replace("\n", end))

    assert build().exit_code == 0
    assert pages(site) == ["A quiet page", "Ends"]


NAMES = [
    "a b",
    "ünï",
    "日本",
    "😀",
    "100%",
    "a#b",
    "a?b",
    "a&b",
    "a\nb",
    "a\\b",
    "<b>",
    "-",
    "'",
    '"',
]
NAMES += ["x" * 250, "index", "404", "assets/x", "feed.xml", "CON", "a\x1b[31m"]


@pytest.mark.parametrize("name", NAMES)
def test_an_article_of_any_name_becomes_a_page(site: Path, build: Build, name: str) -> None:
    put(site, f"content/{name}.md", article("Named"))

    assert build().exit_code == 0
    assert pages(site) == ["A quiet page", "Named"]


@pytest.mark.parametrize("name", ["page/2", "topics"])
def test_an_article_does_not_hide_a_list(site: Path, build: Build, name: str) -> None:
    put(site, f"content/{name}.md", article("Named"))

    outcome = build()

    assert outcome.exit_code == 1
    assert "is the address of a list of articles" in outcome.stdout


def test_a_name_that_is_no_utf8_is_printed_as_an_escape(site: Path, build: Build) -> None:
    put(site, "content/a\udcff.md", "no front matter")

    outcome = build()

    assert outcome.exit_code == 1
    assert "content/a\\udcff.md:1:1" in outcome.stdout


@pytest.mark.parametrize("name", ["x.markdown", "x.mdown", "x.MKD"])
def test_an_article_with_another_ending_is_not_published_unchecked(
    site: Path, build: Build, name: str
) -> None:
    put(site, f"content/{name}", article("Other"))

    outcome = build()

    assert outcome.exit_code == 2
    assert "this looks like an article and does not end in `.md`" in outcome.stderr
    assert f"content/{name}\n" in outcome.stderr


def test_an_article_with_capitals_in_its_ending_is_an_article(site: Path, build: Build) -> None:
    put(site, "content/x.MD", article("Capital"))

    assert build().exit_code == 0
    assert pages(site) == ["A quiet page", "Capital"]


@pytest.mark.parametrize("path", ["_drafts/scan.png", "_draft.md", ".hidden/scan.png", "_x.pdf"])
def test_what_is_hidden_in_the_content_folder_is_not_published(
    site: Path, build: Build, path: str
) -> None:
    put(site, f"content/{path}", "secret")

    assert build().exit_code == 0
    assert not (site / "public" / path).exists()


@pytest.mark.parametrize(
    ("one", "other"),
    [("a", "A"), ("a b", "a-b"), ("x" * 90, "x" * 91), ("straße", "strasse"), ("a/index", "a")],
)
def test_two_articles_that_want_one_address_are_told(
    site: Path, build: Build, one: str, other: str
) -> None:
    put(site, f"content/{one}.md", article())
    put(site, f"content/{other}.md", article("Two"))

    outcome = build()

    assert outcome.exit_code == 1
    assert "LNK004" in outcome.stdout


def test_a_slug_leads_nowhere_else(site: Path, build: Build) -> None:
    put(site, "content/x.md", article(more="slug: ../../x\n"))

    assert build().exit_code == 0
    assert (site / "public/x/index.html").is_file()


def test_the_same_slug_twice_is_told(site: Path, build: Build) -> None:
    put(site, "content/x.md", article(more="slug: quiet\n"))

    outcome = build()

    assert outcome.exit_code == 1
    assert "`/quiet/` is already the address of" in outcome.stdout


@pytest.mark.parametrize("topic", ["..", "/", "index", "a/b", "https://x/", "<b>", "%2e%2e"])
def test_a_topic_of_any_name_has_a_page_below_topics(site: Path, build: Build, topic: str) -> None:
    put(site, "content/x.md", article(more=f'topics: ["{topic}"]\n'))

    assert build().exit_code == 0
    assert len(list((site / "public/topics").glob("*/index.html"))) == 1


@pytest.mark.parametrize("topic", ["", " ", "\\t"])
def test_a_topic_without_a_name_is_told(site: Path, build: Build, topic: str) -> None:
    put(site, "content/x.md", article(more=f'topics: ["{topic}"]\n'))

    outcome = build()

    assert outcome.exit_code == 1
    assert "SRC008 mistyped-value: an entry of `topics` is empty" in outcome.stdout
    assert not (site / "public/topics").exists()
