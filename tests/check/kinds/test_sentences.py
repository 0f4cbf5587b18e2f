import pytest

from healthpress.check.kinds.sentences import (
    is_cited,
    is_paragraph_cited,
    sentence_at,
    sentences,
)
from healthpress.model.article import Mark, Prose
from healthpress.model.source import Span


def texts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  ", []),
        ("No full stop", ["No full stop"]),
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Ask Dr. Lee. She knows.", ["Ask Dr. Lee.", "She knows."]),
        ("Given i.v. In trials, yes.", ["Given i.v. In trials, yes."]),
        ("About 0.5 mg. Then more.", ["About 0.5 mg.", "Then more."]),
        ("“It works.” She left.", ["“It works.”", "She left."]),
        ("Wait... Then go.", ["Wait...", "Then go."]),
        ("See e.g. this. M. T. said so.", ["See e.g. this.", "M. T. said so."]),
        ("It fades. it says", ["It fades. it says"]),
    ],
)
def test_a_text_is_cut_at_full_stops_but_not_at_abbreviations(
    text: str, expected: list[str]
) -> None:
    assert texts(text) == expected


def test_every_offset_has_its_sentence() -> None:
    text = "One. Two."

    found = [sentence_at(text, offset) for offset in (0, 3, 4, 5, 8)]

    assert found == [(0, 4), (0, 4), (5, 9), (5, 9), (5, 9)]


def test_an_offset_behind_the_last_sentence_gives_the_whole_text() -> None:
    assert sentence_at("One.  ", 6) == (0, 6)


def cited(text: str, *offsets: int) -> Prose:
    marks = tuple(Mark("key", offset, Span(0, 0)) for offset in offsets)
    return Prose("prose", text, Span(0, len(text)), (), marks=marks)


def test_a_citation_in_or_right_behind_a_sentence_counts_for_it() -> None:
    prose = cited("One. Two.", 4)

    assert is_cited(prose, 0, 4)
    assert not is_cited(prose, 5, 9)


@pytest.mark.parametrize(("offset", "expected"), [(9, True), (8, True), (4, False)])
def test_a_citation_at_the_end_speaks_for_the_paragraph(offset: int, *, expected: bool) -> None:
    assert is_paragraph_cited(cited("One. Two.", offset)) is expected
