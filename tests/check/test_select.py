import pytest

from healthpress.check.select import find_rule, select_rules
from healthpress.errors import UsageError
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

SOURCES = (Source("A test"),)
RULES = (
    Rule("CLM001", "absolute-claim", Severity.ERROR, SOURCES, "0.1.0"),
    Rule("CLM004", "hype", Severity.WARNING, SOURCES, "0.1.0"),
    Rule("SAF001", "missing-supervision-note", Severity.ERROR, SOURCES, "0.1.0"),
    Rule("SAF900", "new-idea", Severity.ERROR, SOURCES, "0.1.0", status="preview"),
)


@pytest.mark.parametrize(
    ("pattern", "codes"),
    [
        ("CLM001", {"CLM001"}),
        ("hype", {"CLM004"}),
        ("CLM", {"CLM001", "CLM004"}),
        ("SAF", {"SAF001", "SAF900"}),
        ("ALL", {"CLM001", "CLM004", "SAF001"}),
    ],
)
def test_rules_are_chosen_by_code_name_prefix_or_all_but_previews(
    pattern: str, codes: set[str]
) -> None:
    assert select_rules(RULES, [pattern]) == codes


def test_what_is_ignored_is_taken_off() -> None:
    assert select_rules(RULES, ["ALL"], ["CLM", "SAF001"]) == frozenset()


@pytest.mark.parametrize(
    ("wanted", "near"), [("CLM01", "CLM001"), ("hipe", "hype"), ("absolut-claim", "absolute-claim")]
)
def test_an_unknown_pattern_stops_the_run_with_the_nearest_rule(wanted: str, near: str) -> None:
    with pytest.raises(UsageError) as caught:
        select_rules(RULES, [wanted])

    assert wanted in caught.value.message
    assert near in caught.value.help


def test_an_unknown_pattern_to_ignore_stops_the_run_too() -> None:
    with pytest.raises(UsageError):
        select_rules(RULES, ["ALL"], ["XYZ"])


@pytest.mark.parametrize("pattern", ["", "zzzzzz"])
def test_a_pattern_like_no_rule_is_answered_with_the_list(pattern: str) -> None:
    with pytest.raises(UsageError) as caught:
        select_rules(RULES, [pattern])

    assert "healthpress rules" in caught.value.help


@pytest.mark.parametrize("wanted", ["CLM004", "clm004", "hype"])
def test_a_rule_is_found_by_code_or_name(wanted: str) -> None:
    assert find_rule(RULES, wanted).code == "CLM004"


def test_a_prefix_is_no_rule() -> None:
    with pytest.raises(UsageError):
        find_rule(RULES, "CLM")
