"""A treatment is said to have no risk: "no side effects", "completely safe", "non-addictive".

## Why it matters
Every treatment that has an effect can harm. Clinics have advertised ketamine as non-addictive,
which is false. A reader who expects no risk does not watch for it.

## What counts
"No side effects", "no risk", "risk-free", "completely safe", "non-addictive", "you cannot get
hooked" and their forms, in title, description, headings, text, tables, quotations and image
descriptions. Since these words hold their own "no", only a refusal of the whole claim ("no
treatment is", "it is a myth that") makes a review of them; "not completely safe" is a plain denial.
A report of a study ("no side effects were reported") with a citation is a warning.

## Example
Our infusions are safe, natural and non-addictive.

## Use instead
Ketamine can be misused and can cause dependence.

## Known problems
"No risk of" something passes unless it is addiction, dependence, harm or side effects. Plain "safe"
and "harmless" are not looked at. "Not addictive in the way that ..." is told for review, because
the comparison may be fair.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.check.kinds.sentences import is_cited, sentence_at
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source

# Own list, from the wordings that Crane 2023 found on clinics' sites and from art. 90(b).
EFFECTS = (
    r"(?:side[- ]?effects?|(?:adverse|unwanted|ill|harmful) (?:effects|events|reactions)"
    r"|downsides?|dangers?(?! (?:of|to|from|in)\b))"
)
HARM = r"(?:addiction|dependen\w+|harm|overdose|side[- ]?effects?)"
RISK = rf"risks?\b(?: of {HARM}\b|(?! (?:of|to|that|from|for|factors?)\b))"
OWN_NEGATIVE = re.compile(
    rf"\b(?:no|zero|none of the|without(?: any| the)?|free (?:of|from)(?: any)?)"
    rf" (?:(?:known|serious|real|significant|nasty|lasting) ){{0,2}}(?:{EFFECTS}\b|{RISK})"
    r"|\bnon[- ]?(?:addictive|habit[- ]forming)\b"
    r"|\b(?:not|isn['’]t|aren['’]t) (?:at all |physically )?(?:addictive|habit[- ]forming)\b"
    r"|\b(?:no|zero) (?:addiction|dependency) risks?\b"
    r"|\bno (?:chance|danger) of (?:addiction|dependen\w+|harm|overdose|side[- ]?effects?)\b"
    r"|\b(?:can(?:no|['’])t|cannot|never|won['’]t) (?:get|become) (?:hooked|addicted|dependent)\b"
    r"|\b(?:it|they|treatment|infusions?|ketamine) (?:do(?:es)?(?: not|n['’]t)|never|won['’]t)"
    r" (?:have|causes?|carry|pose|bring) (?:any )?(?:harm|risks?(?! of\b)|side[- ]?effects?)\b"
    r"|\bno risks? to (?:you|your health)\b|\bnothing addictive\b"
    r"|\byou (?:will not|won['’]t) (?:have|get|notice) any side[- ]?effects?\b"
    r"|\bside[- ]?effects?: none\b",
    re.IGNORECASE,
)
POSITIVE = re.compile(
    r"\b(?:side[- ]effect|risk)[- ]free\b"
    r"|\b(?:completely|totally|perfectly|entirely|absolutely|100\s?(?:%|per ?cent))"
    r" (?:safe|harmless)\b",
    re.IGNORECASE,
)
# "Not without risk" says that there is one; "if you have no side effects" claims nothing.
ALLOWED = re.compile(
    r"\b(?:not|never|hardly|n['’]t) (?:entirely |completely |always )?without (?:any )?\w+"
    r"|\b\w+ do(?:es)?(?: not|n['’]t) cause (?:any )?(?:harm|side[- ]?effects?) (?:to|in)"
    r" (?:everybody|everyone|every|all|most|many|some)\b"
    r"|\b(?:if|unless|whether|until|when) (?:[\w’']+ ){1,3}"
    r"(?:no|without|do(?:es)?n['’]t|do(?:es)? not|won['’]t)\b",
    re.IGNORECASE,
)
# "Not addictive in the way that alcohol is" compares, and a person must judge the comparison.
COMPARED = re.compile(r"\s+in the (?:same )?(?:way|sense)\b", re.IGNORECASE)
REPORT = re.compile(
    r"\s+(?:were|was|has been|have been) (?:reported|seen|found|recorded|observed)\b"
)
PHRASES = (Phrase(OWN_NEGATIVE, allowed=ALLOWED, own_negative=True), Phrase(POSITIVE))


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such wording."""
    for phrase in PHRASES:
        for hit in phrase.hits(article):
            finding = hit.finding(
                article,
                context,
                f"`{hit.words}` denies every risk",
                help="name the known side effects and risks, and how common they are",
                severity=Severity.WARNING if _is_cited_report(hit) else None,
            )
            compared = COMPARED.match(hit.prose.text, hit.end)
            yield replace(finding, decision=Decision.REVIEW) if compared else finding


def _is_cited_report(hit: Hit) -> bool:
    text = hit.prose.text
    return bool(REPORT.match(text, hit.end)) and is_cited(hit.prose, *sentence_at(text, hit.start))


RULE = Rule(
    code="CLM003",
    name="no-risk-claim",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Directive 2001/83/EC",
            section="article 90(b): no adverse reactions",
            year=2001,
            url="https://www.legislation.gov.uk/eudr/2001/83/contents",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="Crane MA, DiStefano MJ, Moore TJ. JAMA Netw Open 2023;6(11):e2342210",
            section="false claims that ketamine is not addictive",
            year=2023,
            url="https://doi.org/10.1001/jamanetworkopen.2023.42210",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="NHS digital service manual, A to Z of health writing",
            section="safe and safer",
            url="https://service-manual.nhs.uk/content/a-to-z-of-nhs-health-writing",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
)
