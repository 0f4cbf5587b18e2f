"""`docs/formats.md`: every format is there, and its example is what is really printed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from healthpress.report.render import FORMATS

Read = Callable[[str], Any]
Run = Callable[..., Any]

PAGE = "docs/formats.md"


@pytest.fixture
def command(read_page: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words of the page's command, in a folder that holds the page's article."""
    page = read_page(PAGE)
    [article] = [fence for fence in page.fences if fence.language == "md"]
    (tmp_path / article.name).write_text(article.text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    line = page.fence("sh", section="What holds for all of them").strip()
    return line.removeprefix("healthpress ").removesuffix(" text").split()  # type: ignore[no-any-return]  # Any page


def test_the_table_names_every_format_and_no_other(read_page: Read) -> None:
    assert list(read_page(PAGE).rows("## The formats")) == list(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_an_example_is_what_the_command_prints(
    read_page: Read, run: Run, command: list[str], name: str
) -> None:
    [example] = [fence.text for fence in read_page(PAGE).fences if fence.name == name]
    chunks = [chunk.strip("\n") for chunk in example.split("…")]

    printed = run(*command, name).stdout

    at = 0
    for chunk in chunks:
        found = printed.find(chunk, at)
        assert found >= 0, chunk
        at = found + len(chunk)
    assert printed.startswith(chunks[0])
    assert printed.rstrip("\n").endswith(chunks[-1])


def test_the_first_command_makes_its_files(
    read_page: Read, run: Run, command: list[str], tmp_path: Path
) -> None:
    del command
    line = read_page(PAGE).fence("sh", section="Choosing").strip()

    outcome = run(*line.split()[1:])

    assert outcome.exit_code == 1
    assert {"healthpress.sarif", "junit.xml"} < {path.name for path in tmp_path.iterdir()}
