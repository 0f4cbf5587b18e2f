"""Code points in, units of the protocol out, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from healthpress.lsp.positions import Ruler
from healthpress.model.source import SourceFile, Span

ENCODINGS = ["utf-8", "utf-16", "utf-32"]
TEXT = "one\r\ntwo 😀 é\rlast"


def ruler(text: str, encoding: str = "utf-16", *, has_bom: bool = False) -> Ruler:
    return Ruler(SourceFile("a.md", text, has_bom), encoding)


@pytest.mark.parametrize(
    ("encoding", "character"), [("utf-8", 9), ("utf-16", 7), ("utf-32", 6)], ids=str
)
def test_a_column_behind_an_emoji_is_counted_in_units_of_the_encoding(
    encoding: str, character: int
) -> None:
    behind = TEXT.index(" é") + 1

    assert ruler(TEXT, encoding).position(behind) == types.Position(1, character)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_only_cr_and_lf_end_a_line(encoding: str) -> None:
    measure = ruler("a\u2028b\x0cc\x85d\ne", encoding)

    assert measure.position(8).line == 1
    assert measure.offset(types.Position(1, 0)) == 8


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize(
    ("place", "offset"),
    [
        (types.Position(0, 99), 3),
        (types.Position(1, 99), TEXT.index("\rlast")),
        (types.Position(99, 0), len(TEXT)),
    ],
    ids=["behind a line", "behind a line that is not ASCII", "behind the text"],
)
def test_a_place_behind_a_line_is_its_end(
    encoding: str, place: types.Position, offset: int
) -> None:
    assert ruler(TEXT, encoding).offset(place) == offset


def test_a_place_inside_a_character_is_in_front_of_it() -> None:
    assert ruler("a😀b").offset(types.Position(0, 2)) == 1


@pytest.mark.parametrize(("encoding", "width"), [("utf-8", 3), ("utf-16", 1), ("utf-32", 1)])
def test_a_byte_order_mark_that_the_editor_hands_on_counts_in_the_first_line(
    encoding: str, width: int
) -> None:
    measure = ruler("ab\ncd", encoding, has_bom=True)

    assert measure.position(1) == types.Position(0, 1 + width)
    assert measure.position(4) == types.Position(1, 1)
    assert measure.offset(types.Position(0, 1 + width)) == 1


def test_a_range_the_wrong_way_round_is_a_span_all_the_same() -> None:
    backwards = types.Range(types.Position(0, 2), types.Position(0, 1))

    assert ruler("abc").span(backwards) == Span(1, 2)


@given(st.text(alphabet="ab é😀\n\r\u2028\ud800"), st.data(), st.sampled_from(ENCODINGS))
def test_every_offset_comes_back(text: str, data: st.DataObject, encoding: str) -> None:
    offset = data.draw(st.integers(0, len(text)))
    measure = ruler(text, encoding, has_bom=data.draw(st.booleans()))
    is_inside_a_line_end = text[offset - 1 : offset + 1] == "\r\n"

    back = measure.offset(measure.position(offset))

    assert back == offset - is_inside_a_line_end
