"""The committed pages of the rules are those that the rules make."""

from pathlib import Path

import pytest

from healthpress.build.installed.registry import installed_rules
from healthpress.build.vocabularies import load_vocabularies
from healthpress.report.rule_docs import rule_docs

PAGES = rule_docs(installed_rules(), load_vocabularies().jurisdictions)
STALE = "run `make docs` and read what changed"


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_committed_page_is_what_its_rule_makes(repository: Path, name: str) -> None:
    assert (repository / "docs/rules" / name).read_text(encoding="utf-8") == PAGES[name], STALE


def test_no_page_stands_for_a_rule_that_is_gone(repository: Path) -> None:
    assert {path.name for path in (repository / "docs/rules").iterdir()} == set(PAGES), STALE


@pytest.mark.parametrize("name", sorted(PAGES))
def test_no_line_of_a_page_ends_in_a_space(name: str) -> None:
    assert [line for line in PAGES[name].split("\n") if line != line.rstrip()] == []


def test_the_index_leads_to_every_rule() -> None:
    missing = [
        rule.code for rule in installed_rules() if f"]({rule.code}.md)" not in PAGES["README.md"]
    ]

    assert missing == []
