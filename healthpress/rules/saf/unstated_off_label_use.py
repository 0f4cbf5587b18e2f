"""The page does not say that the use it describes is not an approved one.

## Why it matters
Readers take it for granted that a medicine was tested and approved for what a clinic gives it for.
When it was not, they must learn so before they read what it may do for them.

## What counts
A medicine with `use_status: off-label` (or `unlicensed`) in the front matter for one of the page's
jurisdictions; also a medicine that a sentence names together with a use that the vocabulary knows
as off-label there. The statement must name the medicine in the same sentence or the one before,
and stand in the lead or ahead of the first benefit in the sections.

## Example
Ketamine infusions ease depression.

## Use instead
The FDA has not approved ketamine for depression; this is called off-label use.

## Known problems
Uses that the vocabulary does not list are found only through the front matter. A use that is found
only in a sentence of the body is told for review.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthpress.check.kinds.medicines import Mention, first_mention, mentions, subjects
from healthpress.check.kinds.sentences import sentence_at
from healthpress.check.kinds.treatments import (
    Sentence,
    any_treatment,
    is_benefit,
    sentences_in,
)
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.source import Span
from healthpress.model.vocabulary import Medicine

_SHOWN = ("meta.key_points", "heading", "prose", "table")
# "Not officially approved" is the NHS's wording (A to Z of health writing, read 2026).
_STATED = re.compile(
    r"(?<!not )(?:\boff[- ]label|\bunlicensed|\bunapproved"
    r"|\bnot (?:been |yet |yet been )?(?:(?:an? )?(?:officially|formally|fully) |an )?"
    r"(?:\w+[- ])?(?:approved|licensed|authori[sz]ed)"
    r"|(?:has|have) not (?:yet )?(?:approved|licensed|authori[sz]ed)"
    r"|[a-z]n['’]t (?:been |yet )?(?:\w+[- ])?(?:approved|licensed|authori[sz]ed)"
    r"|without (?:\w+ )?approval"
    r"|outside (?:of )?(?:its|the) (?:licence|marketing authori[sz]ation))",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:it|this|they|these|the medicine|the drug)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Use:
    """An off-label use of a medicine: where the page shows it, and how sure that is."""

    medicine: Medicine
    span: Span
    why: Related
    decision: Decision


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the medicine whose off-label use the page does not state in time."""
    for use in _off_label_uses(article, context):
        statement = _statement(article, context, use.medicine)
        if statement is None:
            yield context.finding(
                use.span,
                f"nothing says that this use of `{use.medicine.name}` is {_word(context)}",
                help=f"say in the lead that using it so is {_word(context)}",
                decision=use.decision,
                related=(use.why,),
            )
            continue
        benefit = _early_benefit(article, context, use.medicine)
        if benefit and benefit.span < statement.span:
            yield context.finding(
                benefit.span,
                f"a benefit of `{use.medicine.name}` stands before its use is said to be "
                f"{_word(context)}",
                help="say so in the lead",
                severity=context.severity.lowered(),
                decision=use.decision,
                zone=benefit.prose.zone,
                related=(Related(statement.span, "it is said here"),),
            )


def _word(context: Context) -> str:
    return (context.words("off_label") or ("off-label",))[0]


def _off_label_uses(article: Article, context: Context) -> Iterator[_Use]:
    codes = [place.code for place in context.jurisdictions]
    for medicine in subjects(article, context):
        declared = _declared(article, context, medicine, codes)
        if declared is None:
            found = _named_use(article, context, medicine, codes)
            if found:
                yield found
        elif declared >= 0:
            mention = first_mention(article, context, medicine)
            key = article.places.value("medicines", declared, "use_status")
            why = Related(key, "the front matter says off-label")
            yield _Use(medicine, mention.span if mention else key, why, context.rule.decision)


def _declared(
    article: Article, context: Context, medicine: Medicine, codes: list[str]
) -> int | None:
    """The index of the entry that declares off-label use, -1 for another use, None for neither."""
    for index, use in enumerate(article.front_matter.medicines):
        if isinstance(use, str) or not use.use_status:
            continue
        if context.vocabularies.medicine(use.name) != medicine:
            continue
        status = use.use_status
        told = [status] if isinstance(status, str) else [status.get(code, "") for code in codes]
        return index if any(word in {"off-label", "unlicensed"} for word in told) else -1
    return None


def _named_use(
    article: Article, context: Context, medicine: Medicine, codes: list[str]
) -> _Use | None:
    """The first sentence that names the medicine together with an off-label use of it."""
    uses = [use for code in codes for use in medicine.off_label.get(code, ())]
    if not uses:
        return None
    words = re.compile(rf"\b(?:{'|'.join(map(re.escape, uses))})\b", re.IGNORECASE)
    for mention in mentions(article, context):
        if mention.medicine != medicine:
            continue
        start, end = sentence_at(mention.prose.text, mention.start)
        hit = words.search(mention.prose.text, start, end)
        if hit:
            why = Related(mention.prose.place(*hit.span()), f"`{hit.group()}` is off-label")
            title = mention.prose.zone == "meta.title"
            decision = context.rule.decision if title else Decision.REVIEW
            return _Use(medicine, mention.span, why, decision)
    return None


def _statement(article: Article, context: Context, medicine: Medicine) -> Sentence | None:
    """The first sentence in plain view that states it of this medicine."""
    named = [mention for mention in mentions(article, context) if mention.medicine == medicine]
    previous: Sentence | None = None
    for sentence in sentences_in(article, _SHOWN):
        if "details" in sentence.prose.blocks or sentence.is_question:
            continue
        before = previous if previous and previous.number == sentence.number else None
        previous = sentence
        if _STATED.search(sentence.text) and (
            _names(sentence, named)
            or (before and _names(before, named) and _PRONOUN.search(sentence.text))
        ):
            return sentence
    return None


def _names(sentence: Sentence, named: list[Mention]) -> bool:
    return any(
        mention.prose is sentence.prose and sentence.start <= mention.start < sentence.end
        for mention in named
    )


def _early_benefit(article: Article, context: Context, medicine: Medicine) -> Sentence | None:
    """The first benefit behind the lead that names the medicine."""
    named = [mention for mention in mentions(article, context) if mention.medicine == medicine]
    treatments = any_treatment(context)
    for sentence in sentences_in(article, ("prose", "table")):
        behind_lead = sentence.prose.section >= 0
        if behind_lead and _names(sentence, named) and is_benefit(sentence, treatments):
            return sentence
    return None


RULE = Rule(
    code="SAF005",
    name="unstated-off-label-use",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Crane MA, DiStefano MJ, Moore TJ. JAMA Netw Open 2023;6(11):e2342210",
            section="false or misleading claims in online ketamine advertising",
            year=2023,
            url="https://doi.org/10.1001/jamanetworkopen.2023.42210",
            read="2026, stored copy",
        ),
        Source(
            title="FDA: alert on compounded ketamine products for psychiatric disorders",
            year=2023,
            read="2026, secondary copies",
        ),
        Source(
            title="NHS digital service manual: A to Z of health writing",
            section="officially approved for",
            url="https://service-manual.nhs.uk/content/a-to-z-of-nhs-health-writing",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    protected=True,
)
