"""Whole balanced pages, apart from the rules' own examples: no errors, no warnings, few reviews."""

import datetime as dt
from pathlib import Path

import pytest

from healthpress.build.checking import check_source
from healthpress.build.vocabularies import load_vocabularies
from healthpress.model.finding import Decision, Severity
from healthpress.model.person import Publisher
from healthpress.model.rule import SiteFacts
from healthpress.model.source import SourceFile

PAGES = sorted((Path(__file__).parent / "good").glob("*.md"))
# What a person is asked to look at: denied cures and hype, a sentence on all opioids.
REVIEWS = {
    "electroconvulsive-therapy": 1,
    "inhalers-for-asthma": 2,
    "opioids-for-clinicians": 1,
    "weight-loss-trial-news": 1,
}


def facts() -> SiteFacts:
    return SiteFacts(
        today=dt.date(2026, 11, 23),
        vocabularies=load_vocabularies(),
        publisher=Publisher(name="Example Charity", kind="charity"),
    )


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_good_page_has_no_error_and_no_warning(path: Path) -> None:
    source = SourceFile(path.name, path.read_text(encoding="utf-8"))

    _, findings = check_source(source, facts())

    sure = [item for item in findings if item.decision is not Decision.REVIEW]
    assert [item for item in sure if item.severity is not Severity.INFO] == []
    assert len(findings) - len(sure) == REVIEWS.get(path.stem, 0)
