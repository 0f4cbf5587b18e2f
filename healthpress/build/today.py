"""The one place that may ask what day it is."""

import datetime as dt
import os

from healthpress.errors import UsageError


def settled_today(given: dt.date | None) -> dt.date:
    """The day given, else that of `SOURCE_DATE_EPOCH` (seconds, UTC), else the clock's, in UTC.

    Raises:
        UsageError: `SOURCE_DATE_EPOCH` is not a number of seconds.
    """
    if given is not None:
        return given
    epoch = _epoch()
    if not epoch:
        return dt.datetime.now(tz=dt.UTC).date()
    try:
        return dt.datetime.fromtimestamp(int(epoch), tz=dt.UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(
            f"`SOURCE_DATE_EPOCH` is `{epoch}`, which is not a number of seconds",
            help="set it to seconds since 1970, or give `--today`",
        ) from error


def origin_of_today() -> str:
    """What settles the day where none is given."""
    return "SOURCE_DATE_EPOCH" if _epoch() else "the clock"


def _epoch() -> str:
    return os.environ.get("SOURCE_DATE_EPOCH", "")
