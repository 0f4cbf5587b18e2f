"""What a caller asks of a check, besides what the site's settings say."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from healthpress.model.finding import Severity

Progress: TypeAlias = Callable[[int, int], None]  # told how many files are done, and of how many


def unheard(done: int, of: int) -> None:
    """Progress that nobody wants to be told of."""


@dataclass(frozen=True, slots=True)
class Request:
    """Every field that is given goes before the site's own setting.

    `today` absent means `SOURCE_DATE_EPOCH`, else the date. `jobs` is the number of processes.
    `drafts` includes drafts; what has expired is never built.
    """

    today: dt.date | None = None
    profile: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = None
    jobs: int = 1
    drafts: bool = True
    extend_select: tuple[str, ...] = ()
    preview: bool = False
    cache: bool = False  # whether to use, and leave, the cache beside the settings
    baseline: bool = True  # whether what the site's baseline holds is let pass
    baseline_file: Path | None = None  # another file than the site's
    strict_baseline: bool = False
    max_warnings: int | None = None
    trusted: bool = True  # whether a site's Python rules may run
    # Not in `repr`, which the cache tells requests apart by: neither changes what a check finds.
    changed_since: str | None = field(default=None, repr=False)  # a commit: tell only what changed
    progress: Progress = field(default=unheard, repr=False, compare=False)
