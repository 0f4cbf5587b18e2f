"""A suppression is offered only where it is read as one, and asks for the reason."""

from collections.abc import Callable

import pytest

from healthpress.lsp.allowing import QUESTION, SCOPES, allowing, may_allow
from healthpress.lsp.judging import Judged

Judge = Callable[..., Judged]
KEYS = """---
title: A page
description: What an advert said.
published: 2026-02-05
authors: [{name: Ada Author, role: Health writer}]
"""
HEAD = f"{KEYS}---\n\n"
LINT = "lint:\n  ignore:\n"
ENTRY = '{code: CLM004, reason: "the word of the statute"}'


def put_in(judged: Judged, code: str, scope: str, answer: str = QUESTION) -> str | None:
    """The text with the suppression of the first finding of a rule; None when none is offered."""
    finding = next(item for item in judged.findings if item.code == code)
    edit = allowing(judged, finding, scope)
    if edit is None:
        return None
    text, words = judged.source.text, edit.text.replace(QUESTION, answer)
    return text[: edit.span.start] + words + text[edit.span.end :]


def codes(judged: Judged) -> list[str]:
    return [finding.code for finding in judged.findings]


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize(
    "body",
    [
        "It cures everything.\n",
        "It cures everything.",
        "It cures\r\neverything.\r\n",
        "First words.\nIt cures everything.\nLast words.\n",
        "It cures everything.  \nNext line.\n",
        "It cures everything.\\\nNext line.\n",
        "# It cures everything #\n\nWords.\n",
        "| What | Claim |\n|---|---|\n| One | It cures |\n| Two | It helps |\n",
        "- Rest\n- It cures everything\n- Water\n",
        "1. Rest\n\n   It cures everything.\n",
        "::: warning Title\nIt cures everything.\n:::\n",
        "::: details Title\n\nWords.\n\nIt cures everything.\n:::\n",
        "😀 It cures everything. [^1]\n\n[^1]: Words.\n",
        "It cures everything. <!-- healthpress: ignore[CLM004] -- another rule -->\n",
    ],
)
def test_the_finding_is_hidden_once_the_reason_is_given(
    judged: Judge, body: str, scope: str
) -> None:
    text = HEAD.replace("\n", "\r\n") + body if "\r" in body else HEAD + body
    before = judged(text)

    asked, answered = (
        put_in(before, "CLM001", scope, answer) for answer in (QUESTION, "quoting the advert")
    )

    assert asked is not None
    assert answered is not None
    assert codes(before).count("CLM001") == 1
    assert {"CLM001", "LNT002"} <= set(codes(judged(asked)))
    assert not {"CLM001", "LNT002", "LNT003", "LNT005"} & set(codes(judged(answered)))


@pytest.mark.parametrize(
    ("body", "scope"),
    [
        ("::: warning It cures everything\nWords.\n:::\n", "line"),
        ("It cures\neverything ![It cures](x.png)\n===\n", "block"),
    ],
)
def test_nothing_is_offered_that_would_not_be_read(judged: Judge, body: str, scope: str) -> None:
    article = judged(HEAD + body)
    put = put_in(article, "CLM001", scope, "quoting the advert")

    assert put is None or codes(judged(put)).count("CLM001") < codes(article).count("CLM001")


@pytest.mark.parametrize(
    "lint",
    [
        "",
        f"{LINT}    - {ENTRY}\n",
        f"{LINT}  - {ENTRY}\n",
        f"{LINT}    - code: CLM004\n      reason: the word of the statute\n",
        f"lint: {{ignore: [{ENTRY}]}}\n",
    ],
)
def test_the_front_matter_gets_an_entry_for_the_page(judged: Judge, lint: str) -> None:
    text = f"{KEYS}{lint}---\n\nIt cures all. A miracle.\n"
    before = judged(text)

    put = put_in(before, "CLM001", "page", "quoting the advert")

    assert put is not None
    assert "CLM001" in codes(before)
    assert "CLM001" not in codes(judged(put))
    assert ("CLM004" in codes(judged(put))) == ("CLM004" in codes(before))


def test_toml_gets_an_entry_too(judged: Judge) -> None:
    head = '+++\ntitle = "A page"\ndescription = "What."\npublished = 2026-02-05\n+++\n\n'

    put = put_in(judged(f"{head}It cures all.\n"), "CLM001", "page", "quoting the advert")

    assert put is not None
    assert "CLM001" not in codes(judged(put))


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "A", "description": "B", "published": "2026-02-05"}\n\nIt cures all.\n',
        "It cures all.\n",
        f"{KEYS}lint:\n---\n\nIt cures all.\n",
    ],
)
def test_no_entry_is_offered_where_none_can_be_written(judged: Judge, text: str) -> None:
    assert put_in(judged(text), "CLM001", "page") is None


def test_a_finding_in_the_front_matter_is_allowed_for_the_page_only(judged: Judge) -> None:
    article = judged(HEAD.replace("A page", "It cures everything"))

    offered = [scope for scope in SCOPES if put_in(article, "CLM001", scope)]

    assert offered == ["page"]


def test_what_no_page_may_set_aside_is_not_offered(judged: Judge) -> None:
    text = "Thoughts of suicide. <!-- healthpress: ignore[CLM001] -->\n\nIt cures all.\n"
    article = judged(f"{HEAD}{text}")

    may = {finding.code: may_allow(article, finding) for finding in article.findings}

    assert may["CLM001"]
    assert not may["LNT002"]
    assert not may["SUI001"]


def test_a_very_long_text_is_not_tried(judged: Judge) -> None:
    article = judged(f"{HEAD}It cures all.\n\n{'Words. ' * 20_000}\n")

    assert [put_in(article, "CLM001", scope) for scope in SCOPES] == [None, None, None]


def test_a_place_is_tried_once(judged: Judge) -> None:
    article = judged(f"{HEAD}It cures all.\n")
    [finding] = article.findings

    assert allowing(article, finding, "line") is allowing(article, finding, "line")
