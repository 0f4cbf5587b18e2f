"""Runs the Markdown specifications beside this file: what each rule finds, and what it must not.

What a specification may say stands in `healthpress/build/specifications/pages.py`. `pytest
--accept-findings` writes what is found into the `findings` and `fixed` fences.
"""

from pathlib import Path

import pytest

from healthpress.build.installed.registry import BUILT_IN, installed_rules
from healthpress.build.specifications.accepted import write_found
from healthpress.build.specifications.pages import Case, read_specification
from healthpress.build.specifications.trials import try_case, untried
from healthpress.config.told import Told
from healthpress.model.rule import Rule
from healthpress.model.source import SourceFile

FOLDER = Path(__file__).parent
SPECIFICATIONS = sorted(FOLDER.glob("*/*.md"))
RULES = installed_rules()
TOLD: list[Told] = []


def named(path: Path) -> str:
    return path.relative_to(FOLDER).as_posix()


def read_cases(path: Path) -> tuple[Case, ...]:
    source = SourceFile(named(path), path.read_bytes().decode())
    return read_specification(source, RULES, TOLD)


CASES = {named(path): read_cases(path) for path in SPECIFICATIONS}
ALL = [case for cases in CASES.values() for case in cases]


def test_every_specification_can_be_read() -> None:
    assert TOLD == []


@pytest.mark.parametrize(
    "case", ALL, ids=[f"{Path(case.source.path).stem}: {case.section}: {case.kind}" for case in ALL]
)
def test_a_rule_finds_what_its_specification_says(
    case: Case, request: pytest.FixtureRequest
) -> None:
    trial = try_case(case, BUILT_IN)

    assert not trial.crashed, trial.line
    if not request.config.getoption("--accept-findings"):
        assert not trial.why, trial.line


def test_what_is_found_is_accepted_when_asked(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--accept-findings"):
        write_found(FOLDER, [try_case(case, BUILT_IN) for case in ALL])


NOT_AS_TEXT = {"SRC001": "a file that is not UTF-8 cannot stand in a page: src/test_not_utf8.py"}


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.code not in NOT_AS_TEXT], ids=lambda rule: rule.code
)
def test_every_rule_has_a_failing_and_a_passing_case(rule: Rule) -> None:
    assert list(untried(case for case in ALL if case.rule == rule)) == []


@pytest.mark.parametrize("path", SPECIFICATIONS, ids=named)
def test_a_specification_stands_where_its_rule_does(path: Path) -> None:
    [rule] = {case.rule.code: case.rule for case in CASES[named(path)]}.values()

    assert named(path) == f"{rule.family.lower()}/{rule.name}.md"
