"""A dose has a space before its unit, or lacks one, against the country's style.

## Why it matters
Two ways in one country's pages look careless. In the United States the safety list asks for a
space, since "100mg" was read as 1,000 or 10,000; the NHS writes "5mg".

## What counts
A number before mg, g, mcg or ml. us: without a space ("5mg"). uk: with one ("5 mg"). Words ("5
tablets") are left alone, and so are "5-mg tablets". A page for both countries is not looked at.

## Example
us: Take 5mg.

## Use instead
us: Take 5 mg.

## Fix
Safe: takes the space out, or writes a no-break space. What somebody else said is left as it is.

## Known problems
A page that keeps another country's style on purpose has to switch the rule off.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.check.kinds.surroundings import is_quoted
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.dos.doses import SYMBOL, dose_hits

_NUMBER = r"(?<![\w.,])\d[\d,]{0,12}(?:\.\d{1,6})?"
_PHRASE = Phrase(re.compile(r"$"), own_negative=True, quotes_count=True, questions_count=True)
GLUED = replace(_PHRASE, pattern=re.compile(rf"{_NUMBER}{SYMBOL}\b"))
SPACED = replace(_PHRASE, pattern=re.compile(rf"{_NUMBER}\s{SYMBOL}\b"))
NO_BREAK = "\u00a0"


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every dose that is not in the country's style."""
    styles = {place.style.unit_space for place in context.jurisdictions}
    if len(styles) != 1:
        return
    wants_space = "space" in styles
    for hit in dose_hits(article, GLUED if wants_space else SPACED):
        number = hit.words.rstrip("mcgµμlL").rstrip()
        unit = hit.words[len(number) :].strip()
        better = f"{number}{NO_BREAK if wants_space else ''}{unit}"
        what = "has no space" if wants_space else "has a space"
        yield hit.finding(
            article,
            context,
            f"`{hit.words}` {what} before its unit",
            help=f"write `{better.replace(NO_BREAK, ' ')}`",
            fix=_spaced(article, hit, better),
        )


def _spaced(article: Article, hit: Hit, better: str) -> Fix | None:
    span = hit.span
    told_only = hit.around is not None or is_quoted(hit.prose, hit.start)
    if told_only or article.source.text[span.start : span.end] != hit.words:
        return None
    title = f"write `{better.replace(NO_BREAK, ' ')}`"
    return Fix(title, (Edit(span, better),), Safety.SAFE)


RULE = Rule(
    code="DOS005",
    name="unit-spacing",
    severity=Severity.INFO,
    status="preview",
    sources=(
        Source(
            title="ISMP. List of Error-Prone Abbreviations, Symbols, and Dose Designations",
            section="numerical dose and unit of measure run together",
            year=2021,
            url="https://www.ismp.org/recommendations/error-prone-abbreviations-list",
            read="2026-11-23, the citation only; the entry through secondary copies",
        ),
        Source(
            title="NHS digital service manual, Numbers, measurements, dates and time",
            section="no space before the unit",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
    profiles=("us", "uk"),
)
