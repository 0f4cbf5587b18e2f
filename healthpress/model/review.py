"""When a page must be reviewed again. The limits are those of GOV009's page."""

import calendar
import datetime as dt

from healthpress.model.front_matter import FrontMatter, MedicineUse
from healthpress.model.vocabulary import Vocabularies

# Months between reviews. Default: the NHS design system's example dates ("Know that a page is up to
# date", Nov 2025: 15 March 2025 to 15 March 2028). The shorter ones are editorial choices.
DEFAULT_MONTHS = 36
PRESCRIPTION_MONTHS = 24
CONTROLLED_MONTHS = 12
FAST_MONTHS = 6
# Topics whose facts change within months: crisis contacts, outbreaks and vaccines, prices, law.
FAST_TOPICS = frozenset(
    {"suicide", "suicide prevention", "self-harm", "self harm", "crisis", "crisis contacts"}
    | {"outbreak", "outbreaks", "vaccine", "vaccines", "vaccination", "vaccinations"}
    | {"price", "prices", "law", "legal status"}
)
UNAPPROVED = frozenset({"off-label", "unlicensed"})
DEFAULT = (DEFAULT_MONTHS, "the default for every page")


def review_limit(front_matter: FrontMatter, vocabularies: Vocabularies) -> tuple[int, str]:
    """(months, reason): the shortest limit that applies to a page."""
    limits = [DEFAULT]
    limits += [
        (FAST_MONTHS, f"the topic `{topic}`")
        for topic in front_matter.topics
        if topic.strip().casefold() in FAST_TOPICS
    ]
    limits += [(PRESCRIPTION_MONTHS, f"the procedure `{name}`") for name in front_matter.procedures]
    limits += [_medicine_limit(use, vocabularies) for use in front_matter.medicines]
    return min(limits)


def _medicine_limit(use: str | MedicineUse, vocabularies: Vocabularies) -> tuple[int, str]:
    """The strictest status in any country counts: a page may be read in all of them."""
    name = use if isinstance(use, str) else use.name
    if _is_unapproved(use):
        return CONTROLLED_MONTHS, f"off-label use of `{name}`"
    medicine = vocabularies.medicine(name)
    if medicine is None:
        return DEFAULT
    if medicine.rems or medicine.boxed_warning or "controlled" in medicine.status.values():
        return CONTROLLED_MONTHS, f"`{name}` is controlled, under a REMS or has a boxed warning"
    if "rx" in medicine.status.values():
        return PRESCRIPTION_MONTHS, f"`{name}` is a prescription medicine"
    return DEFAULT


def _is_unapproved(use: str | MedicineUse) -> bool:
    status = "" if isinstance(use, str) else use.use_status
    given = [status] if isinstance(status, str) else status.values()
    return any(word in UNAPPROVED for word in given)


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months later; the last day of a shorter month, and of all time."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > dt.MAXYEAR:
        return dt.date.max
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))
