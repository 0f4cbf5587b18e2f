"""A relative change in risk stands without the absolute numbers.

## Why it matters
"Cuts the risk by half" sounds the same for a fall from 50 in 100 people to 25 and from 2 in 10,000
to 1. Readers overrate relative numbers, and so do doctors.

## What counts
"By 51 %", "30 % lower", "twice as likely", "halves the risk" and their forms, when they speak of
an outcome (risk, chance, relapse, death, infection and the like) and the same paragraph has no
absolute numbers: "27 in 100", "from 45 % to 27 %", "27 % compared with 45 %". Changes of a score, a
symptom scale, pain, weight, blood pressure, a dose or a price are no risks and pass. "Half the
patients relapsed" counts people and passes.

## Example
It cut relapse by 51 %.

## Use instead
Fewer people relapsed: about 27 in 100 compared with 45 in 100.

## Known problems
Absolute numbers in the next paragraph or a table do not count. Outcomes that the list does not know
pass.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.num.frequencies import PERCENT

MANY = r"(?:two|three|four|five|ten|\d+)"
CHANGE = (
    r"(?:cut(?:s|ting)?|reduc\w+|lower\w*|decreas\w+|increas\w+|rais(?:e[sd]?|ing)"
    r"|fell|falls|rose|rises|drop\w*|slash\w*)"
)
_ABOUT = r"(?:(?:about|around|up to|nearly|almost|over|more than|as much as|at least|roughly) )"
# Own list of outcomes, grown from the sentences of the specification.
OUTCOME = (
    r"(?:risks?|chances?|odds|likelihood|probability|incidence|relaps\w+|recurren\w+|deaths?|dying"
    r"|mortality|strokes?|heart attacks?|suicides?|attempts?|cases|infections?|hospital\w*"
    r"|admissions|cancers?|fractures?|falls|dementia|complications?|side[- ]effects?|miscarriages?"
    r"|remission|response rates?|survival)"
)
# "Half the patients relapsed" counts people; "half the relapse rate" compares.
_RATE = r"(?:risks?|chances?|odds|likelihood|probability|incidence|mortality|\w+ rates?)"
COMPLETE = (
    rf"(?:twice|{MANY} times|{MANY}[- ]?fold|half) (?:as|more|less) likely"
    rf"|{PERCENT} (?:more|less) likely|\d+x (?:as|more|less) likely"
    rf"|(?:two|three|four|five|ten|\d+)[- ]?fold (?:risk|odds|chance)"
    rf"|relative risk (?:reduction|increase) (?:of|was|is) {PERCENT}"
    rf"|(?:doubl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)|halv(?:e[sd]?|ing))"
    rf" (?:the |your |their )?(?:\w+ )?{OUTCOME}"
    rf"|(?:twice|half) (?:the |your |their )?(?:\w+ )?{_RATE}"
    rf"|(?:twice|half|{MANY} times) as many (?:\w+ )?{OUTCOME}"
)
NEEDS_OUTCOME = (
    rf"{CHANGE}\s+(?:\w+\s+){{0,6}}?by\s+{_ABOUT}?(?:an? )?"
    rf"(?:{PERCENT}|half|third|quarter|two[- ]thirds|three[- ]quarters)"
    rf"|(?:fell|falls|rose|rises|dropp?ed|drops|reduced|cut|lowered|slashed) {PERCENT}"
    r"|cut(?:s|ting)? (?:\w+ ){0,5}?in half"
    rf"|{PERCENT} (?:lower|higher|less|more|greater|fewer|reduc\w+|increased?|decreased?|drop|fall"
    r"|rise)"
    rf"|{MANY}(?: times|[- ]?fold) (?:lower|higher|greater|increase|decrease|reduction)"
)
RELATIVE = re.compile(rf"\b(?:{COMPLETE}|(?:{NEEDS_OUTCOME}))(?!\w)", re.IGNORECASE)
ABSOLUTE = re.compile(
    r"\b(?:\d[\d,]{0,20}(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"\s(?:in|out of|of|per)\s(?:every\s|the\s)?(?:\d[\d,]*|ten|a hundred|a thousand)\b"
    rf"|\bfrom\s(?:about\s)?{PERCENT}\sto\s(?:about\s)?{PERCENT}"
    rf"|{PERCENT}\s(?:[^\s.;]+\s){{0,8}}?(?:compared (?:with|to)|versus|vs\.?|against|and)\s"
    rf"(?:[^\s.;]+\s){{0,4}}?{PERCENT}",
    re.IGNORECASE,
)
WHOLE = re.compile(COMPLETE, re.IGNORECASE)
OUTCOME_WORD = re.compile(rf"\b{OUTCOME}\b", re.IGNORECASE)
NEAR = 120  # characters: room for six long words
OUTCOME_BEFORE = re.compile(rf"\b{OUTCOME}(?:\s[\w-]+){{0,5}}\s?$", re.IGNORECASE)
OUTCOME_BEHIND = re.compile(
    rf"\s(?:(?:in|of|for|the|your|their|relative|absolute)\s){{0,3}}(?:[\w-]+\s)?{OUTCOME}\b",
    re.IGNORECASE,
)
# A halved score is how trials define response (50 % on a depression scale): it is no risk.
NO_RISK = re.compile(
    r"\b(?:scores?|scales?|MADRS|HAM-?D|HDRS|PHQ-?9|symptoms?|severity|dos(?:e|es|age)|prices?"
    r"|costs?|fees?|pain|weight|blood pressure|cholesterol|blood sugar)\b",
    re.IGNORECASE,
)
RISK_WORD = re.compile(r"\b(?:risks?|chances?|odds|likelihood|probability)\b", re.IGNORECASE)
NO_RISK_BEHIND = re.compile(
    rf"\s(?:in|of|on|from)\s(?:[\w-]+\s){{0,3}}{NO_RISK.pattern}", re.IGNORECASE
)
ZONES = ("meta.title", "meta.description", "meta.key_points", "heading", "prose", "quote")
PHRASE = Phrase(RELATIVE, zones=ZONES)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every relative change whose paragraph has no absolute numbers."""
    for prose, group in groupby(PHRASE.hits(article), key=attrgetter("prose")):
        hits = [hit for hit in group if _speaks_of_risk(hit)]
        if hits and ABSOLUTE.search(prose.text):
            continue
        for hit in hits:
            yield hit.finding(
                article,
                context,
                f"`{hit.words}` is relative, and the paragraph has no absolute numbers",
                help="say how many in 100 people it was with and without",
            )


def _speaks_of_risk(hit: Hit) -> bool:
    text = hit.prose.text
    measured = NO_RISK.search(hit.words) and not RISK_WORD.search(hit.words)
    if measured or NO_RISK_BEHIND.match(text, hit.end):
        return False
    if WHOLE.fullmatch(hit.words):
        return True
    return bool(
        OUTCOME_WORD.search(hit.words)
        or OUTCOME_BEFORE.search(text[max(0, hit.start - NEAR) : hit.start])
        or OUTCOME_BEHIND.match(text, hit.end)
    )


RULE = Rule(
    code="NUM001",
    name="relative-risk-alone",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Patient Information Forum. Communicating benefits, risks and uncertainties",
            section="absolute risk should always be included",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="NICE NG197. Shared decision making",
            section="1.4, communicating risks, benefits and consequences; numbering not confirmed",
            year=2021,
            url="https://www.nice.org.uk/guidance/ng197",
            read="2026-11-23, through secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
)
