"""The source line of a finding with carets below what it marks."""

from dataclasses import dataclass

from healthpress.model.source import SourceFile, Span
from healthpress.report.place import escaped, line_and_column, width

_LONGEST = 70  # columns of a source line shown; with a number of four digits they fit into 80
_TAB = 4  # columns of a tab in a frame
_BEFORE = 40  # columns kept before the carets of a cut line


@dataclass(frozen=True, slots=True)
class Frame:
    """One source line, safe to print: its number, its text, and the carets with their indent."""

    number: int
    text: str
    indent: str
    carets: str


def frame_of(source: SourceFile, span: Span) -> Frame | None:
    """The first line of a span; None where it is blank."""
    line, column, end_line, end_column = line_and_column(source, span)
    text = source.line(line)
    stop = end_column - 1 if end_line == line else len(text)
    text, start, stop = _cut(text, column - 1, stop)
    if not text.strip():
        return None
    before, marked = _shown(text[:start]), _shown(text[start:stop])
    return Frame(line, _shown(text), " " * width(before), "^" * max(1, width(marked)))


def _shown(text: str) -> str:
    """Source text for a frame: a tab as spaces, so that carets stand below what they mark."""
    return escaped(text.replace("\t", " " * _TAB))


def _cut(text: str, start: int, stop: int) -> tuple[str, int, int]:
    """A long line cut to a window around its carets, with `…` where something is left out."""
    if _fitting(text, _LONGEST) == len(text):
        return text, start, stop
    right = start + _fitting(text[start : start + _LONGEST], _LONGEST - _BEFORE)
    room = _LONGEST - width(_shown(text[start:right]))
    left = start - _fitting(text[max(0, start - room) : start][::-1], room)
    right = max(right, left + _fitting(text[left : left + _LONGEST], _LONGEST))
    head, tail = ("…" if left else ""), ("…" if right < len(text) else "")
    shift = len(head) - left
    return f"{head}{text[left:right]}{tail}", start + shift, min(stop, right) + shift


def _fitting(text: str, columns: int) -> int:
    """How many of its first characters have room in so many columns."""
    used = 0
    for number, character in enumerate(text):
        used += width(_shown(character))
        if used > columns:
            return number
    return len(text)
