"""A page on treatment does not say that it cannot replace a health professional.

## Why it matters
A text knows nothing of its reader's other illnesses and medicines. Who takes it for advice to
themselves may put off a visit that they need.

## What counts
Pages of the types treatment, medicine and procedure, and those about a medicine or procedure. The
theme that comes with healthpress prints the sentence at the foot of every page, and so satisfies
this rule. A site whose theme does not print it says so, and then each page must: "general
information", "does not replace", "no substitute for", "not medical advice", in words that are not
folded away. It must not be the only word on safety: it does not stand for the supervision note
(SAF001).

## Example
    [check.rules.GOV013]
    printed-by-theme = false
(And a page on a medicine that does not say it.)

## Use instead
This page gives general information. It does not replace advice from a health professional who
knows you.

## Known problems
What a theme prints is not looked at: the site says it. The words are known in English only; a site
in another language lists its own under `accepted`.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.details import is_behind_details
from healthpress.check.kinds.medical.clinical import review_need
from healthpress.check.kinds.phrase import Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source

VISIBLE_ZONES = ("prose", "table", "quote", "meta.key_points")
LEFT_OUT = frozenset({"condition", "test", "news", "story"})  # types that advise no treatment
# Own list, grown from the sentences of this rule's specification.
OWN_CARE = (
    r"\b[^.?!]{0,80}?\b(?:doctor|physician|clinician|professional|provider|prescriber|pharmacist"
    r"|nurse|medical|visit|care|advice)"
)
SAID = re.compile(
    r"\b(?:(?:do(?:es)?|can|is|are|should)(?: not|n['’]t)|cannot|never) (?:be )?"
    r"(?:(?:intended|meant|designed) (?:to|as) )?(?:be )?(?:used )?(?:to |as )?"
    rf"(?:replace|an? (?:substitute|replacement) for|take the place of){OWN_CARE}"
    rf"|\bno (?:substitute|replacement) for{OWN_CARE}"
    r"|\b(?:is|are|contains?|gives?|offers?|provides?|for)(?: \w+)? general (?:health )?"
    r"information\b"
    r"|\b(?:is|are)(?: not|n['’]t| no) (?:personal |individual |intended as )?medical advice\b",
    re.IGNORECASE,
)
DISCLAIMER = Phrase(SAID, zones=VISIBLE_ZONES, own_negative=True)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at what makes the page one on treatment, where neither theme nor text says it."""
    if context.options["printed-by-theme"] or article.front_matter.type in LEFT_OUT:
        return
    need = review_need(article, context)
    if need is None or _is_said(article, context.options["accepted"]):
        return
    yield context.finding(
        need.span,
        f"nothing says that the page cannot replace a health professional, though {need.reason}",
        help="say that the page is general information and does not replace professional advice",
    )


def _is_said(article: Article, accepted: tuple[str, ...]) -> bool:
    seen = [
        prose for prose in article.in_zones(*VISIBLE_ZONES) if not is_behind_details(article, prose)
    ]
    if any(words.casefold() in prose.said.casefold() for words in accepted for prose in seen):
        return True
    return any(
        hit.around is None and not is_behind_details(article, hit.prose)
        for hit in DISCLAIMER.hits(article)
    )


RULE = Rule(
    code="GOV013",
    name="missing-disclaimer",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Health On the Net Foundation: HON Code of Conduct (closed in 2022)",
            section="principle 2, complementarity",
            year=1995,
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    options=(
        Option(
            "printed-by-theme",
            default=True,
            help="Whether the theme prints the sentence on every page, as the built-in one does.",
        ),
        Option("accepted", (), "Other words that say it."),
    ),
    check=check,
)
