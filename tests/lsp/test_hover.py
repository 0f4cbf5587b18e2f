"""What is told of the place under the pointer."""

from collections.abc import Callable

import pytest
from lsprotocol import types

from healthpress.lsp.hover import hover_at
from healthpress.lsp.judging import Judged

Judge = Callable[..., Judged]
TEXT = """---
title: A page
description: What an advert said.
type: guide
published: 2026-02-05
authors: [ada, nobody]
supervision:
  by: licensed health professionals
  where: a certified clinic
references:
  - id: own
    title: A trial of rest
    author: [{family: Example, given: Eva}]
    DOI: 10.5555/12345678
---

It cures everything [@own; @lib]. A note[^1].

[^1]: Words of the *note*.
"""
FILES = """
-- people.toml --
[ada]
name = "Ada Author"
credentials = "MD"
role = "Health writer"
bio = "Writes <b>health</b> pages."
conflicts = "none"
-- references.json --
[{"id": "lib", "title": "A <i>book</i> ![x](https://a.example/x.png)", "publisher": "Press",
 "issued": 2020, "author": ["A", "B", "C", "D"], "URL": "https://press.example/book",
 "retraction_ack": "cited as retracted"}]
"""
RULE = """
code = "CLN001"
name = "and-or"
kind = "phrase"
severity = "warning"
summary = 'A sentence says "and/or".'
why = "Look: ![x](https://a.example/x.png) <b>here</b>"
example = "Take it with food and/or water."
instead = "Take it with food, water or both."
since = "2026-11"
message = "`{words}` leaves the choice to the reader"
help = "say which of the two"
[[sources]]
title = "Example Clinic style guide"
read = 2026-11-23
[phrase]
words = ["and/or"]
"""


def markup(found: types.Hover | None) -> str:
    if found is None:
        return ""
    assert isinstance(found.contents, types.MarkupContent)
    return found.contents.value


@pytest.fixture
def told(judged: Judge) -> Callable[..., str]:
    """What is told of the first place where some words stand."""

    def words(at: str, *, text: str = TEXT, inside: int = 1) -> str:
        article = judged(text, files=FILES)
        position = article.ruler.position(text.index(at) + inside)
        return markup(hover_at(article, position))

    return words


def test_a_finding_is_told_with_reason_remedy_and_sources(told: Callable[..., str]) -> None:
    words = told("cures")

    assert words.startswith("**CLM001 absolute-claim**: ")
    assert "\n\nHelp: say how many people it helped" in words
    order = [words.index(f"### {name}\n") for name in ("Why it matters", "Use instead", "Sources")]
    assert order == sorted(order)
    assert "<https://www.legislation.gov.uk/" in words
    assert words.endswith("`healthpress explain CLM001`")


def test_a_review_tells_its_context(told: Callable[..., str]) -> None:
    words = told("cures", text=TEXT.replace("It cures", "It is a myth that it cures"))

    assert "(to review)" in words
    assert "\n\nContext: guarded" in words


@pytest.mark.parametrize(
    ("wrong", "label"),
    [("conflict: none\n", "unsafe: look at the change"), ("type: guide\n", "safe")],
)
def test_a_fix_is_told_with_how_safe_it_is(
    told: Callable[..., str], wrong: str, label: str
) -> None:
    text = TEXT.replace("type: guide\n", f"type: guide\n{wrong}")
    at = text.index(wrong, text.index("type: guide") + 3)

    assert f"Fix ({label}): " in told(wrong, text=text, inside=at - text.index(wrong) + 1)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("title", "**title** (text)\n\nThe one h1 of the page; 65 characters advised."),
        ("type", "**type** (text)"),
        ("where", "**supervision.where** (text)\n\nThe clinical setting"),
        ("DOI", "**references.DOI** (text)"),
    ],
)
def test_a_key_is_told_with_what_it_is_for(told: Callable[..., str], at: str, words: str) -> None:
    assert told(at).startswith(words)


def test_a_key_tells_the_words_it_takes(told: Callable[..., str]) -> None:
    assert "One of `condition`, `treatment`," in told("type")


def test_an_author_is_told_and_their_words_are_no_markup(told: Callable[..., str]) -> None:
    words = told("ada")

    assert words.startswith("**Ada Author, MD** (`ada`)\n\nHealth writer")
    assert "\\<b\\>health" in words
    assert words.endswith("Conflicts: none")


def test_a_reference_of_the_page_is_told(told: Callable[..., str]) -> None:
    words = told("@own")

    assert words == "**A trial of rest**\n\nExample Eva\n\n<https://doi.org/10.5555/12345678>"


def test_a_reference_of_the_library_is_told_and_loads_nothing(told: Callable[..., str]) -> None:
    words = told("@lib")

    assert "**A book \\!\\[x\\]" in words
    assert "A, B, C, et al." in words
    assert "Press, 2020\n\n<https://press.example/book>" in words
    assert words.endswith("Retracted: cited as retracted")


def test_a_note_is_told(told: Callable[..., str]) -> None:
    assert told("[^1]", inside=2) == "Words of the note."


@pytest.mark.parametrize("at", ["A page", "everything", "A note"])
def test_nothing_is_told_elsewhere(told: Callable[..., str], at: str) -> None:
    assert told(at) == ""


def test_a_hover_marks_the_words_it_is_about(judged: Judge) -> None:
    found = hover_at(judged(TEXT, files=FILES), types.Position(16, 4))

    assert found is not None
    assert found.range == types.Range(types.Position(16, 3), types.Position(16, 8))


def test_a_page_of_a_site_rule_loads_nothing(judged: Judge) -> None:
    text = TEXT.replace("It cures everything", "And/or")
    article = judged(text, files=f"{FILES}-- rules/own.toml --\n{RULE}")

    found = hover_at(article, article.ruler.position(text.index("And/or")))

    words = markup(found)
    assert "CLN001" in words
    assert "![" not in words.replace("!\\[", "")
    assert "<b>" not in words.replace("\\<", "")
