"""A text for the public has decimals of a percentage, p values or confidence intervals.

## Why it matters
"26.7% (p=.003)" says no more to most readers than "about 27 in 100", and takes longer to read.

## What counts
A percentage with a decimal point, a p value and a confidence interval, in prose, headings, key
points and description. Tables, sources and pages for clinicians are not looked at, nor doses.

## Example
26.7% of people relapsed (p=.003).

## Use instead
About 27 in 100 people relapsed.

## Known problems
A number below 1% needs its decimal, and passes; so does the strength of a solution ("0.9% saline",
"2.5% cream"), as far as the list knows the word behind it.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source

PRECISE = re.compile(
    r"(?<![\d.,])\b[1-9]\d{0,2}\.\d{1,4}\s?(?:%|per\s?cent)"
    r"(?!\s(?:\w+\s)?(?:saline|solution|cream|gel|ointment|drops|lotion|strength|alcohol))"
    r"|\bp\s?[<=≤]\s?0?\.\d{1,6}|\b9[059]\s?% (?:CI\b|confidence intervals?)",
    re.IGNORECASE,
)
MARKS = ("%", "p<", "p=", "p <", "p =", "P<", "P=", "P <", "P =", "per cent", "percent")
PHRASE = Phrase(PRECISE, zones=("meta.description", "meta.key_points", "heading", "prose"))


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such number."""
    if article.front_matter.is_for_professionals:
        return
    if not any(mark in article.source.text for mark in MARKS):
        return
    for prose, match in PHRASE.matches(article):
        yield context.finding(
            prose.place(match.start(), match.end()),
            f"`{match.group()}` is more exact than readers need",
            help="round it, such as `about 27 in 100`, and leave the statistics to the source",
            zone=prose.zone,
        )


RULE = Rule(
    code="NUM007",
    name="spurious-precision",
    severity=Severity.INFO,
    sources=(
        Source(
            title="NHS digital service manual, content guide: Numbers",
            section="avoid decimal points",
            url="https://service-manual.nhs.uk/content/numbers-measurements-dates-time",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="AHRQ. Patient Education Materials Assessment Tool, Pub. 14-0002-EF",
            section="understandability: numbers are clear",
            year=2014,
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    status="preview",
    languages=("en",),
)
