"""A work that was retracted, or is in doubt, is cited.

## Why it matters
A retraction says that nobody should rely on the work, and pages go on citing it for years.

## What counts
What the reference or footnote says of itself: a title that begins with "RETRACTED:", "Retracted
article" or "WITHDRAWN:", or a note that says so, is an error. "Expression of concern" is a warning,
and a correction a note only. A title that begins with "Retraction notice" or "Retraction:" may be
the notice itself, on purpose, and is for review; so is a work in a sentence that says that it was
retracted. A work whose DOI or PubMed number the site lists under `retracted`, in
`[check.rules.EVD005]`, is an error too. A reason in `retraction_ack` settles it.

## Example
    references:
      - {id: roe98, title: "RETRACTED: A vaccine and the gut"}

## Use instead
    references:
      - {id: review, title: A review of all trials, kind: systematic-review}

## Known problems
Nothing is looked up, neither on the network nor in a snapshot of retractions: a reference whose
title was copied before the retraction passes unless the site lists its number. Export references
anew from PubMed from time to time, which puts "RETRACTED" before the title.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.model.source import Span
from healthpress.rules.evd.entries import entries_of

# As publishers and PubMed mark titles (NISO RP-45-2024, known by name, not read here).
_RETRACTED = re.compile(
    r"^\W{0,3}(?:(?:retracted|withdrawn)(?: (?:article|paper|chapter))?\W{0,2}[:\])]"
    r"|retracted (?:article|paper)\b|removed:)",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"^\W{0,3}(?:retraction(?: (?:notice|note|statement))?(?: to| for| of)?\b\W{0,2}[:“\"'‘]"
    r"|retraction (?:notice|note)\b|notice of (?:retraction|withdrawal)|withdrawal:)",
    re.IGNORECASE,
)
_CONCERN = re.compile(r"^\W{0,3}(?:editorial )?expression of concern\b", re.IGNORECASE)
_CORRECTION = re.compile(r"^\W{0,3}(?:correction|corrigendum|erratum)(?: ?:| to\b)", re.IGNORECASE)
_NOTED = re.compile(
    r"^\W{0,3}(?:this \w+ (?:was|has been) )?(?:retracted|withdrawn)\b", re.IGNORECASE
)
_IN_FOOTNOTE = re.compile(r"\b(?:RETRACTED|WITHDRAWN)(?: ARTICLE)?\W{0,2}[:\])]")
_SAID = re.compile(r"\b(?:retract(?:ed|ion)|withdrawn|withdrew)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _State:
    """What became of a work; `lowers` is by how many levels it weighs less than a retraction."""

    says: str
    step: str
    lowers: int = 0
    decision: Decision | None = None


_INSTEAD = "cite another work, or say in `retraction_ack` why it is cited all the same"
_STATES = (
    (_RETRACTED, _State("was retracted", _INSTEAD)),
    (_NOTICE, _State("is the notice of a retraction", _INSTEAD, 1, Decision.REVIEW)),
    (_CONCERN, _State("is under an expression of concern", _INSTEAD, 1)),
    (_CORRECTION, _State("is a correction", "look whether the page still fits it", 2)),
)
_GONE = _STATES[0][1]


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at each work that says of itself that it should not be relied on."""
    spoken: frozenset[str] | None = None
    for key, span, state in _doubtful(article, context):
        spoken = _spoken_of(article) if spoken is None else spoken
        severity = context.severity
        for _ in range(state.lowers):
            severity = severity.lowered()
        finding = context.finding(
            span,
            f"the cited work `{key}` {state.says}",
            help=state.step,
            severity=severity,
            decision=state.decision,
        )
        yield replace(finding, decision=Decision.REVIEW) if key in spoken else finding


def _doubtful(article: Article, context: Context) -> Iterator[tuple[str, Span, _State]]:
    listed = {number.casefold() for number in context.options.get("retracted", ()) if number}
    for entry in entries_of(article, context):
        reference = entry.reference
        if reference.retraction_ack.strip():
            continue
        found = [state for form, state in _STATES if form.match(reference.title)]
        if _NOTED.match(reference.note) or listed & {reference.doi.casefold(), reference.pmid}:
            found.insert(0, _GONE)
        if found:
            yield reference.id, entry.place(article, "title"), found[0]
    for note in article.notes:
        if _IN_FOOTNOTE.search(note.text):
            yield note.key, note.span, _GONE


def _spoken_of(article: Article) -> frozenset[str]:
    """The works that are cited in a sentence about a retraction."""
    return frozenset(
        mark.key
        for prose in article.prose
        for mark in prose.marks
        if _SAID.search(prose.said, *sentence_at(prose.text, max(0, mark.offset - 1)))
    )


RULE = Rule(
    code="EVD005",
    name="retracted-work",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Crossref and Retraction Watch: retraction data",
            section="kinds of notice: retraction, expression of concern, correction",
            url="https://www.crossref.org/documentation/retrieve-metadata/retraction-watch/",
            read="2026, stored copies",
        ),
    ),
    since="0.1.0",
    options=(Option("retracted", (), "DOIs and PubMed numbers of works known to be retracted."),),
    check=check,
)
