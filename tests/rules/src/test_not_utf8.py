"""The one rule that no specification page can show, since such a page is always UTF-8."""

import datetime as dt
from pathlib import Path

import pytest

from healthpress.build.checking import check_sources
from healthpress.build.vocabularies import load_vocabularies
from healthpress.model.rule import SiteFacts
from healthpress.model.source import SourceFile
from healthpress.read.files import read_file

HEAD = "---\ntitle: Ketamine\ndescription: What it is.\npublished: 2026-02-05\n---\n\n"


def places(source: SourceFile) -> list[tuple[str, tuple[int, int]]]:
    facts = SiteFacts(
        today=dt.date(2026, 11, 23),
        vocabularies=load_vocabularies(),
        select=frozenset({"SRC001"}),
    )
    found = check_sources((source,), facts)
    return [(finding.name, source.locate(finding.span.start)) for finding in found]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ((HEAD + "Caf\xe9 au lait.\n").encode("cp1252"), (7, 4)),
        ((HEAD + "One.\r\nTwo \x96 three.\r\n").encode("latin-1"), (8, 5)),
        ("---\ntitle: Caf\xe9\n---\n".encode("cp1252"), (2, 11)),
        (HEAD.encode() + b"\xe2\x82", (7, 1)),
    ],
)
def test_the_first_place_that_is_not_utf8_is_told(
    content: bytes, place: tuple[int, int], tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_bytes(content)

    found = places(read_file(tmp_path, "a.md"))

    assert found == [("not-utf8", place)]


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
def test_utf8_passes_with_and_without_a_byte_order_mark(start: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(start + (HEAD + "Café – 5 µg 💊\n").encode())

    found = places(read_file(tmp_path, "a.md"))

    assert found == []
