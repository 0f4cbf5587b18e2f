import os
import sqlite3
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from healthpress.build.cache import store as module
from healthpress.build.cache.store import DAMAGED, DRAWERS, FILE, FOLDER, OTHER_VERSION, Cache


def test_what_was_kept_is_there_in_the_next_run(tmp_path: Path) -> None:
    Cache(tmp_path).keep("drawer", [("a.md", "1", "found"), ("b.md", "2", "")], {"a.md", "b.md"})

    again = Cache(tmp_path)

    assert again.kept("drawer") == {"a.md": ("1", "found"), "b.md": ("2", "")}
    assert again.kept("other") == {}
    assert again.notes == ()


def test_a_cache_that_does_not_exist_is_empty_and_is_not_made_by_looking(tmp_path: Path) -> None:
    assert Cache(tmp_path).kept("drawer") == {}
    assert list(tmp_path.iterdir()) == []


def test_the_folder_tells_git_to_leave_it_out(tmp_path: Path) -> None:
    Cache(tmp_path).keep("drawer", [], ())

    assert (tmp_path / FOLDER / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_what_is_gone_leaves_nothing_behind(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.keep("drawer", [("old.md", "1", "x"), ("same.md", "2", "y")], {"old.md", "same.md"})

    cache.keep("drawer", [("new.md", "3", "z")], {"new.md", "same.md"})

    assert cache.kept("drawer") == {"new.md": ("3", "z"), "same.md": ("2", "y")}


def test_drawers_that_were_not_used_for_long_are_thrown_out(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for number in range(DRAWERS):
        cache.keep(f"drawer {number}", [("a.md", "1", "x")], {"a.md"})
    cache.keep("drawer 0", [], {"a.md"})

    cache.keep("one more", [("a.md", "1", "x")], {"a.md"})

    assert cache.kept("drawer 0")
    assert not cache.kept("drawer 1")
    assert cache.kept("drawer 2")


@pytest.mark.parametrize("content", [b"", b"no database at all, by no means", b"SQLite format 3\0"])
def test_a_damaged_file_is_told_and_made_anew(tmp_path: Path, content: bytes) -> None:
    cache = Cache(tmp_path)
    cache.keep("drawer", [("a.md", "1", "x")], {"a.md"})
    (tmp_path / FOLDER / FILE).write_bytes(content)

    assert cache.kept("drawer") == {}
    cache.keep("drawer", [("a.md", "2", "y")], {"a.md"})

    assert cache.kept("drawer") == {"a.md": ("2", "y")}
    assert cache.notes == ((DAMAGED,) if content else ())


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_bytes_changed_on_disk_never_change_what_is_read(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("cache")
    rows = {f"{number}.md": (str(number), f"found {number} " * 40) for number in range(40)}
    Cache(folder).keep("drawer", [(slot, *row) for slot, row in rows.items()], rows.keys())
    file = folder / FOLDER / FILE
    content = bytearray(file.read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    file.write_bytes(content)

    kept = Cache(folder).kept("drawer")

    assert kept.items() <= rows.items()


def test_tables_of_another_version_are_told_and_made_anew(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    with sqlite3.connect(tmp_path / FOLDER / FILE) as connection:
        connection.execute("CREATE TABLE kept (everything TEXT)")
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    cache = Cache(tmp_path)

    assert cache.kept("drawer") == {}
    cache.keep("drawer", [("a.md", "1", "x")], {"a.md"})

    assert cache.kept("drawer") == {"a.md": ("1", "x")}
    assert cache.notes == (OTHER_VERSION,)


@pytest.mark.parametrize("name", [FOLDER, f"{FOLDER}/{FILE}"])
def test_a_link_is_left_alone(tmp_path: Path, name: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / FILE).write_bytes(b"somebody's own")
    site = tmp_path / "site"
    (site / name).parent.mkdir(parents=True)
    (site / name).symlink_to(elsewhere if name == FOLDER else elsewhere / FILE)
    cache = Cache(site)

    cache.keep("drawer", [("a.md", "1", "x")], {"a.md"})

    assert cache.kept("drawer") == {}
    assert (elsewhere / FILE).read_bytes() == b"somebody's own"
    assert cache.notes == ()


def test_a_place_that_cannot_be_written_means_no_cache_and_no_word(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("a file where the folder should be", encoding="utf-8")
    cache = Cache(tmp_path)

    cache.keep("drawer", [("a.md", "1", "x")], {"a.md"})

    assert cache.kept("drawer") == {}
    assert cache.notes == ()


def test_a_file_that_another_run_holds_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE_S", 0.01)
    cache = Cache(tmp_path)
    cache.keep("drawer", [("a.md", "1", "x")], {"a.md"})
    other = sqlite3.connect(tmp_path / FOLDER / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    cache.keep("drawer", [("a.md", "2", "y")], {"a.md"})

    assert cache.kept("drawer") == {"a.md": ("1", "x")}
    assert cache.notes == ()
    other.close()


def test_two_runs_at_once_both_keep_what_they_found(tmp_path: Path) -> None:
    def work(number: int) -> None:
        for turn in range(5):
            Cache(tmp_path).keep(f"drawer {number}", [("a.md", str(turn), "x")], {"a.md"})

    threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [Cache(tmp_path).kept(f"drawer {number}") for number in range(3)] == [
        {"a.md": ("4", "x")}
    ] * 3


def test_a_run_that_is_killed_while_it_writes_leaves_a_cache_that_can_be_read(
    tmp_path: Path,
) -> None:
    Cache(tmp_path).keep("drawer", [("a.md", "1", "x")], {"a.md"})
    child = os.fork()
    if child == 0:
        connection = sqlite3.connect(tmp_path / FOLDER / FILE, isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM kept")
        os._exit(9)
    os.waitpid(child, 0)

    cache = Cache(tmp_path)

    assert cache.kept("drawer") == {"a.md": ("1", "x")}
    assert cache.notes == ()


def test_a_file_that_has_grown_too_large_is_begun_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(tmp_path)
    cache.keep("drawer", [("a.md", "1", "x" * 100_000)], {"a.md"})
    monkeypatch.setattr(module, "LARGEST", 50_000)

    cache.keep("drawer", [("b.md", "1", "x")], {"a.md", "b.md"})

    assert cache.kept("drawer") == {"b.md": ("1", "x")}
