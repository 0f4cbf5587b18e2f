import datetime as dt
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from healthpress.build.cache.remembered import remembered
from healthpress.build.cache.store import DAMAGED, FILE, FOLDER
from healthpress.build.paths import check_paths
from healthpress.build.request import Request
from healthpress.errors import HealthpressError
from healthpress.model.artifact import Report
from healthpress.report.render import as_format

Make = Callable[..., Path]
Run = Callable[..., Any]

TODAY = dt.date(2026, 11, 23)
HEAD = "---\ntitle: {title}\ndescription: Words.\ntype: guide\npublished: 2026-02-05\n{more}---\n\n"
SETTINGS = """[site]
title = "Clinic"
url = "https://clinic.example/"
[publisher]
name = "Clinic"
kind = "charity"
"""
RULE = """code = "OWN001"
name = "own-words"
kind = "phrase"
severity = "{severity}"
summary = "A sentence has words of ours."
why = "They are not for readers."
example = "{words} it."
instead = "Say it."
known-problems = "None known."
since = "2026-11"
message = "`{{words}}` is not for readers"
help = "say it plainly"

[[sources]]
title = "Our style guide"
read = 2026-11-23

[phrase]
words = ["{words}"]
"""
BASELINE = """{"schema": "healthpress-baseline/1", "entries": []}
"""
PERSON = '[ada]\nname = "Ada Author"\nrole = "Writer"\n'

# What a file may hold after an edit; None is no file.
CONTENTS: dict[str, tuple[str | None, ...]] = {
    "content/a.md": (
        HEAD.format(title="A", more="authors: [ada]\n") + "This cures everybody.\n",
        HEAD.format(title="A", more="authors: [ada]\n")
        + "This cures everybody. <!-- healthpress: ignore[CLM001] -- quoted on purpose -->\n",
        HEAD.format(title="B", more="draft: true\n") + "Read [the other](b.md). Drink water.\n",
        "no front matter\n",
        None,
    ),
    "content/b.md": (
        HEAD.format(title="B", more="authors: [ada]\n") + "Sertraline and water [@key].\n",
        HEAD.format(title="B", more="references: [{id: key, title: T}]\n")
        + "![](pic.png) [@key]\n",
        None,
    ),
    "content/quiet.md": (HEAD.format(title="Q", more="") + "Drink water.\n",),
    "content/pic.png": (None, "not looked into"),
    "static/pic.png": (None, "not looked into"),
    "people.toml": (None, PERSON, PERSON.replace("Ada", "Eva"), "[ada\n"),
    "references.json": (None, '[{"id": "key", "title": "A trial"}]', "[{}]"),
    "data/comments/quiet.toml": (None, "[[comment]]\n", ""),
    "rules/own.toml": (
        None,
        RULE.format(severity="error", words="Drink"),
        RULE.format(severity="info", words="water"),
        "code = 1\n",
    ),
    "healthpress-baseline.json": (None, BASELINE, "{"),
    "healthpress.toml": (
        SETTINGS,
        f'{SETTINGS}[check]\nprofile = ["uk"]\n',
        f'{SETTINGS}[check]\nignore = ["CLM"]\nfail-on = "warning"\n',
        f'{SETTINGS}[check.severity]\nCLM001 = "info"\n',
        SETTINGS.replace("charity", "clinic"),
        f"{SETTINGS}[chekc]\n",
    ),
}
EDITS = st.sampled_from([(path, text) for path, texts in CONTENTS.items() for text in texts])
REQUESTS = st.sampled_from(
    [
        Request(today=TODAY, cache=True),
        Request(today=TODAY, cache=True, jobs=2),  # the same question
        Request(today=dt.date(2031, 1, 1), cache=True, profile=("uk",), baseline=False),
    ]
)


def told(site: Path, request: Request) -> str:
    """All that a check says, errors too."""
    try:
        report = remembered([site], request, lambda: check_paths([site], request, bytes, ""))
    except HealthpressError as error:
        return str(error)
    return as_format(report, "json", colour=False, version="0") + repr(
        (
            report.notes,
            report.exit_code,
            [(rule.code, rule.page) for rule in report.rules],
            list(report.sources.values()),
        )
    )


def put(site: Path, path: str, content: str | None) -> None:
    file = site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if content is None:
        file.unlink(missing_ok=True)
    else:
        file.write_text(content, encoding="utf-8")


