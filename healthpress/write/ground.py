"""Whether a folder may be written: it is ours or empty, and holds nothing of the site itself."""

from collections.abc import Iterable
from pathlib import Path

from healthpress.errors import OutputError
from healthpress.write.manifest import NAME
from healthpress.write.paths import folders_of


def check_place(output: Path, root: Path, inputs: Iterable[Path]) -> None:
    """Look where the output lies; both paths are resolved.

    Raises:
        OutputError: the site lies in it, or one of its input folders lies in it or around it.
    """
    if root.is_relative_to(output):
        raise OutputError(
            f"the output folder `{output}` holds the site itself",
            help="choose a folder inside or beside the site",
        )
    for folder in inputs:
        if folder.is_relative_to(output) or output.is_relative_to(folder):
            raise OutputError(
                f"the output folder `{output}` {_overlap(output, folder)}",
                help="choose another output folder",
            )
    if output.exists() and not output.is_dir():
        raise OutputError(
            f"the output folder `{output}` is a file", help="choose another output folder"
        )


def _overlap(output: Path, folder: Path) -> str:
    if output == folder:
        return "is a folder of the site that is read"
    what = "lies in" if output.is_relative_to(folder) else "holds"
    return f"{what} the folder `{folder.name}`, which is read"


def check_ours(output: Path) -> None:
    """Look into a folder that has no manifest (reads the disk).

    Raises:
        OutputError: there are files in it.
    """
    if output.is_dir() and any(output.iterdir()):
        raise OutputError(
            f"the output folder `{output}` holds files and no `{NAME}` of healthpress",
            help="choose an empty or new folder, so that nothing of yours is overwritten",
        )


def check_links(output: Path, paths: Iterable[str]) -> None:
    """Look for symbolic links on the way to files (reads the disk).

    Raises:
        OutputError: there is one; what is written through it could lie anywhere.
    """
    listed = list(paths)
    folders = {folder for path in listed for folder in folders_of(path)}
    for path in sorted(folders.union(listed)):
        if (output / path).is_symlink():
            raise OutputError(
                f"`{path}` in `{output}` is a symbolic link",
                help="remove the link, or choose another output folder",
            )


def check_foreign(output: Path, wanted: Iterable[str], ours: Iterable[str]) -> None:
    """Look for files of others in the places of new ones (reads the disk).

    Raises:
        OutputError: a file that is not ours, or a folder that holds one, is in the way.
    """
    files = set(ours)
    known = files.union(*(folders_of(path) for path in files))
    paths = set(wanted)
    folders = {folder for path in paths for folder in folders_of(path)}
    for place in sorted(paths | folders):
        stranger = _stranger(output, place, known, is_file=place in paths)
        if stranger:
            raise OutputError(
                f"`{stranger}` in the output folder was not written by healthpress",
                help="move it away, or choose another output folder",
            )


def _stranger(output: Path, place: str, known: set[str], *, is_file: bool) -> str:
    """What lies where a file or folder of ours shall be and is not ours to remove, else ""."""
    target = output / place
    if not target.exists() or (target.is_dir() and not is_file):
        return ""
    found = [target, *(sorted(target.rglob("*")) if target.is_dir() else ())]
    names = (path.relative_to(output).as_posix() for path in found)
    return next((name for name in names if name not in known), "")
