"""`docs/ci.md`: what it tells others to copy fits the files it speaks of, and its commands run."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

pytestmark = pytest.mark.slow

Make = Callable[..., Path]
Read = Callable[[str], Any]
Run = Callable[..., Any]

PAGE = "docs/ci.md"
ROOT = Path(__file__).resolve().parents[2]


def parsed(name: str) -> Any:  # noqa: ANN401 - whatever the YAML holds
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


@pytest.fixture
def snippet(read_page: Read) -> Callable[[str], Any]:
    """The YAML of the page by the name behind its fence."""
    fences = {fence.name: fence.text for fence in read_page(PAGE).fences}
    return lambda name: yaml.safe_load(fences[name])


@pytest.mark.parametrize("name", [".github/workflows/health.yml", "changed"])
def test_what_github_is_given_are_inputs_of_the_action(
    snippet: Callable[[str], Any], name: str
) -> None:
    found = snippet(name)
    steps = found if name == "changed" else found["jobs"]["check"]["steps"]

    [step] = [one for one in steps if one["uses"].startswith("example/healthpress@")]

    assert step["with"].keys() <= parsed("action.yml")["inputs"].keys()


def test_the_table_names_every_input(read_page: Read) -> None:
    assert list(read_page(PAGE).rows("## GitHub")) == list(parsed("action.yml")["inputs"])


def test_what_gitlab_is_given_are_variables_of_the_template(
    snippet: Callable[[str], Any],
) -> None:
    found = snippet(".gitlab-ci.yml")
    [included] = found["include"]

    template = parsed(included["local"])

    assert found["healthpress"]["variables"].keys() <= template["healthpress"]["variables"].keys()


def test_the_hooks_exist(snippet: Callable[[str], Any]) -> None:
    [repository] = snippet(".pre-commit-config.yaml")["repos"]

    named = {hook["id"] for hook in repository["hooks"]}

    assert named == {hook["id"] for hook in parsed(".pre-commit-hooks.yaml")}


@pytest.fixture
def site(make_site: Make, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site in a repository with one commit, the current folder."""
    folder = make_site()
    (folder / "content/quiet.md").rename(folder / "content/article.md")
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    for words in (["init", "-q", "-b", "main"], ["add", "."], [*identity, "commit", "-qm", "all"]):
        subprocess.run(["git", *words], cwd=folder, check=True)
    monkeypatch.chdir(folder)
    return folder


def test_the_commands_run(read_page: Read, site: Path) -> None:
    lines = [
        line
        for fence in read_page(PAGE).fences
        if fence.language == "sh" and not fence.name
        for line in fence.text.splitlines()
    ]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"

    codes = {
        line: subprocess.run(
            ["sh", "-c", line], cwd=site, env=os.environ | {"PATH": path}, check=False
        ).returncode
        for line in lines
    }

    assert len(codes) == 3
    assert set(codes.values()) == {0}, codes
    assert (site / "healthpress-junit.xml").is_file()


def test_the_words_behind_the_image_are_words_of_healthpress(
    read_page: Read, site: Path, run: Run
) -> None:
    del site
    lines = read_page(PAGE).fence("sh", section="Container", name="container").splitlines()
    words = [shlex.split(line.partition(" healthpress")[2]) for line in lines[1:]]

    codes = [run(*(given or ["check"])).exit_code for given in words]

    assert codes == [0, 0]


def test_the_line_for_the_shell_defines_the_completion(read_page: Read) -> None:
    line = read_page(PAGE).fence("sh", section="Completion in the shell", name="completion")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"

    done = subprocess.run(
        ["bash", "-c", f"{line}\ncomplete -p healthpress"],
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        check=True,
    )

    assert "_healthpress_completion" in done.stdout


def test_the_readme_shows_the_step_of_this_page_and_links_it(read_page: Read) -> None:
    readme = read_page("README.md")

    [step] = yaml.safe_load(readme.fence("yaml", section="In CI"))

    assert re.fullmatch(r"example/healthpress@v[\d.]+", step["uses"])
    assert {PAGE, "docs/adopt.md"} <= set(readme.links)
