"""The words of the page are no longer those that the reviewer signed off.

## Why it matters
The printed review date vouches for every sentence. A dose that was changed the day after was seen
by nobody.

## What counts
`healthpress sign-off` writes `review_hash` after a review: a hash of the title, the description,
the key points, the text, the supervision note and the works cited. The finding says that one of
them is another now. Markup and white space may change freely, and so may the other keys. Pages
without `review_hash` pass, and so do archived and not reviewed ones.

## Example
    review_hash: "sha256-00000000000000000000000000000000"
(And a text that was changed since.)

## Use instead
Let the reviewer read the page again, write the new `last_reviewed`, and run
`healthpress sign-off content/page.md`.

## Known problems
A corrected slip of the pen counts as a change, since a single letter can change a dose. What was
changed is for the site's history to show. Photos and linked files are not looked at.
"""

from collections.abc import Iterator

from healthpress.check.kinds.review_hash import review_hash
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at a `review_hash` that is not that of the page."""
    front_matter = article.front_matter
    if not front_matter.review_hash or front_matter.review_status != "reviewed":
        return
    if front_matter.review_hash != review_hash(article, context.facts.library):
        day = f" on {front_matter.last_reviewed}" if front_matter.last_reviewed else ""
        yield context.finding(
            article.places.value("review_hash"),
            f"the page is not the one that was signed off{day}",
            help="let a reviewer read it again, give the new date and run `healthpress sign-off`",
            related=(Related(article.places.value("last_reviewed"), "the review"),),
        )


RULE = Rule(
    code="GOV011",
    name="changed-since-review",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="NHS digital service manual: Know that a page is up to date",
            section="when not to use this pattern: a change without a review of the whole page",
            year=2025,
            url="https://service-manual.nhs.uk/design-system/patterns/"
            "know-that-a-page-is-up-to-date",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
)
