"""To disk: one source file, whole or not at all, and only what was read is replaced."""

import os
import stat
from pathlib import Path

from healthpress.errors import OutputError, unreadable
from healthpress.write.whole import write_whole

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def write_source(path: str, content: bytes, *, read: bytes, root: Path) -> None:
    """Replace the `read` content of a file below `root` on disk; its mode and links to it stay.

    Raises:
        OutputError: the file changed since it was read, may not be written, or is a link that
            leads out of `root`; nothing was changed.
        ReadError: it is gone.
    """
    try:
        target = (root / path).resolve(strict=True)
        there = target.read_bytes()
        is_inside = target.is_relative_to(root.resolve())
        is_writable = bool(target.stat().st_mode & _WRITABLE) and os.access(target, os.W_OK)
    except OSError as error:
        raise unreadable(path, error) from error
    if there == content:
        return
    if not is_inside:
        raise _refused(path, "it is a link that leads out of the site", "fix the file itself")
    if there != read:
        raise _refused(path, "it changed since it was read", "run the command again")
    if not is_writable:  # moving another file there would not ask
        raise _refused(path, "it may only be read", "change its permissions")
    write_whole(target, content, told=path)


def _refused(path: str, reason: str, step: str) -> OutputError:
    return OutputError(f"this file was not fixed: {reason}", help=step, place=path)
