"""What the paths of a command name, and that nothing is told twice."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Make = Callable[..., Path]
Run = Callable[..., Any]

LOUD = (
    "---\ntitle: Loud\ndescription: Loud words.\ntype: guide\npublished: 2026-02-05\n---\n\n"
    "Ketamine cures depression.\n"
)
SITE = f"-- content/a.md --\n{LOUD}-- content/b.md --\n{LOUD}"
PICKED = ("--select", "CLM001", "--format", "concise")
PER_FILE = '[check.per-file-ignores]\n"content/a.md" = ["CLM001"]\n'


@pytest.mark.parametrize(
    "words",
    [
        ["content/a.md", "content/a.md"],
        ["content/a.md", "./content/../content/a.md"],
        ["content/a.md", "{site}/content/a.md"],
        ["content/a.md", "../same/content/a.md"],
    ],
)
def test_a_file_named_twice_is_told_once(
    make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    site = make_site(SITE)
    (site.parent / "same").symlink_to(site)
    monkeypatch.chdir(site)

    outcome = run("check", *(word.format(site=site) for word in words), *PICKED)

    assert outcome.stdout.count("CLM001") == 1
    assert outcome.stdout.startswith("content/a.md:8:10: ")


@pytest.mark.parametrize(
    "words",
    [[".", "content/a.md"], ["content/a.md", "."], [".", "../site"], ["content", "."]],
)
def test_what_lies_in_a_site_named_too_is_told_once(
    make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.chdir(make_site(SITE))

    both = run("check", *words, "--format", "json")
    alone = run("check", ".", "--format", "json")

    assert json.loads(both.stdout) == json.loads(alone.stdout)


def test_two_links_to_one_file_are_two_articles(
    make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make_site(SITE)
    (site / "content/link.md").symlink_to("a.md")
    monkeypatch.chdir(site)

    assert run("check", ".", *PICKED).stdout.count("CLM001") == 3
    assert run("check", "content/a.md", "content/link.md", *PICKED).stdout.count("CLM001") == 2


def test_files_of_one_site_are_told_in_order_whatever_the_number_of_processes(
    make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(make_site("".join(f"-- content/p{n}.md --\n{LOUD}" for n in range(130))))
    names = [f"content/p{n}.md" for n in range(130)]

    one = run("check", *reversed(names), *PICKED, "--jobs", "1")
    two = run("check", *names, *PICKED, "--jobs", "2")

    assert one.stdout == two.stdout
    assert [line.partition(":")[0] for line in one.stdout.splitlines()] == sorted(names)


def test_files_of_several_sites_follow_each_their_own_settings(
    make_site: Make, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_site(SITE, settings=PER_FILE).rename(tmp_path / "lenient")
    make_site(SITE).rename(tmp_path / "strict")
    monkeypatch.chdir(tmp_path)

    outcome = run("check", "lenient/content/a.md", "strict/content/a.md", *PICKED)

    assert outcome.stdout.count("CLM001") == 1
    assert outcome.stdout.startswith("strict/content/a.md:")


@pytest.mark.parametrize("folder", ["site", "site/content", "."])
@pytest.mark.parametrize("format_", ["text", "json", "sarif", "rdjson", "concise"])
def test_standard_input_is_judged_as_the_file_it_is_called_by(
    make_site: Make,
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    folder: str,
    format_: str,
) -> None:
    site = make_site(SITE, settings=PER_FILE)
    monkeypatch.chdir(tmp_path / folder)
    words = ("check", "-", "--select", "CLM001", "--format", format_, "--stdin-filename")

    ignored = run(*words, site / "content/a.md", stdin=LOUD)
    told = run(*words, site / "content/b.md", stdin=LOUD)

    assert (ignored.exit_code, told.exit_code) == (0, 1)
    assert str(site / "content/b.md").lstrip("/") in told.stdout


def test_standard_input_keeps_the_name_that_the_caller_gave(
    make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(make_site(SITE))

    outcome = run("check", "-", *PICKED, "--stdin-filename", "./content/new.md", stdin=LOUD)

    assert outcome.stdout.startswith("./content/new.md:8:10: CLM001")


def test_settings_that_cannot_be_used_stop_a_check_of_standard_input(
    make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    make_site(SITE, settings="[chekc]\n")
    monkeypatch.chdir(tmp_path)

    outcome = run("check", "-", "--stdin-filename", "site/content/a.md", stdin=LOUD)

    assert outcome.exit_code == 2
    assert "site/healthpress.toml:" in outcome.stderr


def test_a_file_outside_any_site_gets_the_settings_that_ship(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_text(LOUD)
    monkeypatch.chdir(tmp_path)

    outcome = run("check", "a.md", *PICKED)

    assert outcome.exit_code == 1
    assert outcome.stdout.startswith("a.md:8:10: CLM001")


@pytest.mark.parametrize("words", ["../plain", "../plain/a.md"])
def test_what_lies_beside_a_site_does_not_get_its_settings(
    make_site: Make, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain/a.md").write_text(LOUD)
    monkeypatch.chdir(make_site(SITE, settings='[check]\nignore = ["CLM"]\n'))

    outcome = run("check", words, *PICKED[2:])

    assert "../plain/a.md:8:10: CLM001" in outcome.stdout


@pytest.mark.parametrize("folder", ["site", "site/content", "site/content/uk"])
def test_a_folder_of_a_site_gets_its_settings(
    make_site: Make, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    site = make_site(f"{SITE}-- content/uk/a.md --\n{LOUD}", settings=PER_FILE)
    monkeypatch.chdir(tmp_path / folder)

    by_path = run("check", site / "content", *PICKED)
    by_place = run("check", *PICKED)

    assert by_path.stdout.count("CLM001") == 2
    assert [line.rpartition("/")[2] for line in by_place.stdout.splitlines()] == [
        line.rpartition("/")[2]
        for line in by_path.stdout.splitlines()
        if "uk/" in line or not folder.endswith("uk")
    ]


def test_a_folder_of_a_site_has_its_baseline(make_site: Make, run: Run) -> None:
    site = make_site(f"{SITE}-- content/uk/a.md --\n{LOUD}")
    run("baseline", "write", site)

    outcome = run("check", site / "content/uk", *PICKED)

    assert (outcome.exit_code, outcome.stdout, outcome.stderr) == (0, "", "")


@pytest.mark.parametrize("content", [None, "notes.txt"])
def test_a_folder_without_articles_is_exit_2(run: Run, tmp_path: Path, content: str | None) -> None:
    if content:
        (tmp_path / content).write_text("words")

    outcome = run("check", tmp_path)

    assert outcome.exit_code == 2
    assert "no article was found" in outcome.stderr
    assert outcome.stdout == ""
