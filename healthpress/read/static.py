"""From disk: the files that are copied as they are."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from healthpress.errors import ReadError
from healthpress.read.discover import is_article, is_left_out
from healthpress.read.files import read_each

_PHOTOGRAPHS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".dcm"})


def find_static(root: Path, static: str, content: str) -> Mapping[str, Path]:
    """Output path -> file, sorted: all of the static folder, and what is no article in content.

    Hidden files stay behind, except those of `.well-known` in the static folder. A missing static
    folder is no fault.

    Raises:
        ReadError: a link leads nowhere, to a folder or out of the site, or two files want one
            place.
    """
    beside = _files(root / content, _is_no_asset)
    files = _files(root / static, _is_hidden)
    found = [*beside.values(), *files.values()]
    read_each(partial(_require_own_file, root), found, "the files to copy")
    if doubled := sorted(beside.keys() & files.keys()):
        raise ReadError(
            f"`{doubled[0]}` is in both `{content}` and `{static}`",
            help="keep one of the two",
            place=f"{static}/{doubled[0]}",
        )
    return dict(sorted((beside | files).items()))


def is_photograph(path: Path) -> bool:
    """Whether a file may be one that carries metadata of people and places."""
    return path.suffix.lower() in _PHOTOGRAPHS


def _files(folder: Path, is_skipped: Callable[[Path], bool]) -> dict[str, Path]:
    """All below a folder, by their path in it, but folders; a link to one counts as a file."""
    return {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or not path.is_dir()
        if not is_skipped(path.relative_to(folder))
    }


def _require_own_file(root: Path, path: Path) -> None:
    """What is left out in silence here would be missing from the pages."""
    name = path.relative_to(root).as_posix()
    if not path.is_file():
        what = (
            "a link that leads to no file" if path.is_symlink() else "neither a file nor a folder"
        )
        raise ReadError(f"this is {what}", help="put the file or folder itself there", place=name)
    if not path.resolve().is_relative_to(root.resolve()):
        advice = "put the file itself there"
        raise ReadError("this link leads out of the site", help=advice, place=name)


def _is_no_asset(relative: Path) -> bool:
    return is_left_out(relative) or is_article(relative)


def _is_hidden(relative: Path) -> bool:
    return any(part.startswith(".") and part != ".well-known" for part in relative.parts)
