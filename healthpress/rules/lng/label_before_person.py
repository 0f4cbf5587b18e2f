"""A condition is made into a label, or the person into its victim: "diabetics", "suffers from".

## Why it matters
Words such as these make the illness the whole person, or ask for pity. People who feel judged seek
help later.

## What counts
About 40 terms of the vocabulary `stigma.toml` with their forms, in title, headings, text, tables
and image descriptions. Adjectives before a noun pass ("a diabetic foot", "an epileptic seizure"),
and so do names with capitals inside a sentence ("Schizophrenics Anonymous") and the reference list.
"Disabled people" is no label: it is what the NHS and many disabled people say. A question counts in
full; a negated or quoted term is told for review.

## Example
Patients who suffer from depression often wait too long.

## Use instead
People with depression often wait too long.

## Known problems
"Suffer from" is told for what is no person too ("the study suffers from bias"). Communities that
put their identity first (Deaf, autistic) are left alone, whatever a site prefers. Terms that the
vocabulary does not know pass.
"""

from collections.abc import Iterator

from healthpress.check.kinds.phrase import VISIBLE
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.lng.labels import tell


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such term."""
    yield from tell(article, context, "person", VISIBLE)


RULE = Rule(
    code="LNG001",
    name="label-before-person",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="NHS digital service manual, Inclusive content",
            section="disabilities and conditions",
            year=2021,
            url="https://service-manual.nhs.uk/content/inclusive-content/disabilities-and-conditions",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="CDC. Preferred Terms for Select Population Groups and Communities",
            section="disability; mental health",
            url="https://www.cdc.gov/health-communication/php/toolkit/preferred-terms.html",
            read="2026-11-23, stored copy in part",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
