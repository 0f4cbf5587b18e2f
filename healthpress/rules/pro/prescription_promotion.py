"""A promotional page for the public names or promotes a prescription-only medicine.

## Why it matters
Advertising prescription-only medicines to the public is forbidden in most countries. What counts is
what a reader takes the page to be for, not what the author meant. This is no legal advice.

## What counts
Pages that promote: those of a clinic unless they say `promotional: false`; pages for clinicians are
left alone. Names, brands and nicknames of medicines that the jurisdiction makes prescription-only,
in text, descriptions of images, topics and address too. Links to official product information pass.

* au: every naming. A word for a class of such medicines ("SSRIs") is told for review.
* eu: every naming; `promotional: false` says that the page only informs.
* uk: an error in title, level 1 heading, booking links and prices; elsewhere a warning, and none on
  a page with `balanced_info: true` that names harms. A sentence of the text that neither offers the
  medicine nor says what it does ("caused by warfarin") is told for review, unless the page names
  that medicine in one of the places of an error.
* ca: in title, description and headings, and in a sentence that also says what the medicine does;
  name, price and quantity may be given.

In the United States the rule is off.

## Example
    title: Ketamine infusions from £300

## Use instead
    title: Help for treatment-resistant depression

## Known problems
The home page and menus are not known here. Roundabout references without a name are not seen. In
Canada a sentence that only names a risk passes, though it says more than name, price and quantity.
Classes are looked at for au only, and only when every known medicine of the class is
prescription-only.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.details import is_behind_details
from healthpress.check.kinds.listing import listed
from healthpress.check.kinds.medical.classes import class_hits
from healthpress.check.kinds.medical.namings import Naming, namings
from healthpress.check.kinds.medical.treatments import is_harm, sentences_in
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source

PROFILES = ("au", "eu", "uk", "ca")  # the strictest first: its step is the help
PRESCRIPTION = frozenset({"rx", "controlled"})
UK_ERRORS = frozenset({"the title", "a booking link", "a price list"})
CA_ERRORS = frozenset({"the title", "a heading"})
# Own list: words that say what a medicine does or is for, beyond name, price and quantity.
CLAIM = re.compile(
    r"\b(?:help\w*|eas(?:e[sd]?|ing)|reliev\w+|relief|treat(?:s|ed|ing)?|works?|worked|effective"
    r"|improv\w+|better|best|faster|fast|rapid\w*|safe\w*|proven|cur(?:e[sd]?|ing)|lift\w*"
    r"|benefits?|heal(?:s|ed|ing)?|for (?:depression|anxiety|pain|PTSD|addiction|weight loss))\b",
    re.IGNORECASE,
)
# Words that offer: a sentence in the text without these and without a claim may only inform.
OFFER = re.compile(
    r"\b(?:we|our|us|book\w*|offer\w*|buy|order|clinics?|available|prices?|from only)\b|[£€$]",
    re.IGNORECASE,
)
INFORMING = frozenset({"prose", "table", "quote"})
# Where regulators publish product information (labels, SmPC, CMI).
OFFICIAL = re.compile(
    r"https?://(?:[\w-]+\.)*(?:medicines\.org\.uk|products\.mhra\.gov\.uk|ema\.europa\.eu"
    r"|tga\.gov\.au|health-products\.canada\.ca|dailymed\.nlm\.nih\.gov|fda\.gov)(?:[/?#]|$)",
    re.IGNORECASE,
)
PLACES = {
    "au": "Australia",
    "eu": "the European Union",
    "uk": "the United Kingdom",
    "ca": "Canada",
}
STEPS = {
    "au": "write about the condition and the consultation, and name no medicine",
    "eu": "write about the condition and the consultation, or say `promotional: false` if it is so",
    "uk": "write about the condition and the consultation instead",
    "ca": "give no more than its name, price and quantity",
}


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every naming that one of the page's jurisdictions does not allow."""
    if not context.promotional or article.front_matter.audience == "clinician":
        return
    balanced = _is_balanced(article)
    found = tuple(namings(article, context))
    sold = frozenset(naming.medicine.name for naming in found if naming.where in UK_ERRORS)
    for naming in found:
        asked = {
            code: _severity(code, naming, context, balanced=balanced)
            for code in PROFILES
            if context.in_profile(code) and naming.medicine.status.get(code) in PRESCRIPTION
        }
        objecting = [code for code, severity in asked.items() if severity is not Severity.OFF]
        if objecting and not (naming.link and OFFICIAL.match(naming.link.url)):
            yield context.finding(
                naming.span,
                f"`{naming.term}` is prescription-only in {_places(objecting)}, and stands in"
                f" {naming.where} of a promotional page",
                help=STEPS[objecting[0]],
                severity=max((asked[code] for code in objecting), key=lambda item: item.rank),
                decision=Decision.REVIEW if _may_inform(objecting, naming, sold) else None,
                zone=naming.zone,
            )
    if context.in_profile("au"):
        yield from _classes(article, context)


