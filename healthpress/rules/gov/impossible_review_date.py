"""A date of the page cannot be right: it lies in the future, or before publication.

## Why it matters
A date that cannot be true makes readers doubt all others, and a future date keeps a stale page
looking fresh.

## What counts
`published`, `updated` and `last_reviewed` lie no later than today, and the last two not before
`published`. A draft may give future days for `published` and `updated`: it waits for them. One day
beyond today passes, since it is already tomorrow in Auckland and Kiritimati (UTC+14) when the check
runs elsewhere.

## Example
    published: 2026-09-01
    last_reviewed: 2031-01-01

## Use instead
    published: 2026-09-01
    last_reviewed: 2026-10-02

## Known problems
A page reviewed before it was published must give the later of both days. `next_review` is left to
GOV010.
"""

import datetime as dt
from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source

# The earliest zone is UTC+14 (IANA time zone database, Pacific/Kiritimati): a day ahead of today.
EARLIEST_ZONE = dt.timedelta(days=1)
# What each key is called, and the step when its day has not come yet.
DATES = {
    "published": (
        "the publication date",
        "set `draft: true` until then, or correct the date",
    ),
    "updated": (
        "the date of the last change",
        "give the day the words last changed",
    ),
    "last_reviewed": (
        "the review date",
        "give the day a reviewer last read the whole page",
    ),
}
LATER = {
    "updated": "give a day of publication or after it, or correct `published`",
    "last_reviewed": "give the day a reviewer last read the page as it was published",
}


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every date after today or before publication."""
    front_matter = article.front_matter
    for key in DATES:
        day: dt.date | None = getattr(front_matter, key)
        if day is None:
            continue
        waits = front_matter.draft and key != "last_reviewed"
        if day > context.today + EARLIEST_ZONE and not waits:
            yield _future(key, day, article, context)
        if front_matter.published is not None and day < front_matter.published:
            yield _too_early(key, day, front_matter.published, article, context)


def _future(key: str, day: dt.date, article: Article, context: Context) -> Finding:
    name, step = DATES[key]
    return context.finding(
        article.places.value(key),
        f"{name} `{day}` lies after today, {context.today}",
        help=step,
        data={"days": (day - context.today).days},
    )


def _too_early(
    key: str, day: dt.date, published: dt.date, article: Article, context: Context
) -> Finding:
    name, _step = DATES[key]
    return context.finding(
        article.places.value(key),
        f"{name} `{day}` lies before the publication of {published}",
        help=LATER[key],
        related=(Related(article.places.value("published"), "published on this day"),),
        data={"days": (published - day).days},
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
