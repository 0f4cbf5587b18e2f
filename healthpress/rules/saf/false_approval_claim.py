"""The page calls something approved that is not: another medicine, use, form or country.

## Why it matters
"Approved" tells a reader that a regulator has weighed benefit and harm. A clinic that says it of a
use nobody has approved, or of itself, misleads.

## What counts
"FDA-approved", "approved by the MHRA", "licensed for ..." and their like, tied to the nearest
medicine in the sentence, else to the kind of treatment they name ("infusions"). The approvals of
the vocabulary decide. Clinics and staff are never approved, and registration is no approval.

## Example
Our FDA-approved ketamine infusions lift depression.

## Use instead
The FDA has approved ketamine for general anesthesia only.

## Known problems
A sentence that names an approved use passes, even when it adds one that is not approved. Two
medicines in one sentence, use "on its own", and the approval of another country are told for
review. Medicines without a row of approvals are not judged.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from healthpress.check.kinds.listing import listed
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.saf.approval_claims import Claim, approval_claims
from healthpress.rules.saf.approval_facts import Fault, fault_of

_PLACE = re.compile(
    r"^ (?:\w+ ){0,2}(?:clinics?|cent(?:re|er)s?|facilit(?:y|ies)|doctors?|providers?|staff|team"
    r"|practices?)\b",
    re.IGNORECASE,
)
_HOME = re.compile(r"\b(?:US|U\.S\.|United States|America|UK|England|EU|Europe\w*)\b")


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the words that say "approved" where the vocabulary says otherwise."""
    foreign: set[str] = set()
    for claim in approval_claims(article, context):
        if _is_no_approval(claim):
            yield _no_approval(claim, article, context)
            continue
        fault = _fault(claim, article, context)
        if fault:
            yield _false_claim(claim, fault, article, context)
        elif _is_foreign(claim, context) and claim.code not in foreign:
            foreign.add(claim.code)
            yield _foreign_claim(claim, article, context)


def _is_no_approval(claim: Claim) -> bool:
    words = claim.hit.words.casefold()
    return bool(_PLACE.search(claim.after)) or words.endswith(("registered", "certified"))


def _fault(claim: Claim, article: Article, context: Context) -> Fault | None:
    """The fault when "approved" holds for none of the medicines that may be meant."""
    codes = [claim.code] if claim.code else [place.code for place in context.jurisdictions]
    for code in codes:
        faults = [
            fault_of(medicine, code, claim.sentence, article, claim.nearest)
            for medicine in claim.medicines
        ]
        if faults and faults[0] and all(faults):
            return faults[0]
    return None


def _is_foreign(claim: Claim, context: Context) -> bool:
    return bool(
        claim.code
        and claim.medicines
        and not context.in_profile(claim.code)
        and not _HOME.search(claim.sentence)
    )


def _no_approval(claim: Claim, article: Article, context: Context) -> Finding:
    return claim.hit.finding(
        article,
        context,
        f"`{claim.hit.words}` is no approval of a treatment",
        help="name the medicine and the use that a regulator has approved, or leave it out",
    )


def _false_claim(claim: Claim, fault: Fault, article: Article, context: Context) -> Finding:
    finding = claim.hit.finding(
        article,
        context,
        f"`{claim.hit.words}` does not hold: {fault.why}",
        help="name the exact medicine, use and country that were approved",
    )
    if fault.unsure or claim.rivals:
        return replace(finding, decision=Decision.REVIEW)
    return finding


def _foreign_claim(claim: Claim, article: Article, context: Context) -> Finding:
    where = listed(country.name for country in context.countries)
    finding = claim.hit.finding(
        article,
        context,
        f"`{claim.hit.words}` says nothing about {where}",
        help="name the country of the approval, and say what holds here",
        severity=context.severity.lowered(),
    )
    return replace(finding, decision=Decision.REVIEW)


RULE = Rule(
    code="SAF006",
    name="false-approval-claim",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Crane MA, DiStefano MJ, Moore TJ. JAMA Netw Open 2023;6(11):e2342210",
            section="clinics that called ketamine approved for depression",
            year=2023,
            url="https://doi.org/10.1001/jamanetworkopen.2023.42210",
            read="2026, stored copy",
        ),
        Source(
            title="FTC: Health Products Compliance Guidance",
            section="mischaracterised FDA approval",
            year=2022,
            read="2026, secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
    protected=True,
)
