"""A page praises a treatment and never says what is not known.

## Why it matters
Trials disagree, are small or short, or did not ask what the reader wants to know. A page that is
sure of everything promises more than anybody can.

## What counts
Pages about a treatment (by type or front matter) with at least three sentences that say that it
does good, and no sentence that says what is uncertain: not known, unclear, mixed, small or short
trials, limited evidence, did not find, no clear difference. "More research is needed" alone says
little: then it is a note only.

## Example
Ketamine eases depression. It works within hours. Ketamine improves sleep.

## Use instead
A 2025 trial found no clear difference between ketamine and midazolam.[@jelovac25]

## Known problems
Benefits and uncertainty are told apart by word lists, so every finding is for review.
"""

import re
from collections.abc import Iterator
from itertools import islice

from healthpress.check.kinds.medical.clinical import REPORTING_TYPES, TREATMENT_TYPES
from healthpress.check.kinds.medical.treatments import (
    Sentence,
    any_treatment,
    is_benefit,
    sentences_in,
)
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Related, Severity
from healthpress.model.rule import Context, Option, Rule, Source

BENEFITS = 3  # editorial choice
_ZONES = ("meta.key_points", "prose", "table", "quote")
# Own list, grown from the specification and from summaries of systematic reviews.
_UNCERTAIN = re.compile(
    r"\buncertain(?:ty)?\b|\b(?:not|isn['’]t|aren['’]t) (?:yet )?(?:fully |well |entirely )?"
    r"(?:known|clear|certain|settled|understood|proven|established)\b|\bunclear\b|\bunknown\b"
    r"|\b(?:do not|don['’]t|does not|cannot) (?:yet |fully )?(?:know|say|tell)\b"
    r"|\bmixed (?:results|findings|evidence)\b"
    r"|\b(?:results|findings|evidence) (?:is|are|were) mixed\b"
    r"|\bdisagree[ds]?\b|\bnot all (?:trials|studies)\b|\bconflicting\b"
    r"|\b(?:small|short|few|early) (?:\w+ )?(?:trials?|studies|study)\b"
    r"|\b(?:trials|studies) (?:\w+ )?(?:were|are|have been) (?:\w+ )?(?:small|short|few)\b"
    r"|\b(?:limited|little|weak|not enough|low[- ](?:certainty|quality)|no good|insufficient)"
    r" (?:\w+ )?(?:evidence|research|data|information)\b"
    r"|\bevidence (?:is|for this is|was) (?:\w+ )?(?:limited|weak|low|poor|uncertain|thin)\b"
    r"|\b(?:did not|didn['’]t) find\b|\bfound no\b|\bno (?:clear |significant )?difference\b"
    r"|\b(?:has|have) not (?:yet )?been (?:shown|studied|tested|proven|compared)\b"
    r"|\bnot (?:been )?shown to\b",
    re.IGNORECASE,
)
_MORE_RESEARCH = re.compile(
    r"\b(?:more|further|larger|longer) (?:\w+ )?(?:research|studies|trials|work)\b", re.IGNORECASE
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the first benefit of a page that is sure of everything."""
    if not _is_about_treatment(article) or _says(article, _UNCERTAIN):
        return
    wanted = int(context.options.get("benefits", BENEFITS))
    benefits = list(islice(_benefits(article, context), wanted))
    if len(benefits) < wanted:
        return
    generic = _says(article, _MORE_RESEARCH)
    yield context.finding(
        benefits[0].span,
        "the page says more than once that the treatment does good, and not what is unknown",
        help="say what is not known, or where trials disagree, with a source",
        severity=Severity.INFO if generic else None,
        decision=Decision.REVIEW,
        zone=benefits[0].prose.zone,
        context='only "more research is needed"' if generic else "",
        related=(Related(benefits[-1].span, f"benefit number {wanted}"),),
    )


def _is_about_treatment(article: Article) -> bool:
    front_matter = article.front_matter
    if front_matter.type in REPORTING_TYPES:
        return False
    named = front_matter.procedures or front_matter.medicines
    return bool(named) or front_matter.type in TREATMENT_TYPES


def _says(article: Article, words: re.Pattern[str]) -> bool:
    """Whether the words stand anywhere in what the page says."""
    return any(words.search(prose.said) for prose in texts_with(words, article, _ZONES))


def _benefits(article: Article, context: Context) -> Iterator[Sentence]:
    treatments = any_treatment(context)
    sentences = sentences_in(article, ("prose", "table"))
    return (sentence for sentence in sentences if is_benefit(sentence, treatments))


RULE = Rule(
    code="EVD008",
    name="unstated-uncertainty",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="DISCERN: quality criteria for consumer health information",
            section="question 8, areas of uncertainty",
            year=1999,
            url="http://www.discern.org.uk",
            read="2026, stored copy",
        ),
        Source(
            title="Cochrane: Guidance for writing a plain language summary",
            section="main limitations of the evidence",
            year=2021,
            read="2026, secondary copies",
        ),
        Source(
            title="CDC: Clear Communication Index",
            section="state of the science",
            year=2013,
            read="2026, stored copies",
        ),
    ),
    since="0.1.0",
    languages=("en",),
    options=(Option("benefits", BENEFITS, "Sentences on a benefit from which the rule speaks."),),
    check=check,
)
