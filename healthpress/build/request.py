"""What a caller asks of a check, besides what the site's settings say."""

import datetime as dt
from dataclasses import dataclass

from healthpress.model.finding import Severity


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
