import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from healthpress.build.installed.registry import installed_rules
from healthpress.model.rule import Rule

Run = Callable[..., Any]


def test_version_prints_name_and_number(run: Run) -> None:
    outcome = run("--version")

    assert outcome.exit_code == 0
    assert outcome.stdout.startswith("healthpress 0.")


@pytest.mark.parametrize("words", [["-h"], ["build", "-h"], ["check", "-h"], ["new", "site", "-h"]])
def test_every_command_has_help(run: Run, words: list[str]) -> None:
    outcome = run(*words)

    assert outcome.exit_code == 0
    assert outcome.stdout.startswith("Usage: healthpress")


def test_help_lists_every_command_with_a_line(run: Run) -> None:
    outcome = run("--help")

    for name in ("build", "check", "explain", "new", "rules", "schema"):
        assert f"\n  {name} " in outcome.stdout


@pytest.mark.parametrize("rule", installed_rules(), ids=lambda rule: rule.code)
def test_explain_prints_the_page_with_its_sources(run: Run, rule: Rule) -> None:
    outcome = run("explain", rule.code)

    assert outcome.exit_code == 0
    assert outcome.stdout.startswith(f"# {rule.name} ({rule.code})\n")
    assert "## Why it matters" in outcome.stdout
    assert rule.sources[0].title in " ".join(outcome.stdout.split())


def test_explain_takes_a_name_too(run: Run) -> None:
    outcome = run("explain", "missing-supervision-note")

    assert "(SAF001)" in outcome.stdout


def test_rules_lists_every_rule_once(run: Run) -> None:
    outcome = run("rules")

    codes = [line.split()[0] for line in outcome.stdout.splitlines()]
    assert codes == [rule.code for rule in installed_rules()]


def test_rules_are_listed_for_programs_too(run: Run) -> None:
    listed = json.loads(run("rules", "--format", "json").stdout)

    assert [item["code"] for item in listed] == [rule.code for rule in installed_rules()]
    assert all(item["summary"] for item in listed)


@pytest.mark.parametrize("name", ["config", "front-matter", "people", "findings", "finding"])
def test_schemas_are_valid_json_schemas(run: Run, name: str) -> None:
    schema = json.loads(run("schema", name).stdout)

    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_findings_of_a_check_hold_to_the_published_schema(run: Run) -> None:
    schema = json.loads(run("schema", "findings").stdout)
    findings = json.loads(run("check", "-", "--format", "json", stdin="No header.\n").stdout)

    jsonschema.validate(findings, schema)
    assert findings["findings"]


def test_a_new_site_passes_its_own_check_and_builds(run: Run, tmp_path: Path) -> None:
    made = run("new", "site", tmp_path / "my-clinic")

    checked = run("check", tmp_path / "my-clinic", "--fail-on", "info")
    built = run("build", tmp_path / "my-clinic", "--strict")

    assert made.exit_code == 0
    assert checked.stdout == "no findings in 1 file\n"
    assert built.exit_code == 0
    assert 'title = "My clinic"' in (tmp_path / "my-clinic" / "healthpress.toml").read_text()


@pytest.mark.parametrize(
    ("profile", "language"),
    [("us", "en-US"), ("uk", "en-GB"), ("eu", "en-IE"), ("au", "en-AU"), ("ca", "en-CA")],
)
def test_a_new_site_passes_in_its_own_country(
    run: Run, tmp_path: Path, profile: str, language: str
) -> None:
    run("new", "site", tmp_path / "clinic")
    settings = tmp_path / "clinic" / "healthpress.toml"
    text = settings.read_text(encoding="utf-8")
    text = text.replace('"en-US"', f'"{language}"').replace(
        'profile = ["us"]', f'profile = ["{profile}"]'
    )
    settings.write_text(text, encoding="utf-8")

    checked = run("check", tmp_path / "clinic", "--fail-on", "info")

    assert f'profile = ["{profile}"]' in text
    assert checked.stdout == "no findings in 1 file\n"


def test_a_new_site_names_its_folder_as_a_shell_reads_it(run: Run, tmp_path: Path) -> None:
    made = run("new", "site", tmp_path / "my clinic; ls")

    assert f"healthpress build '{tmp_path}/my clinic; ls'" in made.stdout


def test_a_new_site_has_no_control_character_in_its_name(run: Run, tmp_path: Path) -> None:
    outcome = run("new", "site", tmp_path / "a\nb")

    assert outcome.exit_code == 2
    assert "holds a control character" in outcome.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_new_site_never_overwrites(run: Run, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")

    outcome = run("new", "site", tmp_path)

    assert outcome.exit_code == 2
    assert "is not empty" in outcome.stderr


@pytest.mark.parametrize("title", ['A "quoted" title: with # signs', "Ärger & Freude", "صحة"])
def test_a_new_article_passes_its_own_check(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    run("new", "site", tmp_path / "clinic")
    monkeypatch.chdir(tmp_path / "clinic")

    made = run("new", "article", title)
    checked = run("check", "--fail-on", "info")

    assert made.exit_code == 0, made.stderr
    assert checked.stdout == "no findings in 2 files\n"


def test_a_new_article_needs_a_site_and_a_free_name(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    nowhere = run("new", "article", "A title")
    run("new", "site", tmp_path / "clinic")
    monkeypatch.chdir(tmp_path / "clinic")
    run("new", "article", "A title")

    twice = run("new", "article", "A title")

    assert nowhere.exit_code == 2
    assert "there is no site here" in nowhere.stderr
    assert twice.exit_code == 2
    assert "exists" in twice.stderr


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        (["bild"], "did you mean `build`?"),
        (["xyzzy"], "see `healthpress --help`"),
        (["new", "artcle", "x"], "did you mean `article`?"),
    ],
)
def test_an_unknown_command_exits_2_with_a_suggestion(
    run: Run, words: list[str], advice: str
) -> None:
    outcome = run(*words)

    assert outcome.exit_code == 2
    assert "there is no command" in outcome.stderr
    assert advice in outcome.stderr


def test_an_empty_title_gives_no_article(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("new", "site", tmp_path / "clinic")
    monkeypatch.chdir(tmp_path / "clinic")

    outcome = run("new", "article", " ")

    assert outcome.exit_code == 2
    assert "an empty title gives no address" in outcome.stderr
