"""One file as it lies on disk, and places in it."""

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n|\r|\n")


@lru_cache(maxsize=4)  # a report asks for the places of one file in a row, thousands at worst
def _line_starts(text: str) -> tuple[int, ...]:
    return 0, *(match.end() for match in _LINE_END.finditer(text))


def line_start(text: str, offset: int) -> int:
    """Where the line of an offset starts."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character offsets into a source text."""

    start: int
    end: int

    def shifted(self, by: int) -> "Span":
        """The same span `by` characters further on."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One text file.

    `path` is relative to the site, with "/" between its parts. `text` holds every character of
    the file in code points, line ends as they are; only a byte order mark is taken off (`has_bom`
    remembers it), since no editor counts it as a column. `decode_error` is the offset of the first
    place that is not UTF-8 (each such byte stands there as U+FFFD), or -1.
    """

    path: str
    text: str
    has_bom: bool = False
    decode_error: int = -1

    @classmethod
    def from_text(cls, path: str, text: str) -> "SourceFile":
        """A text that no file holds as it is; a byte order mark is taken off as in a file."""
        return cls(path, text.removeprefix(BOM), text.startswith(BOM))

    @property
    def digest(self) -> str:
        """SHA-256 of the text, in hex."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line starts; the first is 0."""
        return _line_starts(self.text)

    def locate(self, offset: int) -> tuple[int, int]:
        """(line, column) of an offset, both from 1, the column in code points."""
        starts = self.line_starts()
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of one line (from 1) without its line end; empty beyond the last."""
        starts = self.line_starts()
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")
