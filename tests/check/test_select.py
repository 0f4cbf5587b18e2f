import pytest

from healthpress.check.select import (
    Wishes,
    codes_of,
    find_rule,
    misnamed,
    misnamed_in,
    nearest_rule,
    selected,
)
from healthpress.errors import UsageError
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

SOURCES = (Source("A test"),)
CLAIM = Rule("CLM001", "absolute-claim", Severity.ERROR, SOURCES, "0.1.0")
HYPE = Rule("CLM004", "hype", Severity.WARNING, SOURCES, "0.1.0", formerly=("PRO900", "puffery"))
NOTE = Rule("SAF001", "missing-supervision-note", Severity.ERROR, SOURCES, "0.1.0")
OLD = Rule("SAF002", "old-note", Severity.ERROR, SOURCES, "0.1.0", status="deprecated")
GONE = Rule("SAF003", "gone-note", Severity.ERROR, SOURCES, "0.1.0", status="removed")
IDEA = Rule("SAF900", "new-idea", Severity.ERROR, SOURCES, "0.1.0", status="preview")
RULES = (CLAIM, HYPE, NOTE, OLD, GONE, IDEA)
STABLE = {"CLM001", "CLM004", "SAF001", "SAF002"}


def wishes(select: str = "", ignore: str = "", extend: str = "") -> Wishes:
    return Wishes(tuple(select.split()), tuple(extend.split()), tuple(ignore.split()))


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("CLM001", {"CLM001"}),
        ("hype", {"CLM004"}),
        ("CLM", {"CLM001", "CLM004"}),
        ("CLM00", {"CLM001", "CLM004"}),
        ("SAF", {"SAF001", "SAF002"}),
        ("ALL", STABLE),
        ("SAF900", {"SAF900"}),
        ("new-idea", {"SAF900"}),
        ("SAF9", set()),
        ("puffery", {"CLM004"}),
        ("PRO900", {"CLM004"}),
        ("SAF003", set()),
        ("", set()),
    ],
)
def test_rules_are_chosen_by_code_name_prefix_or_all_but_previews(
    word: str, codes: set[str]
) -> None:
    assert selected(RULES, Wishes(select=(word,))) == codes


@pytest.mark.parametrize(
    ("word", "codes"), [("SAF", {"SAF001", "SAF002", "SAF900"}), ("ALL", {*STABLE, "SAF900"})]
)
def test_preview_rules_come_with_prefixes_and_all_when_asked_for(
    word: str, codes: set[str]
) -> None:
    assert selected(RULES, Wishes(select=(word,)), preview=True) == codes


@pytest.mark.parametrize(
    ("site", "codes"),
    [
        (wishes("ALL", "CLM SAF001"), {"SAF002"}),
        (wishes("SAF", "SAF001"), {"SAF002"}),
        (wishes("SAF001", "SAF"), {"SAF001"}),
        (wishes("missing-supervision-note", "SAF"), {"SAF001"}),
        (wishes("SAF00", "SAF"), {"SAF001", "SAF002"}),
        (wishes("SAF", "SAF00"), set()),
        (wishes("SAF", "ALL"), {"SAF001", "SAF002"}),
        (wishes("SAF001", "SAF001"), set()),
        (wishes("CLM", "CLM004", "SAF001"), {"CLM001", "SAF001"}),
        (wishes("CLM", "SAF", "SAF001"), {"CLM001", "CLM004", "SAF001"}),
        (wishes("CLM", "", "SAF900"), {"CLM001", "CLM004", "SAF900"}),
        (wishes("ALL SAF900", "new-idea"), STABLE),
    ],
)
def test_the_more_exact_word_holds_and_ignore_of_two_alike(site: Wishes, codes: set[str]) -> None:
    assert selected(RULES, site) == codes


