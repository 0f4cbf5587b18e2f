"""Health content names no reviewer and does not say that it was not reviewed, or says both.

## Why it matters
Approval by a qualified person, apart from the writing, is what separates health information from
opinion. A page without it must at least say so.

## What counts
Pages of the types condition, treatment, medicine, procedure and test, and other pages that are
about a medicine or procedure. `reviewers` satisfies the rule, and so does
`review_status: not-reviewed`, which prints a banner and keeps the page out of search engines. News
and stories get a warning only. On any page, `not-reviewed` beside `reviewers` or `last_reviewed`
contradicts itself.

## Example
    type: treatment

## Use instead
    type: treatment
    reviewers: [{name: Dr R. Reviewer, credentials: MD, specialty: Psychiatric}]

## Known problems
Health claims that name neither a medicine nor a procedure do not make a page clinical by
themselves: give the page the right `type`.
"""

from collections.abc import Iterator

from healthpress.check.kinds.listing import listed
from healthpress.check.kinds.medical.clinical import review_need
from healthpress.check.kinds.medical.people import people_of, unknown_person
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at what makes the page clinical when nobody reviewed it, and at unknown reviewers."""
    reviewers = people_of(article, context, "reviewers")
    for credit in reviewers:
        if credit.person is None:
            yield unknown_person(credit, context)
    if article.front_matter.review_status == "not-reviewed":
        yield from _contradiction(article, context)
        return
    need = review_need(article, context)
    if need and not reviewers:
        expected = Related(article.places.key("reviewers"), "expected here: `reviewers`")
        yield context.finding(
            need.span,
            f"the page names no reviewer, though {need.reason}",
            help="name the reviewer, or set `review_status: not-reviewed`",
            severity=need.severity,
            related=(expected,),
        )


def _contradiction(article: Article, context: Context) -> Iterator[Finding]:
    """The finding when a page that says it was not reviewed tells of a review."""
    front_matter, places = article.front_matter, article.places
    told = {"reviewers": front_matter.reviewers, "last_reviewed": front_matter.last_reviewed}
    keys = [key for key, value in told.items() if value]
    if keys:
        names = listed(f"`{key}`" for key in keys)
        yield context.finding(
            places.value("review_status"),
            f"the page says that it was not reviewed, and gives {names}",
            help=f"delete `review_status`, or {names}",
            related=tuple(Related(places.key(key), "this tells of a review") for key in keys),
        )


RULE = Rule(
    code="GOV004",
    name="missing-reviewer",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="NHS England: Standard for creating health content",
            section="1, process: clinical approval",
            year=2024,
            url="https://service-manual.nhs.uk/content/standard-for-creating-health-content",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="schema.org: MedicalWebPage",
            section="reviewedBy",
            url="https://schema.org/reviewedBy",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
)
