"""A dose has a zero after its decimal point: "5.0 mg".

## Why it matters
When the point is missed, 5.0 mg is read as 50 mg: a tenfold overdose.

## What counts
A number with only zeros behind the point, before a unit of dose (mg, g, microgram, ml, units,
tablets, capsules, puffs and their forms), also as the first of a range. "Do not take 5.0 mg" and a
quoted dose are as dangerous as any other. The Joint Commission's exception holds: laboratory values
(per litre or decilitre), sizes (mm, cm) and version numbers pass.

## Example
Take 5.0 mg once a day.

## Use instead
Take 5 mg once a day.

## Fix
Display: it is shown and never applied, since a dose is for a person to write.

## Known problems
An amount of food or salt ("6.0 g of salt") is taken for a dose. A decimal comma and a zero behind
another digit ("0.50 mg") are not looked at.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import Phrase
from healthpress.check.kinds.rewording import reworded
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.fix import Safety
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.dos.doses import IN_BLOOD, UNIT, dose_hits

DOSE = re.compile(
    rf"(?<![\d.,])\d[\d,]*\.0+"
    rf"(?=(?:\s?(?:[-–—]|to)\s?\d[\d,]*(?:\.\d+)?)?[\s-]?{UNIT}\b(?!{IN_BLOOD}))"
)
PHRASE = Phrase(DOSE, own_negative=True, quotes_count=True, questions_count=True)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such number."""
    for hit in dose_hits(article, PHRASE):
        whole = hit.words.partition(".")[0]
        yield hit.finding(
            article,
            context,
            f"the dose `{hit.words}` has a zero after its decimal point",
            help=f"write `{whole}`",
            fix=reworded(article, hit.span, hit.words, whole, Safety.DISPLAY),
        )


RULE = Rule(
    code="DOS002",
    name="trailing-zero",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="ISMP. List of Error-Prone Abbreviations, Symbols, and Dose Designations",
            section="trailing zero after decimal point",
            year=2021,
            url="https://www.ismp.org/recommendations/error-prone-abbreviations-list",
            read="2026-11-23, the citation only; the entry through secondary copies",
        ),
        Source(
            title="The Joint Commission. Do Not Use List",
            section="trailing zero, with its exception for laboratory values and sizes",
            year=2004,
            read="2026-11-23, through secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
)
