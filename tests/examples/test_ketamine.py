"""The example passes where it should and fails where the law says so; the draft always fails."""

import datetime as dt
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from healthpress.build.library import build, check, load_site
from healthpress.build.pipeline import check_project
from healthpress.build.request import Request

ROOT = Path(__file__).resolve().parents[2]
KETAMINE = ROOT / "examples" / "ketamine"
DRAFT = ROOT / "examples" / "ketamine-draft"
TODAY = dt.date(2026, 11, 23)
EXPECTED = json.loads((DRAFT / "expected.json").read_text(encoding="utf-8"))
Run = Callable[..., Any]


def test_the_example_has_no_finding_in_the_united_states() -> None:
    report = check(load_site(KETAMINE), today=TODAY)

    assert report.profile == ("us",)
    assert report.findings == ()


@pytest.mark.parametrize("profile", ["au", "uk"])
def test_the_example_may_not_be_published_where_such_promotion_is_banned(profile: str) -> None:
    request = Request(today=TODAY, profile=(profile,))

    report = check_project(load_site(KETAMINE), request)

    assert not report.ok
    codes = {finding.code for finding in report.failing}
    assert "PRO001" in codes
    assert codes == {"ACC011", "PRO001", "SAF011"}


def test_in_australia_every_mention_counts_and_in_the_united_kingdom_the_title() -> None:
    site = load_site(KETAMINE)
    au = check_project(site, Request(today=TODAY, profile=("au",), select=("PRO001",)))
    uk = check_project(site, Request(today=TODAY, profile=("uk",), select=("PRO001",)))

    assert len(au.failing) > len(uk.failing) > 0
    assert "meta.title" in {finding.zone for finding in uk.failing}


@pytest.mark.parametrize("row", EXPECTED, ids=lambda row: f"line {row['line']}")
def test_each_sentence_of_the_draft_is_caught_by_the_rule_named(row: dict[str, Any]) -> None:
    report = check(load_site(DRAFT), today=TODAY)
    source = next(iter(report.sources.values()))

    found = {
        finding.code
        for finding in report.findings
        if source.locate(finding.span.start)[0] == row["line"]
    }

    assert set(row["codes"]) <= found


def test_the_draft_fails_on_the_command_line_with_places(run: Run) -> None:
    outcome = run("check", DRAFT, "--format", "json", "--today", "2026-11-23")

    document = json.loads(outcome.stdout)
    assert outcome.exit_code == 1
    places = {(finding["line"], finding["code"]) for finding in document["findings"]}
    expected = {(row["line"], code) for row in EXPECTED for code in row["codes"]}
    assert expected <= places


def test_the_draft_publishes_nothing_and_leaves_an_earlier_output(tmp_path: Path, run: Run) -> None:
    shutil.copytree(DRAFT, tmp_path / "draft", ignore=shutil.ignore_patterns("public"))
    output = tmp_path / "public"
    build(load_site(KETAMINE), output, today=TODAY)
    before = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}

    outcome = run("build", tmp_path / "draft", "--output", output)

    assert outcome.exit_code == 1
    assert {path: path.read_bytes() for path in output.rglob("*") if path.is_file()} == before
