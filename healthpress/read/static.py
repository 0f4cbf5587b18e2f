"""From disk: the files that are copied as they are."""

from collections.abc import Mapping
from pathlib import Path

from healthpress.errors import ReadError


def find_static(root: Path, static: str, content: str) -> Mapping[str, Path]:
    """Output path -> file, sorted: all of the static folder, and what is no article in content.

    Hidden files stay behind, except those of `.well-known`. A missing static folder is no fault.

    Raises:
        ReadError: a link leads out of the site, or two files want one place.
    """
    found: dict[str, Path] = {}
    for folder, suffixes in ((content, {".md"}), (static, set[str]())):
        for path in sorted((root / folder).rglob("*")):
            relative = path.relative_to(root / folder)
            if not path.is_file() or path.suffix in suffixes or _is_hidden(relative):
                continue
            if not path.resolve().is_relative_to(root.resolve()):
                raise ReadError(
                    f"`{folder}/{relative.as_posix()}` is a link that leads out of the site",
                    help="put the file itself there",
                )
            if relative.as_posix() in found:
                raise ReadError(
                    f"`{relative.as_posix()}` lies in both `{content}` and `{static}`",
                    help="keep one of the two",
                )
            found[relative.as_posix()] = path
    return dict(sorted(found.items()))


def _is_hidden(relative: Path) -> bool:
    return any(part.startswith(".") and part != ".well-known" for part in relative.parts)
