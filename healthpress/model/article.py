"""One file understood. It knows no address and no neighbours."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from healthpress.model.body import Body
from healthpress.model.finding import Fault
from healthpress.model.front_matter import FrontMatter
from healthpress.model.source import SourceFile, Span
from healthpress.model.suppression import Suppression


@dataclass(frozen=True, slots=True)
class Piece:
    """Where `text[start:end]` of a prose stands in the source.

    An exact piece has `source.text[span.start:span.end] == prose.text[start:end]`. One that could
    not be placed carries its whole block's span, never a guess.
    """

    start: int
    end: int
    span: Span
    exact: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A citation inside a prose: its key and the offset in `prose.text` behind which it stands."""

    key: str
    offset: int
    span: Span


@dataclass(frozen=True, slots=True)
class Prose:
    """The visible text of one block, with a map back to the source.

    `zone` is one of `meta.title`, `meta.description`, `meta.key_points`, `heading`, `prose`,
    `quote`, `table`, `alt`, `refs`. `blocks` names the `:::` blocks around it, outermost
    first ("details", "key-points"); the zone `quote` is given inside a block quote. Text broken by
    `**` or a link stays one text; soft line breaks are one space. `section` is the index in
    `Article.headings` of the heading above it (-1 before the first); a heading's own prose has its
    own index. What is struck through or set as code is seen but not said: see `said`.
    """

    zone: str
    text: str
    span: Span
    pieces: tuple[Piece, ...]
    blocks: tuple[str, ...] = ()
    section: int = -1
    marks: tuple[Mark, ...] = ()
    blanked: str = ""  # the text with spaces for what is not said; empty where all of it is

    @property
    def said(self) -> str:
        """The text without what is struck through or set as code; offsets are those of `text`."""
        return self.blanked or self.text

    def place(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`; the block's span where it cannot be placed."""
        if not self.pieces or start >= end:
            return self.span
        first, last = self._piece_at(start), self._piece_at(end - 1)
        if first is None or last is None or not (first.exact and last.exact):
            return self.span
        return Span(
            first.span.start + start - first.start,
            last.span.start + end - last.start,
        )

    def _piece_at(self, offset: int) -> Piece | None:
        index = bisect_right(self.pieces, offset, key=attrgetter("start")) - 1
        if index < 0 or offset >= self.pieces[index].end:
            return None
        return self.pieces[index]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 to 6, its visible text and the id it gets in the page.

    `mark` is what gives it its level: the `#` signs, or the line below it.
    """

    level: int
    text: str
    anchor: str
    span: Span
    blocks: tuple[str, ...] = ()
    mark: Span | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link as written. `classes` come from `{.button}`; `target` is where `url` itself stands.

    A link that is made by reference, or whose address is written in another way, has no `target`.
    """

    url: str
    text: str
    span: Span
    blocks: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    target: Span | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """An image as written; `decorative` when marked `{.decorative}`; `target` as of a link."""

    url: str
    alt: str
    span: Span
    decorative: bool = False
    target: Span | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A `:::` block or GitHub alert: canonical name, title and where its prose stands.

    `span` runs over the whole block, `opening` over its first line. `prose` holds the indexes in
    `Article.prose` of everything inside. `blocks` names the blocks around it.
    """

    name: str
    title: str
    span: Span
    opening: Span
    prose: range
    attributes: tuple[tuple[str, str], ...] = ()
    blocks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote definition `[^key]: ...` with its text and its finished markup."""

    key: str
    text: str
    span: Span
    body: Body


@dataclass(frozen=True, slots=True)
class RawHtml:
    """A piece of raw HTML in the source."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Places:
    """Where keys and values of the front matter stand.

    A path is a tuple such as `("reviewers", 0, "name")`. What is not known falls back to the
    nearest path above it, and in the end to the whole block.
    """

    block: Span
    keys: Mapping[tuple[str | int, ...], Span] = field(default_factory=dict)
    values: Mapping[tuple[str | int, ...], Span] = field(default_factory=dict)

    def key(self, *path: str | int) -> Span:
        """The span of the key itself."""
        return self._nearest(self.keys, path)

    def value(self, *path: str | int) -> Span:
        """The span of the value."""
        return self._nearest(self.values, path)

    def _nearest(
        self, spans: Mapping[tuple[str | int, ...], Span], path: tuple[str | int, ...]
    ) -> Span:
        while path:
            if path in spans:
                return spans[path]
            path = path[:-1]
        return Span(self.block.start, min(self.block.end, self.block.start + 3))


@dataclass(frozen=True, slots=True)
class Article:
    """One file understood: front matter, prose, headings, links, citations, blocks and body.

    `prose` is in reading order and begins with the front matter's visible texts. `faults` are what
    the parser noticed. `word_count` counts the words of headings, prose, quotes and tables.
    """

    source: SourceFile
    front_matter: FrontMatter
    places: Places
    prose: tuple[Prose, ...] = ()
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    blocks: tuple[Block, ...] = ()
    notes: tuple[Note, ...] = ()
    raw_html: tuple[RawHtml, ...] = ()
    faults: tuple[Fault, ...] = ()
    body: Body = ()
    body_start: int = 0  # offset at which the text behind the front matter begins
    word_count: int = 0
    suppressions: tuple[Suppression, ...] = ()

    def in_zones(self, *zones: str) -> Iterator[Prose]:
        """The prose of the named zones, in reading order."""
        return (prose for prose in self.prose if prose.zone in zones)
