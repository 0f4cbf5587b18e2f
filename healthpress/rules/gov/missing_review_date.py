"""Health content does not say when the whole page was last reviewed.

## Why it matters
Without a date nobody can tell advice of this year from advice of ten years ago.

## What counts
`last_reviewed` holds a real date written as `YYYY-MM-DD`. It is asked of the pages that need a
reviewer (GOV004). `review_status: not-reviewed` says that there was no review, and passes.

## Example
    last_reviewed: recently

## Use instead
    last_reviewed: 2026-10-02

## Known problems
None known. No fix is offered: a review date is never invented.
"""

from collections.abc import Iterator

from healthpress.check.kinds.medical.clinical import review_need
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source

STEP = "add the day a reviewer last read the whole page, as `last_reviewed: YYYY-MM-DD`"


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the value that is no date, else at what makes the page clinical."""
    front_matter = article.front_matter
    need = review_need(article, context)
    if front_matter.last_reviewed or front_matter.review_status == "not-reviewed" or not need:
        return
    if ("last_reviewed",) in article.places.keys:
        span = article.places.value("last_reviewed")
        message, related = "`last_reviewed` holds no date", Related(need.span, need.reason)
    else:
        span = need.span
        message = f"the page gives no date of its last review, though {need.reason}"
        related = Related(article.places.key("last_reviewed"), "expected here: `last_reviewed`")
    yield context.finding(span, message, help=STEP, severity=need.severity, related=(related,))


RULE = Rule(
    code="GOV007",
    name="missing-review-date",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="NHS digital service manual: Know that a page is up to date",
            section="how the pattern works",
            year=2025,
            url="https://service-manual.nhs.uk/design-system/patterns/"
            "know-that-a-page-is-up-to-date",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="Silberg, Lundberg, Musacchio: Assessing, controlling, and assuring the quality "
            "of medical information on the Internet",
            section="currency",
            year=1997,
            url="https://doi.org/10.1001/jama.1997.03540390074039",
            read="2026, a secondary copy",
        ),
    ),
    since="0.1.0",
    check=check,
)
