"""Fingerprints stay through edits, in articles of all rules and in real ones."""

import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from healthpress.build.checking import check_source
from healthpress.build.facts import settle_facts
from healthpress.build.request import Request
from healthpress.model.source import SourceFile

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
REAL = sorted((ROOT.parent / "shared/data/real-pages").rglob("*.md"))
FACTS = settle_facts(None, Request(today=dt.date(2026, 11, 23)))
FIFTY_LINES = "A line.\n\n" * 25

HEAD = re.compile(r"(?:---\n.*?\n---[ ]*\n)?", re.DOTALL)
MARKS = re.compile(r"(?:[ ]*(?:>|(?:[-*+]|\d+[.)])(?=[ ])))*[ ]*")  # of quotes and lists
LETTER = re.compile(r"[^\W\d_]")  # what begins so is no block, wherever its line is broken
KEPT = re.compile(  # lines that a break could change: of blocks, definitions and footnotes
    r"^(?::::|<|\{|~|\[\^)|[|`{<]|\*\*$|(?: {2}|\\)$"
)
# Rules that look at where in the page something stands, or at its whole text.
OF_THE_WHOLE = {"GOV011", "GOV015", "RDB001", "RDB006", "RDB007"}

# The articles of the rules' specifications; those of SRC are about broken headers, which an edit
# of the text would mend or break anew.
BLOCK = re.compile(r"^`{3,5}md[^\n]*\n(.*?)^`{3,5}$", re.DOTALL | re.MULTILINE)
SPECIFIED = sorted(
    text
    for path in (ROOT / "tests/rules").rglob("*.md")
    if path.parent.name != "src"
    for text in BLOCK.findall(path.read_text(encoding="utf-8"))
)
SENTENCES = (
    "Ketamine cures depression.",
    "It is a miracle, and it works for everybody.",
    "There is no risk.",
    "Take 5.0 mg of insulin at home.",
    "It lowers the risk of stroke by 50 %.",
    "Drink water when you are thirsty.",
    "Some people think of suicide.",
)
WIDTHS = st.integers(min_value=1, max_value=120)
PARAGRAPHS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join)
CONTAINERS = st.sampled_from(["", "> ", "- ", "1. ", "> - ", "- > ", "## "])
GENERATED = st.lists(st.tuples(CONTAINERS, PARAGRAPHS), min_size=1, max_size=6).map(
    lambda blocks: "---\ntitle: A page\n---\n\n" + "\n\n".join(map("".join, blocks)) + "\n"
)


def found(text: str, path: str = "article.md") -> list[tuple[str, str]]:
    _article, findings = check_source(SourceFile(path, text), FACTS)
    return sorted((finding.code, finding.fingerprint) for finding in findings)


def of_places(findings: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [finding for finding in findings if finding[0] not in OF_THE_WHOLE]


def at_start(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.match(text)
    return match.group() if match else ""


def lengthened(text: str) -> str:
    """Fifty lines inserted above the text, below the front matter."""
    head = at_start(HEAD, text)
    return head + FIFTY_LINES + text[len(head) :]


def rewrapped(text: str, width: int) -> str:
    """Every paragraph broken anew where it is `width` characters long."""
    head = at_start(HEAD, text)
    lines = text[len(head) :].split("\n")
    for token in reversed(MarkdownIt().enable("table").parse("\n".join(lines))):
        if token.type == "paragraph_open" and token.map:
            start, end = token.map
            lines[start:end] = paragraph(lines[start:end], width)
    return head + "\n".join(lines)


def paragraph(lines: list[str], width: int) -> list[str]:
    marks = at_start(MARKS, lines[0])
    plain = [lines[0][len(marks) :], *(line.lstrip(" >") for line in lines[1:])]
    if any(KEPT.search(line) for line in plain):
        return lines
    broken = [""]
    for word in " ".join(plain).split(" "):
        if len(broken[-1]) >= width and LETTER.match(word):
            broken.append(word)
        else:
            broken[-1] = f"{broken[-1]} {word}" if broken[-1] else word
    others = re.sub(r"[^>]", " ", marks)
    return [marks + broken[0], *(others + line for line in broken[1:])]


def test_the_tool_of_these_tests_breaks_lines_inside_quotes_and_lists() -> None:
    assert rewrapped("> - some words\n>   here\n", 1) == "> - some\n>   words\n>   here\n"
    assert rewrapped("> - some\n>   words\n", 99) == "> - some words\n"
    assert rewrapped("  - a\n    - b c\n", 1) == "  - a\n    - b\n      c\n"


@settings(max_examples=60, deadline=None)
@given(GENERATED, WIDTHS)
def test_edits_of_generated_articles_leave_all_fingerprints(text: str, width: int) -> None:
    before = found(text)

    assert before
    assert of_places(found(lengthened(text))) == of_places(before)
    assert found(rewrapped(text, width)) == before
    assert found(text, "another/name.md") == before
    assert found(text.replace("\n", "\r\n")) == before


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SPECIFIED), WIDTHS)
def test_edits_of_the_articles_of_all_rules_leave_all_fingerprints(text: str, width: int) -> None:
    before = found(text)

    assert of_places(found(lengthened(text))) == of_places(before)
    assert found(rewrapped(text, width)) == before
    assert found(text, "another/name.md") == before


@pytest.mark.skipif(not REAL, reason="the public test data is not beside this checkout")
@settings(max_examples=40, deadline=None)
@given(st.data(), WIDTHS)
def test_edits_of_real_articles_leave_all_fingerprints(data: st.DataObject, width: int) -> None:
    text = data.draw(st.sampled_from(REAL)).read_text(encoding="utf-8")
    before = found(text)

    assert of_places(found(lengthened(text))) == of_places(before)
    assert found(rewrapped(text, width)) == before
    assert found(text, "another/name.md") == before
