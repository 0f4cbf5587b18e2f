"""What the shell is offered, as it asks for it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

Make = Callable[..., Path]

PROGRAM = Path(sys.executable).with_name("healthpress")


def offered(line: str, folder: Path) -> list[str]:
    environment = os.environ | {
        "_HEALTHPRESS_COMPLETE": "bash_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split(" ")) - 1),
    }
    done = subprocess.run(
        [PROGRAM], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return [word.partition(",")[2] for word in done.stdout.splitlines() if word]


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("healthpress ch", ["check"]),
        ("healthpress check --select CLM00", ["CLM001", "CLM002"]),
        ("healthpress check --ignore absolute-c", ["absolute-claim"]),
        ("healthpress check --extend-select SAF001,clm001", ["SAF001,CLM001"]),
        ("healthpress explain missing-sup", ["missing-supervision-note"]),
        ("healthpress rules --select DOS002", ["DOS002"]),
        ("healthpress check --profile ", ["au", "ca"]),
        ("healthpress rules --profile u", ["uk", "us"]),
        ("healthpress check --format js", ["json", "jsonl"]),
        ("healthpress check --changed-s", ["--changed-since"]),
    ],
)
def test_words_are_completed(tmp_path: Path, line: str, first: list[str]) -> None:
    assert offered(line, tmp_path)[: len(first)] == first


def test_settings_that_cannot_be_used_offer_nothing_and_say_nothing(make_site: Make) -> None:
    site = make_site(settings="[chekc]\n")

    assert offered("healthpress check --select CLM", site) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell_is_printed(shell: str) -> None:
    if shell == "bash" and not shutil.which("bash"):
        pytest.skip("there is no bash here")
    done = subprocess.run(
        [PROGRAM],
        env=os.environ | {"_HEALTHPRESS_COMPLETE": f"{shell}_source"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert "_HEALTHPRESS_COMPLETE" in done.stdout
    assert done.stderr == ""
