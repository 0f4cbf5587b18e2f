import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Make = Callable[..., Path]
Run = Callable[..., Any]

QUIET = """---
title: A quiet page
description: A page that no rule has anything to say about.
type: guide
published: 2026-02-05
authors: [{name: Ada Author, role: Health writer}]
---

Drink water when you are thirsty.
"""
LOUD = QUIET.replace("Drink water when you are", "Ketamine cures depression")
CRISIS = QUIET.replace("Drink water when you are thirsty", "Some think of suicide")
NAME = "healthpress-baseline.json"


def codes(stdout: str) -> list[str]:
    return sorted(line.split(" ")[1] for line in stdout.splitlines())


@pytest.fixture
def check(run: Run) -> Run:
    """`check` with one line a finding."""
    return lambda *words: run("check", *words, "--format", "concise")


@pytest.fixture
def old_site(make_site: Make, run: Run) -> Path:
    """A site with a loud page, whose baseline was written."""
    site = make_site(f"-- content/loud.md --\n{LOUD}\n-- content/quiet.md --\n{QUIET}")
    assert run("baseline", "write", site).exit_code == 0
    return site


def test_what_was_written_makes_the_next_check_clean(make_site: Make, run: Run, check: Run) -> None:
    site = make_site(f"-- content/loud.md --\n{LOUD}")
    before = check(site)

    wrote = run("baseline", "write", site)

    after = check(site)
    assert before.exit_code == 1
    assert codes(before.stdout) == ["CLM001"]
    assert wrote.stdout == f"wrote 1 finding into {NAME}\n"
    assert (after.exit_code, after.stdout, after.stderr) == (0, "", "")


def test_a_new_finding_is_told_beside_the_old_ones(old_site: Path, check: Run) -> None:
    page = old_site / "content/loud.md"
    page.write_text(f"{LOUD}\nIt is a miracle.\n", encoding="utf-8")

    outcome = check(old_site)

    assert codes(outcome.stdout) == ["CLM004"]


def test_writing_twice_gives_the_same_bytes(old_site: Path, run: Run) -> None:
    first = (old_site / NAME).read_bytes()

    run("baseline", "write", old_site)

    assert (old_site / NAME).read_bytes() == first


def test_without_the_baseline_everything_is_told(old_site: Path, check: Run) -> None:
    outcome = check(old_site, "--no-baseline")

    assert "CLM001" in codes(outcome.stdout)


@pytest.mark.parametrize("words", [["--format", "json"], ["--format", "json", "--jobs", "2"]])
def test_the_findings_of_the_baseline_are_flagged_and_counted(
    old_site: Path, run: Run, words: list[str]
) -> None:
    document = json.loads(run("check", old_site, *words).stdout)

    assert document["findings"]
    assert all(finding["baselined"] for finding in document["findings"])
    assert document["summary"]["baselined"] == len(document["findings"])


def test_findings_of_protected_rules_are_left_out_and_named(
    make_site: Make, run: Run, check: Run
) -> None:
    site = make_site(f"-- content/crisis.md --\n{CRISIS}")

    wrote = run("baseline", "write", site)

    assert wrote.stderr == (
        "left out 1 finding (1 of SUI001): "
        "mend it, or name a protected rule under `baseline-protected`\n"
    )
    assert codes(check(site).stdout) == ["SUI001"]


def test_a_protected_rule_that_the_site_names_is_let_in(
    make_site: Make, run: Run, check: Run
) -> None:
    settings = '[check]\nbaseline-protected = ["SUI001"]\n'
    site = make_site(f"-- content/crisis.md --\n{CRISIS}", settings=settings)

    wrote = run("baseline", "write", site)

    assert wrote.stderr == ""
    assert check(site).exit_code == 0


def test_an_entry_of_a_protected_rule_does_not_count_and_is_told(
    make_site: Make, run: Run, check: Run
) -> None:
    allowed = '[check]\nbaseline-protected = ["SUI001"]\n'
    site = make_site(f"-- content/crisis.md --\n{CRISIS}", settings=allowed)
    run("baseline", "write", site)
    settings = site / "healthpress.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace(allowed, ""), encoding="utf-8")

    outcome = check(site)

    assert codes(outcome.stdout) == ["SUI001"]
    assert f"1 finding in `{NAME}` cannot be let pass (1 of SUI001): mend it" in outcome.stderr


def test_a_moved_file_is_told_and_not_failed(old_site: Path, check: Run) -> None:
    (old_site / "content/loud.md").rename(old_site / "content/moved.md")

    outcome = check(old_site, "--strict-baseline")

    assert outcome.exit_code == 0
    assert "moved from `content/loud.md` to `content/moved.md`" in outcome.stderr


