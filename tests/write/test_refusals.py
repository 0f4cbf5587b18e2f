from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from healthpress.errors import OutputError
from healthpress.model.artifact import Written

Write = Callable[..., Written]
Tree = Callable[[Path], dict[str, str]]


@pytest.mark.parametrize(
    "path",
    [
        "../a",
        "a/../../b",
        "/etc/passwd",
        "",
        "a//b",
        "./a",
        "a/.",
        "a/",
        "C:/a",
        "c:a",
        "a\\b",
        "a\nb",
        "a\0b",
        "\ud800",
    ],
)
def test_a_path_that_is_not_plainly_inside_is_refused(
    write: Write, output: Path, path: str
) -> None:
    with pytest.raises(OutputError, match="not a path inside the output folder"):
        write({"good.html": "G", path: "x"})

    assert not output.exists()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("About/index.html", "about/index.html"),
        ("caf\u00e9.html", "cafe\u0301.html"),
        ("a", "a/index.html"),
        ("A", "a/b/index.html"),
        ("build-manifest.json", "index.html"),
        ("Build-Manifest.json", "index.html"),
        ("build-manifest.json/x", "index.html"),
    ],
)
def test_two_files_in_one_place_are_refused(
    write: Write, output: Path, one: str, other: str
) -> None:
    with pytest.raises(OutputError, match="want the same place") as caught:
        write({one: "1", other: "2"})

    assert caught.value.help
    assert not output.exists()


@pytest.mark.parametrize(
    ("where", "told"),
    [
        (".", "holds the site itself"),
        ("..", "holds the site itself"),
        ("content", "is a folder of the site that is read"),
        ("content/public", "lies in the folder `content`, which is read"),
        ("../..", "holds the site itself"),
    ],
)
def test_a_folder_that_holds_what_is_read_is_refused(
    write: Write, site: Path, where: str, told: str, tree: Tree
) -> None:
    (site / "content").mkdir()
    (site / "content" / "a.md").write_text("mine", encoding="utf-8")

    with pytest.raises(OutputError, match=told):
        write({"index.html": "A"}, site / where)

    assert tree(site) == {"content/a.md": "mine"}


def test_a_folder_of_somebody_else_is_refused(write: Write, output: Path, tree: Tree) -> None:
    output.mkdir()
    (output / "thesis.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(OutputError, match="holds files"):
        write({"index.html": "A"})

    assert tree(output) == {"thesis.txt": "mine"}


@pytest.mark.parametrize(
    "text", ["[]", "{", '{"a": 3}', '{"../../thesis.txt": "' + "0" * 64 + '"}', "[" * 100_000]
)
def test_a_manifest_that_is_not_ours_is_refused(
    write: Write, output: Path, text: str, tree: Tree
) -> None:
    output.mkdir()
    (output / "build-manifest.json").write_text(text, encoding="utf-8")

    with pytest.raises(OutputError, match="not a manifest that healthpress wrote"):
        write({"index.html": "A"})

    assert tree(output) == {}


@pytest.mark.parametrize("path", ["mine.txt", "mine.txt/index.html", "folder", "empty"])
def test_a_file_of_somebody_else_in_the_way_is_refused(
    write: Write, output: Path, path: str, tree: Tree
) -> None:
    write({"index.html": "A"})
    (output / "mine.txt").write_text("mine", encoding="utf-8")
    (output / "folder").mkdir()
    (output / "folder" / "mine.txt").write_text("mine", encoding="utf-8")
    (output / "empty").mkdir()

    with pytest.raises(OutputError, match="was not written by healthpress"):
        write({"index.html": "changed", path: "ours"})

    assert tree(output) == {"index.html": "A", "mine.txt": "mine", "folder/mine.txt": "mine"}


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_symbolic_links_in_the_output_are_not_followed(
    write: Write, output: Path, tmp_path: Path, kind: str, tree: Tree
) -> None:
    write({"a/index.html": "A"})
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "index.html").write_text("mine", encoding="utf-8")
    (output / "a" / "index.html").unlink()
    if kind == "file":
        (output / "a" / "index.html").symlink_to(outside / "index.html")
    else:
        (output / "a").rmdir()
        (output / "a").symlink_to(outside)

    with pytest.raises(OutputError, match="is a symbolic link"):
        write({})

    assert tree(outside) == {"index.html": "mine"}


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder of Linux takes no files")
def test_a_place_that_takes_no_files_is_not_told_as_another_build(write: Write) -> None:
    with pytest.raises(OutputError, match="cannot be written: no file can be made beside it"):
        write({"index.html": "A"}, to=Path("/proc/public"))


def test_while_another_build_writes_this_one_stops(write: Write, output: Path) -> None:
    with (
        FileLock(output.with_name(".public.lock")),
        pytest.raises(OutputError, match="another build is writing"),
    ):
        write({"index.html": "A"})

    assert not output.exists()
