import json
import tempfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthpress.errors import OutputError
from healthpress.model.artifact import Artifact, Written
from healthpress.write.disk import write_site

Write = Callable[..., Written]
Tree = Callable[[Path], dict[str, str]]


def test_a_site_is_written_with_a_manifest_and_nothing_beside_it(
    write: Write, site: Path, output: Path, tree: Tree
) -> None:
    result = write({"b/index.html": "B", "index.html": "A"})

    manifest = json.loads((output / "build-manifest.json").read_bytes())
    assert result == Written(written=("b/index.html", "index.html"))
    assert tree(output) == {"b/index.html": "B", "index.html": "A"}
    assert list(manifest.items()) == [
        ("b/index.html", sha256(b"B").hexdigest()),
        ("index.html", sha256(b"A").hexdigest()),
    ]
    assert [entry.name for entry in site.iterdir()] == ["public"]


def test_a_web_server_may_read_every_file(write: Write, output: Path) -> None:
    write({"a/index.html": "A"})

    modes = {file.stat().st_mode & 0o777 for file in output.rglob("*") if file.is_file()}
    assert modes == {0o644}


def test_only_what_differs_is_written_and_only_ours_removed(
    write: Write, output: Path, tree: Tree
) -> None:
    write({"a.html": "A", "b.html": "B", "old/c.html": "C"})
    (output / "old" / "mine.txt").write_text("mine", encoding="utf-8")
    before = (output / "a.html").stat().st_mtime_ns

    result = write({"a.html": "A", "b.html": "changed", "new.html": "N"})

    assert result == Written(("b.html", "new.html"), ("a.html",), ("old/c.html",))
    assert (output / "a.html").stat().st_mtime_ns == before
    assert tree(output) == {
        "a.html": "A",
        "b.html": "changed",
        "new.html": "N",
        "old/mine.txt": "mine",
    }


def test_a_second_build_with_the_same_files_touches_nothing(write: Write, output: Path) -> None:
    write({"a.html": "A"})
    before = (output / "build-manifest.json").stat()

    result = write({"a.html": "A"})

    assert result == Written(kept=("a.html",))
    assert (output / "build-manifest.json").stat().st_ino == before.st_ino


def test_folders_that_became_empty_are_removed(write: Write, output: Path) -> None:
    write({"a/b/c.html": "C", "index.html": "I"})

    write({"index.html": "I"})

    assert sorted(entry.name for entry in output.iterdir()) == ["build-manifest.json", "index.html"]


@pytest.mark.parametrize(
    ("before", "after"),
    [({"a": "file"}, {"a/index.html": "A"}), ({"a/index.html": "A"}, {"a": "file"})],
    ids=["file becomes folder", "folder becomes file"],
)
def test_files_and_folders_may_change_places(
    write: Write, output: Path, before: dict[str, str], after: dict[str, str], tree: Tree
) -> None:
    write(before)

    write(after)

    assert tree(output) == after


def test_a_damaged_or_deleted_file_is_mended(write: Write, output: Path, tree: Tree) -> None:
    write({"a.html": "A", "b.html": "B"})
    (output / "a.html").write_text("!", encoding="utf-8")
    (output / "b.html").unlink()

    write({"a.html": "A", "b.html": "B"})

    assert tree(output) == {"a.html": "A", "b.html": "B"}


NAMES = st.sampled_from(["a", "b", "A", "c.html", "..", "", "."])
PATHS = st.lists(NAMES, min_size=1, max_size=3).map("/".join)
BUILDS = st.lists(st.dictionaries(PATHS, st.sampled_from(["1", "2"]), max_size=4), max_size=4)
FOREIGN = st.dictionaries(PATHS, st.just("mine"), max_size=2)


@given(builds=BUILDS, foreign=FOREIGN)
def test_whatever_is_built_files_of_others_survive_and_each_build_is_whole_or_nothing(
    builds: list[dict[str, str]], foreign: dict[str, str], tree: Tree
) -> None:
    with tempfile.TemporaryDirectory() as name:
        site, output = Path(name) / "site", Path(name) / "site" / "public"
        output.mkdir(parents=True)
        write_site([Artifact("index.html", b"I")], output, root=site)
        mine = {path for path, text in foreign.items() if _put(output, path, text)}
        for files in builds:
            before = tree(output)
            artifacts = [Artifact(path, text.encode()) for path, text in files.items()]
            try:
                write_site(artifacts, output, root=site)
            except OutputError:
                assert tree(output) == before
            else:
                kept = {path: "mine" for path in mine if path not in files}
                assert tree(output) == kept | files
            assert all((output / path).read_text(encoding="utf-8") == "mine" for path in mine)
        assert [entry.name for entry in Path(name).iterdir()] == ["site"]
        assert [entry.name for entry in site.iterdir()] == ["public"]


def _put(output: Path, path: str, text: str) -> bool:
    """Put a file of somebody else there, unless the path is no path inside."""
    file = output / path
    if {"", ".", ".."} & set(path.split("/")) or file.exists():
        return False
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    file.write_text(text, encoding="utf-8")
    return True
