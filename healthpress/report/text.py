"""For people at a terminal: each finding with the line it stands on and carets below it."""

from collections.abc import Iterator

from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding
from healthpress.model.source import SourceFile, Span
from healthpress.report.counts import count, in_words
from healthpress.report.place import escaped, line_and_column, width

_COLOURS = {"error": "1;31", "warning": "1;33", "info": "1;36", "review": "1;35", "dim": "2"}
_LONGEST = 110  # columns of a source line shown; longer ones are cut around the carets
_TAB = 4  # columns of a tab in a frame
_BEFORE = 40  # columns kept before the carets of a cut line


def as_text(report: Report, *, colour: bool = False) -> str:
    """The findings with source frames and a summary line, ending in a line end."""
    paint = _Paint(colour)
    parts = [
        "\n".join(_finding(item, report.sources.get(item.path), paint)) + "\n"
        for item in report.findings
    ]
    return "\n".join([*parts, f"{in_words(count(report))}\n"])


class _Paint:
    """Colours, or none."""

    def __init__(self, colour: bool) -> None:  # noqa: FBT001 - the only argument
        self.colour = colour

    def __call__(self, name: str, text: str) -> str:
        return f"\x1b[{_COLOURS[name]}m{text}\x1b[0m" if self.colour else text


def _finding(finding: Finding, source: SourceFile | None, paint: _Paint) -> Iterator[str]:
    line, column, _, _ = line_and_column(source, finding.span)
    label, colour = finding.severity.value, finding.severity.value
    if finding.decision is not Decision.VIOLATION:
        label, colour = f"{finding.decision.value} ({label})", "review"
    yield f"{paint(colour, label)} {finding.code} {finding.name}: {escaped(finding.message)}"
    yield f"  {paint('dim', '-->')} {escaped(finding.path)}:{line}:{column}"
    if source is not None:
        yield from _frame(source, finding.span, paint, colour)
    if finding.context:
        yield f"  context: {escaped(finding.context)}"
    for related in finding.related:
        there = line_and_column(source, related.span)
        yield f"  see {escaped(finding.path)}:{there[0]}:{there[1]}: {escaped(related.note)}"
    if finding.help:
        yield f"  help: {escaped(finding.help)}"


def _frame(source: SourceFile, span: Span, paint: _Paint, colour: str) -> Iterator[str]:
    line, column, end_line, end_column = line_and_column(source, span)
    text = source.line(line)
    stop = end_column - 1 if end_line == line else len(text)
    text, start, stop = _cut(text, column - 1, stop)
    if not text.strip():
        return
    gutter = " " * len(str(line))
    before, marked = _shown(text[:start]), _shown(text[start:stop])
    yield paint("dim", f" {gutter} |")
    yield f"{paint('dim', f' {line} |')} {_shown(text)}"
    carets = "^" * max(1, width(marked))
    yield f"{paint('dim', f' {gutter} |')} {' ' * width(before)}{paint(colour, carets)}"


def _shown(text: str) -> str:
    """Source text for a frame: a tab as spaces, so that carets stand below what they mark."""
    return escaped(text.replace("\t", " " * _TAB))


def _cut(text: str, start: int, stop: int) -> tuple[str, int, int]:
    """A long line cut to a window around its carets, with `…` where something is left out."""
    if len(text) <= _LONGEST:
        return text, start, stop
    left = max(0, min(start - _BEFORE, len(text) - _LONGEST))
    right = left + _LONGEST
    head, tail = ("…" if left else ""), ("…" if right < len(text) else "")
    shift = len(head) - left
    return f"{head}{text[left:right]}{tail}", start + shift, min(stop, right) + shift
