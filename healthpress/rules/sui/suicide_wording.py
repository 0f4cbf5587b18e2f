"""Suicide is worded as a crime, a success or an epidemic: "committed suicide".

## Why it matters
"Committed" makes a death a crime; "successful" and "failed" make it a goal. Such words hurt the
people left behind and can harm readers who are at risk.

## What counts
"Commit suicide", a "successful", "unsuccessful", "failed" or "completed" suicide or suicide
attempt, a "suicide epidemic", "suicide-prone", "threaten suicide" and "suicide threat". A quotation
is told for review; a negated word and a question count in full, since the word is the fault.

## Example
He committed suicide after a failed suicide attempt.

## Use instead
He died by suicide after he had attempted it before.

## Fix
Unsafe: "committed suicide" becomes "died by suicide", in the same tense.

## Known problems
A title of a book or law is told. A "failed attempt" counts only when "suicide" stands directly
beside it. What one should not say ("do not say 'committed suicide'") is told for review when it
is quoted.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from healthpress.check.kinds.phrase import VISIBLE, Hit, Phrase
from healthpress.check.kinds.surroundings import is_quoted
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.rule import Context, Rule, Source

# Words of the WHO and Samaritans media guidelines.
WORDING = Phrase(
    re.compile(
        r"\bcommit(?:s|ted|ting)? suicide\b"
        r"|\b(?:successful|unsuccessful|failed|completed) (?:suicides?(?: attempts?)?"
        r"|attempts? (?:at|to commit) suicide)\b"
        r"|\b(?:successfully|unsuccessfully) (?:attempt\w*|tried) suicide\b"
        r"|\bsuicide epidemics?\b|\bepidemics? of suicides?\b"
        r"|\bthreaten(?:s|ed|ing)? suicide\b|\bsuicide threats?\b|\bsuicide[- ]prone\b",
        re.IGNORECASE,
    ),
    zones=VISIBLE,
    questions_count=True,
)
DIED = {
    "commit": "die by",
    "commits": "dies by",
    "committed": "died by",
    "committing": "dying by",
}
INSTEAD = (
    ("commit", "write `died by suicide`"),
    ("epidemic", "give the number and the years instead"),
    ("threat", "say what the person said, such as `spoke of suicide`"),
    ("prone", "write `at risk of suicide`"),
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such wording."""
    for hit in WORDING.hits(article):
        finding = context.finding(
            hit.span,
            f"`{hit.words}` makes suicide a crime, a goal or a wave",
            help=_step(hit.words.casefold()),
            zone=hit.prose.zone,
            fix=_fix(article, hit),
        )
        quoted = is_quoted(hit.prose, hit.start)
        yield replace(finding, decision=Decision.REVIEW, context="quoted") if quoted else finding


def _step(words: str) -> str:
    return next(
        (step for part, step in INSTEAD if part in words),
        "write `attempted suicide`, or `died by suicide` where the person died",
    )


def _fix(article: Article, hit: Hit) -> Fix | None:
    """The fix for "commit suicide"; capitals of a sentence's first word are kept."""
    verb = hit.words.split(" ")[0]
    new = DIED.get(verb.casefold())
    written = article.source.text[hit.span.start : hit.span.end]
    if new is None or written != hit.words or is_quoted(hit.prose, hit.start):
        return None
    new = new.capitalize() if verb[0].isupper() else new
    edit = Edit(hit.span, new + written[len(verb) :])
    return Fix(f"write `{edit.text}`", (edit,), Safety.UNSAFE)


RULE = Rule(
    code="SUI003",
    name="suicide-wording",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="WHO: Preventing suicide, a resource for media professionals",
            section="language",
            year=2023,
            read="existence confirmed; wording from general knowledge",
        ),
        Source(
            title="Samaritans: Media guidelines for reporting suicide",
            section="language",
            year=2020,
            url="https://www.samaritans.org",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
