"""The texts of the front matter that readers see, as the first prose of an article."""

from collections.abc import Iterator

from healthpress.model.article import Piece, Prose
from healthpress.model.source import SourceFile, Span
from healthpress.parse.header import Header


def head_prose(source: SourceFile, header: Header) -> Iterator[Prose]:
    """Title, description and key points, each with its place."""
    front_matter, places = header.front_matter, header.places
    yield from _prose("meta.title", front_matter.title, places.value("title"), source)
    description = places.value("description")
    yield from _prose("meta.description", front_matter.description, description, source)
    for index, point in enumerate(front_matter.key_points):
        span = places.value("key_points", index)
        yield from _prose("meta.key_points", point, span, source)


def _prose(zone: str, text: str, span: Span, source: SourceFile) -> Iterator[Prose]:
    """One piece: exact when the value stands verbatim in its span, as unless folded or escaped."""
    if not text:
        return
    start = source.text.find(text, span.start, span.end)
    exact = start >= 0
    place = Span(start, start + len(text)) if exact else span
    yield Prose(zone, text, span, (Piece(0, len(text), place, exact=exact),))
