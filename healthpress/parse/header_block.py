"""Where the head of a file begins and ends, with the offset of every part."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from healthpress.model.finding import Fault
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.source import Span

_LINE_END = re.compile(r"\r\n|\r|\n")
# Files that were joined have marks inside; the one at the start is taken off when they are read.
_BLANK_LINES = re.compile(r"(?:[ \t\ufeff]*(?:\r\n|\r|\n))*\ufeff*")
_BLANKS = " \t\r\n\ufeff"
_FIRST_LINE = re.compile(r"[^\r\n]*")
LINE_STARTS = r"(?:\A|(?<=[\r\n]))"
LINE_STOPS = r"[ \t]*(?=[\r\n]|\Z)"
_LONE_BRACE = re.compile(r"(?<=[\r\n])\}[ \t]*(?=[\r\n]|\Z)")
_ONE_LINE = re.compile(r"\{[^\r\n]*\}(?=[ \t]*(?:[\r\n]|\Z))")
# A delimiter with one of our keys on the next line can hardly be anything but front matter.
_LATER = re.compile(
    LINE_STARTS + r"(?:---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?:title|description|published)[ \t]*[:=]"
)


@dataclass(frozen=True, slots=True)
class HeaderBlock:
    """The block at the head of a file.

    `text` is what stands between the delimiters (JSON: with its braces) and `text_start` its
    offset; `opening` is the first line, `span` covers the block with its delimiters, and the
    Markdown begins at `body_start`.
    """

    syntax: str
    text: str
    text_start: int
    opening: Span
    span: Span
    body_start: int
    is_closed: bool = True
    faults: tuple[Fault, ...] = ()


class BlockHandler(Protocol):
    """What the handler of one syntax must do; texts begin where the block does."""

    syntax: str
    mark: str
    closing_mark: str

    def detect(self, text: str) -> bool:
        """Whether the text begins with a block of this syntax."""

    def split(self, text: str) -> tuple[str, str]:
        """What stands inside the block, and all behind it; `ValueError` when it has no end."""

    def text_start(self, text: str) -> int:
        """The offset behind the opening delimiter."""


def find_block(text: str, handlers: Sequence[BlockHandler]) -> HeaderBlock | None:
    """The front matter of a text, also where it does not stand at the start; None without any."""
    start = _start(text, handlers)
    rest = text[start:]
    handler = next((handler for handler in handlers if handler.detect(rest)), None)
    if handler is None:
        return None
    faults = () if start == 0 else (_not_at_the_start(text, start),)
    opening = Span(start, _end(_FIRST_LINE, text, start))
    try:
        inner, body = handler.split(rest)
    except ValueError:
        return _unclosed(handler, text, opening, faults)
    end = len(text) - len(body)
    return HeaderBlock(
        syntax=handler.syntax,
        text=inner,
        text_start=start + handler.text_start(rest),
        opening=opening,
        span=Span(start, end),
        body_start=_end(_LINE_END, text, end),
        faults=faults,
    )


def broken_object_end(text: str) -> int:
    """Behind the last brace of an object: that of its only line, else the first on a line alone.

    Raises:
        ValueError: it has no end.
    """
    line = _ONE_LINE.match(text)
    if line and line[0].count("{") == line[0].count("}"):
        return line.end()
    head, _ = _LONE_BRACE.split(text, 1)
    return len(head) + 1


def _unclosed(
    handler: BlockHandler, text: str, opening: Span, faults: tuple[Fault, ...]
) -> HeaderBlock:
    """Nothing is read from a block without an end, and everything below its first line is body."""
    fault = Fault(
        "SRC003",
        opening,
        f"the front matter that begins here with `{handler.mark}` has no end",
        f"close it with `{handler.closing_mark}` on a line of its own",
    )
    return HeaderBlock(
        syntax=handler.syntax,
        text="",
        text_start=opening.end,
        opening=opening,
        span=opening,
        body_start=_end(_LINE_END, text, opening.end),
        is_closed=False,
        faults=(*faults, fault),
    )


def _start(text: str, handlers: Sequence[BlockHandler]) -> int:
    """Where front matter begins: at the start, behind blank lines, or where its keys stand."""
    if any(handler.detect(text) for handler in handlers):
        return 0
    behind_blanks = _end(_BLANK_LINES, text, 0)
    if any(handler.detect(text[behind_blanks:]) for handler in handlers):
        return behind_blanks
    later = _LATER.search(text)
    return later.start() if later else 0


def _not_at_the_start(text: str, start: int) -> Fault:
    is_below_text = bool(text[:start].strip(_BLANKS))
    fix = Fix("remove what stands above it", (Edit(Span(0, start), ""),), Safety.SAFE)
    return Fault(
        "SRC004",
        Span(start, _end(_FIRST_LINE, text, start)),
        f"the front matter is below {'text' if is_below_text else 'blank lines'}",
        "move it to the first line of the file",
        fix=None if is_below_text else fix,
    )


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
