"""The steps that GOV findings advise and the data they carry, which specifications do not show."""

import datetime as dt

import pytest

from healthpress.build.checking import check_sources
from healthpress.build.vocabularies import load_vocabularies
from healthpress.model.finding import Finding
from healthpress.model.fix import Safety
from healthpress.model.person import Person
from healthpress.model.rule import SiteFacts
from healthpress.model.source import SourceFile


def findings(code: str, front_matter: str) -> tuple[Finding, ...]:
    facts = SiteFacts(
        today=dt.date(2026, 11, 23),
        vocabularies=load_vocabularies(),
        people={"robin": Person("Robin Writer", role="Health writer")},
        select=frozenset({code}),
    )
    source = SourceFile("article.md", f"---\ntitle: A page\n{front_matter}\n---\n\nWords.\n")
    return check_sources((source,), facts)


@pytest.mark.parametrize(
    ("code", "front_matter", "step"),
    [
        ("GOV001", "authors: [robyn]", "did you mean `robin`?"),
        ("GOV001", "authors: [zzz]", "add a table `[zzz]` to `people.toml`"),
        ("GOV004", "reviewers: [robyn]", "did you mean `robin`?"),
        (
            "GOV005",
            "type: test\nreviewers: [robin]",
            "give the reviewer's health credential, such as `MD` or `RN`, in `credentials`",
        ),
        (
            "GOV005",
            "type: medicine\nreviewers: [{name: K, credentials: MD, specialty: psychiatry}]",
            "did you mean `Psychiatric`?",
        ),
    ],
)
def test_a_finding_advises_one_step(code: str, front_matter: str, step: str) -> None:
    (finding,) = findings(code, front_matter)

    assert finding.help == step


def test_a_page_of_a_day_to_come_may_wait_as_a_draft() -> None:
    (finding,) = findings("GOV008", "published: 2026-12-01")

    assert finding.help == "set `draft: true` until then, or correct the date"
    assert finding.data == {"days": 8}


def test_a_review_of_a_page_that_was_not_reviewed_is_shown() -> None:
    (finding,) = findings("GOV004", "review_status: not-reviewed\nlast_reviewed: 2026-10-02")

    assert finding.help == "delete `review_status`, or `last_reviewed`"
    assert [related.note for related in finding.related] == ["this tells of a review"]


def test_a_stale_review_carries_its_days_and_limit() -> None:
    (finding,) = findings("GOV009", "last_reviewed: 2025-11-03\nmedicines: [ketamine]")

    assert finding.data == {"days_left": -20, "limit_months": 12}


def test_a_next_review_that_has_passed_carries_its_days() -> None:
    (finding,) = findings("GOV009", "last_reviewed: 2026-01-02\nnext_review: 2026-11-03")

    assert finding.help == "let a reviewer read the whole page, then give the new dates"
    assert finding.data == {"days_left": -20}


def test_a_next_review_before_the_last_one_shows_that_one() -> None:
    (finding,) = findings("GOV010", "last_reviewed: 2026-10-02\nnext_review: 2026-09-30")

    assert finding.help == "give the day the next review is due, or delete `next_review`"
    assert [related.note for related in finding.related] == ["reviewed on this day"]


def test_a_next_review_that_comes_too_late_shows_the_last_day_of_the_limit() -> None:
    (finding,) = findings("GOV010", "last_reviewed: 2026-10-02\nnext_review: 2030-10-02")

    assert finding.data == {"limit_months": 36, "days": 365}
    assert finding.fix is not None
    assert finding.fix.title == "write `2029-10-02`"
    assert finding.fix.safety is Safety.DISPLAY


def test_a_missing_reviewer_shows_where_the_key_is_expected() -> None:
    (finding,) = findings("GOV004", "type: test")

    assert [related.note for related in finding.related] == ["expected here: `reviewers`"]


def test_a_self_review_shows_where_the_author_is_named() -> None:
    (finding,) = findings("GOV006", "authors: [robin]\nreviewers: [robin]")

    assert [related.note for related in finding.related] == ["named as author here"]
