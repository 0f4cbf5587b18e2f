"""An abbreviation is not spelt out where it first stands.

## Why it matters
Who does not know what TRD means cannot tell whether the page is about them, and does not ask.

## What counts
Two to six capitals, also with an "s", at their first place in the running text of a page for
patients or the public; a heading may have it before the text below explains it. They are explained
when the words stand beside them there, "treatment-resistant depression (TRD)" or "TRD
(treatment-resistant depression)", or when "means" or "stands for" follows. Abbreviations that the
public of the profile knows are a list, to which a site adds its own (`known`). Roman numerals,
units, words in capitals for emphasis and names of the publisher pass.

## Example
Many people with TRD try a new tablet.

## Use instead
Many people with treatment-resistant depression (TRD) try a new tablet.

## Known problems
A gene or a trial is often called by capitals that stand for nothing: add it to `known`. An
abbreviation that is explained only later on the page is told.

Of all 19 findings on public-health pages, judged by hand in November 2026, 17 were right; the other
two named "RICE therapy", whose letters the list below explains. Of 20 on all pages 17 were right;
the others were a title of a judge, a law report, and a firm in a list of examples.
"""

import re
from collections.abc import Iterator
from typing import Final

from healthpress.check.kinds.surroundings import is_quoted
from healthpress.check.kinds.words.literals import may_match
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source

_CAPITALS = re.compile(r"(?<![\w&@#/.-])(?=[A-Z])[A-Z][A-Z&]{1,5}(?=s?(?![\w&@-]|\.\w))")
_ROMAN = re.compile(r"[IVX]+[A-C]?|[LCDM]{1,2}")  # also "class IIa" in capitals
# Units, signs, letters behind names, points of the compass, and words people set in capitals.
_NO_WORDS: Final = frozenset(
    {"IU", "ML", "MG", "KG", "MM", "CM", "KM", "GB", "MB", "KB", "HZ", "DB", "PH", "MD", "DO", "RN"}
    | {
        "NP",
        "PA",
        "BA",
        "MA",
        "MBA",
        "JR",
        "SR",
        "MR",
        "MS",
        "DR",
        "NE",
        "NW",
        "SE",
        "SW",
        "PO",
        "FAX",
        "TTY",
        "TDD",
    }
    | {
        "NO",
        "OR",
        "AND",
        "NOT",
        "ONLY",
        "ALL",
        "NEVER",
        "YES",
        "STOP",
        "MUST",
        "NEW",
        "FREE",
        "NOW",
    }
    | {"THE", "IF", "TO", "OF", "IN", "ON", "AT", "BY", "WE", "YOU", "SEE", "IS", "BE", "NOW"}
)
_POSTAL = re.compile(r"\s+\d{5}\b")  # a state of the US before its ZIP code
_CLOCK = re.compile(r"[ap]\.?m\.?[\s(]+$", re.IGNORECASE)  # a time zone behind the hour
_TOWN = re.compile(r"[A-Z][a-z]+, $")  # before a state of the US: "Clifton Park, NY"
_STATE_LETTERS = 2
_BEFORE_LAW, _BEHIND_LAW = re.compile(r"\d $"), re.compile(r" (?:[Pp]art )?\d")  # "43 CFR 3200"
_BESIDE = re.compile(r"(?:[(\[](?:(?:your|the|an?) )?|\b(?:or|called|known as) )$")
_SMALL = re.compile(r"\b[a-z]{2,6}\b")
_MEANS = re.compile(r"s?(?:['’\"”]|\*)* (?:means?|stands? for|is short for|, or |\()")
_REACH = 120  # characters before: the longest long form in brackets
_LETTER = re.compile(r"[^\W\d_]+")
_TOLD = frozenset({"meta.key_points", "prose"})
_LOUD = 2  # words of this many capitals beside it make a heading or a shout
_LOUD_LENGTH = 4
_NEAR = 40  # characters


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the first place of each that is not explained there."""
    if article.front_matter.is_for_professionals:
        return
    known = _known(context)
    seen: set[str] = set()
    words: frozenset[str] = frozenset()
    for prose in article.in_zones("meta.title", "meta.key_points", "heading", "prose"):
        if not may_match(_CAPITALS, prose.said):
            continue
        for match in _CAPITALS.finditer(prose.said):
            short = match.group()
            if short in known or short in seen:
                continue
            explained = is_explained(prose.said, match)
            if explained or prose.zone in _TOLD:
                seen.add(short)
            if explained or prose.zone not in _TOLD:
                continue
            words = words or _small_words(article)
            if not {short.casefold(), short[:-1].casefold()} & words and not _is_none(prose, match):
                yield context.finding(
                    prose.place(*match.span()),
                    f"`{short}` is not spelt out where it first stands",
                    help=f"write the words, then `({short})`, or only the words",
                    zone=prose.zone,
                )


def _small_words(article: Article) -> frozenset[str]:
    """The short words that the page writes in small letters; their capitals only stress them."""
    return frozenset(
        word for prose in article.in_zones("prose") for word in _SMALL.findall(prose.said)
    )


def _known(context: Context) -> frozenset[str]:
    places = {place.code for place in context.jurisdictions}
    listed = (
        row.short
        for row in context.vocabularies.abbreviations
        if not row.profiles or places & set(row.profiles)
    )
    own = (word for word in context.facts.publisher.name.split() if word.isupper())
    return frozenset((*listed, *own, *context.options["known"]))


def _is_none(prose: Prose, match: re.Match[str]) -> bool:
    """Whether the capitals are no abbreviation, or somebody else's words."""
    short = match.group()
    if short in _NO_WORDS or _ROMAN.fullmatch(short) or is_quoted(prose, match.start()):
        return True
    text, start, end = prose.said, *match.span()
    before = text[max(0, start - _NEAR) : start]
    if _POSTAL.match(text, end) or _CLOCK.search(before):
        return True
    if _BEFORE_LAW.search(before) and _BEHIND_LAW.match(text, end):
        return True
    if len(short) == _STATE_LETTERS and _TOWN.search(before):
        return True
    beside = {*_LETTER.findall(before)[-1:], *_LETTER.findall(text[end : end + _NEAR])[:1]}
    if beside & _NO_WORDS:
        return True
    near = _LETTER.findall(text[max(0, start - _NEAR) : end + _NEAR])
    loud = [word for word in near if len(word) >= _LOUD_LENGTH and word.isupper()]
    return len(loud) >= _LOUD


def is_explained(text: str, match: re.Match[str]) -> bool:
    """Whether the long form stands beside the abbreviation."""
    if _MEANS.match(text, match.end()):
        return True
    before = text[max(0, match.start() - _REACH) : match.start()].rstrip("\"'“‘*")
    if not _BESIDE.search(before):
        return False
    letters = match.group().casefold()
    words = _LETTER.findall(before)[-2 * len(letters) - 2 :]
    initials = {word[0].casefold() for word in words}
    return letters[0] in initials or len(initials.intersection(letters)) > 1


RULE = Rule(
    code="RDB004",
    name="unexplained-abbreviation",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="AHRQ. Patient Education Materials Assessment Tool, Pub. 14-0002-EF",
            section="item 3: medical terms are defined",
            year=2014,
            read="2026, stored copy",
        ),
        Source(
            title="NHS digital service manual, content guide: Formatting and punctuation",
            section="abbreviations and acronyms",
            url="https://service-manual.nhs.uk/content/formatting-and-punctuation",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    options=(Option("known", (), "Abbreviations that the readers of the site know."),),
    languages=("en",),
)
