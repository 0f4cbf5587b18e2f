"""What is remembered between two keystrokes, and what is looked at again."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from healthpress.build.request import Request
from healthpress.lsp.desk import Desk
from healthpress.lsp.documents import Document
from healthpress.lsp.whole_site import look_at

REQUEST = Request(today=dt.date(2026, 11, 23), trusted=False)
TEXT = """---
title: A page
description: A page with a link.
published: 2026-02-05
authors: [{name: Ada Author, role: Health writer}]
---

[There](nowhere.md)
"""


@pytest.fixture
def site(make_site: Callable[..., Path]) -> Path:
    return make_site(f"-- content/a.md --\n{TEXT}")


@pytest.fixture
def open_text(site: Path) -> Callable[..., Document]:
    """A text as it was opened, or is now."""
    file = site / "content" / "a.md"
    return lambda text=TEXT, version=1: Document(file.as_uri(), version, text, file, "utf-16")


def test_a_text_is_judged_once(open_text: Callable[..., Document]) -> None:
    desk = Desk(REQUEST)

    assert desk.look(open_text()).judged is desk.look(open_text()).judged


def test_another_version_is_judged_anew(open_text: Callable[..., Document]) -> None:
    desk = Desk(REQUEST)
    before = desk.look(open_text())

    after = desk.look(open_text(f"{TEXT}\nIt cures all.\n", 2))

    assert before.judged is not None
    assert after.judged is not None
    assert (len(before.judged.findings), len(after.judged.findings)) == (0, 1)


def test_the_whole_site_adds_to_a_text(site: Path, open_text: Callable[..., Document]) -> None:
    desk, whole = Desk(REQUEST), look_at(site, REQUEST)

    first = desk.look(open_text(), whole)
    typed = desk.look(open_text(f"Words.\n{TEXT}", 2), whole)

    assert first.judged is not None
    assert typed.judged is not None
    assert [item.code for item in first.judged.findings] == ["LNK001"]
    assert [item.code for item in typed.judged.findings if item.code == "LNK001"] == ["LNK001"]


def test_broken_settings_leave_the_last_judgement_and_their_error(
    site: Path, open_text: Callable[..., Document]
) -> None:
    desk = Desk(REQUEST)
    before = desk.look(open_text())
    (site / "healthpress.toml").write_text("[sit", encoding="utf-8")

    after = desk.look(open_text())

    assert before.error is None
    assert after.error is not None
    assert after.judged is before.judged


def test_settings_that_never_were_whole_judge_nothing(
    site: Path, open_text: Callable[..., Document]
) -> None:
    (site / "healthpress.toml").write_text("[sit", encoding="utf-8")

    outcome = Desk(REQUEST).look(open_text())

    assert (outcome.root, outcome.judged) == (site, None)
    assert outcome.error is not None


def test_a_broken_baseline_is_an_error(site: Path, open_text: Callable[..., Document]) -> None:
    (site / "healthpress-baseline.json").write_text("{", encoding="utf-8")

    outcome = Desk(REQUEST).look(open_text())

    assert outcome.judged is None
    assert outcome.error is not None


def test_a_site_that_vanishes_leaves_a_text_without_a_site(
    site: Path, open_text: Callable[..., Document]
) -> None:
    desk = Desk(REQUEST)
    desk.look(open_text())
    for file in sorted(site.rglob("*"), reverse=True):
        file.unlink() if file.is_file() else file.rmdir()
    site.rmdir()

    outcome = desk.look(open_text(f"{TEXT}\nIt cures all.\n", 2))

    assert outcome.judged is not None
    assert outcome.judged.home.config is None


def test_a_forgotten_text_is_judged_anew(open_text: Callable[..., Document]) -> None:
    desk = Desk(REQUEST)
    before = desk.look(open_text())

    desk.forget(open_text().uri)

    assert desk.look(open_text()).judged is not before.judged


def test_the_last_home_serves_while_settings_are_broken(
    site: Path, open_text: Callable[..., Document]
) -> None:
    desk = Desk(REQUEST)
    before = desk.home_of(open_text())
    (site / "healthpress.toml").write_text("[sit", encoding="utf-8")

    assert desk.home_of(open_text()) is before
