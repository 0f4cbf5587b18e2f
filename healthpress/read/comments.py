"""Moderated comments: `data/comments/<slug>.toml`, one `[[comment]]` each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from healthpress.config.problems import Problem, place_of, printable
from healthpress.config.toml_places import read_toml
from healthpress.config.typed import validate
from healthpress.errors import ReadError, together
from healthpress.model.site import COMMENTS, Comment
from healthpress.model.source import SourceFile, Span
from healthpress.model.typed import TYPED
from healthpress.read.files import read_each, read_file

_KEYS = "give each comment `author`, `date` (2026-02-05) and `text`, nothing else"


@dataclass(frozen=True, slots=True)
class _File:
    comment: tuple[Comment, ...] = ()

    __pydantic_config__ = TYPED


def read_comments(root: Path) -> Mapping[str, tuple[Comment, ...]]:
    """The comments of each slug, oldest first (reads the disk); a missing folder means none.

    Raises:
        ReadError: a file cannot be read, is not TOML, or has other keys than author, date and text,
            or an empty one of them; every such place of every file is told.
    """
    slugs = sorted(file.stem for file in (root / COMMENTS).glob("*.toml"))
    return dict(zip(slugs, read_each(partial(_comments, root), slugs, "the comments"), strict=True))


def _comments(root: Path, slug: str) -> tuple[Comment, ...]:
    source = read_file(root, f"{COMMENTS}/{slug}.toml")
    if source.decode_error >= 0:
        span = Span(source.decode_error, source.decode_error)
        raise _error("the file is not UTF-8", "save the file as UTF-8", source, span)
    placed = read_toml(source.text)
    problems: list[Problem] = []
    found, misfits = validate(_File, printable(placed.data, (), problems))
    problems += misfits
    problems += _empty(found)
    errors = [_error(fault.message, fault.help, source, fault.span) for fault in placed.faults]
    if not errors:
        errors = [
            _error(problem.message, _KEYS, source, place_of(problem, placed.places))
            for problem in problems
        ]
    if errors or found is None:
        raise together(errors, "the comments")
    return tuple(sorted(found.comment, key=lambda comment: comment.date))


def _empty(found: _File | None) -> Iterator[Problem]:
    for index, comment in enumerate(found.comment if found else ()):
        for key in ("author", "text"):
            if not getattr(comment, key).strip():
                yield Problem(("comment", index, key), "mistyped", "is empty")


def _error(message: str, advice: str, source: SourceFile, span: Span) -> ReadError:
    line, column = source.locate(span.start)
    return ReadError(message, help=advice, place=f"{source.path}:{line}:{column}")
