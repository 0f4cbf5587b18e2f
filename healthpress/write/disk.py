"""To disk: the whole site or nothing, only what differs, and never a file of somebody else.

All files are first written to a folder beside the output, then moved one by one. While they move, a
journal in that folder says which ones are ours, so that the next build repairs what an interrupted
one left: each file is whole, old or new. The manifest moves last.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from healthpress.errors import OutputError, reason_of
from healthpress.model.artifact import Artifact, Written
from healthpress.write import ground, manifest
from healthpress.write.paths import by_path, folded, folders_of

MODE = 0o644  # a web server reads what it does not own


def write_site(
    artifacts: Iterable[Artifact], output: Path, *, root: Path, inputs: tuple[Path, ...] = ()
) -> Written:
    """What was written, kept and removed in the output folder, the manifest itself not counted.

    `root` is the site's folder, `inputs` are folders that are read. Removed is only what the
    manifest of an earlier build lists.

    Raises:
        OutputError: the folder is not ours to write, two files want one place, another build is
            writing, or the disk refuses; nothing was changed unless the disk refused midway.
    """
    contents = by_path(artifacts, reserved=manifest.NAME)
    try:
        target = output.resolve()
        ground.check_place(target, root.resolve(), [folder.resolve() for folder in inputs])
        target.parent.mkdir(parents=True, exist_ok=True)
        with _alone(target):
            return _write(contents, target)
    except OSError as error:
        raise OutputError(
            f"the output folder `{output}` cannot be written: {reason_of(error)}",
            help="make room or change its permissions, then build again",
        ) from error


@contextmanager
def _alone(output: Path) -> Iterator[None]:
    """Keep other builds out; the lock file goes while it is still held, so that none is left."""
    lock = FileLock(output.with_name(f".{output.name}.lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        if not Path(lock.lock_file).exists():  # some file systems refuse new files as "not there"
            reason = "no file can be made beside it"
            raise OSError(reason) from None
        raise OutputError(
            f"another build is writing `{output}`", help="wait until it is done"
        ) from None
    try:
        yield
    finally:
        with suppress(OSError):  # Windows does not remove an open file
            Path(lock.lock_file).unlink()
        lock.release()


def _write(contents: Mapping[str, bytes], output: Path) -> Written:
    staging = output.with_name(f".{output.name}.healthpress")
    ground.check_links(output.parent, [staging.name])
    ours = _ours(output, staging)
    ground.check_links(output, {*contents, *ours, manifest.NAME})
    stale = sorted(ours.keys() - contents.keys())
    moved_aside = {folded(path) for path in stale}
    kept = [
        path
        for path, content in contents.items()
        if folded(path) not in moved_aside and _holds(output / path, content)
    ]
    changed = sorted(contents.keys() - set(kept))
    ground.check_foreign(output, changed, ours)
    digests = {path: manifest.digest(content) for path, content in contents.items()}
    listing = manifest.dump(digests)
    if changed or stale or not _holds(output / manifest.NAME, listing):
        staged = {path: contents[path] for path in changed} | {manifest.NAME: listing}
        _stage(staged, staging, journal=manifest.dump(ours | digests))
        _swap(changed, stale, staging / "files", output)
    shutil.rmtree(staging, ignore_errors=True)
    return Written(tuple(changed), tuple(kept), tuple(stale))


def _ours(output: Path, staging: Path) -> dict[str, str]:
    """The files that earlier builds wrote: the manifest's, and what an interrupted build moved."""
    listed = manifest.load(output / manifest.NAME)
    journal = manifest.load(staging / manifest.NAME)
    if listed is None and journal is None:
        ground.check_ours(output)
    ours = dict(listed or {})
    for path, digest in (journal or {}).items():
        file = output / path
        if path not in ours and file.is_file() and manifest.digest(file.read_bytes()) == digest:
            ours[path] = digest
    return ours


def _holds(file: Path, content: bytes) -> bool:
    try:
        return file.stat().st_size == len(content) and file.read_bytes() == content
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False


def _stage(contents: Mapping[str, bytes], staging: Path, *, journal: bytes) -> None:
    """Write everything beside the output; the journal last, and an earlier one stays till then."""
    files = staging / "files"
    shutil.rmtree(files, ignore_errors=True)
    try:
        for folder in sorted({(files / path).parent for path in contents}):
            folder.mkdir(parents=True, exist_ok=True)
        for path, content in contents.items():
            file = files / path
            file.write_bytes(content)
            file.chmod(MODE)
        draft = staging / "journal"
        draft.write_bytes(journal)
        draft.replace(staging / manifest.NAME)
    except BaseException:
        shutil.rmtree(files, ignore_errors=True)
        with suppress(OSError):
            staging.rmdir()
        raise


def _swap(changed: Iterable[str], stale: Iterable[str], files: Path, output: Path) -> None:
    """Move the new files in, then remove what is left over; the manifest comes last."""
    places = {folded(place) for path in changed for place in (path, *folders_of(path))}
    below = {folded(path) for path in changed}
    first = {
        path
        for path in stale
        if folded(path) in places or below.intersection(map(folded, folders_of(path)))
    }
    _remove(first, output)
    for path in changed:
        target = output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        (files / path).replace(target)
    _remove(set(stale) - first, output)
    output.mkdir(exist_ok=True)
    (files / manifest.NAME).replace(output / manifest.NAME)


def _remove(paths: set[str], output: Path) -> None:
    """Remove files, and the folders that are empty afterwards."""
    for path in sorted(paths):
        if (output / path).is_file():
            (output / path).unlink()
    folders = {folder for path in paths for folder in folders_of(path)}
    for folder in sorted(folders, key=lambda name: -name.count("/")):
        with suppress(OSError):  # not empty: it holds other files
            (output / folder).rmdir()
