"""What only the whole site tells stays with its words while they are not touched."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from healthpress.build.request import Request
from healthpress.lsp.whole_site import Added, added_to, look_at, moved
from healthpress.model.finding import Decision, Finding, Related, Severity
from healthpress.model.fix import Edit, Fix
from healthpress.model.source import Span

REQUEST = Request(today=dt.date(2026, 11, 23), trusted=False)
HEAD = """---
title: A page
description: A page with a link.
published: 2026-02-05
authors: [{name: Ada Author, role: Health writer}]
---

"""
TEXT = "one dead link two"
DEAD = Finding(
    code="LNK001",
    name="dead-page-link",
    path="content/a.md",
    span=Span(4, 8),
    message="dead",
    help="",
    severity=Severity.ERROR,
    decision=Decision.VIOLATION,
)


@pytest.fixture
def added(make_site: Callable[..., Path]) -> Callable[[str], list[str]]:
    """The codes that the whole site adds to those of one article."""

    def codes(body: str) -> list[str]:
        site = make_site(f"-- content/a.md --\n{HEAD}{body}")
        found = added_to("content/a.md", look_at(site, REQUEST), REQUEST)
        assert found is not None
        return [finding.code for finding in found.findings]

    return codes


def test_a_dead_link_is_added_and_a_claim_is_not(added: Callable[[str], list[str]]) -> None:
    assert added("It cures everything. [There](nowhere.md)\n") == ["LNK001"]


def test_a_suppressed_dead_link_is_not_added(added: Callable[[str], list[str]]) -> None:
    allowed = "<!-- healthpress: ignore[LNK001] -- comes next week -->"

    assert added(f"[There](nowhere.md) {allowed}\n") == []


def test_a_suppression_that_no_dead_link_needs_is_added(added: Callable[[str], list[str]]) -> None:
    allowed = "<!-- healthpress: ignore[LNK001] -- comes next week -->"

    assert added(f"No link. {allowed}\n") == ["LNT001"]


def test_nothing_is_added_to_what_is_not_on_disk(make_site: Callable[..., Path]) -> None:
    assert added_to("content/b.md", look_at(make_site(), REQUEST), REQUEST) is None


@pytest.mark.parametrize(
    ("text", "span"),
    [
        (TEXT, Span(4, 8)),
        ("one dead link two and more", Span(4, 8)),
        ("once dead link two", Span(5, 9)),
        ("one\n\n" * 50 + TEXT, Span(254, 258)),
        ("dead link two", Span(0, 4)),
    ],
)
def test_a_finding_moves_with_its_words(text: str, span: Span) -> None:
    [found] = moved(Added(TEXT, (DEAD,)), text)

    assert found.span == span
    assert text[span.start : span.end] == "dead"


@pytest.mark.parametrize("text", ["one dread link two", "one link two", "", "quite another text"])
def test_a_finding_whose_words_were_touched_is_left_out(text: str) -> None:
    assert moved(Added(TEXT, (DEAD,)), text) == ()


def test_related_places_and_fixes_move_too_or_are_left_out() -> None:
    fix = Fix("say it", (Edit(Span(14, 17), "three"),))
    related = (Related(Span(0, 3), "there"), Related(Span(9, 13), "here"))
    finding = replace(DEAD, related=related, fix=fix)

    [after] = moved(Added(TEXT, (finding,)), "One dead link two")
    [before] = moved(Added(TEXT, (finding,)), "one dead link 2 two")

    assert after.related == (Related(Span(9, 13), "here"),)
    assert after.fix == fix
    assert before.related == related
    assert before.fix == Fix("say it", (Edit(Span(16, 19), "three"),))
    assert [item.fix for item in moved(Added(TEXT, (finding,)), "one dead link to")] == [None]
