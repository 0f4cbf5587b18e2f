"""A doctor, another professional or a celebrity recommends a medicine.

## Why it matters
Readers trust a white coat or a famous face more than a number. The European directive and the
British code forbid such recommendations of medicines to the public.

## What counts
"Doctors recommend", "recommended by top psychiatrists", "trusted by doctors", "celebrities use",
"doctor-approved", in a sentence that names a treatment. What a guideline body recommends passes
("NICE recommends"). A violation on pages that promote; elsewhere for review. An error in eu and uk,
a note in us; it does not run in au and ca.

## Example
Ketamine is recommended by top psychiatrists.

## Use instead
NICE does not recommend esketamine for treatment-resistant depression. [@ta854]

## Known problems
Celebrities are not known by name. A sentence that says "it" in the place of the treatment is not
seen.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from healthpress.check.kinds.medical.treatments import any_treatment
from healthpress.check.kinds.phrase import Phrase
from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source

_WHO = (
    r"(?:doctors?|physicians?|psychiatrists?|psychologists?|specialists?|pharmacists?|clinicians?"
    r"|nurses?|surgeons?|experts?|health professionals|celebrit(?:y|ies)|athletes|influencers)"
)
ENDORSED = Phrase(
    re.compile(
        rf"\b(?:recommended|trusted|endorsed|loved|preferred) by (?:[\w’'-]+ ){{0,3}}?{_WHO}\b"
        rf"|\b(?:top |leading |most |many |our |\d+ out of \d+ )?{_WHO} "
        r"(?:recommend|endorse|swear by|prefer|trust)s?\b"
        r"|\b(?:doctor|physician|expert|celebrity)[- ](?:recommended|approved|endorsed|trusted)\b"
        r"|\bcelebrities (?:use|love|take)\b",
        re.IGNORECASE,
    ),
    # Advice to one reader: what the doctor recommends is for them to follow.
    allowed=re.compile(
        rf"\b(?:your|a|the|if|unless|until|what|as|when|may|an?other) (?:\w+ )?{_WHO} \w+"
        rf"|\brecommended by (?:your|a|the) (?:\w+ )?{_WHO}",
        re.IGNORECASE,
    ),
)

REACH = 300  # characters: a long sentence; keeps a text without full stops affordable


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such recommendation of a treatment."""
    if article.front_matter.is_for_professionals:
        return
    for prose, match in ENDORSED.matches(article):
        start, end = sentence_at(prose.said, match.start())
        near, far = max(start, match.start() - REACH), min(end, match.end() + REACH)
        if not any_treatment(context).search(prose.said, near, far):
            continue
        finding = ENDORSED.hit(prose, match).finding(
            article,
            context,
            f"`{match.group()}` lends a profession's or a star's name to a treatment",
            help="say what trials found, or what a guideline recommends, with its source",
        )
        yield finding if context.promotional else replace(finding, decision=Decision.REVIEW)


RULE = Rule(
    code="PRO007",
    name="professional-endorsement",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Directive 2001/83/EC",
            section="article 90(f): scientists, health professionals, celebrities",
            year=2001,
            url="https://www.legislation.gov.uk/eudr/2001/83/contents",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="CAP Code (United Kingdom)",
            section="section 12: health professionals and celebrities",
            url="https://www.asa.org.uk/type/non_broadcast/code_section/12.html",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
    profiles=("eu", "uk", "us"),
    languages=("en",),
)
