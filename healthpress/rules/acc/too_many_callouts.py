"""A page has many warning callouts, or one without a heading of its own.

## Why it matters
Where everything warns, nothing does: readers learn to pass the boxes by.

## What counts
The blocks `warning`, GitHub's alerts of that kind included. Two are let pass; the option `most`
sets another number. `supervision`, `crisis` and care cards are not counted, nor a boxed warning,
which must stand there. A callout without a title of its own is told as well.

## Example
    ::: warning
    Do not drive.
    :::

## Use instead
    ::: warning Do not drive
    Do not drive until the next day.
    :::

## Known problems
GitHub's alerts cannot have a title, and are told for it.
"""

import re
from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Option, Rule, Source

MOST = 2  # NHS service manual, warning callout: avoid having more than 2
BOXED = re.compile(r"\b(?:boxed|black[- ]box) warning\b", re.IGNORECASE)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at each callout beyond the most, and at each without a title."""
    callouts = [block for block in article.blocks if block.name == "warning"]
    counted = [block for block in callouts if not BOXED.search(block.title)]
    most = context.options["most"]
    for block in callouts:
        if not block.title:
            yield context.finding(
                block.opening,
                "the callout has no heading of its own",
                help="say behind `warning` what it warns of",
                zone="block:warning",
            )
    for block in counted[most:]:
        yield context.finding(
            block.opening,
            f"the page has more than {most} warning callouts",
            help="make the less important ones plain text",
            zone="block:warning",
            related=(Related(counted[0].opening, "the first one"),),
            data={"value": len(counted), "limit": most},
        )


RULE = Rule(
    code="ACC009",
    name="too-many-callouts",
    severity=Severity.INFO,
    sources=(
        Source(
            title="NHS digital service manual, design system: Warning callout",
            section="avoid having more than 2 on a page; a specific heading",
            year=2026,
            url="https://service-manual.nhs.uk/design-system/components/warning-callout",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    status="preview",
    options=(Option("most", MOST, "The most warning callouts of a page."),),
)
