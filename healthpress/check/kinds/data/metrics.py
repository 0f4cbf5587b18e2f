"""What can be counted on a page, each number with its place.

A word is what stands between white space, as in `Article.word_count`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from healthpress.check.kinds.sections import is_heading, own_texts
from healthpress.check.kinds.sentences import sentences
from healthpress.model.article import Article, Prose
from healthpress.model.source import Span

Metric = Literal[
    "words",
    "sentence-words",
    "paragraph-words",
    "paragraph-sentences",
    "section-words",
    "heading-words",
    "words-per-heading",
    "links-per-100-words",
    "citations-per-100-words",
]


@dataclass(frozen=True, slots=True)
class Measure:
    """A number and what it was counted of."""

    value: float
    span: Span
    zone: str = ""


Counted: TypeAlias = Iterator[Measure]


def measures(article: Article, metric: Metric, zones: tuple[str, ...]) -> Counted:
    """The numbers of a page, in reading order; `zones` hold for sentences and paragraphs."""
    if metric in _OF_TEXTS:
        for prose in article.in_zones(*zones):
            yield from _OF_TEXTS[metric](prose)
    else:
        yield from _OF_PAGES[metric](article)


def _words(text: str) -> int:
    return len(text.split())


def _sentence_words(prose: Prose) -> Counted:
    for start, end in sentences(prose.text):
        yield Measure(_words(prose.text[start:end]), prose.place(start, end), prose.zone)


def _paragraph_words(prose: Prose) -> Counted:
    yield Measure(_words(prose.text), prose.span, prose.zone)


def _paragraph_sentences(prose: Prose) -> Counted:
    yield Measure(len(sentences(prose.text)), prose.span, prose.zone)


def _page_words(article: Article) -> Counted:
    yield Measure(article.word_count, article.places.value("title"))


def _section_words(article: Article) -> Counted:
    """Up to the next heading; a section that begins with a subheading is left to its parts."""
    levels = [heading.level for heading in article.headings]
    for number, heading in enumerate(article.headings):
        count = sum(_words(prose.text) for prose in own_texts(article, number))
        following = levels[number + 1 : number + 2]
        if count or not any(level > heading.level for level in following):
            yield Measure(count, heading.span, "heading")


def _heading_words(article: Article) -> Counted:
    for prose in article.in_zones("heading"):
        if is_heading(article, prose):
            yield Measure(_words(prose.text), prose.span, prose.zone)


def _words_per_heading(article: Article) -> Counted:
    value = article.word_count / max(len(article.headings), 1)
    yield Measure(value, article.places.value("title"))


def _links(article: Article) -> Counted:
    yield from _in_100_words(article, len(article.links))


def _citations(article: Article) -> Counted:
    yield from _in_100_words(article, sum(len(prose.marks) for prose in article.prose))


def _in_100_words(article: Article, count: int) -> Counted:
    if article.word_count:
        yield Measure(100 * count / article.word_count, article.places.value("title"))


_OF_TEXTS: Mapping[Metric, Callable[[Prose], Counted]] = {
    "sentence-words": _sentence_words,
    "paragraph-words": _paragraph_words,
    "paragraph-sentences": _paragraph_sentences,
}
_OF_PAGES: Mapping[Metric, Callable[[Article], Counted]] = {
    "words": _page_words,
    "section-words": _section_words,
    "heading-words": _heading_words,
    "words-per-heading": _words_per_heading,
    "links-per-100-words": _links,
    "citations-per-100-words": _citations,
}
