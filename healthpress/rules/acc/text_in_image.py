"""An image seems to hold text that matters: doses, numbers, an infographic.

## Why it matters
Text in an image cannot be enlarged without blur, translated, searched or heard.

## What counts
A description that speaks of an infographic, or has a number with a unit of dose or a percentage.
Always for review. On a page with a table, an image is taken for a chart of it and passes.

## Example
    ![Chart: take 50 mg in the morning](doses.png)

## Use instead
    | When | Dose |
    |---|---|
    | in the morning | 50 mg |

## Known problems
Text that the description does not mention is not seen.
"""

import re
from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source

TEXT = re.compile(
    r"\binfographics?\b|\d\s?(?:%|per\s?cent|mg|mcg|micrograms?|ml|g|units?)(?!\w)", re.IGNORECASE
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such description."""
    if not article.images or any(article.in_zones("table")):
        return
    for image in article.images:
        match = TEXT.search(image.alt)
        if match:
            yield context.finding(
                image.span,
                f"`{match.group()}` in the description: the image seems to hold text",
                help="write what it says as text or a table beside it",
                decision=Decision.REVIEW,
                zone="alt",
            )


RULE = Rule(
    code="ACC012",
    name="text-in-image",
    severity=Severity.INFO,
    sources=(
        Source(
            title="W3C. Web Content Accessibility Guidelines 2.2",
            section="1.4.5 Images of text",
            year=2023,
            url="https://www.w3.org/TR/WCAG22/#images-of-text",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check=check,
    decision=Decision.REVIEW,
    status="preview",
)
