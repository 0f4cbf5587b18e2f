"""A link earns money for the publisher, and the page does not say so before it.

## Why it matters
Who earns by a click has a reason to recommend. Readers can weigh that only if they know it before
they follow the link.

## What counts
Links of Markdown and raw HTML with a parameter of an affiliate programme (`aff=`, `affid=`,
`utm_medium=affiliate`, `tag=` at Amazon) or to the host of an affiliate network. A plain `ref=` is
for a person to judge. They pass when readers are told in words that are not folded away, before the
link or in its own paragraph: "affiliate link", "we earn a commission", "we may be paid". A block
`disclosure` is the place for them.

## Example
Try [these earplugs](https://shop.example/plugs?affid=clinic).

## Use instead
    ::: disclosure
    We earn a commission when you buy through links on this page.
    :::

## Known problems
The words are known in English only. Short addresses of a shop's own and programmes that hide behind
the site's own address are not recognised. Whether the link is marked `rel=sponsored` is not looked
at.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.data.addresses import Target, targets_of
from healthpress.check.kinds.details import is_behind_details
from healthpress.check.kinds.phrase import BODY, Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.rules.gov.affiliate_links import may_earn, why_it_earns

# Own list, grown from the sentences of this rule's specification.
TOLD = re.compile(
    r"\baffiliate (?:links?|partners?|programs?|programmes?|commissions?)\b"
    r"|\b(?:we|our clinic|the clinic|i) (?:may |might |can |will |sometimes |also )?"
    r"(?:earn|get|receive|make|are paid|be paid|get paid)\b[^.?!]{0,60}?"
    r"\b(?:commissions?|fees?|money|paid|share|percentage|(?:if|when) you (?:buy|order|shop))\b"
    r"|\bwe (?:are|may be|get) paid (?:if|when|for)\b|\bpaid links?\b",
    re.IGNORECASE,
)
DISCLOSURE = Phrase(TOLD, zones=BODY)
STEP = "say before the link that you earn by it, in a block `::: disclosure`"


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every link that earns money, or may, and stands before the page says so."""
    earning = list(_earning(article, context))
    if not earning:
        return
    told = _told_from(article)
    for target, why, decision in earning:
        if told <= target.span.start:
            continue
        verb = "may earn" if decision is Decision.REVIEW else "earns"
        yield context.finding(
            target.span,
            f"the link {verb} money ({why}), and nothing before it says so",
            help=STEP,
            zone="link",
            decision=decision,
        )


def _earning(article: Article, context: Context) -> Iterator[tuple[Target, str, Decision]]:
    hosts, allowed = context.options["hosts"], context.options["allowed"]
    for target in targets_of(article):
        why = why_it_earns(target, hosts)
        if not (why or may_earn(target)) or target.is_at(allowed):
            continue
        yield target, why or "`ref=`", Decision.VIOLATION if why else Decision.REVIEW


def _told_from(article: Article) -> int:
    """Where the paragraph begins that first tells it; behind everything where none does."""
    telling = (
        hit.prose.span.start
        for hit in DISCLOSURE.hits(article)
        if hit.around is None and not is_behind_details(article, hit.prose)
    )
    return min(telling, default=len(article.source.text) + 1)


RULE = Rule(
    code="GOV016",
    name="undisclosed-affiliate-link",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Federal Trade Commission: Guides Concerning the Use of Endorsements and "
            "Testimonials in Advertising",
            section="16 CFR 255.5, disclosure of material connections",
            year=2023,
            url="https://www.ecfr.gov/current/title-16/chapter-I/subchapter-B/part-255",
            read="2026, the notice in the Federal Register",
        ),
        Source(
            title="Parameters and hosts of affiliate programmes",
            section="own list",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    options=(
        Option("hosts", (), "Further hosts whose links earn money."),
        Option("allowed", (), "Hosts whose links never earn money."),
    ),
    check=check,
)
