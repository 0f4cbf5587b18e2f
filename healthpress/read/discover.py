"""From disk: the articles of a site."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from healthpress.errors import ReadError
from healthpress.model.source import SourceFile
from healthpress.read.files import read_each, read_file

SUFFIX = ".md"
# Other endings of Markdown files (RFC 7763, section 2; GitHub Linguist): nothing would check them.
OTHER_SUFFIXES = frozenset({".markdown", ".mdown", ".mdwn", ".mkd", ".mkdn"})


def read_content(root: Path, folder: str) -> tuple[SourceFile, ...]:
    """Every article below a folder of the site, read from disk, sorted by path.

    Files and folders whose name begins with "." or "_" are left out.

    Raises:
        ReadError: the folder is missing, a file cannot be read, a link leads out of the site or to
            a folder, or an article has an ending that is not read; all such files are told.
    """
    content = root / folder
    if not content.is_dir():
        raise ReadError(
            f"the content folder `{folder}` does not exist",
            help=f"make the folder `{folder}`, or set `content` under `[site]`",
            place=folder,
        )
    paths = sorted(path.relative_to(root).as_posix() for path in _candidates(content))
    return tuple(read_each(partial(_read_article, root), paths, "the articles"))


def is_article(path: Path) -> bool:
    """Whether a file name is that of an article, in any case of letters."""
    return path.suffix.lower() == SUFFIX


def is_left_out(relative: Path) -> bool:
    """Whether a path below the content folder is hidden, or lies in a hidden folder."""
    return any(part.startswith((".", "_")) for part in relative.parts)


def _candidates(content: Path) -> Iterator[Path]:
    """Articles, and what an author may take for articles and nothing reads."""
    for path in content.rglob("*"):
        if is_left_out(path.relative_to(content)):
            continue
        is_named_so = is_article(path) or path.suffix.lower() in OTHER_SUFFIXES
        if path.is_symlink() if path.is_dir() else is_named_so:
            yield path


def _read_article(root: Path, path: str) -> SourceFile:
    file = root / path
    if file.is_dir():
        raise ReadError(
            "this is a link to a folder, and such links are not followed",
            help="put the folder itself there",
            place=path,
        )
    if not is_article(file):
        raise ReadError(
            f"this looks like an article and does not end in `{SUFFIX}`",
            help=f"rename it to `{file.stem}{SUFFIX}`",
            place=path,
        )
    return read_file(root, path)
