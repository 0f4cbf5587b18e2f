"""`Containerfile`: read, and its steps run here where no container engine is needed."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINE = re.compile(r"^([A-Z]+) (.*)$", re.MULTILINE)


@pytest.fixture
def stages() -> list[list[tuple[str, str]]]:
    """The instructions of each stage."""
    found: list[list[tuple[str, str]]] = []
    for instruction, rest in LINE.findall((ROOT / "Containerfile").read_text(encoding="utf-8")):
        if instruction == "FROM":
            found.append([])
        found[-1].append((instruction, rest))
    return found


def test_what_is_copied_from_the_checkout_is_there(stages: list[list[tuple[str, str]]]) -> None:
    copied = [rest.split()[:-1] for instruction, rest in stages[0] if instruction == "COPY"]

    allowed = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    names = {name for names in copied for name in names}
    assert {name for name in names if not (ROOT / name).exists()} == set()
    assert {line[1:] for line in allowed if line.startswith("!")} == names


def test_it_runs_as_an_ordinary_user_with_healthpress_as_its_program(
    stages: list[list[tuple[str, str]]],
) -> None:
    last = dict(stages[-1])

    assert last["USER"] not in {"root", "0"}
    assert last["ENTRYPOINT"] == '["healthpress"]'
    assert last["CMD"] == '["check"]'


@pytest.mark.packaging
def test_its_commands_make_a_healthpress_that_runs(
    stages: list[list[tuple[str, str]]], tmp_path: Path
) -> None:
    source, place = tmp_path / "source", tmp_path / "installed"
    source.mkdir()
    for instruction, rest in stages[0]:
        if instruction == "COPY":
            copy(rest, source)
        elif instruction == "RUN":
            words = [word.replace("/opt/healthpress", str(place)) for word in rest.split()]
            program = sys.executable if words[0] == "python3" else words[0]
            subprocess.run([program, *words[1:]], cwd=source, check=True)

    done = subprocess.run(
        [place / "bin/healthpress", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("healthpress ")


def copy(rest: str, folder: Path) -> None:
    """What `COPY` does: files into a folder, or the content of a folder."""
    *names, target = rest.split()
    for name in names:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / target)
        else:
            shutil.copy(ROOT / name, folder / target)
