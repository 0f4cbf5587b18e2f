"""Days as readers and machines want them."""

import datetime as dt

from markupsafe import Markup, escape

from healthpress.render.languages import is_english
from healthpress.render.views import DateView

MONTHS = (  # not `calendar.month_name`, which follows the locale of the process
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def long_date(day: dt.date, language: str) -> str:
    """Written out in English, month first for the United States; ISO in other languages."""
    if not is_english(language):
        return day.isoformat()
    month = MONTHS[day.month - 1]
    if language.lower() == "en-us":
        return f"{month} {day.day}, {day.year}"
    return f"{day.day} {month} {day.year}"


def date_view(day: dt.date | None, language: str) -> DateView | None:
    """A day for a template; None stays None."""
    return None if day is None else DateView(day.isoformat(), long_date(day, language))


def written_date(text: str, language: str) -> str:
    """A day that an author wrote as 2026-02-05, written out; anything else as it stands."""
    day = _day(text)
    return text if day is None else long_date(day, language)


def marked_date(text: str, language: str) -> Markup:
    """The same as finished HTML, in which a day is a `time` element."""
    day = _day(text)
    if day is None:
        return escape(text)
    return Markup('<time datetime="{}">{}</time>').format(day, long_date(day, language))


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
