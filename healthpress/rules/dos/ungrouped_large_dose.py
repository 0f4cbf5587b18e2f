"""A dose of a thousand or more has no separator, or a number of tablets is in Roman numerals.

## Why it matters
100000 units have been given as a million and as ten thousand. "II tablets" has been read as 11.

## What counts
A number of four digits or more without a separator before a unit of dose, and II, III, VI and the
like before tablets, capsules or puffs. Help names the separator of the page's country: a comma, or
a space in the European Union. A year before a unit ("in 2020 units") passes. "Do not take 5000 mg"
and a quoted dose count in full.

## Example
Inject 100000 units.

## Use instead
Inject 100,000 units.

## Fix
Display: it is shown and never applied, since a dose is for a person to write.

## Known problems
An amount of food or water ("2000 ml of water") is taken for a dose.
"""

import re
from collections.abc import Iterator
from itertools import chain

from healthpress.check.kinds.phrase import Phrase
from healthpress.check.kinds.rewording import reworded
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.fix import Safety
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.dos.doses import IN_BLOOD, SYMBOL, UNIT, dose_hits

ROMAN = {"II": "2", "III": "3", "VI": "6", "VII": "7", "VIII": "8", "ii": "2", "iii": "3"}
_YEAR = rf"(?:19|20)\d\d(?!\s?{SYMBOL}\b)"
LARGE = re.compile(rf"(?<![\w,.+/-])(?!{_YEAR})\d{{4,12}}(?=[\s-]?{UNIT}\b(?!{IN_BLOOD}))")
IN_ROMAN = re.compile(rf"(?<![\w-])(?:{'|'.join(ROMAN)})(?=\s(?:tablets?|capsules?|puffs?)\b)")
NUMBER = Phrase(LARGE, own_negative=True, quotes_count=True, questions_count=True)
ROMAN_NUMBER = Phrase(IN_ROMAN, own_negative=True, quotes_count=True, questions_count=True)
SEPARATORS = {"comma": ",", "space": "\u00a0"}


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such number."""
    styles = [place.style.thousands for place in context.jurisdictions]
    separator = SEPARATORS[styles[0]] if styles else ","
    for hit in chain(dose_hits(article, NUMBER), ROMAN_NUMBER.hits(article)):
        roman = ROMAN.get(hit.words)
        better = roman or f"{int(hit.words):,}".replace(",", separator)
        what = "is in Roman numerals" if roman else "has no separator of thousands"
        yield hit.finding(
            article,
            context,
            f"the dose `{hit.words}` {what}",
            help=f"write `{better}`",
            fix=reworded(article, hit.span, hit.words, better, Safety.DISPLAY),
        )


RULE = Rule(
    code="DOS006",
    name="ungrouped-large-dose",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="ISMP. List of Error-Prone Abbreviations, Symbols, and Dose Designations",
            section="large doses without properly placed commas; Roman numerals",
            year=2021,
            url="https://www.ismp.org/recommendations/error-prone-abbreviations-list",
            read="2026-11-23, the citation only; the entries through secondary copies",
        ),
        Source(
            title="NHS digital service manual, Numbers, measurements, dates and time",
            section="commas in numbers over 999",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
)
