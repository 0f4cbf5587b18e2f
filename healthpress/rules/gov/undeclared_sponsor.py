"""A page that somebody paid for does not say so at its top, or its sponsor is its reviewer too.

## Why it matters
Readers weigh paid words differently, and can do so only if they know before they read.

## What counts
* `sponsor` in the front matter prints a banner above the text. It should tell the sponsor's role;
  without one it is a warning.
* Words of sponsorship ("this article is sponsored by", "brought to you by", "an educational grant",
  "in partnership with" as a line of its own) need `sponsor`, or to stand in the title, the
  description or the first paragraph. Words that may mean unpaid help or public money ("supported
  by", "funded by"), and those on such pages in general ("sponsored posts"), are for a person to
  judge.
* The sponsor is none of the reviewers. One whose role or biography names the sponsor is for a
  person to judge.

## Example
In partnership with Examplo Pharma. (The last line of a page without `sponsor`.)

## Use instead
    sponsor: {name: Examplo Pharma, role: paid for the writing and did not see the text}

## Known problems
The words are known in English only. A sponsored trial, event or health plan is not meant; a page
that speaks of its own video or podcast in such words is told too.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from healthpress.check.kinds.medical.people import Credit, people_of
from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Related, Severity
from healthpress.model.front_matter import Sponsor
from healthpress.model.rule import Context, Rule, Source

# Own lists, grown from the sentences of this rule's specification.
PAGE = r"(?:article|page|post|blog|guide|feature|story|content|series|leaflet|newsletter|material)"
PAID = re.compile(
    rf"\b(?:this|our) {PAGE} (?:is|was|has been) (?:kindly |proudly |in part )?"
    r"(?:sponsored|paid for) by\b"
    rf"|\b(?:this is|as) an? (?:sponsored|paid) {PAGE}\b"
    rf"|^\W*(?:sponsored|paid) {PAGE}\s{{0,2}}(?:$|[:.|–—-]|by\b)|^\W*advertisement\W*$"
    r"|\bpaid (?:partnership|promotion) with\b|\bbrought to you by\b"
    r"|(?<!\w)#ad\b|(?<!\w)#sponsored\b"
    rf"|\b{PAGE} (?:is |was )?(?:supported|funded) (?:by|through) an? "
    r"(?:unrestricted |independent )?educational grant\b"
    r"|^\W*(?:(?:content )?sponsored by|supported by an? (?:unrestricted )?educational grant)\b"
    r"|\bwe (?:were|have been|got) paid by [^.?!]{1,60}? to (?:write|publish|make)\b"
    r"|\breceived (?:funding|money|payment|a fee) from [^.?!]{1,60}? for this "
    rf"{PAGE}\b",
    re.IGNORECASE,
)
# A sentence that is nothing but a label: "In partnership with Examplo Pharma."
LABEL = re.compile(
    r"(?:^|(?<=[.!?] ))(?:in (?:partnership|association|collaboration) with|presented by) (?:the )?"
    r"(?-i:[A-Z][\w&’'-]{0,30}(?: (?:[A-Z&][\w&’'-]{0,30}|of|for|and|the)){0,7})\s{0,2}(?:[.!]|$)",
    re.IGNORECASE,
)
# Unpaid help, or public money.
HELPED = re.compile(
    rf"\bthis {PAGE} (?:is|was|has been) (?:(?:written|produced|created|made|developed|published)"
    r" (?:(?:and \w+ )?in (?:partnership|association|collaboration) with|with the (?:\w+ )?"
    r"(?:support|help) of)|(?:supported|made possible|funded) by)\b",
    re.IGNORECASE,
)
# May speak of this page, or of others.
GENERAL = re.compile(
    r"\b(?:sponsored|paid) (?:posts?|content|articles?)\b|\badvertorials?\b", re.IGNORECASE
)
SURE = (Phrase(PAID), Phrase(LABEL))
UNSURE = (Phrase(HELPED), Phrase(GENERAL))
ABOVE = frozenset({"meta.title", "meta.description"})
STEP = "name the sponsor and its role under `sponsor`, which prints a banner at the top"


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at words of sponsorship without a label, and at what is wrong with the label."""
    if article.front_matter.sponsor:
        yield from _about_sponsor(article, context)
    else:
        yield from _unlabelled(article, context)


def _unlabelled(article: Article, context: Context) -> Iterator[Finding]:
    sure = [hit for words in SURE for hit in words.hits(article)]
    taken = {(id(hit.prose), place) for hit in sure for place in range(hit.start, hit.end)}
    helped, general = (
        [hit for hit in words.hits(article) if (id(hit.prose), hit.start) not in taken]
        for words in UNSURE
    )
    if any(hit.around is None and _is_at_the_top(article, hit) for hit in (*sure, *helped)):
        return
    yield from (_untold(hit, article, context) for hit in sure)
    for hit in (*helped, *general):
        yield replace(_untold(hit, article, context), decision=Decision.REVIEW)


def _untold(hit: Hit, article: Article, context: Context) -> Finding:
    message = f"`{hit.words.strip()}` tells of a sponsor, and the top of the page does not"
    return hit.finding(article, context, message, help=STEP)


def _is_at_the_top(article: Article, hit: Hit) -> bool:
    first = next((prose for prose in article.in_zones("prose", "quote", "table")), None)
    return hit.prose.zone in ABOVE or hit.prose is first


def _about_sponsor(article: Article, context: Context) -> Iterator[Finding]:
    sponsor = article.front_matter.sponsor
    if not isinstance(sponsor, Sponsor) or not sponsor.role.strip():
        yield context.finding(
            article.places.value("sponsor"),
            f"the page does not say what its sponsor `{article.front_matter.sponsor_name}` decided",
            help="write `sponsor: {name: ..., role: ...}`",
            severity=min(context.severity, Severity.WARNING, key=lambda level: level.rank),
        )
    for reviewer in people_of(article, context, "reviewers"):
        yield from _about_reviewer(reviewer, article, context)


def _about_reviewer(reviewer: Credit, article: Article, context: Context) -> Iterator[Finding]:
    name = article.front_matter.sponsor_name.strip()
    person = reviewer.person
    described = f"{person.role} {person.bio}" if person else ""
    is_same = reviewer.name.strip().casefold() == name.casefold()
    if is_same or re.search(rf"(?<!\w){re.escape(name)}(?!\w)", described, re.IGNORECASE):
        tie = "is" if is_same else "may belong to"
        yield context.finding(
            reviewer.span,
            f"the reviewer `{reviewer.name}` {tie} the sponsor `{name}`",
            help="let somebody review the page whom the sponsor does not pay",
            decision=Decision.VIOLATION if is_same else Decision.REVIEW,
            related=(Related(article.places.value("sponsor"), "the sponsor"),),
        )


RULE = Rule(
    code="GOV015",
    name="undeclared-sponsor",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Health On the Net Foundation: HON Code of Conduct (closed in 2022)",
            section="principles 7 and 8, financial disclosure and advertising policy",
            year=1995,
            read="2026, stored copy",
        ),
        Source(
            title="Federal Trade Commission: Guides Concerning the Use of Endorsements and "
            "Testimonials in Advertising",
            section="16 CFR 255.5, disclosure of material connections",
            year=2023,
            url="https://www.ecfr.gov/current/title-16/chapter-I/subchapter-B/part-255",
            read="2026, the notice in the Federal Register",
        ),
        Source(
            title="NHS England: Standard for creating health content",
            section="1, process: adverts and conflicts of interest",
            year=2024,
            url="https://service-manual.nhs.uk/content/standard-for-creating-health-content",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
)
