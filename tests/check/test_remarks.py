from healthpress.check.remarks import remarks
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

SOURCES = (Source("A test"),)
RULES = (
    Rule("CLM004", "hype", Severity.WARNING, SOURCES, "0.1.0", formerly=("PRO900", "puffery")),
    Rule("SAF002", "old-note", Severity.ERROR, SOURCES, "0.1.0", status="deprecated"),
    Rule("SAF900", "new-idea", Severity.ERROR, SOURCES, "0.1.0", status="preview"),
    Rule("SAF901", "newer-idea", Severity.ERROR, SOURCES, "0.1.0", status="preview"),
)


def test_a_former_name_is_told_once_with_the_new_one_of_its_kind() -> None:
    told = remarks(["PRO900", "hype", "puffery", "PRO900"], [], RULES, frozenset())

    assert told == (
        "the rule `PRO900` is called `CLM004` now: write that instead",
        "the rule `puffery` is called `hype` now: write that instead",
    )


def test_a_deprecated_rule_is_told_when_it_runs() -> None:
    told = remarks([], ["ALL"], RULES, frozenset({"SAF002", "CLM004"}))

    assert told == ("the rule `SAF002` (`old-note`) is deprecated and will be removed",)


def test_a_word_that_takes_in_preview_rules_only_is_told() -> None:
    told = remarks([], ["SAF9"], RULES, frozenset())

    assert told == ("`SAF9` takes in preview rules only: name them in full, or set `preview`",)


def test_nothing_is_told_of_previews_that_run_or_are_not_all() -> None:
    assert remarks([], ["SAF900", "ALL", "SAF"], RULES, frozenset({"SAF900"})) == ()
