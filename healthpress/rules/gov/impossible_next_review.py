"""The next review lies on or before a day that it must follow, or beyond the limit of the topic.

## Why it matters
Readers, and the people who plan reviews, rely on the printed day. One that comes too late keeps a
page up that nobody has looked at; one before the last review is a slip.

## What counts
`next_review` lies after `last_reviewed`, or, where there is none, not before `published`; and not
later than the limit for the page's topic allows (see GOV009: 36 months, less for medicines,
procedures and topics that change fast). Where it is absent the page prints the day that the limit
gives, and passes. A day that has passed is left to GOV009. Archived and not reviewed pages print no
next review; their limit is not looked at.

## Example
    last_reviewed: 2026-10-02
    next_review: 2026-09-02

## Use instead
    last_reviewed: 2026-10-02
    next_review: 2027-10-02

## Fix
Display: the last day that the limit allows is shown, since a date is for a person to write.

## Known problems
Medicines and topics count when the front matter names them. Who reviews by another plan, within a
longer limit, must allow this rule with the reason.
"""

import datetime as dt
from collections.abc import Iterator

from healthpress.check.kinds.rewording import reworded
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.fix import Safety
from healthpress.model.review import add_months, review_limit
from healthpress.model.rule import Context, Rule, Source

# What a next review follows: how it is called, and the note at its place.
EARLIER = {
    "last_reviewed": ("the last review", "reviewed on this day"),
    "published": ("the publication", "published on this day"),
}


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at a `next_review` that comes too early, else at one that comes too late."""
    front_matter = article.front_matter
    day, last = front_matter.next_review, front_matter.last_reviewed
    published = front_matter.published
    if day is None:
        return
    if last is not None and day <= last:
        yield _early(article, context, last, "last_reviewed")
    elif last is None and published is not None and day < published:
        yield _early(article, context, published, "published")
    elif last is not None and front_matter.review_status == "reviewed":
        yield from _late(article, context, day, last)


def _early(article: Article, context: Context, before: dt.date, key: str) -> Finding:
    day = article.front_matter.next_review
    where = "on the day of" if day == before else "before"
    what, note = EARLIER[key]
    return context.finding(
        article.places.value("next_review"),
        f"the next review `{day}` lies {where} {what}, {before}",
        help="give the day the next review is due, or delete `next_review`",
        related=(Related(article.places.value(key), note),),
    )


def _late(article: Article, context: Context, day: dt.date, last: dt.date) -> Iterator[Finding]:
    months, reason = review_limit(article.front_matter, context.vocabularies)
    limit = add_months(last, months)
    if day > limit:
        span = article.places.value("next_review")
        yield context.finding(
            span,
            f"the next review `{day}` comes after {limit}: the limit is {months} months ({reason})",
            help=f"give `{limit}` or an earlier day, or delete `next_review`",
            related=(Related(article.places.value("last_reviewed"), "the last review"),),
            data={"limit_months": months, "days": (day - limit).days},
            fix=reworded(article, span, str(day), str(limit), Safety.DISPLAY),
        )


RULE = Rule(
    code="GOV010",
    name="impossible-next-review",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="NHS digital service manual: Know that a page is up to date",
            section="how the pattern works: when the page will be checked again",
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
