"""The template for GitLab CI: its script is run, and its reports are where it says."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

pytestmark = pytest.mark.slow

Parsed: TypeAlias = dict[str, Any]
Yaml = Callable[[str], Any]
Start = Callable[..., subprocess.CompletedProcess[str]]

INSTALLED = "/tmp/healthpress/"  # noqa: S108 - where the template installs to


@pytest.fixture
def job(read_yaml: Yaml) -> Parsed:
    found: Parsed
    [found] = read_yaml("templates/healthpress.gitlab-ci.yml").values()
    return found


@pytest.fixture
def start(job: Parsed, checkout: Path) -> Start:
    """Runs the script with the template's variables, or others."""

    def run(**variables: str) -> subprocess.CompletedProcess[str]:
        script = "\n".join(job["script"]).replace(INSTALLED, f"{sys.prefix}/")
        return subprocess.run(
            ["sh", "-e", "-c", script],
            cwd=checkout,
            env={"PATH": "/usr/bin:/bin", **job["variables"], **variables},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_the_reports_are_written_where_gitlab_looks_for_them(
    job: Parsed, start: Start, checkout: Path
) -> None:
    done = start(HEALTHPRESS_SITE="site")

    reports = job["artifacts"]["reports"]
    quality = json.loads((checkout / reports["codequality"]).read_text())
    assert done.returncode == 1
    assert "CLM001" in done.stdout
    assert {item["location"]["path"] for item in quality} == {"site/content/größe 1.md"}
    assert "CLM001" in (checkout / reports["junit"]).read_text()
    assert job["artifacts"]["when"] == "always"


def test_without_variables_the_site_in_the_root_is_checked(start: Start, checkout: Path) -> None:
    for path in (checkout / "site").iterdir():
        path.rename(checkout / path.name)

    done = start()

    assert "content/größe 1.md:9:10" in done.stdout


def test_further_words_are_taken(start: Start) -> None:
    done = start(HEALTHPRESS_SITE="site", HEALTHPRESS_ARGS="--select NUM001 --no-cache")

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", ["HEALTHPRESS_SITE", "HEALTHPRESS_ARGS"])
def test_what_a_variable_holds_is_never_run(start: Start, checkout: Path, name: str) -> None:
    start(**{name: "$(touch pwned); touch pwned"})

    assert not (checkout / "pwned").exists()


def test_the_cache_is_where_a_check_leaves_it(job: Parsed, start: Start, checkout: Path) -> None:
    start(HEALTHPRESS_SITE="site")

    [pattern] = job["cache"]["paths"]
    assert [path.name for path in checkout.glob(pattern)] == [".healthpress"]
