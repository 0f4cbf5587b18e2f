"""`check --watch`, with a real process and real changes."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

import pytest

pytestmark = pytest.mark.slow

Make = Callable[..., Path]
Run = Callable[..., Any]

LOUD = (
    "---\ntitle: Loud\ndescription: Loud words.\ntype: guide\npublished: 2026-02-05\n---\n\n"
    "Ketamine cures depression.\n"
)
PATIENCE_S = 30.0  # two cores may be busy with other tests


class Watching:
    """A process that watches, and what it says line by line."""

    def __init__(self, folder: Path, *words: str) -> None:
        command = [sys.executable, "-m", "healthpress", "check", "--watch", *words]
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self._lines: Queue[str] = Queue()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line)

    def run(self) -> str:
        """All that is said up to the end of the next run."""
        end = time.monotonic() + PATIENCE_S
        said = ""
        while "watching, Ctrl-C ends" not in said:
            try:
                said += self._lines.get(timeout=end - time.monotonic())
            except (Empty, ValueError):
                pytest.fail(f"no run ended; it said: {said}")
        return said

    def interrupt(self) -> int:
        """Ctrl-C; gives the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE_S)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self._reader.join()
        assert self.process.stdout
        self.process.stdout.close()


def save(path: Path, text: str) -> None:
    """As editors do: a hidden file first, then in one step, which is one change."""
    draft = path.with_name(f".{path.name}.draft")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


@pytest.fixture
def watch() -> Iterator[Callable[..., Watching]]:
    """Starts `check --watch` in a folder."""
    started: list[Watching] = []

    def start(folder: Path, *words: str) -> Watching:
        started.append(Watching(folder, *words))
        return started[-1]

    yield start
    for one in started:
        one.close()


def test_every_change_is_checked_until_ctrl_c(
    make_site: Make, watch: Callable[..., Watching]
) -> None:
    site = make_site()
    settings = (site / "healthpress.toml").read_text()
    watching = watch(site, "--select", "CLM001", "--format", "concise", "--today", "2026-11-23")

    first = watching.run()
    save(site / "content/new.md", LOUD)
    new = watching.run()
    save(site / "healthpress.toml", "[chekc]\n")
    broken = watching.run()
    save(site / "healthpress.toml", settings)
    mended = watching.run()
    (site / "content/new.md").unlink()
    gone = watching.run()
    code = watching.interrupt()

    assert "] no findings in 1 file (" in first
    assert "content/new.md:8:10: CLM001" in new
    assert "] 1 error in 2 files (" in new
    assert "error: " in broken
    assert "] not checked (" in broken
    assert "] 1 error in 2 files (" in mended
    assert "] no findings in 1 file (" in gone
    assert "\x1b" not in first + new + broken + mended + gone
    assert code == 0


def test_the_exit_code_is_that_of_the_last_run(
    make_site: Make, watch: Callable[..., Watching]
) -> None:
    watching = watch(make_site(f"-- content/a.md --\n{LOUD}"), "--select", "CLM001")

    watching.run()

    assert watching.interrupt() == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-", "--watch"], "`-` cannot be watched"),
        ([".", "--watch", "--fix"], "`--watch` writes no fixes"),
        ([".", "--watch", "--diff"], "`--watch` writes no fixes"),
        (["nowhere", "--watch"], "`nowhere` does not exist"),
    ],
)
def test_what_does_not_go_with_watching_is_told(run: Run, words: list[str], said: str) -> None:
    outcome = run("check", *words)

    assert outcome.exit_code == 2
    assert said in outcome.stderr


def test_without_the_package_it_is_told_what_to_install(
    make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "healthpress.build.watching", raising=False)
    monkeypatch.setitem(sys.modules, "watchfiles", None)

    outcome = run("check", make_site(), "--watch")

    assert outcome.exit_code == 2
    assert "`--watch` needs `watchfiles`" in outcome.stderr
    assert "pip install 'healthpress[watch]'" in outcome.stderr
