"""Follows `docs/profiles.md`: its tables are what the examples get under each profile."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from healthpress.build.installed.registry import installed_rules
from healthpress.build.library import load_site
from healthpress.build.pipeline import check_project
from healthpress.build.request import Request
from healthpress.build.vocabularies import load_vocabularies
from healthpress.model.finding import Decision, Finding, Severity

Read = Callable[[str], Any]

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TODAY = dt.date(2026, 11, 23)
PROFILES = ("us", "uk", "eu", "au", "ca")
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)  # most serious first


@cache
def levels(example: str) -> Mapping[str, tuple[str, ...]]:
    """Each code that an example gets -> its most serious finding under each profile."""
    site = load_site(EXAMPLES / example)
    reports = [check_project(site, Request(today=TODAY, profile=(name,))) for name in PROFILES]
    codes = {finding.code for report in reports for finding in report.findings}
    return {code: tuple(level(report.findings, code) for report in reports) for code in codes}


def level(findings: Iterable[Finding], code: str) -> str:
    said = [finding for finding in findings if finding.code == code]
    sure = {finding.severity for finding in said if finding.decision is Decision.VIOLATION}
    worst = next((severity.value for severity in SEVERITIES if severity in sure), "review")
    return worst if said else "–"


def test_the_severities_differ_where_the_table_of_changes_says(read_page: Read) -> None:
    rows = read_page("docs/profiles.md").rows("## What each profile changes")

    places = [load_vocabularies().jurisdictions[name] for name in PROFILES]
    severities = {
        rule.code: tuple(rule.severity_in(place).value for place in places)
        for rule in installed_rules()
    }
    differing = {code: cells for code, cells in severities.items() if len(set(cells)) > 1}
    assert {code: tuple(cells[:5]) for code, cells in rows.items()} == differing


def test_the_good_article_gets_what_the_first_table_says(read_page: Read) -> None:
    rows = read_page("docs/profiles.md").rows("## The good article")

    assert {code: tuple(cells[:5]) for code, cells in rows.items()} == levels("ketamine")


def test_the_bad_article_differs_where_the_second_table_says(read_page: Read) -> None:
    rows = read_page("docs/profiles.md").rows("## The bad article")

    differing = {
        code: cells for code, cells in levels("ketamine-draft").items() if len(set(cells)) > 1
    }
    assert {code: tuple(cells[:5]) for code, cells in rows.items()} == differing


@pytest.mark.parametrize(
    "heading", ["## What each profile changes", "## The good article", "## The bad article"]
)
def test_every_row_says_why(read_page: Read, heading: str) -> None:
    rows = read_page("docs/profiles.md").rows(heading)

    assert [code for code, cells in rows.items() if len(cells) != 6 or not cells[5].strip()] == []
