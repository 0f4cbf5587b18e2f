"""A medicine has the name of another country: "acetaminophen" on a page for the United Kingdom.

## Why it matters
Who looks for "acetaminophen" on a box that says "paracetamol" does not find it, or takes both.

## What counts
The names of the vocabulary `drug-names.toml`, each in the countries where it is the foreign one.
The local name in the same sentence passes ("adrenaline (epinephrine)"). A quotation is told for
review; the reference list is not read.

## Example
uk: Take acetaminophen.

## Use instead
uk: Take paracetamol.

## Fix
Unsafe: writes the local name. Display: inside a quotation it is only shown.

## Known problems
A name that is part of a product's name is told. Where a page is for two countries with two names,
both are wanted.
"""

from collections.abc import Iterator

from healthpress.check.kinds.data.replacement import replacement
from healthpress.check.kinds.phrase import VISIBLE, Hit
from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.fix import Safety
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.vocabulary import Wording
from healthpress.rules.lng.labels import labels

REACH = 300  # characters: a long sentence; keeps a text without full stops affordable


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every foreign name whose sentence lacks the local one."""
    for hit, row in labels(article, context, context.vocabularies.drug_names, VISIBLE):
        if _has_local_name(hit, row):
            continue
        local = row.instead[0]
        yield hit.finding(
            article,
            context,
            f"`{hit.words}` is called `{local}` here",
            help=f"write `{local}`",
            fix=replacement(article, hit, local, Safety.UNSAFE),
        )


def _has_local_name(hit: Hit, row: Wording) -> bool:
    first, last = sentence_at(hit.prose.said, hit.start)
    near, far = max(first, hit.start - REACH), min(last, hit.end + REACH)
    sentence = hit.prose.said[near:far].casefold()
    outside = sentence.replace(hit.words.casefold(), " ")
    return any(name.casefold() in outside for name in row.instead)


RULE = Rule(
    code="LNG005",
    name="foreign-medicine-name",
    severity=Severity.INFO,
    status="preview",
    sources=(
        Source(
            title="WHO. International Nonproprietary Names programme; USAN; BAN",
            section="names that differ; each row of the vocabulary has its own source",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
