"""The whole catalogue is there, and each rule has cases for and against."""

from pathlib import Path

import pytest

from healthpress.build.installed.registry import installed_rules
from healthpress.build.specifications.pages import read_specification
from healthpress.config.told import Told
from healthpress.model.rule import Rule
from healthpress.model.source import SourceFile

FOLDER = Path(__file__).parent

# The first two priorities of the catalogue; a code that is missing here was never planned.
CATALOGUE = {
    "GOV": range(1, 19),
    "EVD": (*range(1, 11), 12),
    "SAF": range(1, 19),
    "CLM": (1, 2, 3, 4, 5, 7, 8),
    "PRO": range(1, 11),
    "SUI": range(1, 8),
    "LNG": (1, 2, 4, 6),
    "NUM": (1, 2, 3, 5, 6, 9),
    "DOS": (1, 2, 3, 4, 6, 7),
    "RDB": (1, 2, 4, 5, 6, 7),
    "PRV": range(1, 7),
    "ACC": (1, 2, 3, 4, 5, 6, 7, 8, 11),
}
PLANNED = [f"{family}{number:03}" for family, numbers in CATALOGUE.items() for number in numbers]
MEDICAL = [rule for rule in installed_rules() if rule.family in CATALOGUE]
SECTIONS = ("Why it matters", "Example", "Use instead")


def test_every_planned_rule_is_installed() -> None:
    there = {rule.code for rule in MEDICAL if rule.status in {"preview", "stable"}}

    assert sorted(set(PLANNED) - there) == []
    assert len(PLANNED) == 108


def by_code(rule: Rule) -> str:
    return rule.code


@pytest.mark.parametrize("rule", MEDICAL, ids=by_code)
def test_a_rule_explains_itself(rule: Rule) -> None:
    assert [name for name in SECTIONS if f"## {name}" not in rule.page] == []
    assert [source for source in rule.sources if not (source.section and source.read)] == []


@pytest.mark.parametrize("rule", MEDICAL, ids=by_code)
def test_a_rule_has_a_case_to_look_at_or_a_near_miss(rule: Rule) -> None:
    path = FOLDER / rule.family.lower() / f"{rule.name}.md"
    told: list[Told] = []
    source = SourceFile(path.name, path.read_text(encoding="utf-8"))
    cases = read_specification(source, installed_rules(), told)

    for_review = [case for case in cases if case.kind == "review" or "[review" in case.expected]
    passing = [
        case
        for case in cases
        if case.kind == "good" or (case.kind == "findings" and not case.expected.strip())
    ]

    assert for_review or len(passing) > 1
