"""`.pre-commit-hooks.yaml`: its shape, and what its hooks do with the files they are given."""

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

FILE = ".pre-commit-hooks.yaml"
# pre-commit.com, "Creating new hooks", read 2026-11-23.
REQUIRED = {"id", "name", "entry", "language"}
KNOWN = REQUIRED | {
    *("files", "exclude", "types", "types_or", "exclude_types", "always_run", "fail_fast"),
    *("verbose", "pass_filenames", "require_serial", "description", "language_version"),
    *("minimum_pre_commit_version", "args", "stages", "additional_dependencies"),
}


def hook(read_yaml: Yaml, name: str) -> Parsed:
    found: Parsed
    [found] = [one for one in read_yaml(FILE) if one["id"] == name]
    return found


def start(one: Parsed, *files: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs a hook as pre-commit does: entry, args, then the files."""
    program, *words = one["entry"].split()
    command = [Path(sys.executable).with_name(program), *words, *one.get("args", []), *files]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_every_hook_has_the_documented_keys(read_yaml: Yaml) -> None:
    hooks = read_yaml(FILE)

    assert [one["id"] for one in hooks] == ["healthpress-check", "healthpress-site"]
    assert all(REQUIRED <= one.keys() <= KNOWN for one in hooks)
    assert {one["language"] for one in hooks} == {"python"}


@pytest.mark.parametrize(
    ("path", "is_article"),
    [
        ("content/a.md", True),
        ("site/content/deep/größe 1.md", True),
        ("README.md", False),
        ("docs/my-content.md", False),
    ],
)
def test_only_articles_are_given_to_the_first_hook(
    read_yaml: Yaml, path: str, *, is_article: bool
) -> None:
    one = hook(read_yaml, "healthpress-check")

    assert one["types"] == ["markdown"]
    assert bool(re.search(one["files"], path)) is is_article


def test_the_first_hook_judges_the_files_it_is_given(read_yaml: Yaml, checkout: Path) -> None:
    one = hook(read_yaml, "healthpress-check")

    good = start(one, "site/content/good.md", folder=checkout)
    loud = start(one, "site/content/good.md", "site/content/größe 1.md", folder=checkout)

    assert one.get("pass_filenames", True)
    assert (good.returncode, loud.returncode) == (0, 1)
    assert "site/content/größe 1.md:9:10" in loud.stdout


def test_the_second_hook_judges_the_site_in_the_root_of_the_repository(
    read_yaml: Yaml, checkout: Path
) -> None:
    one = hook(read_yaml, "healthpress-site")

    done = start(one, folder=checkout / "site")

    assert one["pass_filenames"] is False
    assert done.returncode == 1
    assert "content/größe 1.md:9:10" in done.stdout
    assert done.stdout.endswith("in 2 files\n")
