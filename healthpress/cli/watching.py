"""`healthpress check --watch`."""

import importlib
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from healthpress.cli.console import complain, is_terminal, note
from healthpress.errors import HealthpressError, UsageError
from healthpress.model.artifact import Report
from healthpress.report.counts import count, in_words


def watch(paths: Sequence[Path], check: Callable[[], Report], made: Sequence[Path]) -> int:
    """Check, and again on each change, until Ctrl-C; the exit code of the last check.

    Raises:
        UsageError: `watchfiles` is not installed, or the paths cannot be watched.
    """
    code = 0
    try:
        for _ in _watching().runs(paths, made):
            code, line = _one(check)
            note(line)
    except KeyboardInterrupt:
        if is_terminal(err=True):
            note("")  # it shows ^C at the beginning of our next line
    return code


def _watching() -> Any:  # noqa: ANN401 - a module that may be missing
    try:
        return importlib.import_module("healthpress.build.watching")
    except ModuleNotFoundError as error:
        if error.name != "watchfiles":
            raise
        raise UsageError(
            "`--watch` needs `watchfiles`, which is not installed",
            help="install it with `pip install 'healthpress[watch]'`",
        ) from error


def _one(check: Callable[[], Report]) -> tuple[int, str]:
    """The exit code of one run and a line about it; what stops it does not stop the watching."""
    begun = time.monotonic()
    try:
        report = check()
    except HealthpressError as error:
        code, said = complain(error), "not checked"
    else:
        code, said = report.exit_code, in_words(count(report))
    clock, seconds = time.strftime("%H:%M:%S"), time.monotonic() - begun
    return code, f"[{clock}] {said} ({seconds:.1f} s); watching, Ctrl-C ends"
