from pathlib import Path

import pytest

from healthpress.errors import OutputError
from healthpress.write.whole import write_whole


def test_a_file_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.json", b"{}", told="a.json")

    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.json", b"{}")]
    assert (tmp_path / "a.json").stat().st_mode & 0o777 == 0o644


def test_an_earlier_file_keeps_its_mode_and_a_link_stays_a_link(tmp_path: Path) -> None:
    there = tmp_path / "there.json"
    there.write_bytes(b"old")
    there.chmod(0o600)
    (tmp_path / "a.json").symlink_to(there)

    write_whole(tmp_path / "a.json", b"new", told="a.json")

    assert (tmp_path / "a.json").is_symlink()
    assert there.read_bytes() == b"new"
    assert there.stat().st_mode & 0o777 == 0o600


def test_a_folder_in_its_place_is_refused_and_leaves_no_draft(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()

    with pytest.raises(OutputError, match="the file cannot be written") as caught:
        write_whole(tmp_path / "a.json", b"{}", told="a.json")

    assert caught.value.place == "a.json"
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no such file or directory"):
        write_whole(tmp_path / "no" / "a.json", b"{}", told="no/a.json")
