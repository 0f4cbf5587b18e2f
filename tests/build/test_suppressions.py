"""Suppressions on the whole road: through `check` and `build`, over articles and the site."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from healthpress.build.checking import check_sources
from healthpress.build.vocabularies import load_vocabularies
from healthpress.model.finding import Finding
from healthpress.model.rule import SiteFacts
from healthpress.model.source import SourceFile

Make = Callable[..., Path]
Run = Callable[..., Any]

HEAD = """title: A quiet page
description: A page that no rule has anything to say about.
type: guide
published: 2026-02-05
authors: [{name: Ada Author, role: Health writer}]
"""
WHY = "-- quoting the advert, secret -->"
FACTS = SiteFacts(today=dt.date(2026, 11, 23), vocabularies=load_vocabularies())


def article(body: str, head: str = "") -> str:
    return f"-- content/a.md --\n---\n{HEAD}{head}---\n\n{body}\n"


def test_an_allowed_error_does_not_fail_the_check(make_site: Make, run: Run) -> None:
    claim = "Ketamine cures everything, the advert said."
    site = make_site(article(f"{claim} <!-- healthpress: ignore[CLM001] {WHY}"))
    open_site = article(claim)

    allowed = run("check", site)
    (site / "content/a.md").write_text(open_site.partition("\n")[2], encoding="utf-8")
    told = run("check", site)

    assert (allowed.exit_code, told.exit_code) == (0, 1)
    assert "CLM001" not in allowed.stdout
    assert "CLM001" in told.stdout


def test_a_site_rule_is_allowed_at_its_link(make_site: Make, run: Run) -> None:
    site = make_site(article(f"[Tea](tea.md) <!-- healthpress: ignore[LNK001] {WHY}"))

    outcome = run("check", site)

    assert outcome.exit_code == 0, outcome.stdout


def test_a_file_checked_alone_says_nothing_of_site_rules(make_site: Make, run: Run) -> None:
    site = make_site(article(f"[Tea](tea.md) <!-- healthpress: ignore[LNK001] {WHY}"))

    outcome = run("check", site / "content/a.md")

    assert "LNT001" not in outcome.stdout
    assert outcome.exit_code == 0, outcome.stdout


def test_what_stands_in_another_file_is_not_allowed_by_an_article(
    make_site: Make, run: Run
) -> None:
    lint = "lint:\n  ignore:\n    - {code: LNK006, reason: the page is coming}\n"
    comment = "[[comment]]\nauthor = 'Ada'\ndate = 2026-02-05\ntext = 'Thanks'\n"
    site = make_site(
        f"{article('Drink water.', lint)}-- data/comments/gone.toml --\n{comment}",
        settings='[comments]\nprovider = "static"\n',
    )

    outcome = run("check", site)

    assert "gone" in outcome.stdout
    assert "LNT001" in outcome.stdout


def test_a_misplaced_comment_stops_the_build(make_site: Make, run: Run) -> None:
    site = make_site(article(f"- one\n<!-- healthpress: ignore[CLM001] {WHY}\n- two"))

    outcome = run("build", site)

    assert outcome.exit_code == 1
    assert "LNT005" in outcome.stdout


@pytest.mark.parametrize("policy", ["safe", "deny", "trusted"])
def test_no_file_of_the_site_shows_that_something_was_allowed(
    make_site: Make, run: Run, policy: str
) -> None:
    comment = f"<!-- healthpress: ignore[CLM001] {WHY}"
    body = (
        f"## It cures {comment}\n\nIt cures everything. {comment}\nMore words.\n\n"
        f"{comment}\n> It cures.\n\n"
        f"<!-- healthpress: disable[CLM001] {WHY}\n\n| It cures {comment} |\n|---|\n| 1 |\n\n"
        "<!-- healthpress: enable[CLM001] -->\n\n<div>\n<b>Raw</b> <!-- secret --> words\n</div>"
    )
    lint = f"lint:\n  ignore:\n    - {{code: CLM004, reason: 'quoted, secret {policy}'}}\n"
    site = make_site(article(body, lint))
    toml = site / "healthpress.toml"
    toml.write_text(
        toml.read_text(encoding="utf-8").replace("[site]", f'[site]\nhtml = "{policy}"'),
        encoding="utf-8",
    )

    outcome = run("build", site)

    assert outcome.exit_code == 0, outcome.stdout
    files = [path for path in (site / "public").rglob("*") if path.is_file()]
    shown = [path.name for path in files if b"secret" in path.read_bytes()]
    assert len(files) > 5
    assert shown == []
    assert b"healthpress:" not in (site / "public/a/index.html").read_bytes()


def test_a_site_is_the_same_with_and_without_suppressions(make_site: Make, run: Run) -> None:
    comment = f" <!-- healthpress: ignore[CLM001] {WHY}"
    block = f"<!-- healthpress: ignore[CLM001] {WHY}\n"
    body = "## Tea{0}\n\nWords{0}\nmore.\n\n- one\n- two{0}\n\n{1}> Three\n"

    outputs = []
    for with_comments in (True, False):
        text = body.format(comment, block) if with_comments else body.format("", "")
        site = make_site(article(text))
        folder = site / f"out-{with_comments}"
        run("build", site, "--output", folder)
        outputs.append(
            {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.*")}
        )

    assert Path("a/index.html") in outputs[0]
    assert outputs[0].keys() == outputs[1].keys()
    changed = [str(path) for path in outputs[0] if outputs[0][path] != outputs[1][path]]
    assert changed == []


LINES = st.sampled_from(
    [
        "It cures everything.",
        "A miracle cure for all.",
        "Take 5.0 mg.",
        "- It cures all.",
        "> It works for everyone.",
        "## A miracle",
        "Plain words.",
        "| It cures | 5.0 mg |\n|---|---|\n| all | none |",
    ]
)
CODES = st.sampled_from(["CLM001", "CLM004", "DOS001"])


def found(text: str) -> list[Finding]:
    findings = check_sources((SourceFile("a.md", f"---\n{HEAD}---\n\n{text}\n"),), FACTS)
    return [item for item in findings if not item.code.startswith("LNT")]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINES, min_size=1, max_size=5), CODES, st.data())
def test_a_suppression_changes_no_finding_but_those_it_allows(
    lines: list[str], code: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(lines) - 1))
    comment = f"<!-- healthpress: ignore[{code}] {WHY}"
    above = [*lines[:at], f"{comment}\n{lines[at]}", *lines[at + 1 :]]

    before, after = found("\n\n".join(lines)), found("\n\n".join(above))

    assert [(item.code, item.fingerprint) for item in after] == [
        (item.code, item.fingerprint) for item in before
    ]
    assert {item.code for item in after if item.suppressed} <= {code}
