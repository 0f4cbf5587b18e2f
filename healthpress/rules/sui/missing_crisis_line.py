"""Suicide or self-harm is mentioned, and no crisis line is shown.

## Why it matters
A reader who is thinking about suicide may stop at the word. The way to help must be on the same
page, with a number that works where the reader lives.

## What counts
Any mention of suicide or self-harm in title, description, headings, text, quotations, image texts
and references; in the titles of references alone it is a warning. A `::: crisis` block satisfies
the rule, and so does one crisis line of every country the page is for: its exact number in a
sentence about calling or texting, or in a `tel:` link. What is struck through or set as code shows
no line, and neither does a link without words. A page without a country has no line to show: even
its block would be empty.

## Example
Some people have suicidal thoughts.

## Use instead
    ::: crisis
    :::

## Known problems
Assisted dying, suicide genes and inhibitors, and the film title are left alone. Pages for
clinicians get a note only. What raw HTML strikes through or sets as code counts like any other.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from healthpress.check.kinds.listing import listed
from healthpress.check.kinds.phrase import VISIBLE
from healthpress.check.kinds.sentences import sentences
from healthpress.check.kinds.words.literals import may_match
from healthpress.model.article import Article, Link
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.source import Span
from healthpress.model.vocabulary import Country
from healthpress.rules.sui.mentions import MENTION, meant

_CALLING = re.compile(
    r"\b(?:calls?|texts?|phone|ring|dial|contact|lifeline|helpline|hotline|crisis|Samaritans)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Mention:
    span: Span
    words: str
    zone: str


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the first mention when a country's crisis line is missing."""
    mention = _first(article, VISIBLE)
    in_references = mention is None
    mention = mention or _first(article, ("refs",)) or _in_reference_titles(article, context)
    fault = _fault(article, context.countries) if mention else None
    if mention is None or fault is None:
        return
    severity = Severity.WARNING if in_references else context.severity
    if article.front_matter.audience == "clinician":
        severity = Severity.INFO
    what, step = fault
    yield context.finding(
        mention.span,
        f"`{mention.words}` is mentioned, and {what}",
        help=step,
        severity=severity,
        zone=mention.zone,
    )


def _fault(article: Article, countries: tuple[Country, ...]) -> tuple[str, str] | None:
    """(what is wrong, the step); None when every country has a line."""
    if not countries:
        return "no country's crisis line can be shown", "set `profile`"
    if any(block.name == "crisis" for block in article.blocks):
        return None
    missing = [country.name for country in countries if not _is_shown(article, country)]
    if not missing:
        return None
    return (
        f"no crisis line of {listed(missing)} is shown",
        "add a `::: crisis` block; it shows the lines of every country the page is for",
    )


def _first(article: Article, zones: tuple[str, ...]) -> _Mention | None:
    texts = tuple(article.in_zones(*zones))
    if not may_match(MENTION, "\n".join(prose.text for prose in texts)):
        return None
    for prose in texts:
        words = meant(prose.text)
        if words:
            return _Mention(prose.place(*words.span()), words.group(), prose.zone)
    return None


def _in_reference_titles(article: Article, context: Context) -> _Mention | None:
    """Titles of references, which the page prints as they are."""
    for index, reference in enumerate(article.front_matter.references):
        words = meant(reference.title)
        if words:
            span = article.places.value("references", index, "title")
            return _Mention(span, words.group(), "refs")
    for prose in article.prose:
        for mark in prose.marks:
            cited = context.facts.library.get(mark.key)
            words = meant(cited.title) if cited else None
            if words:
                return _Mention(mark.span, words.group(), "refs")
    return None


def _is_shown(article: Article, country: Country) -> bool:
    """Whether one of the country's lines stands in the text or behind a link."""
    dials = [line.dial for line in country.lines]
    calls = [link for link in article.links if _rings(link.url)]
    if any(re.sub(r"\D", "", link.url) in dials for link in _with_words(calls, article)):
        return True
    numbers = [re.compile(_number(dial)) for dial in dials]
    return any(
        _CALLING.search(prose.said, start, end)
        and any(number.search(prose.said, start, end) for number in numbers)
        for prose in article.in_zones(*VISIBLE)
        for start, end in sentences(prose.said)
    )


def _with_words(links: list[Link], article: Article) -> Iterator[Link]:
    """Those that say something: not struck through, not code, not empty."""
    words = sorted(
        piece.span.start
        for prose in article.prose
        for piece in prose.pieces
        if piece.exact and prose.said[piece.start : piece.end].strip()
    )
    for link in links:
        first = bisect_left(words, link.span.start)
        if first < len(words) and words[first] < link.span.end:
            yield link


def _rings(url: str) -> bool:
    return url.lower().startswith(("tel:", "sms:"))


def _number(dial: str) -> str:
    """The digits as people group them; no other digits around them."""
    return rf"(?<![\d+])(?<!\d[ .-]){r'[ .()-]{0,2}'.join(dial)}(?!\d|[ .,-]\d)"


RULE = Rule(
    code="SUI001",
    name="missing-crisis-line",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="WHO: Preventing suicide, a resource for media professionals",
            section="information on where to seek help",
            year=2023,
            read="existence confirmed; wording from general knowledge",
        ),
        Source(
            title="Samaritans: Media guidelines for reporting suicide",
            section="include sources of support",
            year=2020,
            url="https://www.samaritans.org",
            read="2026, stored copy",
        ),
        Source(
            title="Martinengo L et al. BMC Med 2019;17:231",
            section="wrong helpline numbers in 6 of 69 apps",
            year=2019,
            url="https://doi.org/10.1186/s12916-019-1461-z",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    protected=True,
)
