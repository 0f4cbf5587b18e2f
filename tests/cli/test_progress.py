from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from healthpress.cli import progress
from healthpress.cli.progress import progress_shown

Make = Callable[..., Path]
Run = Callable[..., Any]


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes stderr a terminal, on which no patience is needed."""
    monkeypatch.setattr(progress, "is_terminal", lambda **_: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "PATIENCE_S", 0.0)
    monkeypatch.setattr(progress, "PAUSE_S", 0.0)


@pytest.mark.usefixtures("terminal")
def test_a_line_says_how_far_it_is_and_is_gone_in_the_end(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with progress_shown() as tell:
        tell(9, 10)
        tell(10, 10)

    assert capsys.readouterr().err == "\r9 of 10 files\r10 of 10 files\r              \r"


@pytest.mark.usefixtures("terminal")
def test_the_line_is_gone_when_the_run_is_stopped(capsys: pytest.CaptureFixture[str]) -> None:
    def run() -> None:
        with progress_shown() as tell:
            tell(1, 2)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run()

    assert capsys.readouterr().err.endswith("\r            \r")


@pytest.mark.usefixtures("terminal")
def test_a_short_run_needs_no_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "PATIENCE_S", 60.0)

    with progress_shown() as tell:
        tell(1, 2)

    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("terminal")
def test_a_terminal_that_cannot_overwrite_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TERM", "dumb")

    with progress_shown() as tell:
        tell(1, 2)

    assert capsys.readouterr().err == ""


def test_what_is_no_terminal_gets_no_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "PATIENCE_S", 0.0)

    with progress_shown() as tell:
        tell(1, 2)

    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("command", ["check", "build"])
def test_commands_tell_of_every_file(
    make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch, command: str, jobs: int
) -> None:
    article = (
        "---\ntitle: {0}\ndescription: On {0}.\ntype: guide\npublished: 2026-02-05\n---\nTea.\n"
    )
    names = [f"p{number}" for number in range(130)]
    site = make_site("".join(f"-- content/{name}.md --\n{article.format(name)}" for name in names))
    shown: list[str] = []

    def overwrite(text: str, _: str) -> str:
        shown.append(text)
        return text

    monkeypatch.setattr(progress, "overwrite", overwrite)

    run(command, site, "--jobs", jobs)

    assert shown[:130] == [f"{number} of 130 files" for number in range(1, 131)]
