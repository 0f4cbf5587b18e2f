"""Rules that speak often on real pages were judged by hand, or are preview."""

import re
from pathlib import Path

import pytest

from healthpress.build.installed.registry import installed_rules

NOISY = 1.0  # findings per 1,000 sentences, as bench/precision.py has it
MOST_CLAIMS = 2.0
PAGE = Path(__file__).resolve().parents[2] / "docs" / "precision.md"
ROW = re.compile(r"\| (?P<code>[A-Z]{3}\d{3}) [a-z0-9-]+ (?:\| \d+ ){3}\| (?P<rate>\d+\.\d\d) \|")
RATES = {row["code"]: float(row["rate"]) for row in ROW.finditer(PAGE.read_text(encoding="utf-8"))}
RULES = {rule.code: rule for rule in installed_rules()}
JUDGED = re.compile(
    r"(?:all|of(?: all)?) \d+ findings.*judged by hand in \w+ 20\d\d", re.IGNORECASE
)
RIGHT = re.compile(r"\b(?:\d+ )?were right\b")


def is_judged(page: str) -> bool:
    problems = " ".join(page.partition("## Known problems")[2].split())
    return bool(JUDGED.search(problems) and RIGHT.search(problems))


@pytest.mark.parametrize("code", sorted(code for code, rate in RATES.items() if rate > NOISY))
def test_a_noisy_rule_was_judged_by_hand_or_is_preview(code: str) -> None:
    assert RULES[code].status == "preview" or is_judged(RULES[code].page)


def test_the_table_holds_rules_above_the_line_and_below() -> None:
    assert min(RATES.values()) < NOISY < max(RATES.values())


def test_the_table_names_installed_rules_only() -> None:
    assert sorted(set(RATES) - set(RULES)) == []


@pytest.mark.parametrize(
    "problems",
    ["", "A song is taken for a claim.", "It was judged by hand.", "17 findings were right."],
)
def test_a_page_without_the_figure_is_not_judged(problems: str) -> None:
    assert not is_judged(f"A claim.\n\n## Known problems\n{problems}\n")


def test_what_is_judged_stands_under_the_known_problems() -> None:
    said = "Of 20 findings, judged by hand in November 2026, 17 were right."

    assert not is_judged(f"A claim. {said}\n\n## Known problems\nNone.\n")
    assert is_judged(f"A claim.\n\n## Known problems\n{said}\n")


def test_the_claims_are_below_their_bar() -> None:
    [rate] = re.findall(
        r"^Violations of CLM, PRO, SUI together: (\S+)", PAGE.read_text("utf-8"), re.MULTILINE
    )

    assert float(rate) <= MOST_CLAIMS
