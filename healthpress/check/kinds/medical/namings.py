"""Every place where a reader or a search engine meets a medicine's name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Literal

from healthpress.check.kinds.medical.medicines import Mention, is_h1, mentions, mentions_in
from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article, Link, Prose
from healthpress.model.rule import Context
from healthpress.model.source import Span
from healthpress.model.vocabulary import Medicine, Vocabularies

Where = Literal[
    "the title", "the address", "a topic", "a heading", "a booking link", "a price list", "the text"
]


@dataclass(frozen=True, slots=True)
class Naming:
    """A medicine named at a place; `sentence` is what surrounds the name."""

    medicine: Medicine
    term: str
    span: Span
    zone: str
    where: Where
    sentence: str
    link: Link | None = None


def namings(article: Article, context: Context) -> Iterator[Naming]:
    """All namings: topics and address first, then the visible text in reading order."""
    for prose, where in _head(article):
        for mention in mentions_in(prose, context):
            span, text = prose.span, prose.text
            yield Naming(mention.medicine, mention.term, span, prose.zone, where, text)
    for mention in mentions(article, context):
        prose = mention.prose
        link = _link_around(article, mention.span)
        start, end = sentence_at(prose.text, mention.start)
        yield Naming(
            mention.medicine,
            mention.term,
            mention.span,
            prose.zone,
            _where(article, context, mention, link),
            prose.text[start:end],
            link,
        )


def _head(article: Article) -> Iterator[tuple[Prose, Where]]:
    """The topics, and the words of the address with capitals, so that brands are known in it."""
    front_matter, places = article.front_matter, article.places
    slug = front_matter.slug or PurePosixPath(article.source.path).stem
    words = re.sub(r"[-_/]+", " ", slug).title()
    yield Prose("meta.slug", words, places.value("slug"), ()), "the address"
    for index, topic in enumerate(front_matter.topics):
        yield Prose("meta.topics", topic, places.value("topics", index), ()), "a topic"


def _where(article: Article, context: Context, mention: Mention, link: Link | None) -> Where:
    prose = mention.prose
    if prose.zone == "meta.title":
        return "the title"
    if prose.zone == "heading":
        return "the title" if is_h1(article, prose) else "a heading"
    if link and _is_booking(link, context):
        return "a booking link"
    return "a price list" if _is_priced(article, context, mention) else "the text"


def _link_around(article: Article, span: Span) -> Link | None:
    return next(
        (
            link
            for link in article.links
            if link.span.start <= span.start and span.end <= link.span.end
        ),
        None,
    )


def _is_booking(link: Link, context: Context) -> bool:
    words = "|".join(map(re.escape, context.words("booking")))
    asks = bool(words) and re.search(rf"\b(?:{words})\b", link.text, re.IGNORECASE)
    return "button" in link.classes or bool(asks)


def _is_priced(article: Article, context: Context, mention: Mention) -> bool:
    """Whether a price stands in the same sentence, or for a table in the same section's cells."""
    prose = mention.prose
    start, end = sentence_at(prose.text, mention.start)
    texts = [prose.text[start:end]]
    if prose.zone == "table":
        texts += [
            other.text for other in article.in_zones("table") if other.section == prose.section
        ]
    money = _money(context.vocabularies)
    return any(_has_price(text, money) for text in texts)


def _money(vocabularies: Vocabularies) -> str:
    """The currencies of all jurisdictions: a page may quote dollars to readers in Leeds."""
    places = vocabularies.jurisdictions.values()
    words = {word for place in places for word in place.words.get("currency", ())}
    return "|".join(map(re.escape, sorted(words)))


@lru_cache(maxsize=1024)
def _has_price(text: str, money: str) -> bool:
    amount = rf"(?:{money})\s?\d|\d\s?(?:{money})(?!\w)"
    return bool(money) and re.search(amount, text) is not None
