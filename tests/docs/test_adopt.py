"""Follows `docs/adopt.md` and `docs/baseline.md`, on the real pages where they are."""

import json
import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

Read = Callable[[str], Any]
Run = Callable[..., Any]

ADOPT, BASELINE = "docs/adopt.md", "docs/baseline.md"
REAL = Path(__file__).resolve().parents[3] / "shared/data/real-pages"
NAME = "healthpress-baseline.json"
# Thirty old articles: unknown keys, no author, claims, dead links, skipped headings.
OLD = """---
title: Page {number}
layout: old
---

# Page {number}

Tea number {number} cures every cold. [More](/old/{number}/)

### Skipped

Some people think of suicide.
"""
COMMANDS = re.compile(r"^healthpress .*$", re.MULTILINE)


@pytest.fixture(params=["made up", "real"])
def old_site(
    request: pytest.FixtureRequest,
    read_page: Read,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """Old articles with the settings of the page, in the current folder."""
    if request.param == "real":
        if not REAL.is_dir():
            pytest.skip("the public test data is not beside this checkout")
        shutil.copytree(
            REAL / "va-health-care", tmp_path / "content", copy_function=shutil.copyfile
        )
    else:
        (tmp_path / "content").mkdir()
        for number in range(30):
            text = OLD.format(number=number)
            (tmp_path / f"content/page-{number}.md").write_text(text, encoding="utf-8")
    [settings] = [fence for fence in read_page(ADOPT).fences if fence.name == "healthpress.toml"]
    (tmp_path / "healthpress.toml").write_text(settings.text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def steps(read_page: Read, run: Run) -> Callable[[str], list[Any]]:
    """Runs the commands of a section of the page, in order; gives what each one did."""

    def follow(section: str) -> list[Any]:
        fences = read_page(ADOPT).fences
        [text] = [
            fence.text
            for fence in fences
            if fence.language == "sh" and fence.section.startswith(section)
        ]
        return [run(*shlex.split(line)[1:]) for line in COMMANDS.findall(text)]

    return follow


def found(outcome: Any, code: str) -> set[str]:  # noqa: ANN401 - the outcome of a fixture
    """The files in which a check found something of a rule."""
    return {
        finding["path"]
        for finding in json.loads(outcome.stdout)["findings"]
        if finding["code"] == code and not finding["baselined"]
    }


def test_the_steps_of_the_page_lead_to_a_site_that_only_gets_better(
    old_site: Path, read_page: Read, run: Run, steps: Callable[[str], list[Any]]
) -> None:
    [crisis] = [fence.text for fence in read_page(ADOPT).fences if fence.name == "crisis"]

    [statistics] = steps("1.")
    [urgent] = steps("2.")
    for path in sorted(found(run("check", "--format", "json", "--select", "SUI"), "SUI001")):
        with (old_site / path).open("a", encoding="utf-8") as page:
            page.write(f"\n{crisis}")
    wrote, clean = steps("3.")
    [in_ci] = steps("4.")
    fixed, pruned, after = steps("5.")
    strict = run("check", "--strict-baseline", "--select", "LNK001")
    shown, _all = steps("6.")

    assert "SUI001" in statistics.stdout
    assert urgent.exit_code == 1
    assert "left out" not in wrote.stderr
    assert (clean.exit_code, in_ci.exit_code) == (0, 0)
    assert pruned.stdout.endswith(f"left in {NAME}\n")
    assert "LNK001" not in after.stdout
    assert strict.exit_code == 0
    assert "GOV001" in shown.stdout
    assert fixed.exit_code != 2


def test_the_lines_for_safety_mend_the_page_they_are_for(
    read_page: Read, run: Run, tmp_path: Path
) -> None:
    [safety] = [fence.text for fence in read_page(ADOPT).fences if fence.name == "safety"]
    page = tmp_path / "insulin.md"
    page.write_text("Use insulin.\n\nInsulin is cool.\n\n### Side effects\n\nHunger.\n")
    before = run("check", page, "--select", "SAF,EVD", "--format", "concise")
    page.write_text(f"{page.read_text(encoding='utf-8')}\n{safety}", encoding="utf-8")

    after = run("check", page, "--select", "SAF,EVD", "--format", "concise")

    assert "SAF001" in before.stdout
    assert "SAF011" in before.stdout
    assert after.stdout == ""


@pytest.mark.parametrize("page", [ADOPT, BASELINE])
def test_every_command_of_the_page_is_one(read_page: Read, run: Run, page: str) -> None:
    text = "\n".join(fence.text for fence in read_page(page).fences if fence.language == "sh")
    words = [shlex.split(line)[1:] for line in COMMANDS.findall(text)]
    options = {
        (*command[: 1 + (command[0] == "baseline")], word)
        for command in words
        for word in command
        if word.startswith("--")
    }

    unknown = {entry for entry in options if entry[-1] not in run(*entry[:-1], "--help").stdout}

    assert words
    assert unknown == set()


def test_the_commands_of_the_baseline_page_work_in_their_order(
    read_page: Read, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/old.md").write_text("Tea cures colds.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    text = read_page(BASELINE).fence("sh", section="Another file, and folders without a site")

    outcomes = [run(*shlex.split(line)[1:]) for line in COMMANDS.findall(text)]

    assert [outcome.exit_code for outcome in outcomes] == [0, 0]


def test_the_table_of_the_baseline_page_names_every_key(read_page: Read, run: Run) -> None:
    schema = json.loads(run("schema", "baseline").stdout)

    named = set(read_page(BASELINE).rows("## The file"))

    assert named == set(schema["$defs"]["Entry"]["properties"])


def test_the_note_of_the_baseline_page_is_what_a_check_says(
    read_page: Read, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [shown] = [fence.text for fence in read_page(BASELINE).fences if fence.language == "text"]
    settings = '[site]\ntitle = "Tea"\nurl = "https://tea.example/"\n'
    (tmp_path / "healthpress.toml").write_text(settings, encoding="utf-8")
    (tmp_path / "content/drinks").mkdir(parents=True)
    page = tmp_path / "content/tea.md"
    page.write_text("Tea cures colds.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run("baseline", "write")
    page.rename(tmp_path / "content/drinks/tea.md")

    outcome = run("check")

    assert outcome.exit_code == 0
    assert outcome.stderr == shown
