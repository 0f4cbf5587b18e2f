"""A treatment is offered for a long list of conditions without evidence for each.

## Why it matters
Clinics list everything a treatment was ever tried for. A reader with the fifth condition on the
list takes it for as well tested as the first, and may give up something that works.

## What counts
A sentence in which a treatment treats, helps with, eases, is used or works for four conditions or
more. It passes when the sentence is cited, or when no more than one of the conditions is missing
from the approved uses that the vocabulary has for the medicine. Off-label uses are what needs the
evidence. "Has been studied in" with a citation is fine, and without one a warning. What staff or
a service treat is not meant, unless a medicine is named with it: doctors see many conditions.

## Example
Treats depression, anxiety, PTSD, OCD, pain and addiction.

## Use instead
It is approved for depression. It has been studied in PTSD and OCD.[^a][^b]

## Known problems
Lists with bullets, and conditions that the vocabulary does not know, are not counted. Talking
therapies are left alone. A sentence that names no medicine, or one of which no approval was read,
is told for review, unless the page promotes.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from healthpress.check.kinds.medical.medicines import subjects
from healthpress.check.kinds.medical.nearby import medicines_named
from healthpress.check.kinds.phrase import VISIBLE, Hit
from healthpress.check.kinds.reading import AS_A_CLAIM
from healthpress.check.kinds.sentences import is_cited, sentence_at
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.model.vocabulary import Medicine, Vocabularies

LONGEST = 600  # characters of a list; keeps a text without full stops affordable
CONDITIONS = 4  # editorial choice: three uses are common among approved medicines
# Own list: what clinics list beside conditions of the vocabulary, as Crane 2023 found it.
_FAVOURITES = {
    "pain": r"pain",
    "addiction": r"addictions?|substance (?:abuse|use|misuse)",
    "alcohol": r"alcoholism",
    "trauma": r"trauma",
    "stress": r"stress",
    "burnout": r"burn-?out",
    "fatigue": r"fatigue|tiredness",
    "grief": r"grief",
    "autism": r"autism",
    "arthritis": r"arthritis",
    "cancer": r"cancer",
    "Lyme disease": r"Lyme disease",
    "long COVID": r"long COVID",
    "headaches": r"headaches?",
    "bipolar": r"bipolar",
    "tinnitus": r"tinnitus",
    "allergies": r"allergies",
    "infertility": r"infertility",
}
_OFFER = re.compile(
    r"\b(?P<verb>treats?(?! (?:you|people|patients)\b)|treatment (?:for|of)|helps?(?: \w+)? with"
    r"|(?:helps?|eases?|relieves?|reliefs?|heals?|improves?)(?! (?:you|us|to)\b)|relief (?:from|of)"
    r"|(?:works?|effective|good|used|great|prescribed|given|offered|approved) (?:for|against|in)"
    r"|used to treat|(?:stud|trial|test|tri)(?:ied|led|ed|died) (?:in|for)"
    r"|(?:drips?|infusions?|injections?|sprays?|therapy|ketamine|botox) for)\s",
    re.IGNORECASE,
)
_STUDIED = re.compile(r"(?:studied|trialled|tested|tried) ", re.IGNORECASE)
# Who treats is no treatment: "our psychologists treat ...".
_PEOPLE = re.compile(
    r"\b(?:we|you|they|who|doctors?|teams?|staff|services?|clinics?|cent(?:re|er)s?|programs?|units?"
    r"|programmes?|\w+ists?|professionals?|providers?|psychotherap\w+|counsell?\w+|CBT|EMDR"
    r"|talking therap\w+|behaviou?ral therap\w+|hospitals?|groups?|apps?|people|can get|care)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\b(?:it|this|these|treatments?|medicines?|medications?|drugs?|infusions?|injections?|drips?"
    r"|sprays?|therapy|tablets?|pills?|ECT|TMS|botox|oil|supplements?|psychedelics?)\b",
    re.IGNORECASE,
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every treatment that a sentence offers for too many conditions."""
    conditions = _conditions(context.vocabularies)
    for prose in texts_with(_OFFER, article, VISIBLE):
        said = prose.said
        if said.count(",") < context.options["conditions"] - 2:
            continue
        seen = -1
        for match in _OFFER.finditer(said):
            first, last = sentence_at(said, match.start())
            if first == seen:
                continue
            seen = first
            if said.count(",", match.end(), last) < context.options["conditions"] - 2:
                continue
            last = min(last, match.end() + LONGEST)
            named = {
                hit.lastgroup or "": hit for hit in conditions.finditer(said, match.end(), last)
            }
            if len(named) >= context.options["conditions"]:
                yield from _judged(prose, match, set(named), article, context)


