"""To disk: one file of ours, whole or not at all."""

import os
import stat
import tempfile
from pathlib import Path

from healthpress.errors import OutputError, reason_of

_MODE = 0o644  # as other files of a repository


def write_whole(file: Path, content: bytes, *, told: str) -> None:
    """Put a file on disk in place of an earlier one; `told` is how people know its path.

    A link stays a link; what is no regular file (`/dev/null`, a pipe) is written to as it is.

    Raises:
        OutputError: the disk refuses, or a folder is there.
    """
    try:
        if file.exists() and not file.is_file():  # moving a file there would remove the device
            file.write_bytes(content)
            return
        target = file.resolve()
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else _MODE
        number, name = tempfile.mkstemp(prefix=".healthpress-", dir=target.parent)
        draft = Path(name)
        try:
            with os.fdopen(number, "wb") as handle:
                handle.write(content)
                handle.flush()
                os.fsync(handle.fileno())
            draft.chmod(mode)
            draft.replace(target)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise OutputError(
            f"the file cannot be written: {reason_of(error)}",
            help="make room, or change who may write there",
            place=told,
        ) from error
