import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import healthpress

Make = Callable[..., Path]
Run = Callable[..., Any]

TODAY = dt.date(2026, 11, 23)
CLAIM = "---\ntitle: A page\n---\n\nTea cures colds.\n"


@pytest.fixture
def old_site(make_site: Make, run: Run) -> Path:
    site = make_site(f"-- content/claim.md --\n{CLAIM}")
    run("baseline", "write", site)
    return site


def test_the_library_lets_old_findings_pass_as_the_command_line_does(old_site: Path) -> None:
    site = healthpress.load_site(old_site)

    report = healthpress.check(site, today=TODAY)
    result = healthpress.build(site, today=TODAY)

    assert report.ok
    assert report.open == ()
    assert all(finding.baselined for finding in report.findings)
    assert "claim/index.html" in result.written


def test_the_library_can_be_asked_for_all_findings(old_site: Path) -> None:
    report = healthpress.check(healthpress.load_site(old_site), today=TODAY, baseline=False)

    assert not report.ok
    assert "CLM001" in {finding.code for finding in report.open}


def test_a_text_of_a_site_is_held_against_the_baseline_of_its_path(old_site: Path) -> None:
    site = healthpress.load_site(old_site)

    known = healthpress.check_text(CLAIM, site=site, path="content/claim.md", today=TODAY)
    other = healthpress.check_text(CLAIM, site=site, path="content/other.md", today=TODAY)

    assert {finding.is_open for finding in known} == {False}
    assert {finding.is_open for finding in other} == {True}


def test_a_broken_baseline_is_one_of_our_errors(old_site: Path) -> None:
    (old_site / "healthpress-baseline.json").write_text("{", encoding="utf-8")

    with pytest.raises(healthpress.HealthpressError) as caught:
        healthpress.check(healthpress.load_site(old_site), today=TODAY)

    assert caught.value.place == "healthpress-baseline.json:1:2"


@pytest.mark.parametrize("count", [5, 6, 7])
def test_a_renamed_folder_is_told_in_a_few_lines(make_site: Make, run: Run, count: int) -> None:
    pages = (f"-- content/old/{number}.md --\n{CLAIM}\n" for number in range(count))
    root = make_site("".join(pages))
    run("baseline", "write", root)
    (root / "content/old").rename(root / "content/new")

    report = healthpress.check(healthpress.load_site(root), today=TODAY)

    named = [note for note in report.notes if "`content/old/" in note]
    assert len(named) == 5
    assert [note.partition(" with ")[2] for note in report.notes if note not in named] == {
        5: [],
        6: ["1 more file: run `healthpress baseline prune`"],
        7: ["2 more files: run `healthpress baseline prune`"],
    }[count]