def test_a_moved_file_is_known_when_it_is_checked_alone(old_site: Path, check: Run) -> None:
    (old_site / "content/loud.md").rename(old_site / "content/moved.md")

    outcome = check(old_site / "content/moved.md")

    assert (outcome.exit_code, outcome.stdout) == (0, "")


def test_pruning_follows_a_moved_file(old_site: Path, run: Run, check: Run) -> None:
    (old_site / "content/loud.md").rename(old_site / "content/moved.md")

    run("baseline", "prune", old_site)

    assert "content/loud.md" not in (old_site / NAME).read_text(encoding="utf-8")
    assert check(old_site, "--strict-baseline").stderr == ""


def test_what_is_gone_is_told_and_fails_only_when_asked(old_site: Path, check: Run) -> None:
    (old_site / "content/loud.md").write_text(QUIET, encoding="utf-8")

    told, failed = check(old_site), check(old_site, "--strict-baseline")

    assert told.exit_code == 0
    assert told.stderr == f"1 finding in `{NAME}` is gone: run `healthpress baseline prune`\n"
    assert failed.exit_code == 1


def test_pruning_takes_out_what_is_gone_and_nothing_else(
    old_site: Path, run: Run, check: Run
) -> None:
    (old_site / "content/loud.md").write_text(LOUD.replace("cures", "eases"), encoding="utf-8")
    before = (old_site / NAME).read_text(encoding="utf-8")

    outcome = run("baseline", "prune", old_site)

    after = (old_site / NAME).read_text(encoding="utf-8")
    gone = {line.rstrip(",") for line in before.splitlines()}
    gone -= {line.rstrip(",") for line in after.splitlines()}
    assert outcome.stdout.startswith(f"{len(gone)} finding")
    assert any("CLM001" in line for line in gone)
    assert check(old_site, "--strict-baseline").exit_code == 0


@pytest.mark.parametrize("words", [["--select", "SRC"], ["--profile", "uk"]], ids=str)
def test_what_a_run_did_not_look_for_is_not_gone(
    old_site: Path, check: Run, words: list[str]
) -> None:
    outcome = check(old_site, "--strict-baseline", *words)

    assert (outcome.exit_code, outcome.stderr) == (0, "")


def test_files_that_were_not_checked_are_not_gone(old_site: Path, check: Run) -> None:
    (old_site / "content/loud.md").write_text(QUIET, encoding="utf-8")

    outcome = check(old_site / "content/quiet.md", "--strict-baseline")

    assert (outcome.exit_code, outcome.stderr) == (0, "")


