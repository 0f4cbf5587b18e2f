"""Settings and rules that cannot be used as they stand, shown in their own files."""

import re
from collections import defaultdict
from pathlib import Path

from lsprotocol import types

from healthpress.config.load import SETTINGS
from healthpress.errors import HealthpressError
from healthpress.lsp.diagnostics import SOURCE
from healthpress.lsp.positions import Ruler
from healthpress.model.source import SourceFile, Span
from healthpress.read.files import source_of
from healthpress.report.place import escaped

_PLACE = re.compile(r"(?P<path>.*?)(?::(?P<line>\d+):(?P<column>\d+))?", re.DOTALL)


def troubles_of(
    error: HealthpressError, root: Path, encoding: str
) -> dict[str, list[types.Diagnostic]]:
    """The problems of an error by the file they stand in; reads those files from disk.

    What names no file of the site stands at the top of its settings.
    """
    found: dict[str, list[types.Diagnostic]] = defaultdict(list)
    for part in error.parts or (error,):
        match = _PLACE.fullmatch(part.place)
        file = root / match["path"] if match else root
        line, column = (int(match["line"] or 0), int(match["column"] or 0)) if match else (0, 0)
        if not file.is_file():
            file, line = root / SETTINGS, 0
        ruler = Ruler(_read(file), encoding)
        found[file.as_uri()].append(
            types.Diagnostic(
                range=ruler.range(_rest_of_line(ruler.source, line, column)),
                message=_words(part),
                severity=types.DiagnosticSeverity.Error,
                source=SOURCE,
            )
        )
    return dict(found)


def in_words(error: HealthpressError) -> str:
    """All problems of an error, one a line."""
    return "\n".join(escaped(problem) for problem in error.problems)


def _words(error: HealthpressError) -> str:
    lines = [escaped(error.message), *([f"help: {escaped(error.help)}"] if error.help else [])]
    return "\n".join(lines)


def _read(file: Path) -> SourceFile:
    try:
        content = file.read_bytes()
    except OSError:
        content = b""
    return source_of(file.name, content)


def _rest_of_line(source: SourceFile, line: int, column: int) -> Span:
    """From a place, counted from 1, to the end of its line; the first line without a place."""
    starts = source.line_starts()
    number = min(max(line, 1), len(starts))
    start = starts[number - 1]
    end = start + len(source.line(number))
    return Span(min(start + max(column, 1) - 1, end), end)
