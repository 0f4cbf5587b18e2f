"""Paths of artifacts: inside the output folder on every system, and no two in each other's way."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

from healthpress.errors import OutputError
from healthpress.model.artifact import Artifact

# Means something else than a letter on some system: a Windows path, a drive, a control character.
_STRANGE = re.compile(r"[\\\x00-\x1f\x7f\ud800-\udfff]|^[A-Za-z]:")


def is_inside(path: str) -> bool:
    """Whether a path stays below the folder it is joined to, on every system."""
    parts = path.split("/")
    return not _STRANGE.search(path) and not {"", ".", ".."} & set(parts)


def by_path(artifacts: Iterable[Artifact], *, reserved: str) -> dict[str, bytes]:
    """Contents by path, sorted.

    Raises:
        OutputError: a path leads out of the folder, is `reserved`, or is in the way of another one
            on a system that does not tell capital letters apart.
    """
    contents: dict[str, bytes] = {}
    spellings = {folded(reserved): reserved}
    for artifact in artifacts:
        path, key = artifact.path, folded(artifact.path)
        if not is_inside(path):
            raise OutputError(
                f"`{path}` is not a path inside the output folder",
                help="change the address or file name that it is made from",
            )
        if key in spellings:
            raise _clash(path, spellings[key])
        spellings[key] = path
        contents[path] = artifact.content
    for key, path in spellings.items():
        for folder in folders_of(key):
            if folder in spellings:
                raise _clash(path, spellings[folder])
    return dict(sorted(contents.items()))


def folded(path: str) -> str:
    """The path as file systems see it that tell neither capitals nor forms of accents apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def folders_of(path: str) -> list[str]:
    """The folders above a path, innermost first."""
    return [str(folder) for folder in PurePosixPath(path).parents][:-1]


def _clash(path: str, other: str) -> OutputError:
    what = f"`{path}` and `{other}`" if path != other else f"two files called `{path}`"
    return OutputError(
        f"{what} want the same place in the output",
        help="give the page another slug, or the file of the static folder another name",
    )