def test_paths_count_from_the_site_wherever_it_is_checked_from(
    old_site: Path, run: Run, check: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = (old_site / NAME).read_bytes()
    monkeypatch.chdir(old_site / "content")

    codes_here = [check("..").exit_code, check("loud.md").exit_code]
    run("baseline", "write", "..")

    assert codes_here == [0, 0]
    assert (old_site / NAME).read_bytes() == written


def test_standard_input_is_held_against_the_baseline_of_its_site(
    old_site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(old_site / "content")

    outcome = run("check", "-", "--stdin-filename", "loud.md", stdin=LOUD)

    assert outcome.exit_code == 0, outcome.stdout


def test_a_site_is_built_when_only_old_findings_fail_it(old_site: Path, run: Run) -> None:
    outcome = run("build", old_site)

    assert outcome.exit_code == 0, outcome.stdout
    assert (old_site / "public/loud/index.html").is_file()


def test_a_build_can_be_asked_to_let_nothing_pass(old_site: Path, run: Run) -> None:
    outcome = run("build", old_site, "--no-baseline")

    assert outcome.exit_code == 1
    assert not (old_site / "public").exists()


def test_a_build_leaves_drafts_out_and_does_not_call_them_gone(make_site: Make, run: Run) -> None:
    draft = LOUD.replace("type: guide", "type: guide\ndraft: true")
    site = make_site(f"-- content/draft.md --\n{draft}\n-- content/quiet.md --\n{QUIET}")
    run("baseline", "write", site)

    outcome = run("build", site)

    assert outcome.exit_code == 0
    assert "gone" not in outcome.stderr


def test_another_file_can_be_the_baseline(old_site: Path, run: Run, check: Run) -> None:
    other = old_site.parent / "other.json"
    run("baseline", "write", old_site, "--baseline", other)
    (old_site / NAME).unlink()

    outcome = check(old_site, "--baseline", other)

    assert (outcome.exit_code, outcome.stdout) == (0, "")


@pytest.mark.parametrize("file", ["articles/old.json", "old.json"])
def test_a_folder_of_articles_has_the_baseline_that_is_named(
    tmp_path: Path, run: Run, check: Run, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    (tmp_path / "articles").mkdir()
    page = tmp_path / "articles/loud.md"
    page.write_text(LOUD, encoding="utf-8")
    run("baseline", "write", tmp_path / "articles", "--baseline", tmp_path / file)
    monkeypatch.chdir(tmp_path)

    old = check("articles", "--baseline", file)
    alone = check("articles/loud.md", "--baseline", file)
    page.unlink()
    (tmp_path / "articles/quiet.md").write_text(QUIET, encoding="utf-8")
    stale = check("articles", "--baseline", file, "--strict-baseline")

    assert (old.exit_code, old.stdout) == (0, "")
    assert (alone.exit_code, alone.stdout) == (0, "")
    assert stale.exit_code == 1


def test_the_baseline_of_a_folder_of_articles_can_be_pruned(tmp_path: Path, run: Run) -> None:
    (tmp_path / "articles").mkdir()
    page, file = tmp_path / "articles/loud.md", tmp_path / "old.json"
    page.write_text(f"{LOUD}\nIt is a miracle.\n", encoding="utf-8")
    run("baseline", "write", tmp_path / "articles", "--baseline", file)
    page.write_text(LOUD, encoding="utf-8")

    pruned = run("baseline", "prune", tmp_path / "articles", "--baseline", file)

    assert pruned.stdout.startswith("1 finding gone, 0 moved, 1 left in ")
    assert [entry["code"] for entry in json.loads(file.read_bytes())["entries"]] == ["CLM001"]


def test_show_lists_rules_and_files_with_their_numbers(old_site: Path, run: Run) -> None:
    outcome = run("baseline", "show", old_site)

    assert "CLM001 absolute-claim: 1\n     1 content/loud.md\n" in outcome.stdout
    assert outcome.stdout.endswith("in 1 file\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["baseline", "prune", "{site}"], f"there is no baseline `{NAME}`"),
        (["baseline", "show", "{site}"], f"there is no baseline `{NAME}`"),
        (["baseline", "show", "{site}", "--baseline", "no.json"], "there is no baseline `no.json`"),
        (["check", "{site}", "--baseline", "no.json"], "there is no baseline `no.json`"),
        (["baseline", "write", "{site}/no"], "does not exist"),
        (["baseline", "write", "{site}/healthpress.toml"], "is not a folder"),
        (["baseline", "write", "{folder}"], "has no baseline of its own"),
        (["baseline", "writes"], "there is no command `writes`"),
    ],
)
def test_what_is_not_there_stops_the_run(
    make_site: Make, run: Run, tmp_path: Path, words: list[str], message: str
) -> None:
    site, folder = make_site(), tmp_path / "articles"
    folder.mkdir()

    outcome = run(*(word.format(site=site, folder=folder) for word in words))

    assert outcome.exit_code == 2
    assert message in outcome.stderr
    assert "help: " in outcome.stderr


@pytest.mark.parametrize("content", [b"{", b"<<<<<<< ours\n", b"\xff", b"[]"])
@pytest.mark.parametrize("words", [["check"], ["build"], ["baseline", "prune"]], ids=str)
def test_a_broken_baseline_stops_the_run_and_names_the_file(
    make_site: Make, run: Run, words: list[str], content: bytes
) -> None:
    site = make_site()
    (site / NAME).write_bytes(content)

    outcome = run(*words, site)

    assert outcome.exit_code == 2
    assert f"--> {os.path.relpath(site / NAME)}" in outcome.stderr
    assert outcome.stdout == ""


def test_a_broken_baseline_is_replaced_by_a_new_one(make_site: Make, run: Run, check: Run) -> None:
    site = make_site(f"-- content/loud.md --\n{LOUD}")
    (site / NAME).write_bytes(b"<<<<<<< ours\n")

    run("baseline", "write", site)

    assert check(site).exit_code == 0


def test_a_folder_in_the_place_of_the_baseline_is_told(make_site: Make, run: Run) -> None:
    site = make_site()
    (site / NAME).mkdir()

    assert "this is not a file" in run("check", site).stderr
    assert "this is not a file" in run("baseline", "write", site).stderr


def test_a_pipe_in_the_place_of_the_baseline_is_told(make_site: Make, run: Run) -> None:
    site = make_site()
    os.mkfifo(site / NAME)

    assert "this is not a file" in run("check", site).stderr
    assert "this is not a file" in run("baseline", "write", site).stderr


def test_a_suppressed_finding_is_not_written(make_site: Make, run: Run) -> None:
    quoted = LOUD.replace(
        "---\n\nKet",
        "---\n\n<!-- healthpress: ignore[CLM001] -- quoting an advert we criticise -->\n\nKet",
    )
    site = make_site(f"-- content/loud.md --\n{quoted}")

    run("baseline", "write", site)

    assert "CLM001" not in (site / NAME).read_text(encoding="utf-8")


def test_the_schema_of_the_file_is_printed(run: Run) -> None:
    document = json.loads(run("schema", "baseline").stdout)

    assert document["title"] == "Baseline of healthpress"
