"""The review date cannot be right: it lies in the future or before publication.

## Why it matters
A date that cannot be true makes readers doubt all others, and a future date keeps a stale page
looking fresh.

## What counts
`published` <= `last_reviewed` <= today. One day beyond today passes, since it is already tomorrow
in Auckland and Kiritimati (UTC+14) when the check runs elsewhere.

## Example
    published: 2026-09-01
    last_reviewed: 2031-01-01

## Use instead
    published: 2026-09-01
    last_reviewed: 2026-10-02

## Known problems
A page reviewed before it was published must give the later of both days.
"""

import datetime as dt
from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source

# The earliest zone is UTC+14 (IANA time zone database, Pacific/Kiritimati): a day ahead of today.
EARLIEST_ZONE = dt.timedelta(days=1)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at a review date behind today or before publication."""
    published, reviewed = article.front_matter.published, article.front_matter.last_reviewed
    if reviewed is None:
        return
    span = article.places.value("last_reviewed")
    if reviewed > context.today + EARLIEST_ZONE:
        yield context.finding(
            span,
            f"the review date {reviewed} lies after today, {context.today}",
            help="give the day a reviewer last read the whole page",
            data={"days": (reviewed - context.today).days},
        )
    if published is not None and reviewed < published:
        yield context.finding(
            span,
            f"the review date {reviewed} lies before the publication of {published}",
            help="give the day a reviewer last read the page as it was published",
            related=(Related(article.places.value("published"), "published on this day"),),
            data={"days": (published - reviewed).days},
        )


RULE = Rule(
    code="GOV008",
    name="impossible-review-date",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="NHS digital service manual: Know that a page is up to date",
            section="when not to use this pattern",
            year=2025,
            url="https://service-manual.nhs.uk/design-system/patterns/"
            "know-that-a-page-is-up-to-date",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
)
