"""`healthpress config show` says what holds and where it comes from."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from healthpress.build.installed.registry import installed_rules

Run = Callable[..., Any]
Make = Callable[..., Path]

SETTINGS = """[site]
title = "Example Clinic"
url = "https://clinic.example"

[publisher]
kind = "charity"
social = {x = "https://x.example/clinic"}

[check]
fail-on = "warning"
ignore = ["NUM", "hype"]
[check.severity]
SAF001 = "info"
absolute-claim = "off"
[check.rules.SAF007]
words_apart = 300
[check.per-file-ignores]
"content/uk/" = ["EVD"]
[check.per-file-profile]
"content/uk/" = ["uk", "au"]
"""
PAGE = "---\ntitle: A\ndescription: B\npublished: 2026-02-05\n{more}---\n\nDrink water.\n"


@pytest.fixture
def site(make_site: Make, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a site with three articles."""
    files = {
        "healthpress.toml": SETTINGS,
        "content/a.md": PAGE.format(more=""),
        "content/uk/b.md": PAGE.format(more=""),
        "content/uk/c.md": PAGE.format(more="profile: [us]\n"),
    }
    root = make_site("".join(f"-- {name} --\n{text}" for name, text in files.items()))
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def shown(site: Path, run: Run) -> Callable[..., Any]:
    """The JSON of `config show` in the site."""
    assert site.is_dir()
    return lambda *words: json.loads(run("config", "show", *words, "--format", "json").stdout)


@pytest.fixture
def rules_at(shown: Callable[..., Any]) -> Callable[[str], dict[str, tuple[str, str]]]:
    """(severity, why) of each rule for a file."""
    return lambda name: {
        rule["code"]: (rule["severity"], rule["why"]) for rule in shown(name)["file"]["rules"]
    }


@pytest.mark.parametrize(
    ("key", "value", "origin"),
    [
        ("today", "2026-11-23", "SOURCE_DATE_EPOCH"),
        ("site.url", "https://clinic.example/", "healthpress.toml:3:1"),
        ("site.lang", "en", "default"),
        ("site.per-page", 20, "default"),
        ("publisher.kind", "charity", "healthpress.toml:6:1"),
        ("publisher.social.x", "https://x.example/clinic", "healthpress.toml:7:11"),
        ("check.fail-on", "warning", "healthpress.toml:10:1"),
        ("check.ignore", ["NUM", "hype"], "healthpress.toml:11:1"),
        ("check.severity.absolute-claim", "off", "healthpress.toml:14:1"),
        ("check.rules.SAF007.words_apart", 300, "healthpress.toml:16:1"),
        ('check.per-file-ignores."content/uk/"', ["EVD"], "healthpress.toml:18:1"),
        ("check.max-warnings", None, "default"),
        ("share.targets", ["email", "whatsapp", "facebook", "x", "bluesky", "linkedin"], "default"),
    ],
)
def test_a_setting_is_shown_with_its_value_and_origin(
    shown: Callable[..., Any], key: str, value: object, origin: str
) -> None:
    settings = {one["key"]: (one["value"], one["origin"]) for one in shown()["settings"]}

    assert settings[key] == (value, origin)


def test_the_text_shows_tables_like_those_of_the_file(site: Path, run: Run) -> None:
    outcome = run("config", "show", site)

    assert outcome.exit_code == 0
    assert '\n[check]\n  profile = ["us"] ' in outcome.stdout
    assert "\n  max-warnings = none " in outcome.stdout
    assert '\n  severity.SAF001 = "info" ' in outcome.stdout


