"""`healthpress rules` and `healthpress explain`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from healthpress.build.installed.registry import installed_rules
from healthpress.build.vocabularies import load_vocabularies
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule
from healthpress.report.families import FAMILIES

Run = Callable[..., Any]
Make = Callable[..., Path]

OWN = '''"""The text says \\x1b[31mred\\x1b[0m | or not.

## Why it matters
It is made up.
"""

from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source


def check(article: Article, context: Context) -> Iterator[Finding]:
    yield from ()


RULE = Rule(
    code="TST001",
    name="own-rule",
    severity=Severity.INFO,
    decision=Decision.REVIEW,
    status="preview",
    formerly=("TST009",),
    languages=("en", "de"),
    options=(Option("words", ("a", "b"), "what is looked for"),),
    sources=(Source("A test", "part 1", 2020, "https://a.example", "2026-11-23"), Source("B")),
    since="0.2.0",
    check=check,
)
'''


@pytest.fixture
def site(make_site: Make, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a site with a rule of its own."""
    root = make_site()
    (root / "rules").mkdir()
    (root / "rules/own_rule.py").write_text(OWN, encoding="utf-8")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def listed(run: Run) -> Callable[..., dict[str, str]]:
    """The severity of each rule that the table names."""

    def call(*words: str) -> dict[str, str]:
        lines = run("rules", *words).stdout.splitlines()
        return {line.split()[0]: line.split()[1] for line in lines}

    return call


def test_a_family_is_listed_alone(listed: Callable[..., dict[str, str]]) -> None:
    codes = {rule.code for rule in installed_rules() if rule.family in {"SAF", "CLM"}}

    assert set(listed("--family", "SAF,CLM")) == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (["--select", "SAF001,hype"], {"SAF001", "CLM004"}),
        (["--select", "SAF001", "--select", "hype", "--family", "CLM"], {"CLM004"}),
        (["--select", "hype", "--severity", "warning"], {"CLM004"}),
        (["--select", "hype", "--severity", "error"], set()),
        (["--status", "removed"], set()),
        (["--select", "PRO001,PRO002", "--profile", "us"], {"PRO002"}),
    ],
)
def test_filters_narrow_the_list_together(
    listed: Callable[..., dict[str, str]], words: list[str], codes: set[str]
) -> None:
    assert set(listed(*words)) == codes


def test_under_a_profile_rules_are_as_severe_as_there(
    listed: Callable[..., dict[str, str]],
) -> None:
    place = load_vocabularies().jurisdictions["us"]
    asked = {rule.code: rule.severity_in(place).value for rule in installed_rules()}

    shown = listed("--profile", "us")

    assert shown == {code: word for code, word in asked.items() if word != Severity.OFF}
    assert shown["PRO002"] == "warning"


@pytest.mark.parametrize(
    ("words", "message", "step"),
    [
        (["--family", "SAV"], "`--family`: there is no family `SAV`", "did you mean `SAF`?"),
        (["--select", "hipe"], "`--select`: no rule is called `hipe`", "did you mean `hype`?"),
        (["--profile", "gb"], "`--profile`: there is no profile `gb`", "choose from au"),
    ],
)
def test_a_filter_that_names_nothing_is_told(
    run: Run, words: list[str], message: str, step: str
) -> None:
    outcome = run("rules", *words)

    assert outcome.exit_code == 2
    assert message in outcome.stderr
    assert step in outcome.stderr


def test_programs_get_all_that_a_rule_says_of_itself(site: Path, run: Run) -> None:
    assert site.is_dir()
    [rule] = json.loads(run("rules", "--select", "TST001", "--format", "json").stdout)

    assert rule == {
        "code": "TST001",
        "name": "own-rule",
        "family": "TST",
        "summary": "The text says \x1b[31mred\x1b[0m | or not.",
        "severity": "info",
        "severities": dict.fromkeys(("au", "ca", "eu", "uk", "us"), "info"),
        "decision": "review",
        "status": "preview",
        "since": "0.2.0",
        "profiles": ["core"],
        "languages": ["en", "de"],
        "protected": False,
        "options": [
            {
                "name": "words",
                "type": "array",
                "default": ["a", "b"],
                "help": "what is looked for",
            }
        ],
        "formerly": ["TST009"],
        "sources": [
            {
                "title": "A test",
                "section": "part 1",
                "year": 2020,
                "url": "https://a.example",
                "read": "2026-11-23",
            },
            {"title": "B", "section": "", "year": None, "url": "", "read": ""},
        ],
    }


def test_markdown_has_a_table_for_each_family(site: Path, run: Run) -> None:
    assert site.is_dir()
    text = run("rules", "--select", "hype,TST001", "--format", "markdown").stdout

    head = "| rule | name | severity | says |\n|---|---|---|---|\n"
    says = "(preview) The text says \\x1b[31mred\\x1b[0m &#124; or not."
    assert text.startswith(f"## CLM: claims\n\n{head}| CLM004 | `hype` | warning | ")
    assert "\n\n## TST\n\n" in text
    assert f"| TST001 | `own-rule` | info | {says} |\n" in text


def test_a_sites_own_rules_are_listed_inside_it_only(
    site: Path, listed: Callable[..., dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = listed()
    monkeypatch.chdir(site.parent)

    outside = listed()

    assert set(inside) - set(outside) == {"TST001"}


def test_every_family_that_is_installed_has_its_words() -> None:
    assert {rule.family for rule in installed_rules()} <= set(FAMILIES)


def test_explain_tells_all_of_a_rule(site: Path, run: Run) -> None:
    assert site.is_dir()
    text = run("explain", "TST009").stdout

    assert text.startswith("# own-rule (TST001)\n\nThe text says \\x1b[31mred")
    assert "* us (United States): info\n" in text
    assert "Its findings ask for a human look" in text
    assert "It reads only pages in `en` or `de`." in text
    assert '* `words` (a list of texts, `["a", "b"]` by default): what is looked for\n' in text
    assert "`[check.rules.TST001]`" in text
    assert "* A test, part 1, 2020, https://a.example (read 2026-11-23)\n* B\n" in text
    assert "In preview since 0.2.0" in text
    assert "Formerly `TST009`" in text


def test_explain_takes_several_rules_and_each_once(run: Run) -> None:
    text = run("explain", "SAF001", "hype", "saf001").stdout

    titles = [line for line in text.splitlines() if line.startswith("# ")]
    assert titles == ["# missing-supervision-note (SAF001)", "# hype (CLM004)"]


@pytest.mark.parametrize("rule", installed_rules(), ids=lambda rule: rule.code)
def test_a_page_reads_well_in_eighty_columns(run: Run, rule: Rule) -> None:
    lines = run("explain", rule.code).stdout.splitlines()

    wide = [line for line in lines if len(line) > 80 and not line.startswith("    ")]
    assert [line for line in wide if " " in line.strip().removeprefix("* ")] == []


def test_markdown_is_the_page_as_it_was_written(run: Run) -> None:
    [rule] = [rule for rule in installed_rules() if rule.code == "SAF001"]

    assert f"\n\n{rule.page}\n\n" in run("explain", "SAF001", "--format", "markdown").stdout


def test_programs_get_the_page_too(run: Run) -> None:
    first, second = json.loads(run("explain", "SAF001", "hype", "--format", "json").stdout)

    assert [first["code"], second["code"]] == ["SAF001", "CLM004"]
    assert first["page"].startswith("The page does not say that the treatment")


def test_a_family_cannot_be_explained(run: Run) -> None:
    outcome = run("explain", "SAF")

    assert outcome.exit_code == 2
    assert "name one rule in full, such as `SAF001`" in outcome.stderr
