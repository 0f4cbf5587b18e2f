"""Rules that need an extra do not run without it, and the run says so."""

import sys

import pytest

from healthpress import check_text
from healthpress.build.facts import settle_facts
from healthpress.build.installed.extras import not_installed
from healthpress.build.installed.registry import installed_rules
from healthpress.build.request import Request


@pytest.fixture
def without_sentencex(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python that finds every module but one, as after an install without the extra."""
    monkeypatch.setitem(sys.modules, "sentencex", None)


def test_every_rule_can_run_where_the_extras_are_installed() -> None:
    assert not_installed(installed_rules()) == frozenset()


@pytest.mark.usefixtures("without_sentencex")
def test_without_the_extra_its_rules_do_not_run_and_the_run_says_so() -> None:
    facts = settle_facts(None, Request())

    assert facts.select is not None
    assert not {"RDB001", "RDB002", "RDB003"} & facts.select
    assert "RDB004" in facts.select
    assert facts.notes == (
        "not run: `RDB001` and `RDB002` need `pip install 'healthpress[language]'`",
    )


@pytest.mark.usefixtures("without_sentencex")
def test_rules_that_were_not_asked_for_are_not_told() -> None:
    assert settle_facts(None, Request(select=("SAF",))).notes == ()


@pytest.mark.usefixtures("without_sentencex")
def test_a_page_gets_no_grade_by_another_way() -> None:
    text = (
        "---\ntitle: Page\n---\n\n" + "Pharmacological interventions facilitate modulation. " * 60
    )

    told = {found.code for found in check_text(text)}

    assert not {"RDB001", "RDB002", "RDB003"} & told
