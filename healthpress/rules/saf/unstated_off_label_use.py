"""The page does not say that the use it describes is not an approved one.

## Why it matters
Readers take it for granted that a medicine was tested and approved for what a clinic gives it for.
When it was not, they must learn so before they read what it may do for them.

## What counts
A medicine with `use_status: off-label` (or `unlicensed`) in the front matter for one of the page's
jurisdictions; also a medicine that a sentence names together with a use that the vocabulary knows
as off-label there. "Off-label" is another use of an approved medicine, "unlicensed" the use of one
that has no approval at all; "not officially approved" says either.

The statement must name the medicine in the same sentence or the one before, and stand in the lead
or ahead of the first benefit in the sections.

## Example
Ketamine infusions ease depression.

## Use instead
The FDA has not approved ketamine for depression; this is called off-label use.

## Known problems
Uses that the vocabulary does not list are found only through the front matter. A use that is found
only in a sentence of the body is told for review.
"""

from collections.abc import Iterator

from healthpress.check.kinds.medical.treatments import (
    Sentence,
    any_treatment,
    is_benefit,
    sentences_in,
)
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.vocabulary import Medicine
from healthpress.rules.saf.naming import Namings, mentions_within, own_mentions
from healthpress.rules.saf.off_label_statement import off_label_statement
from healthpress.rules.saf.off_label_use import OffLabelUse, off_label_uses


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the medicine whose off-label use the page does not state in time."""
    for use in off_label_uses(article, context):
        statement = off_label_statement(article, context, use.medicine)
        if statement is None:
            yield _unstated(use, context)
            continue
        benefit = _first_benefit(article, context, use.medicine)
        if benefit and benefit.span < statement.span:
            yield _late(use, benefit, statement, context)


def _unstated(use: OffLabelUse, context: Context) -> Finding:
    return context.finding(
        use.span,
        f"nothing says that this use of `{use.medicine.name}` is {use.word}",
        help=f"say in the lead that this use is {use.word}",
        decision=use.decision,
        related=(use.why,),
    )


def _late(use: OffLabelUse, benefit: Sentence, statement: Sentence, context: Context) -> Finding:
    name = use.medicine.name
    return context.finding(
        benefit.span,
        f"a benefit of `{name}` comes before the words that its use is {use.word}",
        help=f"say in the lead that this use is {use.word}",
        severity=context.severity.lowered(),
        decision=use.decision,
        zone=benefit.prose.zone,
        related=(Related(statement.span, "it is said here"),),
    )


def _first_benefit(article: Article, context: Context, medicine: Medicine) -> Sentence | None:
    """The first benefit after the lead that names the medicine."""
    named = own_mentions(article, context)
    treatments = any_treatment(context)
    for sentence in sentences_in(article, ("prose", "table")):
        if (
            sentence.prose.section >= 0
            and medicine in _named_in(sentence, named)
            and is_benefit(sentence, treatments)
        ):
            return sentence
    return None


def _named_in(sentence: Sentence, named: Namings) -> list[Medicine]:
    inside = mentions_within(named, sentence.prose, sentence.start, sentence.end)
    return [mention.medicine for mention in inside]


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
            section="10 October 2023: not approved for any psychiatric disorder",
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
