"""Benefits of a treatment stand without its harms, or far from them.

## Why it matters
A reader who meets the good news alone cannot weigh it. Comparable prominence of harms is what
fair-balance rules and quality criteria for patient information ask for.

## What counts
Pages about a treatment (by type, front matter or title) with at least one sentence that says it
does good; on other pages, sentences on a prescription medicine that the page names twice. There
must be a harm in plain view (not in `details`, not in a footnote), no later than 400 words behind
the first benefit, and either a section on harms or one harm for every three benefits. "Side effects
are rare" plays harm down and counts for nothing. Effects that illnesses bring too (tiredness, pain)
count where a sentence says that they can come or are common.

## Example
Ketamine eases depression. Side effects are rare.

## Use instead
Ketamine can ease depression in some people. It can raise your blood pressure.

## Known problems
Sentences are told apart by word lists. Too few harms and harms that come late are therefore told
for review, and so are pages that praise medicines sold without a prescription only. News and
stories need one harm only, and get a warning.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from healthpress.check.kinds.details import is_behind_details
from healthpress.check.kinds.medical.clinical import REPORTING_TYPES, TREATMENT_TYPES
from healthpress.check.kinds.medical.medicines import mentions, mentions_in, subjects
from healthpress.check.kinds.medical.treatments import (
    Sentence,
    Treatments,
    any_treatment,
    is_benefit,
    is_harm,
    sentences_in,
)
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Related, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.model.vocabulary import Medicine

_HARM_HEADING = re.compile(
    r"\b(?:side[- ]effects?|risks?|harms?|safety|warnings?|should not|not suitable)\b",
    re.IGNORECASE,
)
_COUNTED = frozenset({"heading", "prose", "quote", "table"})
BENEFITS_PER_HARM = 3  # editorial choice
WORDS_APART = 400  # editorial choice


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the first benefit when harms are missing, hidden, late or few."""
    benefits = _benefits(article, context)
    if not benefits:
        return
    zones = ("meta.key_points", "heading", "prose", "table", "refs")
    harms = [sentence for sentence in sentences_in(article, zones) if is_harm(sentence)]
    shown = [
        harm
        for harm in harms
        if harm.prose.zone not in {"refs", "heading"} and not is_behind_details(article, harm.prose)
    ]
    first = benefits[0]
    if not shown:
        hidden = [harm for harm in harms if harm.prose.zone != "heading"]
        finding = _silent(first, hidden, article, context)
        otc = all(_names_otc_only(benefit, context) for benefit in benefits)
        yield replace(finding, decision=Decision.REVIEW) if otc else finding
    elif article.front_matter.type not in REPORTING_TYPES:
        yield from _unequal(benefits, shown, article, context)


def _benefits(article: Article, context: Context) -> list[Sentence]:
    treatments: Treatments | re.Pattern[str] = any_treatment(context)
    if not _is_about_treatment(article, context):
        names = tuple(
            term
            for medicine in subjects(article, context)
            if not _is_over_the_counter(medicine, context)
            for term in medicine.terms
        )
        if not names:
            return []
        treatments = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)
    return [
        sentence
        for sentence in sentences_in(article, ("prose", "table"))
        if is_benefit(sentence, treatments)
    ]


def _is_about_treatment(article: Article, context: Context) -> bool:
    """Whether type, front matter or title say so; other pages may name a tablet in passing."""
    front_matter = article.front_matter
    return bool(
        front_matter.type in TREATMENT_TYPES
        or front_matter.procedures
        or front_matter.medicines
        or any(mentions(article, context, ("meta.title",)))
    )


def _is_over_the_counter(medicine: Medicine, context: Context) -> bool:
    return all(medicine.status.get(place.code) == "otc" for place in context.jurisdictions)


def _names_otc_only(sentence: Sentence, context: Context) -> bool:
    """Whether a benefit is that of medicines which anybody may buy: leaflets tell their harms."""
    named = {mention.medicine for mention in mentions_in(sentence.prose, context)}
    return bool(named) and all(_is_over_the_counter(medicine, context) for medicine in named)


def _silent(first: Sentence, hidden: list[Sentence], article: Article, context: Context) -> Finding:
    reporting = article.front_matter.type in REPORTING_TYPES
    return context.finding(
        first.span,
        "a benefit is named, and its harms only where readers may not look"
        if hidden
        else "a benefit is named, and no harm anywhere on the page",
        help="say what harm it can do, near the benefit and in plain view",
        severity=context.severity.lowered() if reporting else context.severity,
        zone=first.prose.zone,
        related=tuple(Related(harm.span, "a harm is named here") for harm in hidden[:1]),
    )


def _unequal(
    benefits: list[Sentence], harms: list[Sentence], article: Article, context: Context
) -> Iterator[Finding]:
    first, harm = benefits[0], harms[0]
    apart = _words_between(article, first, harm)
    if apart > context.options["words_apart"]:
        yield context.finding(
            first.span,
            f"the first harm comes only {apart} words after the first benefit",
            help="name a harm near the first benefit",
            decision=Decision.REVIEW,
            zone=first.prose.zone,
            related=(Related(harm.span, "the first harm"),),
        )
    if len(benefits) > BENEFITS_PER_HARM * len(harms) and not _has_section(article, harms):
        yield context.finding(
            first.span,
            f"{len(benefits)} sentences name benefits and {len(harms)} name harms",
            help="add a section on side effects and risks",
            decision=Decision.REVIEW,
            zone=first.prose.zone,
            data={"benefits": len(benefits), "harms": len(harms)},
        )


def _words_between(article: Article, first: Sentence, later: Sentence) -> int:
    between = article.prose[first.number : later.number]
    return sum(len(prose.text.split()) for prose in between if prose.zone in _COUNTED)


def _has_section(article: Article, harms: Sequence[Sentence]) -> bool:
    """Whether a heading announces harms and harms stand under it."""
    return any(
        harm.prose.section >= 0 and _HARM_HEADING.search(article.headings[harm.prose.section].text)
        for harm in harms
    )


RULE = Rule(
    code="SAF007",
    name="unbalanced-benefits",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="FDA: 21 CFR 202.1, prescription-drug advertisements",
            section="(e)(5)(ii), fair balance",
            url="https://www.ecfr.gov/current/title-21/section-202.1",
            read="paragraph from general knowledge; a benchmark, not the law for clinics",
        ),
        Source(
            title="DISCERN: quality criteria for consumer health information",
            section="questions 6, 10 and 11",
            year=1999,
            url="http://www.discern.org.uk",
            read="2026, stored copy",
        ),
        Source(
            title="Health Canada: Overview for physicians",
            section="product benefits without safety information",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    options=(Option("words_apart", WORDS_APART, "words allowed before the first harm"),),
    protected=True,
)
