"""From disk: files one by one, exactly as they lie there."""

import codecs
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from healthpress.errors import ReadError, together, unreadable
from healthpress.model.source import SourceFile

T = TypeVar("T")
R = TypeVar("R")


def read_each(read: Callable[[T], R], items: Iterable[T], what: str) -> list[R]:
    """`read` of every item, in order; `what` names the items in a message.

    Raises:
        ReadError: some cannot be read; all of them are told.
    """
    done: list[R] = []
    errors: list[ReadError] = []
    for item in items:
        try:
            done.append(read(item))
        except ReadError as error:
            errors.append(error)
    if errors:
        raise together(errors, what)
    return done


def read_file(root: Path, path: str) -> SourceFile:
    """One file read from disk; `path` is relative to the site, with "/" between its parts.

    A file that is not UTF-8 is read all the same: see `SourceFile.decode_error`.

    Raises:
        ReadError: the file is missing or cannot be read, or is a link that leads out of the site.
    """
    file = root / path
    try:
        if not file.resolve().is_relative_to(root.resolve()):
            advice = "put the file itself there"
            raise ReadError("this link leads out of the site", help=advice, place=path)
        if file.exists() and not file.is_file():  # reading a pipe would wait for ever
            raise ReadError("this is not a file", help="put a text file there", place=path)
        content = file.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    except RuntimeError as error:  # a circle of links, before Python 3.13
        raise unreadable(path, OSError("it is a link to itself")) from error
    return source_of(path, content)


def source_of(path: str, content: bytes) -> SourceFile:
    """The bytes of a file as text: line ends as they are, the byte order mark taken off."""
    has_bom = content.startswith(codecs.BOM_UTF8)
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return SourceFile(path, content.decode("utf-8"), has_bom)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        return SourceFile(path, content.decode("utf-8", "replace"), has_bom, len(before))


def bytes_of(source: SourceFile) -> bytes:
    """The bytes that `source_of` made a source from, when it is UTF-8."""
    mark = codecs.BOM_UTF8 if source.has_bom else b""
    return mark + source.text.encode("utf-8")
