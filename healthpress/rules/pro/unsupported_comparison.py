"""A treatment or clinic is called better than another, or as good, without a trial that says so.

## Why it matters
A reader who is told that one treatment beats another may give up one that works. Only a trial of
both side by side can show it.

## What counts
"Better than", "superior to", "outperforms", "more effective than", "as effective as", "unlike
SSRIs ... works within hours" and "compared with other clinics", beside a word for a treatment or a
clinic. It passes with a citation of a trial or systematic review in the sentence or at the end of
the paragraph; a footnote and a work without a `kind` are taken for one. A violation on pages that
promote and in titles; elsewhere, where guidelines speak too, for review. "Not inferior to" and
"works differently from" pass. An error in eu and uk, a warning elsewhere.

## Example
It works far better than antidepressants.

## Use instead
In one trial more people responded to ketamine than to a sedative. [@murrough2013]

## Known problems
Whether the cited trial compared both is for a person to judge. "Unlike" counts only where the
sentence also praises.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article, Prose
from healthpress.model.citation import Reference
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source

# Own lists, from the wordings of clinics' posts.
_OTHER = (
    r"(?:treatments?|therap(?:y|ies)|medicines?|medications?|drugs?|antidepressants?|infusions?"
    r"|SSRIs?|SNRIs?|opioids?|antipsychotics?|psychotherapy|ECT|TMS|tablets|pills|clinics?"
    r"|providers?|hospitals?|competitors?)"
)
_WORDS = (
    r"(?: (?:any|all|other|most|the|traditional|conventional|standard|oral|common|talking)){0,3}"
)
_TARGET = rf"{_WORDS} {_OTHER}\b"
_BETTER = (
    r"(?:better|safer|faster|stronger|quicker|gentler"
    r"|more (?:effective|powerful|reliable|successful|potent))"
)
_PRAISE = (
    r"(?:(?:with)?in (?:\w+ )?(?:minutes|hours|days)|fast(?:er)?|quick(?:er|ly)?|rapid(?:ly)?"
    r"|better|without side effects|no side effects|immediate\w*|actually works?|really works?)"
)
PHRASE = Phrase(
    re.compile(
        rf"\b{_BETTER} than{_TARGET}"
        rf"|\b(?:superior to|outperform(?:s|ed)?|(?:beats|outshines)){_TARGET}"
        rf"|\b(?:just )?as (?:effective|good|safe|powerful) as{_TARGET}"
        rf"|\bunlike{_TARGET}(?=[^.;!?]{{0,160}}\b{_PRAISE}\b)"
        rf"|\b{_OTHER} takes? (?:weeks|months|years)[;,.]? (?:(?:but|while|and|whereas) )?\w+"
        r" (?:takes?|needs?|works? in) (?:only |just )?(?:minutes|hours|days)\b"
        r"|\b(?:compared (?:with|to)|unlike) other (?:clinics|providers|hospitals)\b",
        re.IGNORECASE,
    )
)
SIDE_BY_SIDE = frozenset({"rct", "systematic-review"})
PROMINENT = ("meta.title", "meta.description")


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every comparison that no fitting work backs."""
    for hit in PHRASE.hits(article):
        if _is_backed(hit, article, context):
            continue
        finding = hit.finding(
            article,
            context,
            f"`{hit.words}` is a comparison without a trial behind it",
            help="cite a trial or review of both, or say what this treatment does",
        )
        sells = context.promotional or hit.prose.zone in PROMINENT
        yield finding if sells else replace(finding, decision=Decision.REVIEW)


def _is_backed(hit: Hit, article: Article, context: Context) -> bool:
    known: dict[str, Reference] = dict(context.facts.library)
    known |= {reference.id: reference for reference in article.front_matter.references}
    for key in _cited(hit.prose, *sentence_at(hit.prose.text, hit.start)):
        kind = known[key].kind if key in known else None
        if not kind or kind in SIDE_BY_SIDE:
            return True
    return False


def _cited(prose: Prose, start: int, end: int) -> Iterator[str]:
    """The keys cited in the sentence, or at the end of its paragraph."""
    last = len(prose.text.rstrip()) - 1
    for mark in prose.marks:
        if start < mark.offset <= end or mark.offset >= last:
            yield mark.key


RULE = Rule(
    code="PRO006",
    name="unsupported-comparison",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Directive 2001/83/EC",
            section="article 90(b): better than, or equivalent to, another treatment",
            year=2001,
            url="https://www.legislation.gov.uk/eudr/2001/83/contents",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="FTC. Health Products Compliance Guidance",
            section="comparative claims",
            year=2022,
            read="2026-11-23, through secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
