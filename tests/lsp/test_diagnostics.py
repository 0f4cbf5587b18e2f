"""Findings as the editor is told of them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from lsprotocol import types

from healthpress.lsp.diagnostics import diagnostics_of, severity_of
from healthpress.lsp.judging import Judged
from healthpress.model.finding import Decision, Severity

Judge = Callable[..., Judged]
HEAD = """---
title: A page
description: What an advert said.
published: 2026-02-05
authors: [{name: Ada Author, role: Health writer}]
---

"""


def test_a_finding_has_its_place_code_source_help_and_guidance(judged: Judge) -> None:
    [told] = diagnostics_of(judged(f"{HEAD}😀 It cures everything.\n"))

    assert told.range == types.Range(types.Position(7, 6), types.Position(7, 11))
    assert (told.code, told.source) == ("CLM001", "healthpress")
    assert told.message.startswith("`cures` promises a certain result\nhelp: ")
    assert told.code_description is not None
    assert told.code_description.href.startswith("https://")
    assert isinstance(told.data, dict)
    assert told.data["fingerprint"]


def test_a_review_says_so_and_shows_its_context(judged: Judge) -> None:
    [told] = diagnostics_of(judged(f"{HEAD}It is a myth that this cures everything.\n"))

    assert told.severity is types.DiagnosticSeverity.Information
    assert told.message.startswith("to review: ")
    assert "\ncontext: " in told.message


@pytest.mark.parametrize(
    ("severity", "decision", "fails", "told"),
    [
        (Severity.ERROR, Decision.VIOLATION, False, types.DiagnosticSeverity.Error),
        (Severity.WARNING, Decision.VIOLATION, False, types.DiagnosticSeverity.Warning),
        (Severity.INFO, Decision.VIOLATION, False, types.DiagnosticSeverity.Information),
        (Severity.ERROR, Decision.INTERNAL, False, types.DiagnosticSeverity.Error),
        (Severity.ERROR, Decision.REVIEW, False, types.DiagnosticSeverity.Information),
        (Severity.ERROR, Decision.REVIEW, True, types.DiagnosticSeverity.Error),
    ],
)
def test_a_severity_stays_but_a_review_that_fails_nothing_is_an_information(
    judged: Judge,
    severity: Severity,
    decision: Decision,
    told: types.DiagnosticSeverity,
    *,
    fails: bool,
) -> None:
    [finding] = judged(f"{HEAD}It cures everything.\n").findings

    other = replace(finding, severity=severity, decision=decision)

    assert severity_of(other, fail_on_review=fails) is told


def test_related_places_are_places_of_the_same_text(judged: Judge) -> None:
    [told] = diagnostics_of(judged(HEAD.replace("title: A page", "title: A\ntitle: B")))

    assert told.code == "SRC005"
    [related] = told.related_information or ()
    assert related.location.range.start == types.Position(1, 0)
    assert related.message == "the first one"


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Water. <!-- healthpress: ignore[CLM001] -- quoting an advert -->", True),
        ("It cures everything.", False),
    ],
)
def test_what_a_fix_only_deletes_is_shown_as_unnecessary(
    judged: Judge, text: str, *, tags: bool
) -> None:
    [told] = diagnostics_of(judged(f"{HEAD}{text}\n"))

    assert told.tags == ([types.DiagnosticTag.Unnecessary] if tags else None)


def test_hostile_words_of_the_text_are_escaped(judged: Judge) -> None:
    found = diagnostics_of(judged(f"{HEAD}::: \u202eevil\u202c\nx\n:::\n"))

    assert found
    assert [item for item in found if "\u202e" in item.message] == []
