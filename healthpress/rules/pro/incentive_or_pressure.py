"""A promotional page presses readers: discounts, bundles, countdowns, "book now".

## Why it matters
Treatment is chosen for a medical reason and in one's own time. A discount that ends tonight makes
people take what they do not need.

## What counts
Pages that promote (a clinic's, unless they say `promotional: false`). "20% off", discounts, special
and limited-time offers, free consultations, packages, "refer a friend", "only 3 places left", "book
now" and "call today"; scripts that count down. Help lines in `emergency`, `urgent` and `crisis`
blocks pass, and so does "free on the NHS". An error in au, unless the page speaks of terms and
conditions, and in uk and eu beside a prescription-only medicine; a warning elsewhere.

## Example
20% off if you book today.

## Use instead
Fees are listed on our fees page.

## Known problems
"Book now" on a plain button counts: write "Book an appointment". Loyalty schemes are known by a
short list. Whether terms and conditions are good enough is for a person to judge.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.medical.medicines import subjects
from healthpress.check.kinds.phrase import VISIBLE, Phrase
from healthpress.check.kinds.raw_tags import raw_tags
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source

# Own list, from the wordings of clinics' posts and the examples of section 133(1)(b) and (e).
PHRASE = Phrase(
    re.compile(
        r"\b\d{1,3}\s?% off\b|\b(?:half[- ]price|discount(?:s|ed)?|special offers?|flash sale"
        r"|gift (?:cards?|vouchers?)|black friday|limited[- ]time(?: only)?"
        r"|introductory (?:offer|price)s?|loyalty (?:points|rewards?|programme|program|scheme)s?"
        r"|first (?:session|infusion|treatment|visit|dose|month)s? (?:is |are )?(?:for )?"
        r"(?:free|half[- ]price)|package deals?|bundle (?:deal|price|and save)s?|refer a friend"
        r"|referral (?:bonus|reward)s?"
        r"|free (?:consultation|session|infusion|assessment|treatment|trial)s?(?! on the NHS)"
        r"|buy (?:one|two|three|\d)(?:,? get)?|offer ends"
        r"|(?:hurry|act (?:now|fast|today)),? (?:and (?:save|book)|while|offer|places)"
        r"|(?:don['’]t|do not) miss out|while (?:places|slots|spots|stocks?) last"
        r"|(?:only|just) (?:\d+|one|two|three|four|five|a few) (?:\w+ )?"
        r"(?:places|slots|spots|appointments)(?: (?:left|remaining))?"
        r"|(?:book|call|buy|order|enrol|sign up) (?:now|today|before it['’]s too late))\b",
        re.IGNORECASE,
    ),
    zones=VISIBLE,
    allowed=re.compile(
        r"\b(?:cost[- ])?discount(?:ed)? rates? of \d|\bNHS\b[^.;]{0,40}\bfree \w+"
        r"|\bfree NHS \w+|\b(?:call|phone) (?:911|999|112|000|988) (?:now|today)"
        r"|\bcall (?:now|today) if\b",
        re.IGNORECASE,
    ),
)
HELPING = frozenset({"emergency", "urgent", "non-urgent", "crisis"})
TERMS = re.compile(r"\bterms (?:and|&) conditions\b", re.IGNORECASE)
COUNTDOWN = re.compile(r"count-?down", re.IGNORECASE)
STEP = "take it out, and give fees on a page of their own"


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every incentive and every push on a page that promotes."""
    if not context.promotional or article.front_matter.audience == "clinician":
        return
    severity = _severity(article, context)
    for hit in PHRASE.hits(article):
        if HELPING.isdisjoint(hit.prose.blocks):
            yield hit.finding(
                article,
                context,
                f"`{hit.words}` presses readers to buy a treatment",
                help=STEP,
                severity=severity,
            )
    for tag in raw_tags(article, "script", "div", "span", "iframe"):
        if COUNTDOWN.search(" ".join(tag.attributes.values())):
            message = "a countdown presses readers to buy a treatment"
            yield context.finding(tag.span, message, help=STEP, severity=severity, zone="html")


def _severity(article: Article, context: Context) -> Severity:
    """As configured where it is forbidden, at most a warning elsewhere; a site's own holds."""
    if context.rule.code in context.facts.severity or _is_forbidden(article, context):
        return context.severity
    return min(context.severity, Severity.WARNING, key=lambda severity: severity.rank)


def _is_forbidden(article: Article, context: Context) -> bool:
    if context.in_profile("au"):
        return not any(TERMS.search(prose.text) for prose in article.in_zones(*VISIBLE))
    return any(
        medicine.status.get(code) in {"rx", "controlled"}
        for code in ("uk", "eu")
        if context.in_profile(code)
        for medicine in subjects(article, context)
    )


RULE = Rule(
    code="PRO004",
    name="incentive-or-pressure",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Health Practitioner Regulation National Law (Australia)",
            section="section 133(1)(b) and (e): gifts, discounts, unnecessary use",
            read="2026-11-23, through secondary copies",
        ),
        Source(
            title="CAP Code (United Kingdom)",
            section="section 12: medicines, medical devices, health-related products",
            url="https://www.asa.org.uk/type/non_broadcast/code_section/12.html",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
