"""A price stands on a page about a prescription-only medicine: "just $399 per infusion".

## Why it matters
Information about a medicine turns into an advert where a price stands in it. Where it may be given,
it must be whole: what it includes, and for whom.

## What counts
A currency sign or code with a number, on pages whose subject is a prescription-only medicine, in
title, headings, text and tables. Sums of research, public spending and courts pass, and so do
prescription charges. A violation on pages that promote; elsewhere for review. Pages of the type
`service` and pages for clinicians are left alone.

## Example
Ketamine is just $399 per infusion.

## Use instead
Fees are listed on our fees page.

## Known problems
Sums that are no prices are known by the words in their sentence. A price in words is not seen.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from healthpress.check.kinds.medical.medicines import subjects
from healthpress.check.kinds.phrase import VISIBLE, Phrase
from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source

PRICE = Phrase(
    re.compile(
        r"(?:[$£€]|\b(?:AUD|USD|CAD|EUR|GBP)) ?\d(?:[\d.,]{0,9}\d)?"
        r"|\b\d(?:[\d.,]{0,9}\d)? ?(?:€|EUR\b)"
    ),
    zones=VISIBLE,
)
# Own list: what else is counted in money on health pages.
OTHER_SUM = re.compile(
    r"\b(?:fund\w*|grants?|research|stud(?:y|ies)|cost[- ]effective\w*|QALYs?|millions?|billions?"
    r"|budget|econom\w+|fined?|penalt\w+|settle\w*|prescription charges?|prepayment|copay\w*"
    r"|co-pay\w*|taxpayers?|donat\w+)\b",
    re.IGNORECASE,
)
PRESCRIPTION = frozenset({"rx", "controlled"})


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every price on a page about such a medicine."""
    front_matter = article.front_matter
    if front_matter.type == "service" or front_matter.is_for_professionals:
        return
    found = list(PRICE.matches(article))
    if not found or not _is_about_prescription(article, context):
        return
    for prose, match in found:
        if OTHER_SUM.search(prose.said, *sentence_at(prose.said, match.start())):
            continue
        finding = PRICE.hit(prose, match).finding(
            article,
            context,
            f"the price `{match.group()}` stands on a page about a prescription-only medicine",
            help="move it to a page of fees and link that",
        )
        yield finding if context.promotional else replace(finding, decision=Decision.REVIEW)


def _is_about_prescription(article: Article, context: Context) -> bool:
    codes = [place.code for place in context.jurisdictions]
    return any(
        medicine.status.get(code) in PRESCRIPTION
        for medicine in subjects(article, context)
        for code in codes
    )


RULE = Rule(
    code="PRO005",
    name="price-in-clinical-text",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="CAP Code (United Kingdom)",
            section="rule 12.12: prescription-only medicines in price lists",
            url="https://www.asa.org.uk/type/non_broadcast/code_section/12.html",
            read="general knowledge, not confirmed here",
        ),
        Source(
            title="Ahpra. Guidelines for advertising a regulated health service",
            section="price information",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
)
