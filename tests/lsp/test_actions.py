"""What is offered to do about findings."""

from collections.abc import Callable

import pytest
from lsprotocol import types

from healthpress.lsp.actions import FIX_ALL, actions_at
from healthpress.lsp.edits import Abilities, difference
from healthpress.lsp.judging import Judged

Judge = Callable[..., Judged]
Apply = Callable[[Judged, types.CodeAction], str]
HEAD = """---
titel: A page
description: What an advert said.
published: 2026-02-05
published: 2026-02-05
authors: [{name: Ada Author, role: Health writer}]
---

"""
TEXT = f"{HEAD}It cures everything. Rest. <!-- healthpress: ignore[CLM004] -- the old wording -->\n"
EVERYWHERE = types.Range(types.Position(0, 0), types.Position(99, 0))
NOTHING_SPECIAL = Abilities()


def offered(
    judged: Judged, range_: types.Range = EVERYWHERE, only: list[str] | None = None
) -> dict[str, types.CodeAction]:
    return {item.title: item for item in actions_at(judged, range_, only, NOTHING_SPECIAL)}


def test_a_safe_fix_is_preferred_and_mends_the_finding(judged: Judge, applied: Apply) -> None:
    article = judged(TEXT)

    action = offered(article)["Fix: remove the second one (SRC005)"]

    assert action.is_preferred
    assert action.kind == types.CodeActionKind.QuickFix
    assert [item.code for item in action.diagnostics or ()] == ["SRC005"]
    assert "SRC005" not in [item.code for item in judged(applied(article, action)).findings]


def test_an_unsafe_fix_is_labelled_and_not_preferred(judged: Judge, applied: Apply) -> None:
    article = judged(TEXT)

    [action] = [one for title, one in offered(article).items() if title.startswith("Unsafe")]

    assert action.title.startswith("Unsafe fix, look at the change: ")
    assert not action.is_preferred
    assert "\ntitle: A page\n" in applied(article, action)


def test_all_that_is_safe_is_fixed_at_once_as_the_command_does(
    judged: Judge, applied: Apply
) -> None:
    article = judged(TEXT)

    [action] = offered(article, only=[FIX_ALL]).values()

    assert action.kind == FIX_ALL
    assert applied(article, action) == article.fixed
    assert "ignore[CLM004]" not in article.fixed
    assert "titel: A page" in article.fixed


def test_allowing_puts_a_question_where_the_reason_goes(judged: Judge, applied: Apply) -> None:
    article = judged(TEXT)

    action = offered(article)["Allow CLM001 absolute-claim on this line, with a reason"]

    assert "<!-- healthpress: ignore[CLM001] -- why? -->" in applied(article, action)


def test_only_what_touches_the_range_is_offered(judged: Judge) -> None:
    article = judged(TEXT)
    at = article.ruler.position(TEXT.index("cures"))

    titles = set(offered(article, types.Range(at, at), only=["quickfix"]))

    assert {title.split()[1] for title in titles} == {"CLM001"}


def test_suppressions_are_offered_for_a_few_findings_at_once(judged: Judge) -> None:
    article = judged(f"{HEAD}{'It cures all. ' * 20}\n")

    titles = [item.title for item in actions_at(article, EVERYWHERE, None, NOTHING_SPECIAL)]

    assert 0 < sum(title.startswith("Allow ") for title in titles) <= 15


@pytest.mark.parametrize(
    ("only", "kinds"),
    [
        (["quickfix"], {"quickfix"}),
        (["source"], {FIX_ALL}),
        (["source.fixAll"], {FIX_ALL}),
        (["source.fixAll.ruff"], set()),
        (["refactor"], set()),
        ([""], {"quickfix", FIX_ALL}),
        (None, {"quickfix", FIX_ALL}),
    ],
)
def test_only_kinds_that_are_asked_for_are_offered(
    judged: Judge, only: list[str] | None, kinds: set[str]
) -> None:
    found = offered(judged(TEXT), only=only)

    assert {action.kind for action in found.values()} == kinds


def test_nothing_is_offered_for_a_page_without_findings(judged: Judge) -> None:
    text = HEAD.replace("titel", "title").replace("published: 2026-02-05\n", "", 1)

    assert offered(judged(f"{text}Drink water.\n")) == {}


def test_an_editor_that_knows_versions_gets_the_version(judged: Judge) -> None:
    [action, *_] = actions_at(judged(TEXT), EVERYWHERE, None, Abilities(versions=True))

    assert action.edit is not None
    [change] = action.edit.document_changes or ()
    assert isinstance(change, types.TextDocumentEdit)
    assert change.text_document.version == 1


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ("a\nb\nc\n", "a\nc\n", 1),
        ("a\nb\nc\nd\n", "x\nb\nc\ny", 2),
        ("a\u2028b\r\nc", "a\u2028x\r\nc", 1),
        ("same", "same", 0),
        ("", "new\n", 1),
    ],
)
def test_a_difference_makes_one_text_into_the_other(before: str, after: str, count: int) -> None:
    edits = difference(before, after)
    text = before

    for edit in reversed(edits):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]

    assert text == after
    assert len(edits) == count
