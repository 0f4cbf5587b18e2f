"""The last review is older than the limit for the page's topic, or nearly so.

## Why it matters
Labels, warnings and guidance change; a review says only that the page was right on that day.

## What counts
The shortest limit that applies: 36 months for every page (the example of the NHS design system), 24
for a procedure or prescription medicine, 12 for a controlled medicine, one under a REMS or with a
boxed warning, and off-label use, 6 for the topics suicide, crisis, vaccines, outbreaks, prices and
law. All but the first are editorial choices. A medicine's strictest status in any country counts.
Within 90 days before the day it is due and 30 days after it, the finding is a warning; later an
error. Archived and not reviewed pages are skipped: they carry a banner.

## Example
    last_reviewed: 2024-09-01
    medicines: [ketamine]

## Use instead
    last_reviewed: 2026-10-02
    medicines: [ketamine]

## Known problems
Medicines and topics count when the front matter names them.
"""

import datetime as dt
from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.review import add_months, review_limit
from healthpress.model.rule import Context, Rule, Source

# Editorial choices: a quarter to plan the review, a month of grace.
NOTICE = dt.timedelta(days=90)
GRACE = dt.timedelta(days=30)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at a review date whose limit has passed or will within 90 days."""
    front_matter = article.front_matter
    if front_matter.last_reviewed is None or front_matter.review_status != "reviewed":
        return
    months, reason = review_limit(front_matter, context.vocabularies)
    due = add_months(front_matter.last_reviewed, months)
    if context.today < due - NOTICE:
        return
    left = (due - context.today).days
    is_late = context.today > due + GRACE
    yield context.finding(
        article.places.value("last_reviewed"),
        f"the next review {_when(left)} {due}: the limit is {months} months ({reason})",
        help="let a reviewer read the whole page, then give the new date",
        severity=context.severity if is_late else context.severity.lowered(),
        data={"days_left": left, "limit_months": months},
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
