"""What a command costs: CPU time of it and its children, and its peak memory."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Spent:
    """The cost of one run."""

    cpu_s: float
    peak_mb: float
    exit_code: int


def spent(command: Sequence[str], folder: Path) -> Spent:
    """Run a command in a folder and say what it cost."""
    with (folder / "printed.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=subprocess.STDOUT)  # noqa: S603 - the bench names it
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)  # already waited for
    return Spent(
        cpu_s=usage.ru_utime + usage.ru_stime,
        peak_mb=usage.ru_maxrss / 1024,
        exit_code=process.returncode,
    )
