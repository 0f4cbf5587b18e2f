"""Days as readers and machines want them."""

import datetime as dt

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
    language = language.lower()
    if language.split("-")[0] != "en":
        return day.isoformat()
    month = MONTHS[day.month - 1]
    if language == "en-us":
        return f"{month} {day.day}, {day.year}"
    return f"{day.day} {month} {day.year}"


def date_view(day: dt.date | None, language: str) -> DateView | None:
    """A day for a template; None stays None."""
    return None if day is None else DateView(day.isoformat(), long_date(day, language))
