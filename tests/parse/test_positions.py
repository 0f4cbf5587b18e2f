import itertools
import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthpress.model.article import Article, Piece, Places, Prose
from healthpress.model.front_matter import FrontMatter
from healthpress.model.source import SourceFile, Span
from healthpress.parse.article import parse_article
from healthpress.parse.header import Header

Parse = Callable[..., Article]

LINE_ENDS = ["\n", "\r\n", "\r"]


def pieces(article: Article) -> Iterator[tuple[Prose, Piece]]:
    return ((prose, piece) for prose in article.prose for piece in prose.pieces)


def misplaced(article: Article) -> list[tuple[str, Span]]:
    """Exact pieces whose span holds another text."""
    text = article.source.text
    return [
        (prose.text[piece.start : piece.end], piece.span)
        for prose, piece in pieces(article)
        if piece.exact
        and text[piece.span.start : piece.span.end] != prose.text[piece.start : piece.end]
    ]


def out_of_order(article: Article) -> list[Prose]:
    """Proses whose exact pieces do not follow each other in the source."""
    return [
        prose
        for prose in article.prose
        for one, other in itertools.pairwise(piece for piece in prose.pieces if piece.exact)
        if one.span.end > other.span.start
    ]


def unplaced(prose: Prose) -> str:
    """What of a prose is in no piece; only gaps may be."""
    covered = {at for piece in prose.pieces for at in range(piece.start, piece.end)}
    return "".join(char for at, char in enumerate(prose.text) if at not in covered)


@pytest.mark.parametrize("line_end", LINE_ENDS)
def test_every_piece_of_the_commonmark_examples_is_exact_or_told_as_not_placed(
    parse: Parse, commonmark_examples: list[tuple[str, str]], line_end: str
) -> None:
    articles = [parse(text.replace("\n", line_end)) for text, _ in commonmark_examples]

    exact = [piece for article in articles for _, piece in pieces(article) if piece.exact]
    told = [
        prose.text[piece.start : piece.end]
        for article in articles
        for prose, piece in pieces(article)
        if not piece.exact
    ]
    assert [wrong for article in articles for wrong in misplaced(article)] == []
    assert [wrong for article in articles for wrong in out_of_order(article)] == []
    assert {unplaced(prose).strip(" ") for article in articles for prose in article.prose} == {""}
    assert len(exact) >= 1100
    assert len(told) == 24  # entities, each of them


def word_at(text: str, word: str) -> tuple[int, int]:
    return text.index(word), text.index(word) + len(word)


WORD = st.integers(min_value=100, max_value=999).map(lambda number: f"w{number}")
MARKUP = st.sampled_from(
    [
        *(
            "*",
            "**",
            "_",
            "`",
            "``",
            "[",
            "](",
            ")",
            "![",
            "](u)",
            "<b>",
            "</b>",
            "\\",
            "\\|",
            "&amp;",
        ),
        *(
            "|",
            "| ",
            "\n|---|---|\n",
            "\n",
            "\n\n",
            "\n> ",
            "\n- ",
            "\n1. ",
            "\n    ",
            "\n\t",
            "\n# ",
        ),
        *(" #\n", "\n===\n", "\n---\n", "\n: ", "\n::: warning ", "\n:::\n", "\n[^n]: ", "[^n]"),
        *(
            "[@k]",
            "  \n",
            "\\\n",
            "\n```\n",
            "~~",
            '"',
            "'",
            "\0",
            "é",
            "🙂",
            "<https://a.b>",
            "{.c}",
        ),
        *(
            "\n> [!NOTE]\n> ",
            "\n<div>\n",
            "\n</div>\n",
            "\u00a0",
            "\u2003",
            "\x0b",
            "\r",
            " ",
            "  ",
        ),
    ]
)
WORDS = re.compile(r"w\d+w")
DOCUMENT = st.lists(st.one_of(WORD, MARKUP), max_size=40).map("".join)


