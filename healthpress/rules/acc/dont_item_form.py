"""An item of a don't list does not begin with "do not".

## Why it matters
Who hears the item alone, or skims past the heading, takes "drive" for advice to drive.

## What counts
The items of the block `dont` that begin with neither "do not" nor "don't" nor "never".

## Example
    ::: dont
    - drive
    :::

## Use instead
    ::: dont
    - do not drive
    :::

## Fix
Unsafe: "do not" is put before the item.

## Known problems
The pages that healthpress writes have the words put in; the rule is for those who also use the file
elsewhere.
"""

import re
from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.fix import Edit, Fix
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.source import Span

ITEM = re.compile(r"^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+(?P<words>\S[^\r\n]*)", re.MULTILINE)
NEGATIVE = re.compile(r"[*_]{0,3}(?:do not|don['’]t|never)\b", re.IGNORECASE)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every item without the words."""
    for block in article.blocks:
        if block.name != "dont":
            continue
        for item in ITEM.finditer(article.source.text, block.opening.end, block.span.end):
            if NEGATIVE.match(item["words"]):
                continue
            start = item.start("words")
            yield context.finding(
                Span(start, start + len(item["words"].rstrip())),
                "the item does not begin with `do not`",
                help="put `do not` before it",
                zone="block:dont",
                fix=Fix("put `do not` before it", (Edit(Span(start, start), "do not "),)),
            )


RULE = Rule(
    code="ACC010",
    name="dont-item-form",
    severity=Severity.INFO,
    sources=(
        Source(
            title="NHS digital service manual, design system: Do and Don't lists",
            section="items begin with 'do not'",
            year=2026,
            url="https://service-manual.nhs.uk/design-system/components/do-and-dont-lists",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    status="preview",
    languages=("en",),
)
