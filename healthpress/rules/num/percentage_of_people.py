"""People are counted in per cent, not as "x in 100 people".

## Why it matters
Readers picture "27 in 100 people" more easily than a percentage, and mistake it less.

## What counts
A percentage of people, patients, adults and the like in a text for the public. Tables and pages for
clinicians are not looked at.

## Example
27% of patients relapsed.

## Use instead
27 in 100 people relapsed.

## Known problems
Evidence that "x in 100" helps more than a percentage is mixed, so the rule is a matter of style.
Nobody is offered a rounded number: that is for a person to choose.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.num.frequencies import PEOPLE, PERCENT

PHRASE = Phrase(
    re.compile(
        rf"(?<![\d.,])\b{PERCENT}\sof\s(?:(?:the|all|our|these|those)\s)?(?:[\w-]+\s)?{PEOPLE}\b",
        re.IGNORECASE,
    ),
    zones=("meta.description", "meta.key_points", "heading", "prose"),
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every percentage of people."""
    if article.front_matter.is_for_professionals:
        return
    for hit in PHRASE.hits(article):
        yield hit.finding(
            article,
            context,
            f"`{hit.words}` counts people in per cent",
            help="say how many in 100 people",
        )


RULE = Rule(
    code="NUM004",
    name="percentage-of-people",
    severity=Severity.INFO,
    sources=(
        Source(
            title="NHS digital service manual, content guide: Numbers",
            section="numbers in health content",
            url="https://service-manual.nhs.uk/content/numbers-measurements-dates-time",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    status="preview",
    languages=("en",),
)
