import datetime as dt
from pathlib import Path

import pytest

from healthpress.errors import ReadError
from healthpress.model.site import Comment
from healthpress.read.comments import read_comments


def write(root: Path, text: str) -> None:
    folder = root / "data" / "comments"
    folder.mkdir(parents=True)
    (folder / "ketamine.toml").write_text(text, encoding="utf-8")


def test_comments_are_read_by_slug_oldest_first(tmp_path: Path) -> None:
    write(
        tmp_path,
        '[[comment]]\nauthor = "Bo"\ndate = 2026-03-02\ntext = "Second"\n'
        '[[comment]]\nauthor = "Al"\ndate = 2026-03-01\ntext = "First"\n',
    )

    found = read_comments(tmp_path)

    assert found == {
        "ketamine": (
            Comment("Al", dt.date(2026, 3, 1), "First"),
            Comment("Bo", dt.date(2026, 3, 2), "Second"),
        )
    }


def test_a_site_without_comments_has_none(tmp_path: Path) -> None:
    assert read_comments(tmp_path) == {}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[[comment]]\nauthor = \n", "data/comments/ketamine.toml:2:10"),
        ('[[comment]]\nauthor = "Bo"\n', "data/comments/ketamine.toml:1:1"),
        ('[[comment]]\nname = "Bo"\n', "data/comments/ketamine.toml:1:1"),
        ("comment = 3\n", "data/comments/ketamine.toml:1:11"),
    ],
)
def test_a_file_that_is_no_list_of_comments_stops_the_run(
    tmp_path: Path, text: str, place: str
) -> None:
    write(tmp_path, text)

    with pytest.raises(ReadError) as caught:
        read_comments(tmp_path)

    assert caught.value.problems[0].startswith(f"{place}: ")


@pytest.mark.parametrize("empty", ['""', '" "', '"""\n"""'])
def test_a_comment_without_an_author_or_words_is_refused(tmp_path: Path, empty: str) -> None:
    write(tmp_path, f"[[comment]]\nauthor = {empty}\ndate = 2026-02-05\ntext = {empty}\n")

    with pytest.raises(ReadError) as caught:
        read_comments(tmp_path)

    told = [problem.partition(";")[0].split(": ", 1)[1] for problem in caught.value.problems]
    assert told == ["`comment.author` is empty", "`comment.text` is empty"]


def test_every_file_of_comments_that_does_not_fit_is_told_at_once(tmp_path: Path) -> None:
    write(tmp_path, "comment = 3\n")
    (tmp_path / "data/comments/sleep.toml").write_text("comment = 4\n", encoding="utf-8")

    with pytest.raises(ReadError) as caught:
        read_comments(tmp_path)

    told = [problem.partition(": ")[0] for problem in caught.value.problems]
    assert told == ["data/comments/ketamine.toml:1:11", "data/comments/sleep.toml:1:11"]
