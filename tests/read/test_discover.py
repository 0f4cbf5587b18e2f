from pathlib import Path

import pytest

from healthpress.errors import ReadError
from healthpress.read.discover import read_content
from healthpress.read.files import read_file


def write(root: Path, path: str, content: bytes = b"x") -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def test_articles_come_sorted_by_path_and_only_markdown(tmp_path: Path) -> None:
    for path in ("content/b.md", "content/a/z.md", "content/a.md", "content/picture.png"):
        write(tmp_path, path)

    sources = read_content(tmp_path, "content")

    assert [source.path for source in sources] == ["content/a.md", "content/a/z.md", "content/b.md"]


@pytest.mark.parametrize("path", [".hidden.md", "_draft.md", ".git/a.md", "_parts/a.md"])
def test_hidden_files_and_parts_stay_out(tmp_path: Path, path: str) -> None:
    write(tmp_path, f"content/{path}")

    assert read_content(tmp_path, "content") == ()


def test_a_missing_content_folder_says_what_to_make(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="`content` does not exist") as caught:
        read_content(tmp_path, "content")

    assert "make the folder `content`" in caught.value.help


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_line_ends_stay_as_they_are(tmp_path: Path, end: bytes) -> None:
    write(tmp_path, "a.md", b"one" + end + b"two" + end)

    source = read_file(tmp_path, "a.md")

    assert source.text.encode() == b"one" + end + b"two" + end


def test_a_byte_order_mark_is_taken_off_and_remembered(tmp_path: Path) -> None:
    write(tmp_path, "a.md", b"\xef\xbb\xbf---\n")

    source = read_file(tmp_path, "a.md")

    assert (source.text, source.has_bom, source.locate(0)) == ("---\n", True, (1, 1))


def test_a_file_that_is_not_utf8_comes_with_the_place_of_the_first_bad_byte(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "é😀 caf".encode() + b"\xe9 au lait")

    source = read_file(tmp_path, "a.md")

    assert source.decode_error == len("é😀 caf")
    assert source.text[source.decode_error] == "\ufffd"


def test_a_good_file_has_no_bad_byte(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "é😀".encode())

    assert read_file(tmp_path, "a.md").decode_error == -1


def test_a_link_out_of_the_site_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "secret.md")
    (tmp_path / "site/content").mkdir(parents=True)
    (tmp_path / "site/content/a.md").symlink_to(tmp_path / "secret.md")

    with pytest.raises(ReadError, match="leads out of the site") as caught:
        read_content(tmp_path / "site", "content")

    assert caught.value.place == "content/a.md"


def test_a_link_inside_the_site_is_followed(tmp_path: Path) -> None:
    write(tmp_path, "shared/a.md", b"text")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").symlink_to(tmp_path / "shared/a.md")

    assert [source.text for source in read_content(tmp_path, "content")] == ["text"]


def test_a_link_to_nothing_says_that_the_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").symlink_to(tmp_path / "content/b.md")

    with pytest.raises(ReadError, match="cannot be read: no such file") as caught:
        read_content(tmp_path, "content")

    assert caught.value.place == "content/a.md"


def test_a_path_upward_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "secret.md")
    (tmp_path / "site").mkdir()

    with pytest.raises(ReadError, match="leads out of the site"):
        read_file(tmp_path / "site", "../secret.md")


def test_a_folder_called_like_an_article_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "content/folder.md").mkdir(parents=True)

    assert read_content(tmp_path, "content") == ()


def test_everything_that_cannot_be_read_is_told_at_once(tmp_path: Path) -> None:
    for path in ("content/a.md", "content/b.markdown", "other/c.md"):
        write(tmp_path, path)
    (tmp_path / "content/gone.md").symlink_to(tmp_path / "content/nowhere.md")
    (tmp_path / "content/more").symlink_to(tmp_path / "other")

    with pytest.raises(ReadError, match="the articles have 3 problems") as caught:
        read_content(tmp_path, "content")

    told = [problem.partition(":")[0] for problem in caught.value.problems]
    assert told == ["content/b.markdown", "content/gone.md", "content/more"]
