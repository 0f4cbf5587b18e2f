"""Words that are offered where somebody is writing."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from lsprotocol import types

from healthpress.build.request import Request
from healthpress.lsp.completion import completions_at
from healthpress.lsp.documents import Document
from healthpress.lsp.positions import Ruler
from healthpress.lsp.sites import Sites
from healthpress.model.body import BLOCKS

FILES = """
-- people.toml --
[ada]
name = "Ada Author"
role = "Health writer"
[rosa]
name = "Rosa Reviewer"
-- references.json --
[{"id": "lib", "title": "A <i>book</i>"}]
"""
HEAD = """---
title: A page
references: [{id: own, title: A trial of rest}]
---

"""


@pytest.fixture
def offered(make_site: Callable[..., Path]) -> Callable[[str], list[types.CompletionItem]]:
    """What is offered at the bar in a text."""

    def items(text: str) -> list[types.CompletionItem]:
        site = make_site(f"-- content/a.md --\n{FILES}")
        file, at = site / "content" / "a.md", text.index("|")
        document = Document(file.as_uri(), 1, text.replace("|", "", 1), file, "utf-16")
        home = Sites(Request(today=dt.date(2026, 11, 23))).home_of(file)
        place = Ruler(document.source(site)).position(at)
        return completions_at(document, home, place)

    return items


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("---\n|\n---\n", "description"),
        ("---\ntitle: x\nsupervision:\n  |", "where"),
        ("---\ntype: |\n", "condition"),
        ("---\naudience: pa|\n", "patient"),
        ("---\nreview_status: |\n", "not-reviewed"),
        ("---\ndraft: |\n", "true"),
        ("---\nauthors: [|]\n", "ada"),
        ("---\nreviewers:\n  - r|\n", "rosa"),
        ("---\nmedicines: [ket|\n", "ketamine"),
        ("---\nmedicines:\n  - name: |\n", "ketamine"),
        ("---\nspecialty: |\n", "Psychiatric"),
        ("---\nprofile: [us, |\n", "uk"),
        ("---\nshare: [|\n", "bluesky"),
        ("---\nlint:\n  ignore:\n    - code: |\n", "CLM001"),
        (f"{HEAD}See [@|", "lib"),
        (f"{HEAD}See [@own; @|].\n", "lib"),
        (f"{HEAD}See [^|", "own"),
        (f"{HEAD}::: |", "warning"),
        (f"{HEAD}  :::: cr|", "crisis"),
        (f"{HEAD}Cures. <!-- healthpress: ignore[|", "CLM001"),
        (f"{HEAD}Cures. <!-- healthpress: ignore[CLM001, ab|", "absolute-claim"),
        (f"{HEAD}<!-- healthpress: disable[CLM|", "CLM001"),
    ],
)
def test_a_word_is_offered(
    offered: Callable[[str], list[types.CompletionItem]], text: str, word: str
) -> None:
    assert word in [item.label for item in offered(text)]


@pytest.mark.parametrize(
    "text", ["|", f"{HEAD}Plain words|", f"{HEAD}a@b|", f"{HEAD}[x](|", "---\ntitle: |\n---\n"]
)
def test_nothing_is_offered_in_plain_words(
    offered: Callable[[str], list[types.CompletionItem]], text: str
) -> None:
    assert offered(text) == []


def test_keys_that_are_there_are_not_offered(
    offered: Callable[[str], list[types.CompletionItem]],
) -> None:
    labels = [item.label for item in offered("---\ntitle: x\n|\nslug: y\n---\n")]

    assert not {"title", "slug"} & set(labels)


def test_a_key_comes_with_what_it_is_for_and_its_colon(
    offered: Callable[[str], list[types.CompletionItem]],
) -> None:
    [item] = [one for one in offered("---\n  pub|\n---\n") if one.label == "published"]

    assert isinstance(item.documentation, types.MarkupContent)
    assert "The day of first publication" in item.documentation.value
    assert isinstance(item.text_edit, types.TextEdit)
    assert item.text_edit.new_text == "published: "


def test_what_is_typed_so_far_is_replaced(
    offered: Callable[[str], list[types.CompletionItem]],
) -> None:
    [item] = offered(f"{HEAD}😀 [@ow|")[1:]

    assert item.label == "own"
    assert isinstance(item.text_edit, types.TextEdit)
    start, end = item.text_edit.range.start, item.text_edit.range.end
    assert (start.character, end.character) == (5, 7)


def test_references_come_with_plain_titles(
    offered: Callable[[str], list[types.CompletionItem]],
) -> None:
    found = {item.label: item.detail for item in offered(f"{HEAD}[@|")}

    assert found == {"lib": "A book", "own": "A trial of rest"}


def test_every_block_is_offered_in_its_order(
    offered: Callable[[str], list[types.CompletionItem]],
) -> None:
    found = offered(f"{HEAD}:::|")

    assert [item.label for item in sorted(found, key=lambda one: one.sort_text or "")] == [*BLOCKS]


def test_protected_rules_are_not_offered(
    offered: Callable[[str], list[types.CompletionItem]],
) -> None:
    labels = {item.label for item in offered(f"{HEAD}<!-- healthpress: ignore[|")}

    assert not {"SUI001", "LNT001", "missing-crisis-line"} & labels
