import json
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
LOUD = QUIET.replace("Drink water", "Ketamine cures depression")


def test_a_clean_site_exits_0_and_says_so(make_site: Make, run: Run) -> None:
    outcome = run("check", make_site())

    assert outcome.exit_code == 0
    assert outcome.stdout == "no findings in 1 file\n"
    assert outcome.stderr == ""


def test_a_finding_exits_1_and_names_file_line_and_column(make_site: Make, run: Run) -> None:
    site = make_site(f"-- content/loud.md --\n{LOUD}")

    outcome = run("check", site, "--format", "concise", "--select", "CLM001")

    assert outcome.exit_code == 1
    assert "content/loud.md:9:10: CLM001 " in outcome.stdout


def test_a_key_that_stands_twice_is_told_with_its_line(make_site: Make, run: Run) -> None:
    site = make_site("-- content/a.md --\n---\ntitle: A\ntitle: B\n---\n")

    outcome = run("check", site)

    assert outcome.exit_code == 1
    assert "content/a.md:3:1" in outcome.stdout
    assert "SRC005" in outcome.stdout


def test_all_faults_of_all_files_are_told_in_one_run(make_site: Make, run: Run) -> None:
    site = make_site(
        "-- content/a.md --\n---\ntitle: [\n---\n"
        "-- content/b.md --\n---\ntitel: B\npublished: 2025-02-30\n---\n"
    )

    outcome = run("check", site, "--format", "concise", "--select", "SRC")

    assert {line.split(" ")[1] for line in outcome.stdout.splitlines() if "/a.md" in line} >= {
        "SRC002"
    }
    assert {line.split(" ")[1] for line in outcome.stdout.splitlines() if "/b.md" in line} >= {
        "SRC006",
        "SRC008",
    }


def test_standard_input_is_checked_under_the_name_given(run: Run) -> None:
    outcome = run("check", "-", "--stdin-filename", "x/y.md", "--format", "concise", stdin=LOUD)

    assert outcome.exit_code == 1
    assert "x/y.md:9:10: CLM001" in outcome.stdout


def test_a_file_is_checked_as_a_page_of_the_site_around_it(make_site: Make, run: Run) -> None:
    text = QUIET.replace("[{name: Ada Author, role: Health writer}]", "[ada]")
    site = make_site(
        f"-- content/a.md --\n{text}"
        '-- people.toml --\n[ada]\nname = "Ada Author"\nrole = "Health writer"\n'
    )

    outcome = run("check", site / "content" / "a.md")

    assert outcome.exit_code == 0, outcome.stdout


def test_a_folder_without_settings_is_checked_file_by_file(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.md").write_text(LOUD, encoding="utf-8")
    (tmp_path / "b.md").write_text(QUIET, encoding="utf-8")

    outcome = run("check", tmp_path, "--format", "json")

    document = json.loads(outcome.stdout)
    assert document["summary"]["files"] == 2
    assert "CLM001" in {finding["code"] for finding in document["findings"]}


@pytest.mark.parametrize(
    ("words", "message", "help_"),
    [
        (["check", "nowhere"], "`nowhere` does not exist", "name a site folder"),
        (
            ["check", "-", "--select", "CLM01"],
            "no rule is called `CLM01`",
            "did you mean `CLM001`?",
        ),
        (["check", "-", "--profile", "usa"], "there is no profile `usa`", "did you mean `us`?"),
        (["explain", "absolut-claim"], "no rule is called", "did you mean `absolute-claim`?"),
    ],
)
def test_an_unknown_name_exits_2_with_a_suggestion(
    run: Run, words: list[str], message: str, help_: str
) -> None:
    outcome = run(*words)

    assert outcome.exit_code == 2
    assert outcome.stdout == ""
    assert message in outcome.stderr
    assert help_ in outcome.stderr


@pytest.mark.parametrize(
    "words", [["check", "--today", "2026-02-30", "-"], ["chekc"], ["check", "--x"]]
)
def test_wrong_words_on_the_command_line_exit_2_without_a_traceback(
    run: Run, words: list[str]
) -> None:
    outcome = run(*words)

    assert outcome.exit_code == 2
    assert "Traceback" not in outcome.stderr


def test_unknown_settings_are_errors_with_line_and_suggestion(make_site: Make, run: Run) -> None:
    site = make_site(settings='\n[chekc]\nprofile = ["us"]\n')

    outcome = run("check", site)

    assert outcome.exit_code == 2
    assert "healthpress.toml:8" in outcome.stderr
    assert "`check`" in outcome.stderr


def test_two_runs_give_the_same_bytes_whatever_the_number_of_processes(
    make_site: Make, run: Run
) -> None:
    site = make_site("".join(f"-- content/p{n}.md --\n{LOUD}" for n in range(130)))

    one = run("check", site, "--format", "json", "--jobs", "1")
    two = run("check", site, "--format", "json", "--jobs", "2")

    assert one.stdout == two.stdout
    assert json.loads(one.stdout)["summary"]["files"] == 130


def test_profiles_change_what_is_found(make_site: Make, run: Run) -> None:
    text = LOUD.replace("type: guide", "type: guide\npromotional: true")
    site = make_site(f"-- content/a.md --\n{text}")

    us = run("check", site, "--select", "PRO001")
    au = run("check", site, "--select", "PRO001", "--profile", "au")

    assert us.exit_code == 0
    assert au.exit_code == 1


def test_a_file_is_judged_as_in_its_site(make_site: Make, run: Run) -> None:
    page = QUIET + "\n<style>p { color: red }</style>\n"
    settings = '[site]\ntitle = "A"\nurl = "https://a.example/"\nhtml = "trusted"\n'
    site = make_site(f"-- healthpress.toml --\n{settings}-- content/page.md --\n{page}")

    alone = run("check", site / "content" / "page.md")
    whole = run("check", site)

    assert (alone.exit_code, alone.stdout) == (whole.exit_code, whole.stdout)
    assert alone.exit_code == 0


def test_a_profile_asked_for_goes_before_the_pages_own(make_site: Make, run: Run) -> None:
    text = LOUD.replace("type: guide", "type: guide\npromotional: true\nprofile: [us]")
    site = make_site(f"-- content/a.md --\n{text}")

    own = run("check", site, "--select", "PRO001")
    asked = run("check", site, "--select", "PRO001", "--profile", "au")

    assert own.exit_code == 0
    assert asked.exit_code == 1


PRINTING = '''"""Prints.

## Why it matters
For tests.
"""
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source
from healthpress.model.source import Span

def check(article, context):
    print("looked at it")
    yield context.finding(Span(0, 1), "seen", help="go on")

RULE = Rule(code="OWN001", name="own", severity=Severity.INFO, since="1", check=check,
            sources=(Source("Ours"),))
'''


def test_what_a_rule_of_the_site_prints_stays_out_of_the_results(make_site: Make, run: Run) -> None:
    site = make_site(f"-- rules/own.py --\n{PRINTING}")

    outcome = run("check", site, "--format", "json", "--no-cache")

    assert json.loads(outcome.stdout)["findings"]
    assert "looked at it" in outcome.stderr