def _places(codes: list[str]) -> str:
    return listed(PLACES[code] for code in codes)


def _severity(code: str, naming: Naming, context: Context, *, balanced: bool) -> Severity:
    if code == "uk" and naming.where not in UK_ERRORS:
        return Severity.OFF if balanced else context.severity.lowered()
    if code == "ca" and not _says_more_than_name_and_price(naming):
        return Severity.OFF
    return context.severity


def _says_more_than_name_and_price(naming: Naming) -> bool:
    if naming.where in CA_ERRORS or naming.zone == "meta.description":
        return True
    return CLAIM.search(naming.sentence) is not None


def _may_inform(objecting: list[str], naming: Naming, sold: frozenset[str]) -> bool:
    """Whether only the UK objects, where a page may name a medicine without promoting it."""
    if objecting != ["uk"] or naming.zone not in INFORMING or naming.medicine.name in sold:
        return False
    return not (CLAIM.search(naming.sentence) or OFFER.search(naming.sentence))


def _is_balanced(article: Article) -> bool:
    return article.front_matter.balanced_info and any(
        is_harm(sentence)
        for sentence in sentences_in(article, ("prose", "table"))
        if not is_behind_details(article, sentence.prose)
    )


def _classes(article: Article, context: Context) -> Iterator[Finding]:
    for hit in class_hits(article, context, "au", PRESCRIPTION):
        yield context.finding(
            hit.span,
            f"`{hit.words}` names medicines that are prescription-only in Australia",
            help=STEPS["au"],
            decision=Decision.REVIEW,
            zone=hit.prose.zone,
        )


RULE = Rule(
    code="PRO001",
    name="prescription-promotion",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Therapeutic Goods Act 1989 (Australia)",
            section="sections 42DL and 42DLB, with the TGA's guidance on health services",
            url="https://www.tga.gov.au/resources/guidance/advertising-health-service",
            read="2026-11-23, stored copy of the guidance",
        ),
        Source(
            title="Human Medicines Regulations 2012 (United Kingdom)",
            section="regulation 284; CAP Code rule 12.12; MHRA Blue Guide, appendix 6",
            year=2012,
            url="https://www.legislation.gov.uk/uksi/2012/1916/part/14",
            read="2026-11-23, stored copy; Blue Guide through secondary copies",
        ),
        Source(
            title="Directive 2001/83/EC",
            section="articles 86(2) and 88(1)(a)",
            year=2001,
            url="https://www.legislation.gov.uk/eudr/2001/83/contents",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="Food and Drug Regulations (Canada)",
            section="C.01.044: name, price and quantity",
            url="https://laws-lois.justice.gc.ca/eng/regulations/C.R.C.,_c._870/",
            read="2026-11-23, text of 2006 to 2013; present wording to be confirmed",
        ),
    ),
    since="0.1.0",
    check=check,
    profiles=PROFILES,
)
