"""How pages name the other treatments for a condition, and having none.

The kinds of treatment are the `alternatives` of the vocabulary. Pages also write abbreviations, US
spelling and plainer words; own list of those (general knowledge, not confirmed here).
"""

import re
from functools import lru_cache

from healthpress.model.vocabulary import Condition

# What a kind is known by, and the other words for it.
_OTHER_WORDS: tuple[tuple[str, str], ...] = (
    (r"cognitive behaviou?ral", r"cognitive[- ]behaviou?ral|\bCBT\b"),
    (r"talking therapy", r"\btalk(?:ing)?[- ]therap|psychotherap|counsell?ing"),
    (r"family therapy", r"family[- ]therap"),
    (r"electroconvulsive", r"electroconvulsive|\bECT\b"),
    (r"transcranial magnetic", r"transcranial|\bTMS\b|\brTMS\b"),
    (r"antidepressant", r"antidepressant|\bSS?NRIs?\b|\bSSRIs?\b"),
    (r"hormone replacement", r"hormone (?:replacement )?therap|\bHRT\b"),
    (r"nicotine replacement", r"nicotine (?:replacement|patch|gum)|\bNRT\b"),
    (r"proton pump", r"proton pump|\bPPIs?\b"),
    (r"physiotherapy", r"physio(?:therap|\b)|physical therap"),
    (r"exercise", r"exercis|physical activity|physically active"),
    (r"painkiller", r"painkiller|pain reliever|analgesic"),
    (r"anti-inflammatory", r"anti-?inflammator|\bNSAIDs?\b"),
    (r"surgery", r"surg(?:ery|ical)|operation"),
    (r"self-help", r"self-?help|self-?care"),
    (r"weight loss|bariatric", r"weight[- ]loss|los(?:e|ing) weight|bariatric"),
    (r"dietary|diet\b", r"\bdiet|\beating\b|nutrition"),
    (r"botulinum", r"botulinum|\bbotox\b"),
)
_SPELLINGS = (
    ("behaviour", "behaviou?r"),
    ("oestrogen", "o?estrogen"),
    ("programme", "program(?:me)?"),
    ("stabiliser", "stabili[sz]er"),
    ("medicine", "(?:medicine|medication|drug)"),
    ("tablet", "(?:tablet|pill)"),
)
OPTIONS = re.compile(
    r"\b(?:other|alternative|different|further) (?:\w+ )?(?:treatments?|options?|choices?|ways?"
    r"|therap(?:y|ies)|medicines?|approaches)\b|\balternatives\b|\balternatives? to\b"
    r"|\b(?:treatment|your) (?:options|choices)\b",
    re.IGNORECASE,
)
NO_TREATMENT = re.compile(
    r"\b(?:without|no|not having|declin\w+|refus\w+|delay\w*|stopping|forgo\w*) (?:\w+ )?"
    r"(?:treatment|therapy)\b(?! (?:is|are|can|has|have|works?|suits?|will)\b)|\buntreated\b"
    r"|\bwithout (?:the|this|an?|any|your) (?:\w+ )?(?:vaccin\w+|injections?|inhalers?|tablets?"
    r"|medicines?|medications?|operation|surgery|procedure)\b"
    r"|\bwatchful waiting\b|\bwait and see\b|\byou can (?:also )?wait\b|\bdo(?:ing)? nothing\b"
    r"|\b(?:not|n['’]t) (?:to )?(?:have|get|want|choose|take|treat|be treated)\b"
    r"[^.;]{0,30}\btreat\w*\b"
    r"|\bif (?:it|you|the \w+) (?:is|are)(?: not|n['’]t) treated\b|\bgets? better (?:on|by) (?:its"
    r"|their|your) own\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def words_for(alternative: str) -> re.Pattern[str]:
    """The pattern that finds a kind of treatment, however a page names it."""
    for known_by, words in _OTHER_WORDS:
        if re.search(known_by, alternative, re.IGNORECASE):
            return re.compile(words, re.IGNORECASE)
    pattern = re.escape(alternative.removesuffix("s")).replace(r"\ ", "[- ]")
    for british, either in _SPELLINGS:
        pattern = pattern.replace(british, either)
    return re.compile(rf"\b{pattern}", re.IGNORECASE)


@lru_cache(maxsize=8)
def _terms(conditions: tuple[Condition, ...]) -> re.Pattern[str] | None:
    terms = {term for condition in conditions for term in condition.terms}
    words = "|".join(re.escape(term) for term in sorted(terms, key=lambda term: (-len(term), term)))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None


def condition_in(text: str, conditions: tuple[Condition, ...]) -> Condition | None:
    """The first condition that a short text names."""
    pattern = _terms(conditions)
    match = pattern.search(text) if pattern else None
    if match is None:
        return None
    written = match.group().casefold()
    named = (
        condition
        for condition in conditions
        if written in {term.casefold() for term in condition.terms}
    )
    return next(named, None)
