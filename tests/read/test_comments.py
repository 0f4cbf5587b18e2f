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

    assert caught.value.place == place
    assert caught.value.help
