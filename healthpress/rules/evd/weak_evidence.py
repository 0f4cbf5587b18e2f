"""What a treatment does for people rests on weak evidence alone.

## Why it matters
A press release, a news story or the seller's own page speaks for the treatment; a case report or a
study of animals cannot tell what it does. Guidelines, systematic reviews and randomised trials can.

## What counts
A sentence that says that a treatment does good, whose cited works are all of the kinds `case`,
`animal` or `web` (a note), or `news`, `press-release` or by the publisher of this site itself (a
warning). Without a `kind` newspapers, blogs and press services are known by their CSL type or
address. Sentences on harms are left alone: they may rest on a label or on case reports.
So are those that speak of animals: they say themselves what they rest on.

## Example
Ketamine eased depression.[@release] (`kind: press-release`)

## Use instead
In a review of 64 trials, some people felt better within a day of ketamine.[@dean21]

## Known problems
A work whose `kind` is not given counts as strong unless its type or address says otherwise. Which
sentences are about a benefit is decided by word lists. Footnotes are not looked at.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from healthpress.check.kinds.data.addresses import scheme_and_host
from healthpress.check.kinds.medical.treatments import any_treatment, is_benefit, sentences_in
from healthpress.model.article import Article
from healthpress.model.citation import Reference
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.evd.entries import cited_in, entries_of, speaks_of_animals

_WEAK: Mapping[str, str] = {
    "case": "a report of single cases",
    "animal": "a study of animals",
    "web": "a page of the web",
}
_SPEAKING: Mapping[str, str] = {"news": "a news story", "press-release": "a press release"}
# CSL 1.0.2, appendix III (types), known by name.
_BY_TYPE: Mapping[str, str] = {
    "article-newspaper": "news",
    "article-magazine": "news",
    "broadcast": "news",
    "post": "web",
    "post-weblog": "web",
}
# Services that send out what companies pay for (general knowledge).
_PRESS = re.compile(r"(?:^|\.)(?:prnewswire|businesswire|globenewswire|prweb|einpresswire)\.com$")


@dataclass(frozen=True, slots=True)
class _Weakness:
    says: str
    speaks: bool  # for the treatment, or for whoever sells it


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the first benefit that each weak work carries alone."""
    weak = {
        entry.reference.id: weakness
        for entry in entries_of(article, context)
        if (weakness := _weakness(entry.reference, context))
    }
    if not weak:
        return
    told: set[str] = set()
    treatments = any_treatment(context)
    for sentence in sentences_in(article, ("prose", "table")):
        marks = cited_in(sentence.prose, sentence.start, sentence.end)
        keys = [mark.key for mark in marks]
        if not keys or told >= set(keys) or not all(key in weak for key in keys):
            continue
        if speaks_of_animals(sentence.text) or not is_benefit(sentence, treatments):
            continue
        told |= set(keys)
        speaks = all(weak[key].speaks for key in keys)
        yield context.finding(
            marks[0].span,
            f"this benefit rests on `{keys[0]}` alone, {weak[keys[0]].says}",
            help="cite a guideline, a systematic review or a randomised trial",
            severity=context.severity if speaks else context.severity.lowered(),
            zone=sentence.prose.zone,
        )


def _weakness(reference: Reference, context: Context) -> _Weakness | None:
    if _is_own(reference, context.facts.publisher.name):
        return _Weakness("a work of this site's publisher", speaks=True)
    kind = reference.kind or _kind_of(reference)
    if kind in _SPEAKING:
        return _Weakness(_SPEAKING[kind], speaks=True)
    return _Weakness(_WEAK[kind], speaks=False) if kind in _WEAK else None


def _kind_of(reference: Reference) -> str:
    _, host = scheme_and_host(reference.url)
    return "press-release" if _PRESS.search(host) else _BY_TYPE.get(reference.type, "")


def _is_own(reference: Reference, publisher: str) -> bool:
    if not publisher or reference.kind in {"guideline", "systematic-review", "rct"}:
        return False
    names = (reference.publisher, reference.container_title, *(n.literal for n in reference.author))
    return publisher.casefold() in {name.casefold() for name in names}


RULE = Rule(
    code="EVD010",
    name="weak-evidence",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="FTC: Health Products Compliance Guidance",
            section="competent and reliable scientific evidence",
            year=2022,
            read="2026, secondary copies",
        ),
        Source(
            title="NHS England: Standard for creating health content",
            section="2, evidence",
            year=2024,
            url="https://service-manual.nhs.uk/content/standard-for-creating-health-content",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    languages=("en",),
    check=check,
)
