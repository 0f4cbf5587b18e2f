import re
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Read = Callable[[str], Any]
Run = Callable[..., Any]

NOTE = re.compile(r"^::: supervision\n.*?^:::\n\n", re.MULTILINE | re.DOTALL)


@pytest.fixture
def clinic(
    read_page: Read, run: Run, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A new site that holds the README's article and the references that the README names."""
    monkeypatch.chdir(tmp_path)
    run("new", "site", "my-clinic")
    article = read_page("README.md").fence("markdown", section="An article")
    (tmp_path / "my-clinic/content/ketamine.md").write_text(article, encoding="utf-8")
    [named] = [link for link in read_page("README.md").links if link.endswith("references.json")]
    library = (repository / named).read_text(encoding="utf-8")
    (tmp_path / "my-clinic/references.json").write_text(library, encoding="utf-8")
    return tmp_path / "my-clinic"


def test_the_commands_of_the_readme_run_one_after_the_other(
    read_page: Read, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = read_page("README.md").fence("sh", section="Use it").splitlines()
    commands = [line.partition("#")[0].split() for line in lines]

    codes = {
        " ".join(words): run(*words[1:]).exit_code
        for words in commands
        if words[0] == "healthpress"
    }

    assert len(codes) == len(commands) - 1  # the other one is pip
    assert set(codes.values()) == {0}, codes
    assert (tmp_path / "my-clinic/public/index.html").is_file()


def test_the_python_of_the_readme_runs_and_finds_the_example_clean(
    read_page: Read,
    repository: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    script = tmp_path / "script.py"
    script.write_text(read_page("README.md").fence("python", section="Use it"), encoding="utf-8")
    monkeypatch.chdir(repository)

    runpy.run_path(str(script))

    assert re.fullmatch(r"True [1-9]\d*\n", capsys.readouterr().out)


def test_the_article_of_the_readme_passes_its_own_check(clinic: Path, run: Run) -> None:
    outcome = run("check", clinic)

    assert outcome.exit_code == 0, outcome.stdout
    assert outcome.stdout == "no findings in 2 files\n"


def test_the_finding_shown_is_what_the_article_gets_without_its_note(
    read_page: Read, clinic: Path, run: Run
) -> None:
    article = clinic / "content/ketamine.md"
    whole = article.read_text(encoding="utf-8")
    article.write_text(NOTE.sub("", whole), encoding="utf-8")

    printed = run("check", "my-clinic").stdout

    assert printed == read_page("README.md").fence("text", section="An article")
