"""Places as seen from the current folder, so that editors and terminals can open them.

Inside a site every path counts from the site's folder; only here does that change.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from healthpress.errors import HealthpressError
from healthpress.model.artifact import Report


def from_here(report: Report, root: Path) -> Report:
    """The report with its paths as seen from the current folder instead of from `root`."""
    prefix = Path(os.path.relpath(root))
    if prefix == Path():
        return report
    return replace(
        report,
        findings=tuple(
            replace(finding, path=(prefix / finding.path).as_posix()) for finding in report.findings
        ),
        sources={(prefix / path).as_posix(): source for path, source in report.sources.items()},
    )


@contextmanager
def places_from_here(root: Path | None) -> Iterator[None]:
    """What is raised inside tells its places likewise; without a root they stay as they are.

    Raises:
        HealthpressError: what was raised inside.
    """
    try:
        yield
    except HealthpressError as error:
        if root is None:
            raise
        raise error.moved(partial(place_from, root)) from error


def place_from(root: Path, place: str) -> str:
    """A place below `root` ("content/a.md:3:1"); an absolute one changes only in this folder."""
    if not Path(place).is_absolute():
        return Path(os.path.relpath(root), place).as_posix()
    here = Path.cwd()
    return Path(place).relative_to(here).as_posix() if Path(place).is_relative_to(here) else place
