"""The page says that a treatment prevents suicide.

## Why it matters
Trials have measured suicidal thoughts over hours and days. A reader, or a family, who is told that
a treatment prevents suicide may give up the plan that keeps somebody safe.

## What counts
"Prevents suicide", "anti-suicidal", "protects against suicide", "lowers the risk of suicide",
"takes away suicidal thoughts" and their like; beside a treatment also "fewer suicides", and "saves
lives" on pages about depression, suicide or medicines for the mind. Quotations and questions count.
"Has not been shown to prevent suicide" is the form to use. What people can do to help prevent
suicide is told for review.

## Example
It has a powerful anti-suicidal effect.

## Use instead
It can reduce suicidal thoughts for up to a week in some people. It has not been shown to prevent
suicide.

## Known problems
Lithium and clozapine, for which there is evidence on suicide itself, are told for review when the
sentence is cited.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from healthpress.check.kinds.medical.medicines import subjects
from healthpress.check.kinds.medical.treatments import Treatments, any_treatment
from healthpress.check.kinds.phrase import VISIBLE, Hit, Phrase
from healthpress.check.kinds.sentences import (
    is_cited,
    is_paragraph_cited,
    sentence_at,
    words_before,
)
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source

_SHOWN_TO = r"(?:shown|proven|proved|found|known|approved|demonstrated|licensed)(?: to| that \w+)?"
# The label's own limitation of use, and ways to say it: the form that the rule asks for.
_LIMITATION = (
    rf"(?:\bnot|n['’]t|\bnever|\bno\b[^.;]{{0,40}}|\bneither\b[^.;]{{0,40}}) (?:yet )?(?:been )?"
    rf"{_SHOWN_TO} [^.;]{{0,20}}suicid\w*"
    r"|\b(?:whether|if) [^.;,]{0,40}suicid\w*"
)
_HELPLINE = r"\b(?:988|lifeline|helplines?|crisis lines?|Samaritans)\b[^.;]{0,40}suicid\w*"
_ALLOWED = re.compile(rf"(?:{_LIMITATION}|{_HELPLINE})", re.IGNORECASE)
_RISK = r"(?:risks?|rates?|attempts?|deaths?)"
CLAIM = Phrase(
    re.compile(
        r"\b(?:(?:prevent|stop|eliminate|end|erase|remove|take away)s?|takes away"
        r"|protects? (?:\w+ )?(?:from|against))\s+(?:\w+\s+){0,2}suicid\w*"
        r"|\banti-?suicid\w+"
        r"|\b(?:reduc|lower|decreas|cut)(?:e?s|ed|ing|e)?\s+(?:\w+\s+){0,2}risks? of "
        r"(?:death by )?suicide\b"
        r"|\b(?:keep|stop)s? \w+ from (?:suicide|taking \w+ own li(?:fe|ves)"
        r"|(?:killing|harming|hurting) \w+sel(?:f|ves))"
        r"|\bmakes? suicidal \w+ (?:disappear|vanish|go away|stop)\b",
        re.IGNORECASE,
    ),
    allowed=_ALLOWED,
    quotes_count=True,
    questions_count=True,
)
# Claims beside a treatment only: "antibiotics", "our drip", "it". On their own the words speak of
# what everybody can do.
CLAIM_OF_TREATMENT = Phrase(
    re.compile(
        r"\b(?:prevent|stopp|end)(?:ed|ing)\s+(?:\w+\s+){0,2}suicid\w*"
        r"|\bsuicides? (?:can be|is|are|was|were) (?:prevented|stopped)\b"
        r"|\b(?:reduc|lower|decreas|cut|halv)(?:e?s|ed|ing|e)?\s+(?:the )?suicides?\b"
        rf"(?: {_RISK}\b)?"
        rf"|\bfewer suicides?\b(?! {_RISK})",
        re.IGNORECASE,
    ),
    allowed=_ALLOWED,
    quotes_count=True,
    questions_count=True,
)
SAVED = Phrase(
    re.compile(
        r"\bsav(?:es?|ed) (?:\w+ )?lives\b|\b(?:can|may|could|will) save your life\b"
        r"|\blife-?saving\b",
        re.IGNORECASE,
    ),
    quotes_count=True,
    questions_count=True,
)
_STUDIED = re.compile(r"\b(?:lithium|clozapine)\b", re.IGNORECASE)
_DESPAIR = re.compile(r"\b(?:suicid|self-harm|depress)", re.IGNORECASE)
_PSYCHIATRIC = frozenset(
    {"antidepressant", "mood stabiliser", "antipsychotic", "NMDA receptor antagonist"}
)
_PRONOUN = re.compile(r"\b(?:it|they|this|these)\b", re.IGNORECASE)
# What people and services do to prevent suicide; no treatment is praised.
_PEOPLE = re.compile(
    r"\b(?:you|we|everyone|anyone|friends|families|communities|steps|measures|changes|laws)"
    r" (?:can |may |could |all )?(?:help )?(?:to )?$",
    re.IGNORECASE,
)
_PURPOSE = re.compile(r"\b(?:to|help) $", re.IGNORECASE)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the words that promise less suicide."""
    treatments = any_treatment(context)
    for hit in CLAIM.hits(article):
        start, end = sentence_at(hit.prose.text, hit.start)
        sentence = hit.prose.text[start:end]
        finding = _finding(hit, article, context)
        before = words_before(hit.prose.text, hit.start, start)
        purpose = _PURPOSE.search(before) and not _PRONOUN.search(sentence)
        is_task = (_PEOPLE.search(before) or purpose) and not _names_one(treatments, sentence)
        yield _reviewed(finding) if is_task else finding
    for hit in CLAIM_OF_TREATMENT.hits(article):
        start, end = sentence_at(hit.prose.text, hit.start)
        sentence = hit.prose.text[start:end]
        if _names_one(treatments, sentence) or _PRONOUN.search(hit.prose.text, start, hit.start):
            yield _finding(hit, article, context)
    yield from _saved(article, context, treatments)


