"""How far a long run is, on a terminal only."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from healthpress.build.request import Progress, unheard
from healthpress.cli.console import is_terminal, overwrite

PATIENCE_S: Final = 1.0  # before the first line: shorter runs need none (house rule)
PAUSE_S: Final = 0.1  # between two of them: the eye follows no faster


@contextmanager
def progress_shown() -> Iterator[Progress]:
    """What to call after each file, and a line on stderr about it that is gone in the end."""
    if not is_terminal(err=True) or os.environ.get("TERM") == "dumb":
        yield unheard
        return
    line = _Line()
    try:
        yield line.show
    finally:
        line.clear()


class _Line:
    def __init__(self) -> None:
        self._next = time.monotonic() + PATIENCE_S
        self._shown = ""

    def show(self, done: int, of: int) -> None:
        """Say how many files are done, when it is time to say so."""
        now = time.monotonic()
        if now >= self._next:
            self._next = now + PAUSE_S
            self._shown = overwrite(f"{done} of {of} files", self._shown)

    def clear(self) -> None:
        """Leave the terminal as it was."""
        if self._shown:
            overwrite("", self._shown)
            overwrite("", "")  # back to the beginning of what is now blank
