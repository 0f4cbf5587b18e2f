"""A brand stands without the generic name of the medicine: "Why choose Spravato".

## Why it matters
One medicine has many brands, and brands differ by country. Who knows only the brand takes the same
medicine twice, or does not find the warnings about it. A brand alone is an advert's way of
speaking.

## What counts
A brand of the medicines' vocabulary: in title, description and each heading that names it, and
where the text first names it. The generic name in the same sentence is enough, whichever stands
first; in a table, in the same table. A brand under a heading or in a sentence about "brand names"
passes once the generic name has been given. "REMS" programmes carry the brand in their name and
pass, and so do lines that are nothing but a link (lists of other pages).

## Where
An error. A warning where the first mention is right and the text then names the brand more often
than the medicine.

## Example
Spravato is a nasal spray.

## Use instead
Esketamine (Spravato) is a nasal spray.

## Fix
Unsafe: writes the generic name in brackets behind the first mention in the text.

## Known problems
A brand that the vocabulary does not know passes. A brand of two medicines in one tablet is not
looked at.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from healthpress.check.kinds.medical.medicines import Mention, mentions
from healthpress.check.kinds.phrase import seen_as
from healthpress.check.kinds.reading import Reading
from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.rule import Context, Rule, Source

FEATURED = ("meta.title", "meta.description", "heading")
BODY = ("meta.key_points", "prose", "quote", "table")
PROGRAMME = re.compile(r"[ -]REMS\b")
LONGER_WORD = re.compile(r"[-’']\w")
NAMES = re.compile(r"\b(?:brand|trade) ?names?\b|\bbrands\b|\bsold (?:as|under)\b", re.IGNORECASE)
READING = Reading(own_negative=True, questions_count=True)


@dataclass(frozen=True, slots=True)
class _Page:
    """An article with the medicines it names.

    The rest is about generic names: the sentences and the sections' tables that hold one, how often
    the body has it, and where it stands first.
    """

    article: Article
    context: Context
    sentences: frozenset[tuple[int, int, str]]
    tables: frozenset[tuple[int, str]]
    counts: Mapping[str, int]
    first: Mapping[str, int]

    def is_accompanied(self, brand: Mention) -> bool:
        """Whether the generic name stands in the same sentence, or in the same table."""
        is_cell = brand.prose.zone == "table"
        return _sentence(brand) in self.sentences or (is_cell and _table(brand) in self.tables)

    def is_listed(self, brand: Mention) -> bool:
        """Whether brands are being listed, behind the generic name."""
        section = brand.prose.section
        heading = self.article.headings[section].text if section >= 0 else ""
        known = self.first.get(brand.medicine.name, brand.span.start) < brand.span.start
        return known and bool(NAMES.search(heading) or NAMES.search(brand.prose.text))

    def finding(
        self, brand: Mention, message: str, severity: Severity | None = None, fix: Fix | None = None
    ) -> Finding:
        """The finding at a brand, as its surroundings leave it."""
        name = brand.medicine.name
        found = self.context.finding(
            brand.span,
            message,
            help=f"write `{name}`, with the brand in brackets if it is needed",
            severity=severity,
            zone=brand.prose.zone,
            fix=fix,
        )
        around = READING.around(brand.prose, brand.start)
        return seen_as(found, around, brand.prose, self.article)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at featured brands, at the first mention, and at brands that outnumber the medicine."""
    named = tuple(mentions(article, context, (*FEATURED, *BODY)))
    brands = [mention for mention in named if _is_brand(mention) and not _is_programme(mention)]
    if not brands:
        return
    generics = [mention for mention in named if not _is_brand(mention)]
    page = _Page(
        article,
        context,
        frozenset(map(_sentence, generics)),
        frozenset(_table(item) for item in generics if item.prose.zone == "table"),
        Counter(item.medicine.name for item in generics if item.prose.zone in BODY),
        {item.medicine.name: item.span.start for item in reversed(generics)},
    )
    for brand in brands:
        if brand.prose.zone in FEATURED and not page.is_accompanied(brand):
            where = "heading" if brand.prose.zone == "heading" else brand.prose.zone[5:]
            yield page.finding(brand, f"the {where} names the brand `{brand.term}` alone")
    pointers = {link.text.strip() for link in article.links}
    in_body: dict[str, list[Mention]] = {}
    for brand in brands:
        if brand.prose.zone in BODY and brand.prose.text.strip() not in pointers:
            in_body.setdefault(brand.term.casefold(), []).append(brand)
    for same in in_body.values():
        yield from _in_body(page, same)


def _in_body(page: _Page, brands: Sequence[Mention]) -> Iterator[Finding]:
    first, name = brands[0], brands[0].medicine.name
    if not page.is_accompanied(first) and not page.is_listed(first):
        message = f"the brand `{first.term}` is first named without `{name}`"
        yield page.finding(first, message, fix=_with_name(page.article, first))
        return
    alone = [brand for brand in brands if not page.is_accompanied(brand)]
    if len(alone) > page.counts[name]:
        message = f"the brand `{first.term}` is named more often than `{name}`"
        severity = min(page.context.severity, Severity.WARNING, key=lambda item: item.rank)
        yield page.finding(alone[0], message, severity)


def _with_name(article: Article, brand: Mention) -> Fix | None:
    """The fix for a brand that stands in one piece, outside quotations and longer words."""
    span, name, text = brand.span, brand.medicine.name, brand.prose.text
    told_only = READING.around(brand.prose, brand.start) or LONGER_WORD.match(text, brand.end)
    if told_only or article.source.text[span.start : span.end] != brand.term:
        return None
    edit = Edit(span, f"{brand.term} ({name})")
    return Fix(f"write `{name}` behind the brand", (edit,), Safety.UNSAFE)


def _sentence(mention: Mention) -> tuple[int, int, str]:
    prose = mention.prose
    return id(prose), sentence_at(prose.text, mention.start)[0], mention.medicine.name


def _table(mention: Mention) -> tuple[int, str]:
    return mention.prose.section, mention.medicine.name


def _is_brand(mention: Mention) -> bool:
    written = mention.term.casefold()
    names = (name for names in mention.medicine.brands.values() for name in names)
    return any(written == name.casefold() for name in names)


def _is_programme(mention: Mention) -> bool:
    return PROGRAMME.match(mention.prose.text, mention.end) is not None


RULE = Rule(
    code="LNG004",
    name="brand-without-generic",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="FDA. Prescription drug advertising, 21 CFR 202.1",
            section="(b)(1): the established name wherever the brand is featured",
            url="https://www.ecfr.gov/current/title-21/section-202.1",
            read="general knowledge, not confirmed here",
        ),
        Source(
            title="WHO. International Nonproprietary Names programme",
            section="one generic name for each substance",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
