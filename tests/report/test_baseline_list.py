from healthpress.model.baseline import Entry
from healthpress.report.baseline_list import as_baseline_list

PRINT = "0" * 16


def test_rules_and_files_with_most_findings_come_first() -> None:
    entries = [
        Entry("CLM001", "a.md", PRINT),
        Entry("CLM001", "b.md", PRINT, 2),
        Entry("SAF001", "a.md", PRINT, 9),
    ]

    text = as_baseline_list(entries, {"CLM001": "claim", "SAF001": "note"})

    assert text == (
        "SAF001 note: 9\n     9 a.md\n\n"
        "CLM001 claim: 3\n     2 b.md\n     1 a.md\n\n"
        "12 findings of 2 rules in 2 files\n"
    )


def test_an_empty_baseline_says_so() -> None:
    assert as_baseline_list([], {}) == "0 findings of 0 rules in 0 files\n"


def test_a_hostile_path_and_a_code_without_a_rule_are_told_on_one_line() -> None:
    text = as_baseline_list([Entry("OLD001", "a\u202e\n.md", PRINT)], {})

    assert "OLD001 no rule has this code: 1\n     1 a\\u202e\\x0a.md\n" in text
