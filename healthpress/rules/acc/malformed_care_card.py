"""A care card does not say in its heading what to do, or does not list when.

## Why it matters
A reader in need looks at the heading for the action and at the list for the reason. "Warning!!!"
gives neither, and two cards of one urgency make the reader choose.

## What counts
The blocks `emergency`, `urgent` and `non-urgent`: a title of one action that ends in "if:", a list
below it, one card of each urgency, and a heading or another block before the text that follows.

## Example
    ::: emergency Warning!!!
    Some people cannot breathe.
    :::

## Use instead
    ::: emergency Call 911 now if:
    - you cannot breathe
    :::

## Known problems
Whether the title names one action, and one or two services, is for a person to judge.
"""

import re
from collections.abc import Iterator

from healthpress.model.article import Article, Block
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source

CARDS = frozenset({"emergency", "urgent", "non-urgent"})
ENDS_WELL = re.compile(r".*\b(?:if|when):?\s*", re.IGNORECASE | re.DOTALL)
LIST_ITEM = re.compile(r"^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]", re.MULTILINE)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every fault of a card."""
    first: dict[str, Block] = {}
    for block in article.blocks:
        if block.name not in CARDS:
            continue
        for message, step in _faults(article, block):
            yield context.finding(block.opening, message, help=step, zone=f"block:{block.name}")
        earlier = first.setdefault(block.name, block)
        if earlier is not block:
            yield context.finding(
                block.opening,
                f"the page has another `{block.name}` card",
                help="make them one card",
                zone=f"block:{block.name}",
                related=(Related(earlier.opening, "the first one"),),
            )
        yield from _behind(article, context, block)


def _faults(article: Article, block: Block) -> Iterator[tuple[str, str]]:
    """(message, help) for what is wrong with one card by itself."""
    if not block.title:
        yield "the care card has no title", "say the action: `Call your doctor today if:`"
    elif not ENDS_WELL.fullmatch(block.title):
        yield (
            f"the title `{block.title}` does not end in `if:`",
            "say the action: `Call your doctor today if:`",
        )
    if not LIST_ITEM.search(article.source.text, block.opening.end, block.span.end):
        yield "the care card has no list", "write each reason on a line that begins with `- `"


def _behind(article: Article, context: Context, block: Block) -> Iterator[Finding]:
    """The text that follows a card and belongs to no heading of its own."""
    following = article.prose[block.prose.stop : block.prose.stop + 1] if block.prose else ()
    for prose in following:
        if prose.zone in {"prose", "quote", "table"} and prose.blocks == block.blocks:
            yield context.finding(
                prose.span,
                "the text behind a care card has no heading of its own",
                help="put a heading before it, or move it above the card",
                zone=prose.zone,
                related=(Related(block.opening, "the care card"),),
            )


RULE = Rule(
    code="ACC008",
    name="malformed-care-card",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="NHS digital service manual, design system: Care cards",
            section="headings, lists, one card of each urgency, text behind a card",
            year=2025,
            url="https://service-manual.nhs.uk/design-system/components/care-cards",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
