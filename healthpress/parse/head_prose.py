"""The texts of the front matter that readers see, as the first prose of an article."""

from collections.abc import Iterator

from healthpress.model.article import Piece, Prose
from healthpress.model.source import SourceFile, Span
from healthpress.parse.header import Header
from healthpress.parse.prose import SEEN


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
    """Exact where the value stands verbatim in its span, as unless folded or escaped."""
    start = source.text.find(text, span.start, span.end)
    seen, pieces = "", []
    for part in SEEN.finditer(text):
        first, seen = len(seen), seen + part.group()
        place = Span(start + part.start(), start + part.end()) if start >= 0 else span
        pieces.append(Piece(first, len(seen), place, exact=start >= 0))
    if seen:
        yield Prose(zone, seen, span, tuple(pieces))
