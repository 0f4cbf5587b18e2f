"""From disk: the articles of a site, exactly as they lie there."""

import codecs
from pathlib import Path

from healthpress.errors import ReadError
from healthpress.model.source import SourceFile


def read_content(root: Path, folder: str) -> tuple[SourceFile, ...]:
    """Every article below a folder of the site, read from disk, sorted by path.

    Files and folders whose name begins with "." or "_" are left out.

    Raises:
        ReadError: the folder is missing, a file cannot be read, or a link leads out of the site.
    """
    content = root / folder
    if not content.is_dir():
        raise ReadError(
            f"the content folder `{folder}` does not exist",
            help=f"make the folder `{folder}`, or set `content` under `[site]`",
            place=str(content),
        )
    files = (
        file
        for file in content.rglob("*.md")
        if not _is_hidden(file.relative_to(content)) and not file.is_dir()
    )
    paths = sorted(file.relative_to(root).as_posix() for file in files)
    return tuple(read_file(root, path) for path in paths)


def read_file(root: Path, path: str) -> SourceFile:
    """One file read from disk; `path` is relative to the site, with "/" between its parts.

    A file that is not UTF-8 is read all the same: see `SourceFile.decode_error`.

    Raises:
        ReadError: the file is missing or cannot be read, or is a link that leads out of the site.
    """
    file = root / path
    try:
        if not file.resolve().is_relative_to(root.resolve()):
            raise ReadError(
                f"`{path}` leads out of the site", help="put the file itself there", place=path
            )
        content = file.read_bytes()
    except (OSError, RuntimeError) as error:  # before Python 3.13 a circle of links is the latter
        reason = getattr(error, "strerror", None) or "it is a link to itself"
        raise ReadError(
            f"`{path}` cannot be read: {reason[:1].lower()}{reason[1:]}",
            help="check that the file exists and that you may read it",
            place=path,
        ) from error
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


def _is_hidden(relative: Path) -> bool:
    return any(part.startswith((".", "_")) for part in relative.parts)
