"""Which rule a word names."""

from dataclasses import replace

import pytest

from healthpress.check.kinds.called import redirected, rule_called
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

SOURCES = (Source("A test"),)
HYPE = Rule("CLM004", "hype", Severity.WARNING, SOURCES, "0.1.0", formerly=("PRO900", "puffery"))
NOTE = Rule("SAF001", "missing-supervision-note", Severity.ERROR, SOURCES, "0.1.0")
GONE = Rule("SAF003", "gone-note", Severity.ERROR, SOURCES, "0.1.0", status="removed")
RULES = (HYPE, NOTE, GONE)


@pytest.mark.parametrize("word", ["CLM004", "hype", "PRO900", "puffery"])
def test_a_rule_is_found_under_the_names_it_has_and_had(word: str) -> None:
    assert redirected(word, RULES) == HYPE


@pytest.mark.parametrize("word", ["CLM", "ALL", "", "SAF003", "gone-note", "clm004"])
def test_what_is_no_whole_name_of_a_living_rule_leads_nowhere(word: str) -> None:
    assert redirected(word, RULES) is None


def test_a_name_of_today_goes_before_the_same_one_of_yesterday() -> None:
    heir = replace(NOTE, formerly=("hype",))

    assert redirected("hype", (heir, HYPE)) == HYPE


def test_a_removed_code_leads_to_the_rule_that_took_its_place() -> None:
    heir = replace(NOTE, formerly=("SAF003",))

    assert redirected("SAF003", (GONE, heir)) == heir


@pytest.mark.parametrize(
    ("word", "rule"),
    [
        ("clm004", HYPE),
        ("pro900", HYPE),
        ("puffery", HYPE),
        ("SAF003", GONE),
        ("saf003", GONE),
        ("gone-note", GONE),
        ("Hype", None),
        ("CLM", None),
        ("", None),
    ],
)
def test_who_writes_by_hand_is_understood_in_any_case_of_a_code(
    word: str, rule: Rule | None
) -> None:
    assert rule_called(word, RULES) == rule
