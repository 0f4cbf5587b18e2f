"""Places and untrusted text as people read them."""

import re
import unicodedata

from healthpress.model.source import SourceFile, Span

# C0 and C1 controls, the marks that turn the direction of text around (Unicode UAX #9, 2.1-2.5),
# and what stands for a byte of a file name that is no UTF-8 (PEP 383)
_HOSTILE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


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


def width(text: str) -> int:
    """Columns a terminal gives the text: two for wide characters, none for combining ones."""
    return sum(
        0
        if unicodedata.combining(character)
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )
