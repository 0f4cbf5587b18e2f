"""Moderated comments: `data/comments/<slug>.toml`, one `[[comment]]` each."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from healthpress.config.problems import Problem, printable
from healthpress.config.toml_places import read_toml
from healthpress.config.typed import validate
from healthpress.errors import ReadError
from healthpress.model.site import Comment
from healthpress.model.source import SourceFile, Span
from healthpress.model.typed import TYPED
from healthpress.read.discover import read_file

FOLDER = "data/comments"
_KEYS = "give each comment `author`, `date` (2026-02-05) and `text`, nothing else"


@dataclass(frozen=True, slots=True)
class _File:
    comment: tuple[Comment, ...] = ()

    __pydantic_config__ = TYPED


def read_comments(root: Path) -> Mapping[str, tuple[Comment, ...]]:
    """The comments of each slug, oldest first (reads the disk); a missing folder means none.

    Raises:
        ReadError: a file cannot be read, is no TOML or has other keys than author, date and text.
    """
    files = sorted((root / FOLDER).glob("*.toml"))
    return {file.stem: _comments(read_file(root, f"{FOLDER}/{file.name}")) for file in files}


def _comments(source: SourceFile) -> tuple[Comment, ...]:
    if source.decode_error >= 0:
        span = Span(source.decode_error, source.decode_error)
        raise _error("the file is not UTF-8", "save the file as UTF-8", source, span)
    placed = read_toml(source.text)
    for fault in placed.faults:
        raise _error(fault.message, fault.help, source, fault.span)
    problems: list[Problem] = []
    found, misfits = validate(_File, printable(placed.data, (), problems))
    problems += misfits
    if found is None or problems:
        first = problems[0]
        raise _error(first.message, _KEYS, source, placed.places.value(*first.path))
    return tuple(sorted(found.comment, key=lambda comment: comment.date))


def _error(message: str, advice: str, source: SourceFile, span: Span) -> ReadError:
    line, column = source.locate(span.start)
    return ReadError(message, help=advice, place=f"{source.path}:{line}:{column}")
