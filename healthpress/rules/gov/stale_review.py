"""The last review is older than the limit for the page's topic, or nearly so, or the next is late.

## Why it matters
Labels, warnings and guidance change; a review says only that the page was right on that day.

## What counts
The shortest limit that applies: 36 months for every page (the example of the NHS design system), 24
for a procedure or prescription medicine, 12 for a controlled medicine, one under a REMS or with a
boxed warning, and off-label use, 6 for the topics suicide, crisis, vaccines, outbreaks, prices and
law. All but the first are editorial choices. A medicine's strictest status in any country counts.
Within 90 days before the day it is due and 30 days after it, the finding is a warning; later an
error. A `next_review` that has passed is told in the same way, however long the limit is; it cannot
make the limit longer. Where both are due, the earlier day is told. Archived and not reviewed pages
are skipped: they carry a banner.

## Example
    last_reviewed: 2024-09-01
    medicines: [ketamine]

## Use instead
    last_reviewed: 2026-10-02
    medicines: [ketamine]

## Known problems
Medicines and topics count when the front matter names them. A `next_review` before `last_reviewed`
is left to GOV010.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.front_matter import FrontMatter
from healthpress.model.review import add_months, review_limit
from healthpress.model.rule import Context, Rule, Source

# Editorial choices: a quarter to plan the review, a month of grace.
NOTICE = dt.timedelta(days=90)
GRACE = dt.timedelta(days=30)


@dataclass(frozen=True, slots=True)
class _Due:
    """A day on which the page must be reviewed, the key that it follows from, and why."""

    day: dt.date
    key: str
    reason: str
    step: str
    data: Mapping[str, int] = field(default_factory=dict)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the limit that has passed or will within 90 days, or at a `next_review` passed."""
    front_matter = article.front_matter
    if front_matter.review_status != "reviewed":
        return
    told = [*_given(front_matter, context), *_computed(front_matter, context)]
    if not told:
        return
    due = min(told, key=attrgetter("day"))
    left = (due.day - context.today).days
    is_late = context.today > due.day + GRACE
    yield context.finding(
        article.places.value(due.key),
        f"the next review {_when(left)} {due.day}: {due.reason}",
        help=due.step,
        severity=context.severity if is_late else context.severity.lowered(),
        data={"days_left": left, **due.data},
    )


def _given(front_matter: FrontMatter, context: Context) -> Iterator[_Due]:
    """The page's own day, when it has passed; one before the last review cannot be right."""
    day, last = front_matter.next_review, front_matter.last_reviewed
    if day is not None and day < context.today and (last is None or last <= day):
        yield _Due(
            day,
            "next_review",
            "`next_review` has passed",
            "let a reviewer read the whole page, then give the new dates",
        )


def _computed(front_matter: FrontMatter, context: Context) -> Iterator[_Due]:
    """The day that the limit sets, from 90 days before it on."""
    if front_matter.last_reviewed is None:
        return
    months, reason = review_limit(front_matter, context.vocabularies)
    day = add_months(front_matter.last_reviewed, months)
    if context.today >= day - NOTICE:
        yield _Due(
            day,
            "last_reviewed",
            f"the limit is {months} months ({reason})",
            "let a reviewer read the whole page, then give the new date",
            {"limit_months": months},
        )


def _when(left: int) -> str:
    return "is due on" if left >= 0 else "was due on"


RULE = Rule(
    code="GOV009",
    name="stale-review",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="NHS digital service manual: Know that a page is up to date",
            section="the example: three years between two reviews",
            year=2025,
            url="https://service-manual.nhs.uk/design-system/patterns/"
            "know-that-a-page-is-up-to-date",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="NHS England: Standard for creating health content",
            section="1, process: planned review cycle",
            year=2024,
            url="https://service-manual.nhs.uk/content/standard-for-creating-health-content",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
)
