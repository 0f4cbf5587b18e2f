"""A dose is in "µg", or in "mcg" where readers do not know it.

## Why it matters
"µg" is read as "mg": a thousandfold overdose. Screen readers say "micro g" or nothing.

## What counts
A number with "µg", whichever of the two signs was typed (micro sign or Greek mu); and with "mcg" in
every country but the United States. "10 micrograms (mcg)" explains the short form and passes.
Amounts per litre, decilitre, gram or cubic metre measure blood, samples or air and pass. "Do not
take 10 µg" and a quoted dose are as dangerous as any other.

## Where
An error; a warning on pages for clinicians.

## Example
Take 10 µg once a day.

## Use instead
Take 10 micrograms once a day.

## Fix
Safe: writes "microgram" or "micrograms" for the sign. A dose that a person must look at anyway, or
that somebody else said, is left as it is.

## Known problems
A unit without a number ("µg are small") passes.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.check.kinds.surroundings import is_quoted
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.dos.doses import dose_hits

MICRO = re.compile(
    r"(?<=\d)(?P<gap>[\s-]?)(?:[µμ]g|mcg)\b(?!\s?/\s?(?:d?[lL]|m|g|cm)\b|\s?/\s?m[³3l]|\s+per\s+)"
)
ONE = re.compile(r"(?<![\d.,])1$")
PHRASE = Phrase(MICRO, own_negative=True, quotes_count=True, questions_count=True)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such unit."""
    for_clinicians = article.front_matter.audience == "clinician"
    severity = min(context.severity, Severity.WARNING, key=lambda item: item.rank)
    knows_mcg = all(place.style.microgram == "mcg" for place in context.jurisdictions)
    for hit in dose_hits(article, PHRASE):
        unit = hit.words.lstrip(" -\u00a0\u202f")
        if unit == "mcg" and knows_mcg:
            continue
        place = Hit(hit.prose, hit.end - len(unit), hit.end, hit.around)
        word = _word_for(hit)
        yield place.finding(
            article,
            context,
            f"`{unit}` in a dose is easily misread",
            help=f"write `{word}`",
            severity=severity if for_clinicians else None,
            fix=_spelt(article, place, word, glued=len(unit) == len(hit.words)),
        )


def _word_for(hit: Hit) -> str:
    """The plural, but for one microgram and for a "50-microgram tablet"."""
    before = hit.prose.said[max(0, hit.start - 2) : hit.start]
    return "microgram" if ONE.search(before) or hit.words.startswith("-") else "micrograms"


def _spelt(article: Article, hit: Hit, word: str, *, glued: bool) -> Fix | None:
    span = hit.span
    told_only = hit.around is not None or is_quoted(hit.prose, hit.start)
    if told_only or article.source.text[span.start : span.end] != hit.words:
        return None
    return Fix(f"write `{word}`", (Edit(span, f" {word}" if glued else word),), Safety.SAFE)


RULE = Rule(
    code="DOS004",
    name="micro-sign",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="ISMP. List of Error-Prone Abbreviations, Symbols, and Dose Designations",
            section="µg",
            year=2021,
            url="https://www.ismp.org/recommendations/error-prone-abbreviations-list",
            read="2026-11-23, the citation only; the entry through secondary copies",
        ),
        Source(
            title="NHS digital service manual, A to Z of NHS health writing",
            section="microgram",
            url="https://service-manual.nhs.uk/content/a-to-z-of-nhs-health-writing",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
)
