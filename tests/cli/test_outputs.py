import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from healthpress.build.installed.registry import installed_rules
from healthpress.cli.outputs import Output, OutputType, publish
from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.source import Span
from healthpress.report.render import FORMATS

Make = Callable[..., Path]
Run = Callable[..., Any]

LOUD = "---\ntitle: A loud page\n---\n\nKetamine cures depression.\n"
PROMPT = ["check", "-", "--select", "CLM001"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("name", sorted(FORMATS.keys() - {"text"}))
def test_a_format_is_printed_alone_without_a_summary_line(run: Run, name: str) -> None:
    outcome = run(*PROMPT, "--format", name, stdin=LOUD)

    assert outcome.exit_code == 1
    assert "CLM001" in outcome.stdout
    assert "in 1 file" not in outcome.stdout


def test_several_formats_are_made_in_one_run(run: Run, tmp_path: Path) -> None:
    sarif, junit = tmp_path / "out.sarif", tmp_path / "junit.xml"

    outcome = run(
        *PROMPT,
        *("--format", "text", "--format", f"sarif={sarif}", "--format", f"junit={junit}"),
        stdin=LOUD,
    )

    assert outcome.stdout.endswith("\n1 error in 1 file\n")
    assert json.loads(sarif.read_bytes())["runs"][0]["results"][0]["ruleId"] == "CLM001"
    assert b"CLM001 absolute-claim" in junit.read_bytes()


def test_sarif_describes_every_installed_rule(run: Run) -> None:
    printed = json.loads(run(*PROMPT, "--format", "sarif", stdin=LOUD).stdout)

    rules = printed["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in installed_rules()]
    assert all(rule["help"]["text"] for rule in rules)


def test_only_files_leave_standard_output_empty(run: Run, tmp_path: Path) -> None:
    outcome = run(*PROMPT, "--format", f"text={tmp_path / 'a.txt'}", stdin=LOUD)

    assert outcome.stdout == ""
    assert (tmp_path / "a.txt").read_text().endswith("\n1 error in 1 file\n")


def test_a_dash_is_standard_output(run: Run) -> None:
    outcome = run(*PROMPT, "--format", "json=-", stdin=LOUD)

    assert json.loads(outcome.stdout)["summary"]["errors"] == 1


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="this system names no open files")
def test_a_pipe_may_be_named_as_a_file(run: Run) -> None:
    end, begin = os.pipe()

    run(*PROMPT, "--format", f"concise=/dev/fd/{begin}", stdin=LOUD)
    os.close(begin)

    with os.fdopen(end) as pipe:
        assert "CLM001" in pipe.read()


@pytest.mark.parametrize(
    ("name", "value", "colours"),
    [("TERM", "xterm", True), ("TERM", "dumb", False), ("NO_COLOR", "1", False)],
)
def test_colours_are_for_terminals_that_have_them(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str, *, colours: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(name, value)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)

    run(*PROMPT, stdin=LOUD)

    assert ("\x1b[1;31m" in terminal.getvalue()) is colours


def test_a_file_may_have_an_equals_sign_in_its_name(run: Run, tmp_path: Path) -> None:
    run(*PROMPT, "--format", f"json={tmp_path / 'a=b.json'}", stdin=LOUD)

    assert (tmp_path / "a=b.json").is_file()


@pytest.mark.parametrize(
    ("words", "message", "help_"),
    [
        (["jsn"], "there is no format `jsn`", "did you mean `json`?"),
        (["zzz"], "there is no format `zzz`", "name one of text, concise, json,"),
        (["json="], "`json=` names no file", "write `json=FILE`, or `json` alone"),
        (["json=nowhere/a.json"], "the folder `nowhere` does not exist", "make it first"),
        (["json=."], "`.` is a folder", "name a file in it"),
        (["text", "json"], "two formats go to standard output", "write `--format json=FILE`"),
        (["text", "json=-"], "two formats go to standard output", "write `--format json=FILE`"),
        (["sarif=a.x", "json=./a.x"], "two formats go to `a.x`", "write `--format json=FILE`"),
    ],
)
def test_what_cannot_be_written_stops_the_run_before_it_begins(
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    message: str,
    help_: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    options = [part for word in words for part in ("--format", word)]

    outcome = run("check", "no-such-folder", *options)

    assert outcome.exit_code == 2
    assert outcome.stdout == ""
    assert message in outcome.stderr
    assert help_ in outcome.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_refuses_is_exit_2(run: Run) -> None:
    outcome = run(*PROMPT, "--format", "json=/dev/full", stdin=LOUD)

    assert outcome.exit_code == 2
    assert "cannot be written: no space left on device\n  --> /dev/full\n" in outcome.stderr


def test_github_gets_the_whole_list_as_the_steps_summary(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("what a step before said\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))

    run(*PROMPT, "--format", "github", stdin=LOUD)
    run(*PROMPT, "--format", "concise", stdin=LOUD)

    text = summary.read_text(encoding="utf-8")
    assert text.startswith("what a step before said\n### healthpress: 1 error in 1 file\n")
    assert text.count("CLM001") == 1


def test_a_summary_that_cannot_be_written_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))

    outcome = run(*PROMPT, "--format", "github", stdin=LOUD)

    assert outcome.exit_code == 2
    assert "the step summary" in outcome.stderr


def test_a_build_publishes_in_every_format_too(make_site: Make, run: Run, tmp_path: Path) -> None:
    site = make_site(f"-- content/loud.md --\n{LOUD}")

    outcome = run("build", site, "--format", "concise", "--format", f"jsonl={tmp_path / 'a.jsonl'}")

    assert "content/loud.md:5:10: CLM001 " in outcome.stdout
    assert '"CLM001"' in (tmp_path / "a.jsonl").read_text()


def test_a_clean_build_tells_people_nothing_and_programs_so(
    make_site: Make, run: Run, tmp_path: Path
) -> None:
    outcome = run("build", make_site(), "--format", "text", "--format", f"json={tmp_path / 'a'}")

    assert outcome.stdout == ""
    assert json.loads((tmp_path / "a").read_bytes())["findings"] == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [("text", "CLM001 absolute-claim\n"), ("json", '"healthpress-statistics/1"')],
)
def test_statistics_stand_in_place_of_what_is_printed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, shown: str
) -> None:
    severity, decision = Severity.ERROR, Decision.VIOLATION
    found = Finding("CLM001", "absolute-claim", "a", Span(0, 1), "m", "h", severity, decision)
    report = Report((found,))

    publish(report, [Output(name), Output("jsonl", tmp_path / "a.jsonl")], statistics=True)

    assert shown in capsys.readouterr().out
    assert (tmp_path / "a.jsonl").read_text().count("\n") == 1


def test_formats_are_completed_by_the_shell() -> None:
    option = click.Option(["--format"], type=OutputType())
    context = click.Context(click.Command("check"))

    found = OutputType().shell_complete(context, option, "js")

    assert [item.value for item in found] == ["json", "jsonl"]
