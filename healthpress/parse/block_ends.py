"""Where the closing line of a `:::` block should stand that has none."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from healthpress.model.article import Heading
from healthpress.model.fix import Edit, Fix
from healthpress.model.source import Span

_LINE_END = re.compile(r"\r\n|\r|\n|\Z")


@dataclass(frozen=True, slots=True)
class Lines:
    """A source text, and the offsets at which the lines of its body start and the last one ends."""

    text: str
    starts: Sequence[int]

    def at(self, offset: int) -> int:
        """The number of the line of an offset, from 0."""
        return bisect_right(self.starts, offset, hi=len(self.starts) - 1) - 1

    def line(self, number: int) -> str:
        """The text of a line with its end."""
        return self.text[self.starts[number] : self.starts[number + 1]]

    def indent(self, offset: int) -> str:
        """What stands before an offset on its line."""
        return self.text[self.starts[self.at(offset)] : offset]


def closing_fix(
    token: Token, outer: Sequence[str], headings: Sequence[Heading], lines: Lines
) -> Fix | None:
    """The fix that closes an open block: before the first heading inside it, else at its end.

    `outer` are the colons of the blocks around it. None where one of these would be closed instead,
    or where the block stands in a quotation or begins an entry of a list.
    """
    begin = int(token.meta["begin"])
    indent = lines.indent(begin)
    if indent.strip() or any(0 < len(colons) <= len(token.markup) for colons in outer):
        return None
    first, behind = token.map or (0, 0)
    starts = (min(heading.span.start, *_start(heading.mark)) for heading in headings)
    behind = next((lines.at(start) for start in starts if lines.indent(start) == indent), behind)
    while behind - 1 > first and not lines.line(behind - 1).strip():
        behind -= 1
    last = lines.line(behind - 1).rstrip("\r\n")
    at = lines.starts[behind - 1] + len(last)
    end = _LINE_END.search(lines.text, begin)
    line_end = (end[0] if end else "") or "\n"
    closing = f"{line_end}{indent}{token.markup}"
    return Fix(f"close it with `{token.markup}`", (Edit(Span(at, at), closing),))


def _start(mark: Span | None) -> tuple[int, ...]:
    return (mark.start,) if mark else ()
