"""Places and untrusted text as people read them."""

import re
import unicodedata

from healthpress.model.source import SourceFile, Span

# C0 and C1 controls, the marks that turn the direction of text around (Unicode UAX #9, 2.1-2.5),
# the two that end a line (UAX #14), what stands for a byte of a file name that is no UTF-8
# (PEP 383), and what else XML 1.0, 2.2 forbids
_HOSTILE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    r"\ud800-\udfff\ufffe\uffff]"
)
_NO_COLUMN = {"Mn", "Me", "Cf"}  # accents, what joins or separates letters
_SOFT_HYPHEN = "\u00ad"  # terminals show it
_BOM_BYTES = 3  # of U+FEFF in UTF-8


def escaped(text: str) -> str:
    """The text on one line, control and direction characters written as their code in hex."""
    return _HOSTILE.sub(lambda match: _code(match.group()), text)


def _code(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number <= 0xFF else f"\\u{number:04x}"  # noqa: PLR2004 - two digits


def line_and_column(source: SourceFile | None, span: Span) -> tuple[int, int, int, int]:
    """(line, column, end line, end column), from 1, the end behind the last character."""
    if source is None:
        return 1, 1, 1, 1
    return *source.locate(span.start), *source.locate(max(span.end, span.start))


def in_bytes(source: SourceFile | None, span: Span) -> tuple[int, int, int, int]:
    """As `line_and_column`, the columns in UTF-8 bytes of the line on disk.

    There a byte order mark is part of the first line.
    """
    line, column, end_line, end_column = line_and_column(source, span)
    if source is None:
        return line, column, end_line, end_column
    return line, _bytes(source, line, column), end_line, _bytes(source, end_line, end_column)


def _bytes(source: SourceFile, line: int, column: int) -> int:
    start = source.line_starts()[line - 1]
    before = source.text[start : start + column - 1]
    mark = _BOM_BYTES if source.has_bom and line == 1 else 0
    return len(before.encode("utf-8", "surrogatepass")) + mark + 1


def width(text: str) -> int:
    """Columns a terminal gives the text: two for wide characters, none for invisible ones."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in _NO_COLUMN and character != _SOFT_HYPHEN:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
