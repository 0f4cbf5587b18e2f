"""Exact places: from a part of an inline content to its span in the source.

Two things are stamped while markdown-it parses, and joined here:

* `placed_blocks.py` notes at which source offset each line of an inline content begins
  (`meta["lines"]`, for table cells `meta["runs"]`);
* `placed_inlines.py` notes which part of that content each token was made from (`meta["at"]`).

Nothing is searched for. What the two cannot place (an entity, a NUL) is told as not placed.
They lean on semi-private API of markdown-it-py: the CommonMark examples are the alarm.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from markdown_it.token import Token

from healthpress.model.source import SourceFile, Span

LINE_STARTS = "line_starts"  # key of the parser's env: source offset of each line of the body
_INDENT = " \t"


class Run(NamedTuple):
    """`content[start:end]` of an inline token stands unbroken in the source from `source` on."""

    start: int
    end: int
    source: int


def line_starts(source: SourceFile, body_start: int) -> list[int]:
    """The offset in the source of each line of the body, as markdown-it counts lines."""
    starts = source.line_starts()
    return [body_start, *starts[bisect_right(starts, body_start) :]]


def runs_of(inline: Token) -> list[Run]:
    """The unbroken runs of an inline token's content, in order."""
    if "runs" in inline.meta:
        return list(inline.meta["runs"])
    runs: list[Run] = []
    position = 0
    for line, source in zip(inline.content.split("\n"), inline.meta.get("lines", ()), strict=False):
        start = position + len(line) - len(line.lstrip(_INDENT))
        runs.append(Run(start, position + len(line), source))
        position += len(line) + 1
    return runs


def parts_of(runs: list[Run], start: int, end: int) -> Iterator[Run]:
    """What of `content[start:end]` lies in runs, cut at their borders."""
    for index in range(max(bisect_right(runs, (start,)) - 1, 0), len(runs)):
        run = runs[index]
        if run.start >= end:
            return
        first, last = max(run.start, start), min(run.end, end)
        if first < last:
            yield Run(first, last, run.source + first - run.start)


def span_of(runs: list[Run], start: int, end: int) -> Span | None:
    """The source span from the first to the last placed character of `content[start:end]`."""
    parts = list(parts_of(runs, start, end))
    if not parts:
        return None
    return Span(parts[0].source, parts[-1].source + parts[-1].end - parts[-1].start)
