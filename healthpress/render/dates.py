"""Days as readers and machines want them."""

import datetime as dt

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
    try:
        return long_date(dt.date.fromisoformat(text), language)
    except ValueError:
        return text
