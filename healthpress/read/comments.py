"""Moderated comments: `data/comments/<slug>.toml`, one `[[comment]]` each."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from healthpress.config.problems import Problem
from healthpress.config.typed import validate
from healthpress.errors import ReadError
from healthpress.model.site import Comment
from healthpress.model.typed import TYPED

FOLDER = "data/comments"
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")


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
    return {file.stem: _comments(file, f"{FOLDER}/{file.name}") for file in files}


def _comments(file: Path, place: str) -> tuple[Comment, ...]:
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(error, place) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(
            f"the comments cannot be read: {error}", help="save the file as UTF-8", place=place
        ) from error
    found, problems = validate(_File, data)
    if found is None:
        raise _misfit(problems[0], place)
    return tuple(sorted(found.comment, key=lambda comment: comment.date))


def _not_toml(error: tomllib.TOMLDecodeError, place: str) -> ReadError:
    message = str(error)
    at = _AT.search(message)
    where = f"{place}:{at[1]}:{at[2]}" if at else place
    reason = _AT.sub("", message).strip()
    return ReadError(
        f"the comments are not TOML: {reason[:1].lower()}{reason[1:]}",
        help="write each comment as `[[comment]]` with `author`, `date` and `text`",
        place=where,
    )


def _misfit(problem: Problem, place: str) -> ReadError:
    path = ".".join(str(part) for part in problem.path)
    return ReadError(
        f"`{path}` does not fit: {problem.message}",
        help="give each comment `author`, `date` (2026-02-05) and `text`, nothing else",
        place=place,
    )
