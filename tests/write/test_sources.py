from pathlib import Path

import pytest

from healthpress.errors import OutputError, ReadError
from healthpress.write.sources import write_source

OLD, NEW = b"---\r\ntitle: A\r\n---\r\n", b"---\r\ntitle: B\r\n---\r\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "site" / "a.md"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_gets_the_new_bytes_and_nothing_else_is_left_behind(article: Path) -> None:
    write_source("a.md", NEW, read=OLD, root=article.parent)

    assert article.read_bytes() == NEW
    assert names(article.parent) == ["a.md"]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755])
def test_the_mode_stays(article: Path, mode: int) -> None:
    article.chmod(mode)

    write_source("a.md", NEW, read=OLD, root=article.parent)

    assert article.stat().st_mode & 0o777 == mode


def test_a_link_inside_the_site_stays_a_link(article: Path) -> None:
    link = article.parent / "link.md"
    link.symlink_to("a.md")

    write_source("link.md", NEW, read=OLD, root=article.parent)

    assert link.is_symlink()
    assert article.read_bytes() == NEW


def test_a_link_out_of_the_site_is_refused(article: Path) -> None:
    outside = article.parent.parent / "outside.md"
    outside.write_bytes(OLD)
    (article.parent / "link.md").symlink_to(outside)

    with pytest.raises(OutputError, match="leads out of the site"):
        write_source("link.md", NEW, read=OLD, root=article.parent)

    assert outside.read_bytes() == OLD


def test_a_file_that_changed_meanwhile_is_left_alone(article: Path) -> None:
    article.write_bytes(b"somebody was here")

    with pytest.raises(OutputError, match="changed since it was read"):
        write_source("a.md", NEW, read=OLD, root=article.parent)

    assert article.read_bytes() == b"somebody was here"


def test_a_file_that_holds_the_new_bytes_already_is_not_written_again(article: Path) -> None:
    article.write_bytes(NEW)
    before = article.stat().st_mtime_ns

    write_source("a.md", NEW, read=OLD, root=article.parent)

    assert article.stat().st_mtime_ns == before


def test_a_file_that_is_gone_is_told(article: Path) -> None:
    article.unlink()

    with pytest.raises(ReadError) as told:
        write_source("a.md", NEW, read=OLD, root=article.parent)

    assert told.value.place == "a.md"


def test_a_file_that_may_only_be_read_is_refused(article: Path) -> None:
    article.chmod(0o444)

    with pytest.raises(OutputError, match="may only be read"):
        write_source("a.md", NEW, read=OLD, root=article.parent)
