"""`action.yml`: its steps are run by bash, with an environment like that of a runner."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

pytestmark = pytest.mark.slow

Parsed: TypeAlias = dict[str, Any]
Yaml = Callable[[str], Any]
Step = Callable[..., subprocess.CompletedProcess[str]]

EXPRESSION = re.compile(r"\$\{\{\s*([^}]+?)\s*\}\}")


@pytest.fixture
def action(read_yaml: Yaml) -> Parsed:
    parsed: Parsed = read_yaml("action.yml")
    return parsed


@pytest.fixture
def step(action: Parsed, checkout: Path, tmp_path: Path) -> Step:
    """Runs the step that checks, with inputs; healthpress is what the tests run with."""
    runner = tmp_path / "runner temp"
    runner.mkdir()
    (runner / "healthpress").symlink_to(sys.prefix)
    [script] = [one["run"] for one in action["runs"]["steps"] if one.get("id") == "check"]

    def run(**inputs: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "outputs").write_text("")
        given = {"SITE": "site", "ARGS": "", "FAIL_ON": "", "SINCE": "", "SARIF": ""}
        environment = {
            **os.environ,
            **given,
            **inputs,
            "RUNNER_TEMP": str(runner),
            "GITHUB_OUTPUT": str(tmp_path / "outputs"),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        }
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=checkout,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_no_input_becomes_text_of_a_script(action: Parsed) -> None:
    assert [one for one in action["runs"]["steps"] if "${{" in one.get("run", "")] == []


def test_every_expression_names_an_input_or_a_step_that_is_there(action: Parsed) -> None:
    steps = {one["id"] for one in action["runs"]["steps"] if "id" in one}
    known = {f"inputs.{name}" for name in action["inputs"]}
    named = set(EXPRESSION.findall(json.dumps(action)))

    strange = {
        name
        for name in named - known
        if not re.fullmatch(rf"steps\.({'|'.join(steps)})\.outputs\.[\w-]+", name)
    }
    assert strange == set()
    assert known <= named


def test_other_actions_are_named_by_their_commit(action: Parsed) -> None:
    used = [one["uses"] for one in action["runs"]["steps"] if "uses" in one]

    assert used
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name) for name in used)


def test_every_script_says_its_shell(action: Parsed) -> None:
    assert {one["shell"] for one in action["runs"]["steps"] if "run" in one} == {"bash"}


def test_findings_are_annotations_and_counted(step: Step, tmp_path: Path) -> None:
    done = step()

    assert done.returncode == 1
    assert "::error file=site/content/größe 1.md,line=9," in done.stdout
    count = done.stdout.count("::error") + done.stdout.count("::warning")
    count += done.stdout.count("::notice")
    assert (tmp_path / "outputs").read_text() == f"findings={count}\n"
    assert "CLM001" in (tmp_path / "summary.md").read_text()


def test_a_report_is_written_where_it_is_asked_for(
    step: Step, checkout: Path, tmp_path: Path
) -> None:
    done = step(SARIF="my report.sarif")

    assert done.returncode == 1
    assert json.loads((checkout / "my report.sarif").read_text())["version"] == "2.1.0"
    assert "sarif=my report.sarif\n" in (tmp_path / "outputs").read_text()


def test_further_words_stand_one_a_line(step: Step, tmp_path: Path) -> None:
    done = step(ARGS="--select\nNUM001\n\n--no-cache\n")

    assert done.returncode == 0, done.stdout
    assert (tmp_path / "outputs").read_text() == "findings=0\n"


def test_the_folder_of_the_site_may_be_called_what_it_likes(step: Step, checkout: Path) -> None:
    (checkout / "site").rename(checkout / "--my site")

    done = step(SITE="--my site")

    assert done.returncode == 1
    assert "::error file=--my site/content/größe 1.md,line=9," in done.stdout


def test_what_did_not_run_is_exit_2_and_has_no_count(step: Step, tmp_path: Path) -> None:
    step()

    done = step(SITE="nowhere")

    assert done.returncode == 2
    assert "`nowhere` does not exist" in done.stderr
    assert (tmp_path / "outputs").read_text() == ""


@pytest.mark.parametrize("name", ["SITE", "ARGS", "FAIL_ON", "SINCE", "SARIF"])
@pytest.mark.parametrize("evil", ["""$(touch pwned)`touch pwned`'";touch pwned;""", "--help"])
def test_what_an_input_holds_is_never_run(step: Step, checkout: Path, name: str, evil: str) -> None:
    step(**{name: evil})

    assert not (checkout / "pwned").exists()


def test_the_report_cannot_add_outputs(step: Step, tmp_path: Path) -> None:
    step(SARIF="a\nfindings=0")

    assert "findings=0" not in (tmp_path / "outputs").read_text()


@pytest.mark.packaging
def test_the_step_that_installs_makes_a_healthpress_that_runs(
    action: Parsed, repository: Path, tmp_path: Path
) -> None:
    [script] = [
        one["run"] for one in action["runs"]["steps"] if one.get("name") == "Install healthpress"
    ]
    environment = os.environ | {
        "PYTHON": sys.executable,
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_ACTION_PATH": str(repository),
    }

    subprocess.run(["bash", "-eo", "pipefail", "-c", script], env=environment, check=True)

    program = tmp_path / "healthpress/bin/healthpress"
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("healthpress ")
