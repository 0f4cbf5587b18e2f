"""A sign stands for a word beside a dose: ">2 hours", "5 mg & 10 mg".

## Why it matters
">" and "<" are taken for each other, "@" and "&" for a 2, "+" for a 4, a slash between two doses
for a 1. Screen readers leave them out.

## What counts
In a sentence that writes a dose: ">", "<", "≥" and "≤" before a number; "@", "&" and "+" between a
dose and the next word; a slash between two doses in one unit ("25 units/10 units"). "mg/kg" and "5
mg/5 ml" pass, and so do tables, which have little room.

## Example
Do not take 5 mg for >2 hours.

## Use instead
Do not take 5 mg for more than 2 hours.

## Known problems
The strength of a product with two medicines ("5 mg/10 mg") is taken for two doses.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.dos.doses import ANY_DOSE, UNIT, dose_hits, sentence_of

WORDS = {
    ">": "more than",
    "<": "less than",
    "≥": "at least",
    "≤": "at most",
    "@": "at",
    "&": "and",
    "+": "and",
    "/": "and",
}
SIGN = re.compile(
    r"[<>≥≤](?=\s?\d)"
    rf"|(?<=[A-Za-z])\s?[@&+](?=\s?\d[\d,.]*[\s-]?{UNIT}\b)"
    rf"|(?<=\d)[\s-]?(?P<unit>{UNIT})\s?[@&+/](?=\s?\d[\d,.]*[\s-]?(?P=unit)\b)"
)
ZONES = ("meta.title", "meta.description", "meta.key_points", "heading", "prose", "quote", "alt")
PHRASE = Phrase(SIGN, zones=ZONES, own_negative=True, quotes_count=True, questions_count=True)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such sign in the sentence of a dose."""
    for hit in dose_hits(article, PHRASE):
        if not ANY_DOSE.search(sentence_of(hit)):
            continue
        sign = Hit(hit.prose, hit.end - 1, hit.end, hit.around)
        message = f"`{sign.words}` stands for a word beside a dose"
        yield sign.finding(article, context, message, help=f"write `{WORDS[sign.words]}`")


RULE = Rule(
    code="DOS008",
    name="symbol-in-dose",
    severity=Severity.INFO,
    status="preview",
    sources=(
        Source(
            title="ISMP. List of Error-Prone Abbreviations, Symbols, and Dose Designations",
            section="symbols: > and <, slash mark, @, &, +",
            year=2021,
            url="https://www.ismp.org/recommendations/error-prone-abbreviations-list",
            read="2026-11-23, the citation only; the entries through secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
)
