"""Which rules run, through `healthpress check` on sites with a rule of each status."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import healthpress

Run = Callable[..., Any]
Make = Callable[..., Path]

RULE = '''"""The text says {name}.

## Why it matters
It is made up.
"""

from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.model.source import Span


def check(article: Article, context: Context) -> Iterator[Finding]:
    words = f"{{context.options['word']}} under {{len(context.jurisdictions)}}"
    yield context.finding(Span(0, 1), words, help="do nothing")


RULE = Rule(
    code="{code}",
    name="{name}",
    severity=Severity.WARNING,
    status="{status}",
    formerly={formerly},
    options=(Option("word", "told", "what it says"),),
    sources=(Source("A test"),),
    since="0.1.0",
    check=check,
)
'''
RULES = (
    ("TST001", "first-rule", "stable", ("TST091", "old-rule")),
    ("TST002", "second-rule", "deprecated", ()),
    ("TST003", "third-rule", "removed", ()),
    ("TST801", "tried-rule", "preview", ()),
)
SITE = "[site]\ntitle = 'C'\nurl = 'https://clinic.example/'\n"
PAGE = "---\ntitle: A\ndescription: B\npublished: 2026-02-05\n{more}---\n\nDrink water.\n"
BOTH = {"content/a.md": PAGE.format(more=""), "content/uk/b.md": PAGE.format(more="")}
STABLE = {"TST001", "TST002"}


@pytest.fixture
def make(make_site: Make) -> Callable[..., Path]:
    """A site with settings of `[check]` and articles, and a rule of each status."""

    def write(check: str = "", files: dict[str, str] = BOTH) -> Path:
        rules = {
            f"rules/{name.replace('-', '_')}.py": RULE.format(
                code=code, name=name, status=status, formerly=formerly
            )
            for code, name, status, formerly in RULES
        }
        parts = {"healthpress.toml": f"{SITE}[check]\n{check}\n", **rules, **files}
        return make_site("".join(f"-- {name} --\n{text}" for name, text in parts.items()))

    return write


@pytest.fixture
def codes(run: Run) -> Callable[..., set[str]]:
    """The codes of the test rules that speak on a site."""

    def call(site: Path, *words: str) -> set[str]:
        found = json.loads(run("check", site, "--format", "json", *words).stdout)["findings"]
        return {one["code"] for one in found if one["code"].startswith("TST")}

    return call


@pytest.fixture
def told(run: Run) -> Callable[..., dict[str, list[dict[str, Any]]]]:
    """The findings of the first test rule by path."""

    def call(site: Path, *words: str) -> dict[str, Any]:
        output = run("check", site, "--format", "json", "--select", "TST001", *words).stdout
        return {Path(one["path"]).name: one for one in json.loads(output)["findings"]}

    return call


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        ("", STABLE),
        ('select = ["ALL"]', STABLE),
        ('select = ["TST"]', STABLE),
        ('select = ["SAF"]', set()),
        ("select = []", set()),
        ('select = ["first-rule"]', {"TST001"}),
        ('select = ["old-rule"]', {"TST001"}),
        ('select = ["TST091"]', {"TST001"}),
        ('select = ["TST801"]', {"TST801"}),
        ('select = ["TST", "tried-rule"]', {*STABLE, "TST801"}),
        ('select = ["TST"]\npreview = true', {*STABLE, "TST801"}),
        ("preview = true", {*STABLE, "TST801"}),
        ('extend-select = ["TST801"]', {*STABLE, "TST801"}),
        ('select = ["SAF"]\nextend-select = ["TST002"]', {"TST002"}),
        ('ignore = ["TST"]', set()),
        ('ignore = ["TST"]\nextend-select = ["TST001"]', {"TST001"}),
        ('ignore = ["TST091"]', {"TST002"}),
        ('select = ["TST001"]\nignore = ["ALL", "TST"]', {"TST001"}),
        ('severity = {old-rule = "off"}', {"TST002"}),
    ],
)
def test_the_settings_choose_the_rules(
    make: Make, codes: Callable[..., set[str]], check: str, expected: set[str]
) -> None:
    assert codes(make(check)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("--select SAF", set()),
        ("--select TST002", {"TST002"}),
        ("--select TST", {"TST002"}),
        ("--select old-rule", {"TST001"}),
        ("--select TST,tried-rule", {"TST002", "TST801"}),
        ("--select TST --ignore TST002", set()),
        ("--ignore TST", set()),
    ],
)
def test_the_command_line_goes_before_the_settings(
    make: Make, codes: Callable[..., set[str]], words: str, expected: set[str]
) -> None:
    site = make('select = ["TST801", "TST002"]\nignore = ["TST001"]')

    assert codes(site, *words.split()) == expected


@pytest.mark.parametrize(
    ("words", "message", "step"),
    [
        ("--select tst001", "`--select`: no rule is called `tst001`", "did you mean `TST001`?"),
        ("--ignore fist-rule", "`--ignore`: no rule is called", "did you mean `first-rule`?"),
        ("--select TST003", "`--select`: the rule `TST003` was removed", "take it out"),
        ("--profile gb", "`--profile`: there is no profile `gb`", "choose from au, ca, eu, uk, us"),
    ],
)
def test_a_wrong_word_of_an_option_stops_the_run(
    make: Make, run: Run, words: str, message: str, step: str
) -> None:
    outcome = run("check", make(), *words.split())

    assert outcome.exit_code == 2
    assert message in outcome.stderr
    assert step in outcome.stderr


@pytest.mark.parametrize("option", ["--select", "--extend-select", "--ignore", "--profile"])
@pytest.mark.parametrize("words", ["", " , "])
def test_an_option_that_a_variable_left_empty_stops_the_run(
    make: Make, run: Run, option: str, words: str
) -> None:
    outcome = run("check", make(), option, words)

    assert outcome.exit_code == 2
    assert f"`{option}` is empty" in outcome.stderr


def test_all_wrong_words_of_all_options_are_told_at_once(make: Make, run: Run) -> None:
    outcome = run("check", make(), "--select", "x,y", "--ignore", "z", "--profile", "gb")

    assert "the options have 4 problems" in outcome.stderr


def test_a_removed_rule_in_the_settings_is_told_with_its_place(make: Make, run: Run) -> None:
    outcome = run("check", make('select = ["ALL", "third-rule"]'))

    assert "is `third-rule`, which is a rule that was removed" in outcome.stderr
    assert "healthpress.toml:5:18" in outcome.stderr


@pytest.mark.parametrize(
    ("check", "note"),
    [
        ('select = ["TST001", "TST8"]', "`TST8` takes in preview rules only"),
        ('ignore = ["TST091"]', "the rule `TST091` is called `TST001` now"),
        ('[check.severity]\nold-rule = "info"', "the rule `old-rule` is called `first-rule` now"),
        ('[check.rules.old-rule]\nword = "x"', "the rule `old-rule` is called `first-rule` now"),
        ('[check.per-file-ignores]\n"*" = ["old-rule"]', "is called `first-rule` now"),
        ('baseline-protected = ["TST091"]', "is called `TST001` now"),
        ("", "the rule `TST002` (`second-rule`) is deprecated and will be removed"),
    ],
)
def test_the_run_remarks_on_rules_that_change(make: Make, check: str, note: str) -> None:
    report = healthpress.check(healthpress.load_site(make(check)))

    assert any(note in one for one in report.notes)


def test_a_run_without_such_rules_says_nothing(make: Make) -> None:
    report = healthpress.check(healthpress.load_site(make('select = ["TST001", "SAF"]')))

    assert report.notes == ()


@pytest.mark.parametrize("name", ["TST001", "first-rule", "TST091", "old-rule"])
def test_severity_and_options_are_set_under_any_name_of_a_rule(
    make: Make, told: Callable[..., dict[str, Any]], name: str
) -> None:
    check = f'severity = {{{name} = "info"}}\n[check.rules.{name}]\nword = "heard"'

    finding = told(make(check))["a.md"]

    assert finding["severity"] == "info"
    assert finding["message"] == "heard under 1"


@pytest.mark.parametrize("pattern", ["content/uk/", "content/uk/**", "content/uk/b.md", "b.md"])
@pytest.mark.parametrize("word", ["TST001", "old-rule", "TST", "ALL"])
def test_rules_are_ignored_in_the_files_of_a_pattern(
    make: Make, told: Callable[..., dict[str, Any]], pattern: str, word: str
) -> None:
    site = make(f'[check.per-file-ignores]\n"{pattern}" = ["{word}"]')

    assert set(told(site)) == {"a.md"}


def test_a_file_named_alone_is_ignored_too(make: Make, run: Run) -> None:
    site = make('[check.per-file-ignores]\n"content/uk/" = ["TST"]')

    outcome = run("check", site / "content/uk/b.md", "--select", "TST001")

    assert outcome.exit_code == 0
    assert outcome.stdout.startswith("no findings")


PROFILES = 'profile = ["us"]\n[check.per-file-profile]\n"content/uk/" = ["uk", "eu"]'
OWN = {**BOTH, "content/uk/c.md": PAGE.format(more="profile: [au, ca, eu]\n")}


@pytest.mark.parametrize(
    ("name", "profiles"), [("a.md", 1), ("b.md", 2), ("c.md", 3)], ids=["site", "folder", "page"]
)
def test_a_page_goes_before_its_folder_and_the_folder_before_the_site(
    make: Make, told: Callable[..., dict[str, Any]], name: str, profiles: int
) -> None:
    assert told(make(PROFILES, OWN))[name]["message"] == f"told under {profiles}"


@pytest.mark.parametrize("name", ["a.md", "b.md", "c.md"])
def test_a_profile_asked_for_goes_before_all_others(
    make: Make, told: Callable[..., dict[str, Any]], name: str
) -> None:
    assert told(make(PROFILES, OWN), "--profile", "ca")[name]["message"] == "told under 1"


@pytest.mark.parametrize(
    ("check", "message", "step"),
    [
        ('per-file-profile = {"content/uk/" = ["gb"]}', "`gb`", "write one of them"),
        ("per-file-profile = {x = []}", "is empty", "name at least one of"),
        ('per-file-ignores = {x = ["TST1"]}', "`TST1`, which is not a rule", "did you mean"),
        ('per-file-ignores = {"" = ["TST"]}', "fits no file", "write a path such as"),
    ],
)
def test_what_a_pattern_is_given_must_exist(
    make: Make, run: Run, check: str, message: str, step: str
) -> None:
    outcome = run("check", make(check))

    assert outcome.exit_code == 2
    assert message in outcome.stderr
    assert step in outcome.stderr
    assert "healthpress.toml:5:" in outcome.stderr
