"""The steps and related places of SAF findings, which specifications do not show."""

import datetime as dt

import pytest

from healthpress.build.checking import check_sources
from healthpress.build.vocabularies import load_vocabularies
from healthpress.model.finding import Finding
from healthpress.model.rule import SiteFacts
from healthpress.model.source import SourceFile

HEAD = "---\ntitle: Ketamine\n---\n\n"


def findings(code: str, body: str, profile: str = "us") -> tuple[Finding, ...]:
    facts = SiteFacts(
        today=dt.date(2026, 11, 23),
        vocabularies=load_vocabularies(),
        profile=(profile,),
        select=frozenset({code}),
    )
    return check_sources((SourceFile("article.md", HEAD + body),), facts)


@pytest.mark.parametrize(
    ("body", "profile", "step"),
    [
        (
            "Words.",
            "us",
            (
                "write a `::: supervision` block: what must be given, that licensed health "
                "professionals must give it, and in which clinical setting"
            ),
        ),
        (
            "Ketamine must be given in a clinic.",
            "uk",
            "name the registered health professionals who may give it",
        ),
        (
            "Ketamine must be given by licensed nurses.",
            "us",
            "name the clinical setting in which it must be given",
        ),
        (
            "::: supervision\nOur licensed nurses give it in our clinic.\n:::",
            "us",
            "write that it must be given so, not only that it is",
        ),
        (
            (
                "::: supervision\nIt must be given by licensed nurses in our clinic. "
                "Later you may use it at home.\n:::"
            ),
            "us",
            "delete the sentence that allows use at home",
        ),
        (
            (
                "Ketamine must be given by licensed nurses in our clinic. "
                "Esketamine is a spray. Esketamine is new."
            ),
            "us",
            "name `esketamine` in the note as well",
        ),
    ],
)
def test_an_incomplete_note_is_told_what_it_lacks(body: str, profile: str, step: str) -> None:
    (finding,) = findings("SAF001", body, profile)

    assert finding.help == step


def test_a_missing_note_shows_where_it_belongs_and_what_only_describes_it() -> None:
    lead = "Ketamine is a medicine."
    (finding,) = findings("SAF001", f"{lead}\n\nOur licensed nurses give it in our clinic.\n")

    assert [(place.span.start, place.note) for place in finding.related] == [
        (len(HEAD + lead), "expected here, after the lead"),
        (len(HEAD + lead) + 2, "this describes it, but does not say that it is required"),
    ]


def test_a_late_note_points_at_the_link_before_it() -> None:
    link = "[Book now](https://clinic.example/)"
    note = "Ketamine must be given by licensed nurses in a clinic."
    (finding,) = findings("SAF001", f"{link}\n\n{note}\n")

    (related,) = finding.related
    assert (related.span.start, related.span.end) == (len(HEAD), len(HEAD + link))


def test_missing_emergency_help_advises_the_number_of_the_country() -> None:
    (finding,) = findings("SAF011", "Words.", "uk")

    assert finding.help == "write `::: emergency Call 999 now if:` and list the signs"