def _judged(
    prose: Prose, match: re.Match[str], named: set[str], article: Article, context: Context
) -> Iterator[Finding]:
    """The finding, if it is a treatment that is offered and the evidence is missing."""
    first, last = sentence_at(prose.said, match.start())
    last = min(last, match.end() + LONGEST)
    before = prose.said[max(first, match.start() - LONGEST) : match.start()]
    medicines = medicines_named(before + prose.said[match.start() : last], context)
    alone = not before.strip(" *-–—:") and match["verb"].casefold() in {"treats", "helps with"}
    is_treatment = medicines or alone or _SUBJECT.search(before + match["verb"])
    by_people = not medicines and _PEOPLE.search(before)
    if by_people or not is_treatment or is_cited(prose, first, last):
        return
    about = medicines or subjects(article, context)
    if any(_covers(medicine, named, context) for medicine in about):
        return
    known = any(_approved(medicine, context) for medicine in about)
    sure = alone or known or (context.promotional and not medicines)
    studied = _STUDIED.match(match["verb"] + " ")
    hit = Hit(prose, match.start(), last, AS_A_CLAIM.around(prose, match.start()))
    finding = hit.finding(
        article,
        context,
        f"a treatment is offered for {len(named)} conditions without evidence for each",
        help="cite the evidence for each condition, or name only those it is approved for",
        severity=context.severity.lowered() if studied else None,
    )
    yield finding if sure else replace(finding, decision=Decision.REVIEW)


def _approved(medicine: Medicine, context: Context) -> str:
    """The approved uses in the page's jurisdictions; off-label ones are what needs evidence."""
    places = [place.code for place in context.jurisdictions]
    return "; ".join(use.use for code in places for use in medicine.approvals.get(code, ()))


def _covers(medicine: Medicine, named: set[str], context: Context) -> bool:
    """Whether all conditions but one are approved uses of the medicine."""
    pattern = _conditions(context.vocabularies)
    uses = {hit.lastgroup for hit in pattern.finditer(_approved(medicine, context))}
    return len(named - uses) <= 1


@lru_cache(maxsize=4)
def _conditions(vocabularies: Vocabularies) -> re.Pattern[str]:
    """All names of conditions; the group that matched tells which one."""
    rows = [
        *(_alternatives(condition.terms) for condition in vocabularies.conditions),
        *(words for name, words in _FAVOURITES.items()),
    ]
    groups = "|".join(f"(?P<c{number}>{words})" for number, words in enumerate(rows))
    return re.compile(rf"(?<![\w-])(?:{groups})(?![\w-])", re.IGNORECASE)


def _alternatives(terms: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(terms, key=lambda term: (-len(term), term))))


RULE = Rule(
    code="CLM008",
    name="indication-creep",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Crane MA, DiStefano MJ, Moore TJ. JAMA Netw Open 2023;6(11):e2342210",
            section="conditions that clinics list",
            year=2023,
            url="https://doi.org/10.1001/jamanetworkopen.2023.42210",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="FTC. Health Products Compliance Guidance",
            section="competent and reliable scientific evidence for each claim",
            year=2022,
            read="2026-11-23, through secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
    options=(Option("conditions", CONDITIONS, "conditions in one sentence that are too many"),),
)
