import datetime as dt
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from healthpress.build.pipeline import check_project
from healthpress.build.project import load_project
from healthpress.build.request import Request
from healthpress.model.artifact import Report

Make = Callable[..., Path]

REQUEST = Request(today=dt.date(2026, 11, 23), cache=True)
ARTICLE = "---\ntitle: {}\ndescription: Words.\npublished: 2026-02-05\n---\n\nWords.\n"
# A rule that leaves a trace of every article it looks at.
RULE = '''"""Leaves a trace.

## Why it matters
For tests.
"""
from pathlib import Path
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source
from healthpress.model.source import Span

def check(article, context):
    with (Path(__file__).parent.parent / "trace").open("a") as trace:
        trace.write(article.source.path + "\\n")
    yield context.finding(Span(0, 1), "seen", help="go on")

RULE = Rule(code="OWN001", name="own", severity=Severity.INFO, since="1", check=check,
            sources=(Source("Ours"),))
'''
SITE = f"-- rules/own.py --\n{RULE}" + "".join(
    f"-- content/{name}.md --\n{ARTICLE.format(name)}" for name in "abc"
)


def check(site: Path, request: Request = REQUEST) -> Report:
    return check_project(load_project(site), request)


@pytest.fixture
def site(make_site: Make) -> Path:
    return make_site(SITE)


def rules_ran(site: Path, request: Request = REQUEST) -> set[str]:
    """The articles in which the article rules ran in this check."""
    (site / "trace").write_text("")
    check(site, request)
    return set((site / "trace").read_text().split())


def test_article_rules_run_only_in_articles_that_changed(site: Path) -> None:
    first = rules_ran(site)
    (site / "content/b.md").write_text(ARTICLE.format("new"))

    assert first == {"content/a.md", "content/b.md", "content/c.md"}
    assert rules_ran(site) == {"content/b.md"}
    assert rules_ran(site) == set()


def test_an_article_under_a_new_name_is_looked_at(site: Path) -> None:
    rules_ran(site)
    (site / "content/b.md").rename(site / "content/d.md")

    assert rules_ran(site) == {"content/d.md"}
    (site / "content/d.md").rename(site / "content/b.md")
    assert rules_ran(site) == {"content/b.md"}


@pytest.mark.parametrize(
    "request_",
    [
        replace(REQUEST, today=dt.date(2027, 1, 1)),
        replace(REQUEST, profile=("uk",)),
        replace(REQUEST, ignore=("CLM",)),
    ],
)
def test_under_other_facts_rules_run_anew(site: Path, request_: Request) -> None:
    rules_ran(site)

    assert len(rules_ran(site, request_)) == 3
    assert rules_ran(site, request_) == rules_ran(site) == set()


@pytest.mark.parametrize("path", ["people.toml", "rules/own.py", "healthpress.toml"])
def test_what_stands_beside_the_articles_makes_rules_run_anew(site: Path, path: str) -> None:
    rules_ran(site)
    added = {"people.toml": '[eva]\nname = "Eva"\n', "healthpress.toml": 'country = "GB"\n'}
    with (site / path).open("a") as file:
        file.write(added.get(path, "\n# a comment\n"))

    assert len(rules_ran(site)) == 3


def test_what_is_known_is_reported_like_what_is_found(site: Path) -> None:
    first, second, afresh = check(site), check(site), check(site, replace(REQUEST, cache=False))

    assert first.findings == second.findings == afresh.findings
    assert sum(item.code == "OWN001" for item in second.findings) == 3


def test_without_being_asked_nothing_is_kept(site: Path) -> None:
    check(site, replace(REQUEST, cache=False))

    assert not (site / ".healthpress").exists()


def test_an_article_whose_name_is_no_utf8_is_remembered_like_others(site: Path) -> None:
    (site / os.fsdecode(b"content/\xff.md")).write_text(ARTICLE.format("odd"))
    first = check(site)

    ran = rules_ran(site)

    assert first.notes == ()
    assert ran == set()
