"""From disk: the articles of a site, exactly as they lie there."""

import codecs
from collections.abc import Iterator
from pathlib import Path

from healthpress.errors import ReadError
from healthpress.model.source import SourceFile

SUFFIX = ".md"
# Other endings of Markdown files (RFC 7763, section 2; GitHub Linguist): nothing would check them.
OTHER_SUFFIXES = frozenset({".markdown", ".mdown", ".mdwn", ".mkd", ".mkdn"})


def read_content(root: Path, folder: str) -> tuple[SourceFile, ...]:
    """Every article below a folder of the site, read from disk, sorted by path.

    Files and folders whose name begins with "." or "_" are left out.

    Raises:
        ReadError: the folder is missing, a file cannot be read, a link leads out of the site or to
            a folder, or an article has an ending that is not read.
    """
    content = root / folder
    if not content.is_dir():
        raise ReadError(
            f"the content folder `{folder}` does not exist",
            help=f"make the folder `{folder}`, or set `content` under `[site]`",
            place=str(content),
        )
    paths = (path.relative_to(root).as_posix() for path in _articles(content))
    return tuple(read_file(root, path) for path in sorted(paths))


def is_article(path: Path) -> bool:
    """Whether a file name is that of an article, in any case of letters."""
    return path.suffix.lower() == SUFFIX


def is_left_out(relative: Path) -> bool:
    """Whether a path below the content folder is hidden, or lies in a hidden folder."""
    return any(part.startswith((".", "_")) for part in relative.parts)


def _articles(content: Path) -> Iterator[Path]:
    for path in sorted(content.rglob("*")):
        if is_left_out(path.relative_to(content)):
            continue
        if path.is_dir():
            _refuse_link(path)
        elif is_article(path):
            yield path
        elif path.suffix.lower() in OTHER_SUFFIXES:
            raise ReadError(
                f"`{path.name}` looks like an article and does not end in `{SUFFIX}`",
                help=f"rename it to `{path.stem}{SUFFIX}`",
                place=str(path),
            )


def _refuse_link(folder: Path) -> None:
    if folder.is_symlink():
        raise ReadError(
            f"`{folder.name}` is a link to a folder, and such links are not followed",
            help="put the folder itself there",
            place=str(folder),
        )


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
        if file.exists() and not file.is_file():  # reading a pipe would wait for ever
            raise ReadError(f"`{path}` is no file", help="put a text file there", place=path)
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
