"""How near something must stand to what it belongs to."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import Literal, TypeAlias

from healthpress.check.kinds.data.trigger import Cause
from healthpress.check.kinds.sections import section_place
from healthpress.check.kinds.sentences import sentence_at, sentences
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Related

Within: TypeAlias = Literal["page", "section", "sentence+1"]
Stretch: TypeAlias = tuple[Prose, int, int]  # text[start:end] of a prose


@dataclass(frozen=True, slots=True)
class Reach:
    """The stretches of text near a cause, and where in them something is expected."""

    cause: Cause
    stretches: tuple[Stretch, ...]
    expected: Related


def reaches(article: Article, causes: Iterable[Cause], within: Within) -> Iterator[Reach]:
    """What lies within reach of the causes: one for the page, for each section or each sentence.

    A cause in the header of the page has the whole page within reach.
    """
    seen: set[tuple[int, int]] = set()
    for cause in causes:
        key = _key(cause, within)
        if key not in seen:
            seen.add(key)
            yield _reach(article, cause, within)


def _key(cause: Cause, within: Within) -> tuple[int, int]:
    if within == "page" or cause.prose is None:
        return -1, -1
    if within == "section":
        return -1, cause.prose.section + 1
    return id(cause.prose), sentence_at(cause.prose.said, cause.start)[0]


def _reach(article: Article, cause: Cause, within: Within) -> Reach:
    if within == "page" or cause.prose is None:
        title = article.places.value("title")
        return Reach(
            cause, tuple(map(_all, article.prose)), Related(title, "expected on this page")
        )
    if within == "section":
        section = cause.prose.section
        texts = [prose for prose in article.prose if prose.section == section]
        place = section_place(article, section)
        return Reach(cause, tuple(map(_all, texts)), Related(place, "expected in this section"))
    near = _sentence_and_next(article, cause.prose, cause.start)
    prose, start, end = near[-1]
    return Reach(cause, near, Related(prose.place(start, end), "expected here at the latest"))


def _sentence_and_next(article: Article, prose: Prose, offset: int) -> tuple[Stretch, ...]:
    """A sentence and the one behind it, be it the first of the next text of the section."""
    start, end = sentence_at(prose.said, offset)
    behind = sentences(prose.said)
    number = bisect_right(behind, start, key=itemgetter(0))
    if number < len(behind):
        return (prose, start, end), (prose, *behind[number])
    after = _text_after(article, prose)
    first = sentences(after.said)[:1] if after else ()
    return (prose, start, end), *((after, *span) for span in first if after)


def _text_after(article: Article, prose: Prose) -> Prose | None:
    place = next(number for number, other in enumerate(article.prose) if other is prose)
    after = article.prose[place + 1 : place + 2]
    return next((other for other in after if other.section == prose.section), None)


def _all(prose: Prose) -> Stretch:
    return prose, 0, len(prose.text)
