"""A patient's testimonial ("It saved my life") stands for evidence.

## Why it matters
One good story says nothing about what happens to most people, and the bad ones are never printed.
Testimonials about treatment are forbidden in some countries; elsewhere they must be typical, real
and printed with consent.

## What counts
"Saved my life" and the like anywhere; a quotation in the first person about getting better, when
it is attributed to a patient, stands in a block quote or in a `story` block; a heading such as
"Patient stories"; widgets of review sites. Quotations count in full. What clinicians say, and
praise for service alone ("the staff were kind"), passes. A quotation with a citation is told for
review.

## Where
au: an error. eu: an error on a page that promotes. uk: the same, when it is about a
prescription-only medicine. Otherwise, and in us, a warning; in us, a page with recorded `consent`
that says that results differ passes. It does not run in ca.

## Example
“It saved my life.” — M. T.

## Use instead
A nurse will explain each step.

## Known problems
A story without words of getting better is not seen, nor is one outside quotation marks ("ketamine
saved me") that is no block quote and no `story` block. Whether consent and typicality hold is for a
person to judge. Review sites are known by a short list.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from healthpress.check.kinds.medical.medicines import subjects
from healthpress.check.kinds.medical.testimonials import testimonials
from healthpress.check.kinds.phrase import VISIBLE, Phrase
from healthpress.check.kinds.raw_tags import raw_tags
from healthpress.check.kinds.sentences import is_paragraph_cited
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source

_STORIES = re.compile(
    r"\b(?:patient|client|success)s?[’']? (?:stor(?:y|ies)|reviews?|testimonials?)\b"
    r"|\btestimonials?\b|\bwhat our (?:patients|clients) say\b"
    r"|\bhear from our (?:patients|clients)\b|\b(?:5|five)[- ]star reviews?\b"
    r"|\b(?:our )?(?:patients|clients) (?:rave|love us)\b",
    re.IGNORECASE,
)
_TYPICAL = re.compile(
    r"\b(?:results|experiences?) (?:(?:may|can|will) )?(?:vary|varies|differ|be different)\b"
    r"|\bnot (?:everyone|typical)\b",
    re.IGNORECASE,
)
# Known by name; no list of review services was found to cite.
_WIDGET = re.compile(r"trustpilot|google-?reviews?|elfsight|reviews\.io|birdeye", re.IGNORECASE)
_HEADINGS = Phrase(_STORIES, zones=("meta.title", "heading"), quotes_count=True)
_STEP = "leave it out, or tell what trials found for most people"


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the first telling words of every testimonial."""
    if _is_allowed(article, context):
        return
    severity = _severity(article, context)
    for hit in (*testimonials(article), *_HEADINGS.hits(article)):
        finding = hit.finding(
            article, context, f"`{hit.words}` is a testimonial", help=_STEP, severity=severity
        )
        cited = is_paragraph_cited(hit.prose)
        yield replace(finding, decision=Decision.REVIEW) if cited else finding
    for tag in raw_tags(article, "script", "iframe", "div", "a", "img"):
        if _WIDGET.search(" ".join(tag.attributes.values())):
            message = "a widget of a review site prints testimonials"
            yield context.finding(tag.span, message, help=_STEP, severity=severity, zone="html")


def _severity(article: Article, context: Context) -> Severity:
    """As configured where testimonials are banned, at most a warning elsewhere.

    A severity that the site itself has set holds everywhere.
    """
    promotes = context.promotional
    about_medicine = any(
        medicine.status.get("uk") in {"rx", "controlled"} for medicine in subjects(article, context)
    )
    banned = (
        context.in_profile("au")
        or (context.in_profile("eu") and promotes)
        or (context.in_profile("uk") and promotes and about_medicine)
    )
    if banned or context.rule.code in context.facts.severity:
        return context.severity
    return min(context.severity, Severity.WARNING, key=lambda severity: severity.rank)


def _is_allowed(article: Article, context: Context) -> bool:
    if context.in_profile("au", "uk", "eu") or article.front_matter.consent is None:
        return False
    return any(_TYPICAL.search(prose.text) for prose in article.in_zones(*VISIBLE))


RULE = Rule(
    code="PRO002",
    name="testimonial",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Health Practitioner Regulation National Law (Australia)",
            section="section 133(1)(c): testimonials",
            url="https://www.ahpra.gov.au/Resources/Advertising-hub.aspx",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="Directive 2001/83/EC",
            section="article 90(f), (i) and (j)",
            year=2001,
            url="https://www.legislation.gov.uk/eudr/2001/83/contents",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="FTC. Endorsement Guides, 16 CFR 255",
            section="255.2: typical results; and 16 CFR 465",
            year=2023,
            url="https://www.ecfr.gov/current/title-16/part-255",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    profiles=("au", "uk", "eu", "us"),
)
