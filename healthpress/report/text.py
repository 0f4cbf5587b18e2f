"""For people at a terminal: each finding with the line it stands on and carets below it."""

from collections.abc import Iterator

from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding
from healthpress.model.fix import Fix, Safety
from healthpress.model.source import SourceFile, Span
from healthpress.report.counts import Counts, count, in_words
from healthpress.report.frame import frame_of
from healthpress.report.look import Look
from healthpress.report.place import escaped, line_and_column
from healthpress.report.weights import label

# SGR codes: bold, faint, underlined, red, magenta. Of the eight colours only these two are read on
# black and on white alike: yellow, green and cyan vanish on white, blue on black.
COLOURS = {"error": "1;31", "warning": "1;35", "info": "1", "review": "1;4", "dim": "2"}
LONG = 50  # findings from which a reader is told of the counts by rule
_APPLIED = {
    Safety.SAFE: " (run with `--fix`)",
    Safety.UNSAFE: " (run with `--fix --unsafe-fixes`)",
    Safety.DISPLAY: "",
}


def as_text(report: Report, look: Look) -> str:
    """The findings with source frames and a summary, ending in a line end."""
    paint = _Paint(look.colour)
    parts = [
        "\n".join(_finding(item, report.sources.get(item.path), paint)) + "\n"
        for item in report.open
    ]
    counts = count(report)
    lines = [in_words(counts), *_next_steps(counts, len(parts))]
    return "\n".join([*parts, "\n".join(lines) + "\n"])


class _Paint:
    """Colours, or none."""

    def __init__(self, colour: bool) -> None:  # noqa: FBT001 - the only argument
        self.colour = colour

    def __call__(self, name: str, text: str) -> str:
        return f"\x1b[{COLOURS[name]}m{text}\x1b[0m" if self.colour else text


def _finding(finding: Finding, source: SourceFile | None, paint: _Paint) -> Iterator[str]:
    line, column, _, _ = line_and_column(source, finding.span)
    is_sure = finding.decision is Decision.VIOLATION
    colour = finding.severity.value if is_sure else "review"
    head = f"{paint(colour, label(finding))} {finding.code} {finding.name}"
    yield f"{head}: {escaped(finding.message)}"
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
    if finding.fix:
        yield f"  fix: {_fix(finding.fix)}"


def _fix(fix: Fix) -> str:
    return f"{escaped(fix.title)}{_APPLIED[fix.safety]}"


def _frame(source: SourceFile, span: Span, paint: _Paint, colour: str) -> Iterator[str]:
    frame = frame_of(source, span)
    if frame is None:
        return
    gutter = " " * len(str(frame.number))
    yield paint("dim", f" {gutter} |")
    yield f"{paint('dim', f' {frame.number} |')} {frame.text}"
    yield f"{paint('dim', f' {gutter} |')} {frame.indent}{paint(colour, frame.carets)}"


def _next_steps(counts: Counts, shown: int) -> Iterator[str]:
    if counts.safe:
        yield f"run with `--fix` to mend {counts.safe} of them"
    if counts.unsafe:
        more = f"{counts.unsafe} more" if counts.safe else counts.unsafe
        yield f"run with `--unsafe-fixes --diff` to see fixes that a person must confirm: {more}"
    if shown >= LONG:
        yield "run with `--statistics` to see how many each rule found"