@pytest.mark.parametrize(
    ("site", "asked", "codes"),
    [
        (wishes("CLM"), wishes("SAF"), {"SAF001", "SAF002"}),
        (wishes("CLM", extend="hype"), wishes("SAF"), {"SAF001", "SAF002"}),
        (wishes("CLM"), wishes(extend="SAF001"), {"CLM001", "CLM004", "SAF001"}),
        (wishes("CLM"), wishes(ignore="CLM004"), {"CLM001"}),
        (wishes("CLM001 SAF001"), wishes(ignore="CLM"), {"SAF001"}),
        (wishes("ALL", "SAF001"), wishes("SAF001"), {"SAF001"}),
        (wishes("ALL", "SAF001"), wishes("SAF"), {"SAF002"}),
        (wishes("ALL", "SAF"), wishes("SAF"), {"SAF001", "SAF002"}),
        (wishes("ALL", "SAF"), wishes(extend="SAF001"), {"CLM001", "CLM004", "SAF001"}),
        (wishes("SAF001", "SAF00"), wishes(extend="SAF"), {"SAF001"}),
        (wishes("ALL"), wishes("SAF001", "SAF"), {"SAF001"}),
        (wishes("ALL"), wishes("SAF", "SAF001"), {"SAF002"}),
        (wishes(""), wishes(extend="hype"), {"CLM004"}),
    ],
)
def test_what_a_run_asks_for_goes_before_the_settings(
    site: Wishes, asked: Wishes, codes: set[str]
) -> None:
    assert selected(RULES, site, asked) == codes


def test_all_takes_in_every_rule_but_removed_ones() -> None:
    assert codes_of("ALL", RULES) == {*STABLE, "SAF900"}


@pytest.mark.parametrize(
    ("word", "denial"),
    [
        ("CLM01", "not a rule"),
        ("clm", "not a rule"),
        ("", "not a rule"),
        ("SAF003", "a rule that was removed"),
        ("gone-note", "a rule that was removed"),
        ("SAF", ""),
        ("puffery", ""),
    ],
)
def test_a_word_that_names_no_rule_is_denied(word: str, denial: str) -> None:
    assert misnamed(word, RULES) == denial


def test_a_prefix_is_no_single_rule() -> None:
    assert misnamed("SAF", RULES, single=True) == "not a rule"


@pytest.mark.parametrize(
    ("word", "step"),
    [
        ("CLM01", "did you mean `CLM001`?"),
        ("hipe", "did you mean `hype`?"),
        ("absolut-claim", "did you mean `absolute-claim`?"),
        ("saf", "did you mean `SAF`?"),
        ("all", "did you mean `ALL`?"),
        ("SAF003", "take it out"),
        ("", "list the rules with `healthpress rules`"),
        ("zzzzzz", "list the rules with `healthpress rules`"),
    ],
)
def test_the_nearest_rule_is_named(word: str, step: str) -> None:
    assert nearest_rule(word, RULES) == step


def test_each_wrong_word_of_an_option_is_told_with_the_option() -> None:
    errors = misnamed_in("--select", ["CLM", "hipe", "SAF003", "\x1b[31m"], RULES)

    assert [error.message for error in errors] == [
        "`--select`: no rule is called `hipe`",
        "`--select`: the rule `SAF003` was removed",
        "`--select`: no rule is called `\\x1b[31m`",
    ]


@pytest.mark.parametrize("wanted", ["CLM004", "clm004", "hype", "puffery", "pro900"])
def test_a_rule_is_explained_by_any_of_its_names(wanted: str) -> None:
    assert find_rule(RULES, wanted) == HYPE


def test_a_removed_rule_is_explained_still() -> None:
    assert find_rule(RULES, "SAF003") == GONE


@pytest.mark.parametrize(
    ("wanted", "step"),
    [("CLM", "name one rule in full, such as `CLM001`"), ("zzzzzz", "healthpress rules")],
)
def test_what_is_no_rule_is_told_with_the_nearest(wanted: str, step: str) -> None:
    with pytest.raises(UsageError) as caught:
        find_rule(RULES, wanted)

    assert caught.value.message == f"no rule is called `{wanted}`"
    assert step in caught.value.help
