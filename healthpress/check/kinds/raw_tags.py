"""Tags that an author wrote as raw HTML."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthpress.model.article import Article, RawHtml
from healthpress.model.source import Span

# Comments first: a tag inside one is none (HTML Living Standard 13.2.5, complete tags only).
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<name>[a-zA-Z][^\s/>]*+)(?P<rest>(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*)>",
    re.DOTALL,
)
_LINE_END = re.compile(r"\r\n|\r|\n")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")


@dataclass(frozen=True, slots=True)
class RawTag:
    """An opening tag: its name and the names of its attributes in small letters."""

    name: str
    attributes: dict[str, str]
    span: Span


def raw_tags(article: Article, *names: str) -> Iterator[RawTag]:
    """The opening tags of these names in the article's raw HTML, in reading order."""
    for piece in article.raw_html:
        complete = piece.text.rfind(">") + 1  # behind it none can end: a text of "<a" costs nothing
        for match in _TAG.finditer(piece.text, 0, complete):
            name = (match["name"] or "").lower()
            if name in names:
                span = _place(article, piece, match)
                yield RawTag(name, _attributes(match["rest"]), span)


def _attributes(text: str) -> dict[str, str]:
    return {
        match[1].lower(): html.unescape(match[2] or match[3] or match[4] or "")
        for match in _ATTRIBUTE.finditer(text)
    }


def _place(article: Article, piece: RawHtml, match: re.Match[str]) -> Span:
    """Exact where the piece stands verbatim in the source, line ends apart, else all of it."""
    written = article.source.text[piece.span.start : piece.span.end]
    if not _LINE_END.sub("\n", written).startswith(piece.text.rstrip()):
        return piece.span
    starts = [0, *(end.end() for end in _LINE_END.finditer(written))]

    def place(at: int) -> int:
        line, start = piece.text.count("\n", 0, at), piece.text.rfind("\n", 0, at) + 1
        return piece.span.start + starts[line] + at - start

    return Span(place(match.start()), place(match.end()))
