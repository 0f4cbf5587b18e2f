"""People are named by age or weight: "the elderly", "obese people", "morbidly obese".

## Why it matters
A group that is called "the elderly" sounds frail and all alike, and weight as a label is heard as
blame.

## What counts
The terms for age and weight of the vocabulary `stigma.toml`. "Obesity" as a condition and medical
terms ("senile plaques") pass. A negated or quoted term is told for review.

## Example
The elderly often need a lower dose.

## Use instead
Older people often need a lower dose.

## Known problems
Names of diagnosis codes and of studies are told when they are written in small letters.
"""

from collections.abc import Iterator

from healthpress.check.kinds.phrase import VISIBLE
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.lng.labels import tell


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such term."""
    yield from tell(article, context, "age-weight", VISIBLE)


RULE = Rule(
    code="LNG003",
    name="age-or-weight-label",
    severity=Severity.INFO,
    status="preview",
    sources=(
        Source(
            title="CDC. Preferred Terms for Select Population Groups and Communities",
            section="older adults; the entries on weight are general knowledge",
            url="https://www.cdc.gov/health-communication/php/toolkit/preferred-terms.html",
            read="2026-11-23, stored copy in part",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
