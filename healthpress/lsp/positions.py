"""Places in a source as the Language Server Protocol counts them.

Lines and characters from 0, a line ends at CR LF, LF or CR, and a character is one unit of the
encoding that editor and server agreed on (LSP 3.17, "Position", read 2026-11-23).
"""

from bisect import bisect_right
from dataclasses import dataclass

from lsprotocol import types

from healthpress.model.source import BOM, SourceFile, Span

_LAST_OF_ONE_UNIT = "\uffff"  # in UTF-16; what comes behind takes two


@dataclass(frozen=True, slots=True)
class Ruler:
    """Converts both ways between offsets in a source and positions in the editor's text.

    `encoding` is "utf-8", "utf-16" or "utf-32". An editor that hands on a byte order mark counts
    it as a character of the first line; our offsets do not.
    """

    source: SourceFile
    encoding: str = "utf-16"

    def position(self, offset: int) -> types.Position:
        """Where an offset stands; beyond the end of the text, at its end."""
        starts = self.source.line_starts()
        offset = min(max(offset, 0), len(self.source.text))
        line = bisect_right(starts, offset) - 1
        units = self._units(self.source.text[starts[line] : offset])
        return types.Position(line, units + self._mark(line))

    def range(self, span: Span) -> types.Range:
        """Where a span stands."""
        return types.Range(self.position(span.start), self.position(max(span.start, span.end)))

    def offset(self, position: types.Position) -> int:
        """The offset of a position; beyond the end of a line, at its end."""
        starts = self.source.line_starts()
        if position.line >= len(starts):
            return len(self.source.text)
        start = starts[position.line]
        line = self.source.line(position.line + 1)
        left = max(0, position.character - self._mark(position.line))
        if self.encoding == "utf-32" or line.isascii():
            return start + min(left, len(line))
        for index, character in enumerate(line):
            left -= self._units(character)
            if left < 0:  # also inside a character: in front of it
                return start + index
        return start + len(line)

    def span(self, range_: types.Range) -> Span:
        """The span of a range; of one whose ends are the wrong way round, as if they were not."""
        start, end = sorted((self.offset(range_.start), self.offset(range_.end)))
        return Span(start, end)

    def _units(self, text: str) -> int:
        if self.encoding == "utf-32" or text.isascii():
            return len(text)
        if self.encoding == "utf-8":
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text) + sum(character > _LAST_OF_ONE_UNIT for character in text)

    def _mark(self, line: int) -> int:
        return self._units(BOM) if self.source.has_bom and line == 0 else 0