def test_the_clock_is_told_where_nothing_else_settles_the_day(
    shown: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")

    assert shown()["settings"][0]["origin"] == "the clock"


@pytest.mark.parametrize(
    ("name", "profile", "origin"),
    [
        ("content/a.md", ["us"], "default"),
        ("content/uk/b.md", ["uk", "au"], "healthpress.toml:20:1"),
        ("content/uk/c.md", ["us"], "content/uk/c.md:5:1"),
    ],
)
def test_a_files_profile_comes_from_page_folder_or_site(
    shown: Callable[..., Any], name: str, profile: list[str], origin: str
) -> None:
    file = shown(name)["file"]

    assert (file["profile"], file["profile_origin"]) == (profile, origin)


@pytest.mark.parametrize(
    ("name", "code", "severity", "why"),
    [
        ("content/a.md", "GOV001", "error", "default"),
        ("content/a.md", "SAF001", "info", "the site's own severity: healthpress.toml:13:1"),
        ("content/a.md", "CLM001", "off", "the site's own severity: healthpress.toml:14:1"),
        ("content/a.md", "CLM004", "off", "ignored as `hype`: healthpress.toml:11:18"),
        ("content/a.md", "NUM001", "off", "ignored as `NUM`: healthpress.toml:11:11"),
        ("content/a.md", "PRO001", "off", "only under the profile au or eu or uk or ca"),
        ("content/a.md", "PRO002", "warning", "set by the profile us"),
        ("content/uk/b.md", "PRO002", "error", "set by the profile uk"),
        ("content/uk/b.md", "EVD001", "off", "ignored in this file: healthpress.toml:18:1"),
    ],
)
def test_every_rule_says_why_it_runs_or_not(
    rules_at: Callable[[str], dict[str, tuple[str, str]]],
    name: str,
    code: str,
    severity: str,
    why: str,
) -> None:
    assert rules_at(name)[code] == (severity, why)


def test_every_rule_is_named_for_a_file(
    rules_at: Callable[[str], dict[str, tuple[str, str]]],
) -> None:
    assert list(rules_at("content/a.md")) == [rule.code for rule in installed_rules()]


@pytest.mark.parametrize("name", ["content/a.md", "content/uk/b.md"])
def test_what_is_told_agrees_with_what_the_engine_does(
    rules_at: Callable[[str], dict[str, tuple[str, str]]], name: str
) -> None:
    told = rules_at(name)

    runs = {code: why for code, (severity, why) in told.items() if severity != "off"}
    own = {rule.code: rule.severity.value for rule in installed_rules()}
    by_default = {code for code, why in runs.items() if why == "default"}
    assert {code for code in by_default if told[code][0] != own[code]} == set()
    assert [why for why in runs.values() if why.startswith(("ignored", "only", "off"))] == []
    assert "default" not in {why for severity, why in told.values() if severity == "off"}


@pytest.mark.parametrize(
    ("check", "why"),
    [
        ('select = ["SAF"]', "not selected: healthpress.toml:5:1"),
        ('select = ["GOV001"]\nignore = ["GOV001"]', "ignored as `GOV001`: healthpress.toml:6:11"),
    ],
)
def test_a_rule_that_is_not_selected_says_so(
    make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch, check: str, why: str
) -> None:
    head = "[site]\ntitle = 'C'\nurl = 'https://clinic.example/'\n[check]\n"
    monkeypatch.chdir(make_site(f"-- healthpress.toml --\n{head}{check}\n"))

    outcome = run("config", "show", "content/quiet.md")

    [line] = [line for line in outcome.stdout.splitlines() if line.startswith("  GOV001")]
    assert line.endswith(why)


def test_the_text_tells_the_file_first_what_runs_and_then_what_does_not(
    site: Path, run: Run
) -> None:
    assert site.is_dir()
    text = run("config", "show", "content/uk/b.md").stdout

    file, runs, rest = text.rstrip("\n").split("\n\n")[-3:]
    assert file == "content/uk/b.md\n  profile = uk, au  healthpress.toml:20:1"
    assert runs.startswith("rules that run on it: ")
    assert rest.startswith("rules that do not: ")


def test_places_are_told_as_seen_from_here(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site / "content")

    text = run("config", "show", "uk/b.md").stdout

    assert "../healthpress.toml:3:1" in text
    assert "\n../content/uk/b.md\n  profile = uk, au  ../healthpress.toml:20:1\n" in text


@pytest.mark.parametrize(
    ("path", "message"),
    [("nowhere.md", "`nowhere.md` does not exist"), ("/", "there is no `healthpress.toml`")],
)
def test_without_a_file_or_site_the_command_says_so(
    site: Path, run: Run, path: str, message: str
) -> None:
    assert site.is_dir()
    outcome = run("config", "show", path)

    assert outcome.exit_code == 2
    assert message in outcome.stderr


def test_settings_that_name_what_does_not_exist_are_told(make_site: Make, run: Run) -> None:
    outcome = run("config", "show", make_site(settings='[check]\nselect = ["absolut-claim"]\n'))

    assert outcome.exit_code == 2
    assert "did you mean `absolute-claim`?" in outcome.stderr


def test_remarks_and_odd_characters_are_printed_harmlessly(make_site: Make, run: Run) -> None:
    settings = '[check.per-file-ignores]\n"\\u202Ecba" = ["SAF"]\n'

    text = run("config", "show", make_site(settings=settings)).stdout

    assert "\u202e" not in text
    assert "\\u202ecba" in text


def test_a_mistyped_part_of_the_command_is_told(run: Run) -> None:
    outcome = run("config", "shwo")

    assert outcome.exit_code == 2
    assert "did you mean `show`?" in outcome.stderr


@pytest.mark.parametrize("words", [["config", "show"], ["rules"], ["explain", "SAF001"]])
def test_json_is_read_whatever_the_terminals_encoding(
    site: Path, run: Run, words: list[str]
) -> None:
    (site / "healthpress.toml").write_text(
        SETTINGS.replace("Example Clinic", "Clínica 😀"), encoding="utf-8"
    )

    printed = run(*words, "--format", "json").stdout

    assert printed.isascii()
    assert json.loads(printed)