@settings(max_examples=40, deadline=None)
@given(steps=st.lists(st.tuples(EDITS, REQUESTS), min_size=3, max_size=10))
def test_a_check_with_a_cache_says_what_one_without_says(
    steps: list[tuple[tuple[str, str | None], Request]],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    site = tmp_path_factory.mktemp("site")
    for path, contents in CONTENTS.items():
        put(site, path, contents[0])
    for edit, request in steps:
        told(site, request)
        put(site, *edit)

        with_cache = told(site, request)

        assert with_cache == told(site, replace(request, cache=False))


def refuse() -> Report:
    raise AssertionError("the site was looked at anew")


def test_a_second_run_without_a_change_looks_at_nothing_anew(make_site: Make) -> None:
    site, request = make_site(), Request(today=TODAY, cache=True)
    first = remembered([site], request, lambda: check_paths([site], request, bytes, ""))

    second = remembered([site], request, refuse)

    assert second.sources == first.sources
    assert second.findings == first.findings


@pytest.mark.parametrize("asked", [{"cache": False}, {"cache": True, "select": ("CLM",)}])
def test_another_question_is_not_answered_from_the_cache(
    make_site: Make, asked: dict[str, Any]
) -> None:
    site, request = make_site(), Request(today=TODAY, cache=True)
    remembered([site], request, lambda: check_paths([site], request, bytes, ""))

    with pytest.raises(AssertionError):
        remembered([site], Request(today=TODAY, **asked), refuse)


def test_a_site_that_changes_while_it_is_checked_is_not_remembered(make_site: Make) -> None:
    site, request = make_site(), Request(today=TODAY, cache=True)

    def afresh() -> Report:
        report = check_paths([site], request, bytes, "")
        put(site, "people.toml", PERSON)
        return report

    remembered([site], request, afresh)

    with pytest.raises(AssertionError):
        remembered([site], request, refuse)


def test_a_rule_that_crashes_is_asked_again(make_site: Make) -> None:
    own = (
        '"""Page."""\n'
        "from healthpress.model.finding import Severity\n"
        "from healthpress.model.rule import Rule, Source\n"
        "def check(article, context):\n"
        "    raise ValueError('no')\n"
        "    yield\n"
        "RULE = Rule(code='OWN001', name='own', severity=Severity.INFO, since='1', check=check,\n"
        "            sources=(Source('Ours'),))\n"
    )
    site, request = make_site(f"-- rules/own.py --\n{own}"), Request(today=TODAY, cache=True)
    first = remembered([site], request, lambda: check_paths([site], request, bytes, ""))

    assert first.crashed
    with pytest.raises(AssertionError):
        remembered([site], request, refuse)


def test_a_damaged_cache_is_told_once_and_changes_nothing(make_site: Make, run: Run) -> None:
    site = make_site()
    run("check", site, "--format", "json")
    (site / FOLDER / FILE).write_bytes(b"not a database, whatever its name says")

    first, second = (run("check", site, "--format", "json") for _ in range(2))

    assert first.stdout == second.stdout
    assert DAMAGED in first.stderr
    assert second.stderr == ""


def test_paths_are_told_from_the_folder_one_stands_in(
    make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make_site("-- content/a.md --\nWords.\n")
    monkeypatch.chdir(site.parent)
    outside = [run("check", "site", "--format", "concise").stdout for _ in range(2)]
    monkeypatch.chdir(site)
    inside = [run("check", "--format", "concise").stdout for _ in range(2)]

    assert outside[0] == outside[1]
    assert outside[0].startswith("site/content/a.md:")
    assert inside[0] == inside[1]
    assert inside[0].startswith("content/a.md:")


HEAVY = ("markdown_it", "pydantic", "jinja2", "yaml", "nh3", "healthpress.rules", "multiprocessing")


def test_a_second_run_loads_neither_parser_nor_rules(make_site: Make) -> None:
    site = make_site()
    code = (
        "import json, sys\n"
        "from healthpress.cli.main import main\n"
        f"sys.argv = ['healthpress', 'check', {str(site)!r}, '--today', '2026-11-23',\n"
        "            '--format', 'concise', '--jobs', '1']\n"
        "main()\n"
        f"print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))\n"
    )

    # coverage loads modules of its own into every process that it measures
    own = {name: value for name, value in os.environ.items() if not name.startswith("COV")}

    runs = [
        subprocess.run(
            [sys.executable, "-c", code], env=own, capture_output=True, text=True, check=True
        )
        for _ in range(2)
    ]

    loaded = [json.loads(run.stdout.splitlines()[-1]) for run in runs]
    assert "markdown_it" in loaded[0]
    assert loaded[1] == []


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_command_keeps_what_it_found_unless_told_not_to(
    make_site: Make, run: Run, command: str
) -> None:
    site = make_site()

    run(command, site, "--no-cache")
    without = (site / FOLDER).exists()
    run(command, site)

    assert not without
    assert (site / FOLDER / FILE).is_file()
