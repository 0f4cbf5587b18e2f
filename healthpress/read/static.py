"""From disk: the files that are copied as they are."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from healthpress.errors import ReadError
from healthpress.read.discover import is_article, is_left_out


def find_static(root: Path, static: str, content: str) -> Mapping[str, Path]:
    """Output path -> file, sorted: all of the static folder, and what is no article in content.

    Hidden files stay behind, except those of `.well-known` in the static folder. A missing static
    folder is no fault.

    Raises:
        ReadError: a link leads nowhere, to a folder or out of the site, or two files want one
            place.
    """
    found: dict[str, Path] = {}
    for folder, is_skipped in ((content, _is_no_asset), (static, _is_hidden)):
        for path in _files(root / folder, is_skipped):
            relative = path.relative_to(root / folder).as_posix()
            _refuse_strange(path, f"{folder}/{relative}", root)
            if relative in found:
                raise ReadError(
                    f"`{relative}` lies in both `{content}` and `{static}`",
                    help="keep one of the two",
                )
            found[relative] = path
    return dict(sorted(found.items()))


def _files(folder: Path, is_skipped: Callable[[Path], bool]) -> Iterator[Path]:
    """All below a folder but folders themselves; a link to one counts as a file."""
    for path in sorted(folder.rglob("*")):
        is_folder = path.is_dir() and not path.is_symlink()
        if not is_folder and not is_skipped(path.relative_to(folder)):
            yield path


def _refuse_strange(path: Path, name: str, root: Path) -> None:
    """What is left out in silence here would be missing from the pages."""
    if not path.is_file():
        what = "a link that leads to no file" if path.is_symlink() else "neither file nor folder"
        raise ReadError(f"`{name}` is {what}", help="put the file or folder itself there")
    if not path.resolve().is_relative_to(root.resolve()):
        raise ReadError(
            f"`{name}` is a link that leads out of the site", help="put the file itself there"
        )


def _is_no_asset(relative: Path) -> bool:
    return is_left_out(relative) or is_article(relative)


def _is_hidden(relative: Path) -> bool:
    return any(part.startswith(".") and part != ".well-known" for part in relative.parts)
