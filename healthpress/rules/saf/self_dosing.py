"""Readers are told which dose of a prescription medicine to take.

## Why it matters
A dose fits one person, one form of the medicine and one moment. Readers who follow a web page can
take too much, or take it where nobody watches. What was given in a trial is no advice.

## What counts
On pages for patients and the public: "take", "use", "start with", "put", "inject" and the like as
an order, with an amount and a unit, in a sentence that names a prescription medicine, or names none
on a page about one. It passes where the sentence speaks of a trial, a label, a prescription, a
professional or a clinic.

## Example
Start with 100 mg under the tongue.

## Use instead
In trials, staff gave 0.5 mg for each kg of body weight through a drip over 40 minutes.[^anand]

## Known problems
A dose without an order ("the dose is 100 mg") is not seen. Medicines that the vocabulary does not
know, and those sold without a prescription, are left alone. Numbers of tablets written as words
count from "one" to "four" only.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.medical.medicines import subjects
from healthpress.check.kinds.medical.nearby import around, medicines_named
from healthpress.check.kinds.phrase import Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.vocabulary import Medicine
from healthpress.rules.saf.instructions import is_order, needs_prescription

_ORDERED = (
    r"(?:take|use|start|begin|try|swallow|sniff|snort|inject|inhale|place|put|dissolve|apply|repeat"
    r"|increase|go up|drink|spray|hold|we (?:recommend|suggest|advise))"
)
_UNIT = (
    r"(?:mg|mcg|µg|μg|micrograms?|milligrams?|mL|grams?|millilit(?:re|er)s?|IU|units?)"
    r"|(?:tablets?|capsules?|pills?|lozenges?|troches?|drops|sprays|puffs|patch(?:es)?|doses?)"
)
_AMOUNT = r"(?:\d[\d.,]*(?:\s?(?:-|–|to)\s?\d[\d.,]*)?|half an?|one|two|three|four)"
DOSE = re.compile(
    rf"\b{_ORDERED}\b[^.;:!?]{{0,40}}?(?<![\w.,]){_AMOUNT}[\s-]?(?:{_UNIT})(?!\w)", re.IGNORECASE
)
# Own list: words that say that somebody else chose or gave the dose.
_BY_OTHERS = re.compile(
    r"\b(?:trials?|stud(?:y|ies)|labels?|leaflets?|given by|gave|staff|nurses?|doctors?|GPs?|teams?"
    r"|clinics?|hospitals?|pharmacists?|prescri\w+|clinicians?|specialists?|surgeons?|dentists?"
    r"|physicians?|midwi\w+|professionals?|providers?|participants)\b",
    re.IGNORECASE,
)
PHRASE = Phrase(DOSE, questions_count=True)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every order that gives a dose of a prescription medicine."""
    if article.front_matter.audience == "clinician":
        return
    about: tuple[Medicine, ...] | None = None
    for prose, match in PHRASE.matches(article):
        hit = PHRASE.hit(prose, match)
        said = " ".join(prose.said[first:last] for first, last in around(prose.said, hit.start))
        ordered = is_order(prose.said, hit.start, joined=True) or hit.words[:3].casefold() == "we "
        if not ordered or _BY_OTHERS.search(said):
            continue
        if about is None:
            about = subjects(article, context)
        medicines = medicines_named(said, context) or about
        if any(needs_prescription(medicine, context) for medicine in medicines):
            yield hit.finding(
                article,
                context,
                f"`{hit.words}` is a dose of a prescription medicine for readers to take",
                help="leave the dose to the prescriber, or say which trial gave it and who gave it",
            )


RULE = Rule(
    code="SAF016",
    name="self-dosing",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Human Medicines Regulations 2012 (United Kingdom)",
            section="regulation 284: prescription only medicines",
            year=2012,
            url="https://www.legislation.gov.uk/uksi/2012/1916/regulation/284",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="FDA. Alert on compounded ketamine products, including oral formulations, for "
            "psychiatric disorders",
            section="use at home without monitoring",
            year=2023,
            url="https://www.fda.gov/drugs/human-drug-compounding",
            read="2026, through secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
    protected=True,
)