def _saved(article: Article, context: Context, treatments: Treatments) -> Iterator[Finding]:
    """Lives saved by a treatment, on a page about despair or its medicines, not about vaccines."""
    despair = any(_DESPAIR.search(prose.said) for prose in texts_with(_DESPAIR, article, VISIBLE))
    if not despair and not any(
        _PSYCHIATRIC & set(medicine.classes) for medicine in subjects(article, context)
    ):
        return
    for hit in SAVED.hits(article):
        start, end = sentence_at(hit.prose.text, hit.start)
        sentence = hit.prose.text[start:end]
        if _names_one(treatments, sentence) or "suicid" in sentence.casefold():
            yield _finding(hit, article, context)


@lru_cache(maxsize=4)  # a long sentence may hold many hits
def _names_one(treatments: Treatments, sentence: str) -> bool:
    return treatments.search(sentence) is not None


def _finding(hit: Hit, article: Article, context: Context) -> Finding:
    start, end = sentence_at(hit.prose.text, hit.start)
    finding = hit.finding(
        article,
        context,
        f"`{hit.words}` promises an effect on suicide",
        help="say what was measured, and that it has not been shown to prevent suicide",
    )
    return _reviewed(finding) if _is_studied(hit, start, end) else finding


def _is_studied(hit: Hit, start: int, end: int) -> bool:
    cited = is_cited(hit.prose, start, end) or is_paragraph_cited(hit.prose)
    return cited and _STUDIED.search(hit.prose.text, start, end) is not None


def _reviewed(finding: Finding) -> Finding:
    return replace(finding, decision=Decision.REVIEW, severity=finding.severity.lowered())


RULE = Rule(
    code="SUI005",
    name="suicide-benefit-claim",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Spravato (esketamine) US prescribing information",
            section="1, limitation of use",
            year=2025,
            url="https://www.spravatorems.com",
            read="2026, secondary copies",
        ),
        Source(
            title="Abbar M et al. BMJ 2022;376:e067194",
            section="no clear effect in the group with depressive disorder",
            year=2022,
            url="https://doi.org/10.1136/bmj-2021-067194",
            read="2026, stored copy",
        ),
        Source(
            title="Wilkinson ST et al. Am J Psychiatry 2018;175(2):150-158",
            section="suicidal ideation up to one week",
            year=2018,
            url="https://doi.org/10.1176/appi.ajp.2017.17040472",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    protected=True,
)