@given(DOCUMENT, st.sampled_from(LINE_ENDS))
def test_no_piece_of_any_document_is_misplaced(parse: Parse, text: str, line_end: str) -> None:
    article = parse(text.replace("\n", line_end))

    assert misplaced(article) == []
    assert out_of_order(article) == []


@given(st.lists(MARKUP, max_size=25), st.sampled_from(LINE_ENDS))
def test_each_of_many_different_words_is_placed_where_it_stands(
    parse: Parse, markup: list[str], line_end: str
) -> None:
    text = "".join(f"{mark}w{number}w " for number, mark in enumerate(markup))
    text = text.replace("\n", line_end)

    article = parse(text)

    for prose in article.prose:
        for match in WORDS.finditer(prose.text):
            assert prose.place(*match.span()) == Span(*word_at(text, match[0]))


@given(DOCUMENT)
def test_line_ends_change_no_line_and_no_column(parse: Parse, text: str) -> None:
    text = text.replace("\r", "")
    unix, windows = parse(text), parse(text.replace("\n", "\r\n"))

    assert [prose.text for prose in unix.prose] == [prose.text for prose in windows.prose]
    for (_, one), (_, other) in zip(pieces(unix), pieces(windows), strict=True):
        assert one.exact == other.exact
        if one.exact:
            assert unix.source.locate(one.span.start) == windows.source.locate(other.span.start)


@pytest.mark.parametrize(
    ("text", "visible", "place"),
    [
        ("# A title #\n", "A title", (1, 3)),
        ("# # #\n", "#", (1, 3)),
        ("Title\n=====\n", "Title", (1, 1)),
        ("> - one\n> two\n", "two", (2, 3)),
        ("- [a **b** c](u)\n", "b", (1, 8)),
        ("| a | b \\| c |\n|---|---|\n| d | e |\n", "| c", (1, 10)),
        ("| a | b |\n|---|---|\n|   | e |\n", "e", (3, 7)),
        ("a \\* b\n", "* b", (1, 4)),
        ("Term\n:   Meaning\n", "Meaning", (2, 5)),
        ("Text[^1]\n\n[^1]: A note\n", "A note", (3, 7)),
        ("::: details Sum *x*\nbody\n:::\n", "Sum *x*", (1, 13)),
        ("![an *old* man](x.png)\n", "old", (1, 7)),
        ("<div>\n  words &amp; more\n</div>\n", "words", (2, 3)),
        ("a `code x` b\n", "code x", (1, 4)),
    ],
)
def test_a_text_is_placed_at_its_line_and_column(
    parse: Parse, text: str, visible: str, place: tuple[int, int]
) -> None:
    article = parse(text)

    prose = next(prose for prose in article.prose if visible in prose.text)
    start = prose.text.index(visible)
    span = prose.place(start, start + len(visible))
    assert article.source.locate(span.start) == place
    assert text[span.start : span.end] == visible


@pytest.mark.parametrize("text", ["a &amp; b", "x\n\ny &lt; z"])
def test_an_entity_gets_the_span_of_its_block(parse: Parse, text: str) -> None:
    prose = parse(text).prose[-1]

    (entity,) = (piece for piece in prose.pieces if not piece.exact)

    assert entity.span == prose.span
    assert text[prose.span.start : prose.span.end] == text.rpartition("\n")[2]


def test_a_nul_is_not_placed_and_its_neighbours_are(parse: Parse) -> None:
    prose = parse("one\0two").prose[0]

    assert [(prose.text[piece.start : piece.end], piece.exact) for piece in prose.pieces] == [
        ("one", True),
        ("\ufffd", False),
        ("two", True),
    ]


def test_offsets_count_from_the_start_of_the_file() -> None:
    source = SourceFile("a.md", "+++\r\n+++\r\nTake 50 mg.")
    header = Header(FrontMatter(), Places(Span(0, 10)), body_start=10)

    article = parse_article(source, header)

    assert article.prose[0].span == Span(10, 21)
