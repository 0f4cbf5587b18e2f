import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from healthpress.errors import OutputError
from healthpress.model.artifact import Written

Write = Callable[..., Written]
Tree = Callable[[Path], dict[str, str]]


def test_a_disk_that_refuses_before_the_move_leaves_everything_as_it_was(
    write: Write, site: Path, output: Path, tree: Tree
) -> None:
    write({"index.html": "A"})

    with pytest.raises(OutputError, match="cannot be written"):
        write({"index.html": "changed", "x" * 300: "the name is too long"})

    assert tree(output) == {"index.html": "A"}
    assert [entry.name for entry in site.iterdir()] == ["public"]


def test_a_disk_that_refuses_while_staging_leaves_everything_as_it_was(
    write: Write, site: Path, output: Path, tree: Tree
) -> None:
    write({"index.html": "A"})
    (site / ".public.healthpress").mkdir()
    (site / ".public.healthpress" / "files").write_text("in the way", encoding="utf-8")

    with pytest.raises(OutputError, match="cannot be written"):
        write({"index.html": "changed"})

    assert tree(output) == {"index.html": "A"}


OLD = {"a/index.html": "old", "gone.html": "old", "same.html": "same"}
NEW = {"a/index.html": "new", "b.html": "new", "same.html": "same"}
DIES_AT_A_RENAME = """
import json, os, pathlib, sys
from healthpress.model.artifact import Artifact
from healthpress.write.disk import write_site

left, files = int(sys.argv[2]), json.loads(sys.argv[3])

def die(event, arguments):
    global left
    if event == "os.rename":
        left -= 1
        if left < 0:
            os._exit(9)

sys.addaudithook(die)
root = pathlib.Path(sys.argv[1])
artifacts = [Artifact(path, text.encode()) for path, text in files.items()]
write_site(artifacts, root / "public", root=root)
"""


@pytest.mark.parametrize("before", [{}, OLD], ids=["first build", "later build"])
@pytest.mark.parametrize("moves", [0, 1, 2, 3])
def test_the_next_build_repairs_what_a_killed_one_left(
    write: Write, site: Path, output: Path, before: dict[str, str], moves: int, tree: Tree
) -> None:
    if before:
        write(before)
    command = [sys.executable, "-c", DIES_AT_A_RENAME, str(site), str(moves), json.dumps(NEW)]

    killed = subprocess.run(command, check=False)
    left = tree(output) if output.exists() else {}
    write(NEW)

    assert killed.returncode == 9
    assert all(text in (before.get(path), NEW.get(path)) for path, text in left.items())
    assert tree(output) == NEW
    assert sorted(entry.name for entry in site.iterdir()) == ["public"]


def test_what_a_killed_build_moved_is_removed_when_it_is_no_longer_wanted(
    write: Write, site: Path, output: Path, tree: Tree
) -> None:
    command = [sys.executable, "-c", DIES_AT_A_RENAME, str(site), "3", json.dumps(NEW)]

    subprocess.run(command, check=False)
    left = tree(output)
    result = write({"c.html": "C"})

    assert left
    assert set(result.removed) == set(left)
    assert tree(output) == {"c.html": "C"}
