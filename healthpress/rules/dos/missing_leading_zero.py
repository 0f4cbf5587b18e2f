"""A dose begins with its decimal point: ".5 mg".

## Why it matters
When the point is missed, .5 mg is read as 5 mg: a tenfold overdose.

## What counts
A number that begins with the point, before a unit of dose, also as the first of a range. "Do not
take .5 mg" and a quoted dose are as dangerous as any other. Numbers without a unit of dose pass
(p-values), and so do laboratory values per litre or decilitre.

## Example
Take .5 mg once a day.

## Use instead
Take 0.5 mg once a day.

## Fix
Display: it is shown and never applied, since a dose is for a person to write: where the point
stands first, a digit may be missing.

## Known problems
An amount of food (".5 g of salt") is taken for a dose. A decimal comma is not looked at.
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

NAKED = re.compile(
    r"(?<![\w.,])\.\d+"
    rf"(?=(?:\s?(?:[-–—]|to)\s?\d*(?:\.\d+)?)?[\s-]?{UNIT}\b(?!{IN_BLOOD}))"
)
PHRASE = Phrase(NAKED, own_negative=True, quotes_count=True, questions_count=True)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such number."""
    for hit in dose_hits(article, PHRASE):
        whole = f"0{hit.words}"
        yield hit.finding(
            article,
            context,
            f"the dose `{hit.words}` has no zero before its decimal point",
            help=f"write `{whole}`",
            fix=reworded(article, hit.span, hit.words, whole, Safety.DISPLAY),
        )


RULE = Rule(
    code="DOS003",
    name="missing-leading-zero",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="ISMP. List of Error-Prone Abbreviations, Symbols, and Dose Designations",
            section="no leading zero before a decimal point",
            year=2021,
            url="https://www.ismp.org/recommendations/error-prone-abbreviations-list",
            read="2026-11-23, the citation only; the entry through secondary copies",
        ),
        Source(
            title="The Joint Commission. Do Not Use List",
            section="lack of leading zero",
            year=2004,
            read="2026-11-23, through secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
)
