"""The only reviewers are the authors themselves.

## Why it matters
Checking and approving is a step of its own: nobody sees their own mistakes.

## What counts
Every reviewer is also an author, by id or by name without titles. `review_exception` with a reason
makes it a warning, for practices with one clinician.

## Example
    authors: [robin]
    reviewers: [robin]

## Use instead
    authors: [robin]
    reviewers: [kim]

## Known problems
A name spelt in two ways is taken for two people. Author and reviewer from one organisation pass.
"""

from collections.abc import Iterator

from healthpress.check.kinds.medical.people import people_of
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the first reviewer when there is none who did not write the page."""
    authors = {credit.key: credit for credit in people_of(article, context, "authors")}
    reviewers = people_of(article, context, "reviewers")
    if not reviewers or any(credit.key not in authors for credit in reviewers):
        return
    first = reviewers[0]
    if article.front_matter.review_exception:
        severity, step = context.severity.lowered(), "have somebody else review the next version"
    else:
        severity = context.severity
        step = "name a reviewer who did not write the page, or say why in `review_exception`"
    yield context.finding(
        first.span,
        f"the reviewer `{first.name}` wrote the page",
        help=step,
        severity=severity,
        related=(Related(authors[first.key].span, "named as author here"),),
    )


RULE = Rule(
    code="GOV006",
    name="self-review",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="NHS England: Standard for creating health content",
            section="1, process: checking content and getting approval",
            year=2024,
            url="https://service-manual.nhs.uk/content/standard-for-creating-health-content",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
)
