"""Where a supervision note must stand: seen by everybody before they can book."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthpress.check.kinds.details import BLOCK
from healthpress.check.kinds.phrase import BODY
from healthpress.check.kinds.sentences import sentences
from healthpress.model.article import Article, Link
from healthpress.model.finding import Related
from healthpress.model.rule import Context
from healthpress.model.source import Span
from healthpress.rules.saf.supervision_note import Note

WORDS = 600  # editorial choice: about two minutes of reading
_COUNTED = frozenset({"heading", "prose", "quote", "table"})
_NO_BOOKING = r"(?!\s+(?:[IVX]+\b|\d|reviews?\b|chapters?\b))"  # "Schedule III", "book review"
_COST = re.compile(
    r"\b(?:costs?|prices?|priced|fees?|charges?|pay|packages?|only|from"
    r"|(?:per|each|an?) (?:\w+ )?(?:infusions?|sessions?|treatments?|visits?|doses?))\b",
    re.IGNORECASE,
)
# What clinics write on buttons besides the jurisdictions' words for booking; own list.
_BEGIN = re.compile(
    r"\s*(?:get started|start (?:now|today|here|your|my|treatment)|begin (?:now|today|your)"
    r"|sign (?:me )?up|claim (?:my|your)|enrol(?:l)? (?:now|today)|apply (?:now|today)"
    r"|(?:take|start) (?:the|our) (?:\w+ )?(?:quiz|assessment)"
    r"|(?:see|check|find out) if (?:you|i)\b|am i (?:eligible|a candidate)"
    r"|check (?:my|your) eligibility|buy\b|shop\b"
    r"|order (?:now|today|online|your)|(?:\w+ )?free (?:consult\w*|call|assessment))",
    re.IGNORECASE,
)
# How a medicine gets into the body; own list.
_HOW_GIVEN = re.compile(
    r"\b(?:given|administered|delivered|infused|injected|sprayed|inhaled)\b[^.]{0,60}"
    r"\b(?:drip|veins?|IV|intravenous(?:ly)?|infusions?|nasal spray|nose|nostrils?|injections?"
    r"|muscle|under the (?:skin|tongue))\b",
    re.IGNORECASE,
)
_HOW_HEADING = re.compile(
    r"\bhow (?:\w+ ){1,4}(?:is|are) (?:given|done)\b|\bwhat (?:happens|to expect)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Misplaced:
    """Why a note stands in the wrong place, and what it should stand before."""

    message: str
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """A call to action: a link to book, to begin or to ring, or a price."""

    span: Span
    words: str


def misplaced(note: Note, article: Article, call: Call | None) -> Misplaced | None:
    """Why a note stands in the wrong place; None when it stands well.

    `call` is the article's first call to action.
    """
    if note.hidden:
        return Misplaced(f"the supervision note is hidden in {_shown(note.hidden)}")
    if note.form == "front matter":
        return None  # the template prints it after the lead
    if call and call.span.start < note.span.start:
        related = Related(call.span, "the note belongs before this")
        return Misplaced(f"the supervision note comes only after `{call.words}`", (related,))
    before = sum(
        len(prose.text.split()) for prose in article.prose[: note.number] if prose.zone in _COUNTED
    )
    if before > WORDS:
        return Misplaced(f"the supervision note comes only after {before} words")
    return _behind_section(note, article)


def _shown(hidden: str) -> str:
    return f"`{hidden}`" if hidden == BLOCK else "a footnote or an image's text"


def _behind_section(note: Note, article: Article) -> Misplaced | None:
    own = article.prose[note.number].section if note.number < len(article.prose) else -1
    for number, prose in enumerate(article.prose):
        if prose.zone not in BODY or number >= note.number:
            continue
        described = _HOW_HEADING if prose.zone == "heading" else _HOW_GIVEN
        match = described.search(prose.text)
        if match and prose.section < own:
            related = Related(prose.place(match.start(), match.end()), "it is described here")
            message = "the supervision note comes only after the section on how it is given"
            return Misplaced(message, (related,))
    return None


def first_call(article: Article, context: Context) -> Call | None:
    """The first link or price that asks the reader to act."""
    calls = [*_booking_links(article, context), *_prices(article, context)]
    return min(calls, key=lambda call: call.span, default=None)


def _booking_links(article: Article, context: Context) -> Iterator[Call]:
    words = "|".join(map(re.escape, context.words("booking") or ("book", "make an appointment")))
    booking = re.compile(rf"(?<!the )(?<!\ba )\b(?:{words})\b{_NO_BOOKING}", re.IGNORECASE)
    for link in article.links:
        asks = booking.search(link.text) or _BEGIN.match(link.text)
        if asks or "button" in link.classes or _rings_us(link, context):
            yield Call(link.span, link.text or link.url)


def _rings_us(link: Link, context: Context) -> bool:
    """Whether a link rings somebody other than the emergency and crisis services."""
    if not link.url.lower().startswith("tel:"):
        return False
    countries = context.vocabularies.countries.values()
    helplines = {line.dial for country in countries for line in country.lines}
    helplines.update(number for country in countries for number in country.emergency)
    return re.sub(r"\D", "", link.url) not in helplines


def _prices(article: Article, context: Context) -> Iterator[Call]:
    signs = "|".join(map(re.escape, context.words("currency") or ("$", "£", "€")))
    amount = re.compile(rf"(?:{signs})\s?\d[\d,.]*\d|\b\d[\d,.]*\s?(?:{signs})")
    for prose in article.in_zones("heading", "prose", "table"):
        for start, end in sentences(prose.text):
            price = amount.search(prose.text, start, end)
            if price and _COST.search(prose.text, start, end):
                yield Call(prose.place(*price.span()), price.group())
