"""From the tokens of one inline content to what a reader sees, each piece with its place."""

import re
from dataclasses import dataclass, field

from markdown_it.token import Token

from healthpress.config.addresses import leads_elsewhere
from healthpress.model.article import Image, Link, Mark, Piece, Prose, RawHtml
from healthpress.model.finding import Fault
from healthpress.model.source import Span
from healthpress.parse.attribute_values import misfits_of
from healthpress.parse.links import elsewhere_fault, refused_scheme, scheme_fault
from healthpress.parse.positions import Run, parts_of, runs_of, span_of

_LINE_BREAK_TAG = re.compile(r"<br\b", re.IGNORECASE)
# All but what only says where a line may break or may not: soft hyphen, zero width space, word
# joiner (Unicode, UAX #14). Pasted text has it inside words, which no rule would know then.
SEEN = re.compile("[^\u00ad\u200b\u2060\ufeff]+")


class PlacedText:
    """Visible text in the making. `at` is a part of the inline content that `runs` place."""

    def __init__(self, source: str, runs: list[Run], block: Span) -> None:
        self._source = source
        self._runs = runs
        self._block = block
        self._parts: list[str] = []
        self._pieces: list[tuple[int, int, int | None]] = []
        self._gap = False
        self.length = 0

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces in order."""
        return tuple(
            Piece(start, end, self._block, exact=False)
            if source is None
            else Piece(start, end, Span(source, source + end - start), exact=True)
            for start, end, source in self._pieces
        )

    def since(self, start: int) -> str:
        """The text from an offset on."""
        return "".join(self._parts)[start:]

    def gap(self) -> None:
        """One space, unless nothing stands before or behind it."""
        self._gap = self.length > 0

    def add(self, text: str, at: tuple[int, int] | None) -> None:
        """Text that was made from a part of the content; None when no part is the text itself.

        What nobody can see of it is left out.
        """
        is_itself = at is not None and at[1] - at[0] == len(text)
        for seen in SEEN.finditer(text):
            start, end = seen.span()
            is_whole = end - start == len(text)
            inner = (at[0] + start, at[0] + end) if at and is_itself else None
            self._add(seen.group(), at if is_whole else inner)

    def _add(self, text: str, at: tuple[int, int] | None) -> None:
        if self._gap and text:
            self._parts.append(" ")
            self.length += 1
            self._gap = False
        start = self.length
        self._parts.append(text)
        self.length += len(text)
        parts = list(parts_of(self._runs, *at)) if at and at[1] - at[0] == len(text) else []
        if not parts:
            self._add_piece(start, self.length, None)
        for part in parts:
            offset = part.start - (at or (0, 0))[0]
            self._place(start + offset, text[offset : offset + part.end - part.start], part.source)

    def _place(self, start: int, text: str, source: int) -> None:
        written = self._source[source : source + len(text)]
        if written == text:
            self._add_piece(start, start + len(text), source)
        elif "\0" in written and written.replace("\0", "\ufffd") == text:
            for offset, char in enumerate(written):
                self._add_piece(
                    start + offset, start + offset + 1, source + offset if char != "\0" else None
                )
        else:
            self._add_piece(start, start + len(text), None)

    def _add_piece(self, start: int, end: int, source: int | None) -> None:
        if start == end:
            return
        if self._pieces and self._pieces[-1][1] == start:
            first, last, before = self._pieces[-1]
            follows = before is not None and source == before + last - first
            if follows or (before is None and source is None):
                self._pieces[-1] = (first, end, before)
                return
        self._pieces.append((start, end, source))


@dataclass(slots=True)
class Shown:
    """What one inline content shows. The proses have no zone yet; the first may be empty."""

    prose: Prose
    alts: list[Prose] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    raw_html: list[RawHtml] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def read_inline(inline: Token, source: str, block: Span, *, shows_html: bool) -> Shown:
    """What an inline token shows; refused links and images are told and marked for the page.

    Args:
        inline: The token, stamped by `positions.py`.
        source: The whole source text.
        block: The span that stands for what cannot be placed.
        shows_html: Whether raw HTML is printed as text.
    """
    return _InlineReader(inline, source, block, shows_html=shows_html).read()


class _InlineReader:
    def __init__(self, inline: Token, source: str, block: Span, *, shows_html: bool) -> None:
        self._runs = runs_of(inline)
        self._tokens = inline.children or []
        self._source = source
        self._block = span_of(self._runs, 0, len(inline.content)) or block
        self._shows_html = shows_html
        self._text = PlacedText(source, self._runs, self._block)
        self._marks: list[Mark] = []
        self._open: list[tuple[Token, int, int]] = []  # link, where its text and its alts begin
        self._struck: list[int] = []  # where struck text begins
        self._silent: list[tuple[int, int]] = []
        self._shown = Shown(Prose("", "", self._block, ()))

    def read(self) -> Shown:
        for token in self._tokens:
            if "at" in token.meta:
                self._shown.faults.extend(misfits_of(token, self._span(token.meta["at"])))
            self._read(token)
        shown, text = self._shown, self._text
        words = text.since(0)
        shown.prose = Prose(
            zone="",
            text=words,
            span=self._block,
            pieces=text.pieces,
            marks=tuple(self._marks),
            blanked=_blanked(words, self._silent),
        )
        return shown

    def _read(self, token: Token) -> None:
        match token.type:
            case "softbreak" | "hardbreak":
                self._text.gap()
            case "s_open":
                self._struck.append(self._text.length)
            case "s_close":
                self._close_struck(self._struck.pop())
            case "code_inline" if not self._struck:
                start = self._text.length
                add_token(self._text, token)
                self._silent.append((start, self._text.length))
            case "link_open":
                self._open.append((token, self._text.length, len(self._shown.alts)))
            case "link_close":
                self._close_link(token)
            case "image":
                self._read_image(token)
            case "cite":
                self._read_cite(token)
            case "html_inline":
                self._read_html(token)
            case _:
                add_token(self._text, token)

    def _span(self, at: tuple[int, int]) -> Span:
        return span_of(self._runs, *at) or self._block

    def _target(self, token: Token, url: str) -> Span | None:
        """Where the address stands, when it stands there as it is."""
        at = token.meta.get("target")
        span = span_of(self._runs, *at) if at else None
        is_there = span is not None and self._source[span.start : span.end] == url
        return span if is_there else None

    def _refuse(self, token: Token, url: str, span: Span) -> None:
        if scheme := refused_scheme(url):
            token.meta["refused"] = True
            self._shown.faults.append(scheme_fault(scheme, span))

    def _close_struck(self, start: int) -> None:
        if not self._struck:  # the outermost covers those inside it
            self._silent.append((start, self._text.length))

    def _close_link(self, closing: Token) -> None:
        token, start, alts = self._open.pop()
        url = str(token.attrs["href"])
        token.meta["span"] = span = self._span(token.meta["at"])
        self._refuse(token, url, span)
        if "refused" in token.meta:
            closing.meta["refused"] = True
            return
        text = self._text.since(start).strip()
        text = text or " ".join(alt.text for alt in self._shown.alts[alts:])
        classes = tuple(str(token.attrs.get("class", "")).split())
        target = self._target(token, url)
        self._shown.links.append(Link(url, text, span, classes=classes, target=target))

    def _read_image(self, token: Token) -> None:
        token.meta["span"] = span = self._span(token.meta["at"])
        label = PlacedText(self._source, self._runs, span)
        for child in _flat(token.children or []):
            if child.type in ("softbreak", "hardbreak"):
                label.gap()
            else:
                add_token(label, child)
        alt, url = label.since(0), str(token.attrs["src"])
        classes = str(token.attrs.get("class", "")).split()
        token.meta["alt"] = alt
        self._refuse(token, url, span)
        if "refused" not in token.meta and leads_elsewhere(url):
            token.meta["refused"] = True
            self._shown.faults.append(elsewhere_fault(url, span))
        is_decorative, target = "decorative" in classes, self._target(token, url)
        self._shown.images.append(Image(url, alt, span, is_decorative, target))
        if alt:
            self._shown.alts.append(Prose("alt", alt, span, label.pieces))

    def _read_cite(self, token: Token) -> None:
        self._marks.extend(
            Mark(key, self._text.length, self._span(at)) for key, at in token.meta["keys"]
        )

    def _read_html(self, token: Token) -> None:
        at = token.meta["at"]
        token.meta["span"] = span = self._span(at)
        self._shown.raw_html.append(RawHtml(token.content, span))
        if self._shows_html:
            self._text.add(token.content, at)
        elif _LINE_BREAK_TAG.match(token.content):
            self._text.gap()


def _blanked(text: str, silent: list[tuple[int, int]]) -> str:
    """The text with spaces in these parts; empty when there are none."""
    parts, behind = [], 0
    for start, end in silent:
        parts += [text[behind:start], " " * (end - start)]
        behind = end
    return "".join([*parts, text[behind:]]) if parts else ""


def _flat(tokens: list[Token]) -> list[Token]:
    """The tokens of an image's label, with those of images inside it in their place."""
    return [
        inner
        for token in tokens
        for inner in (_flat(token.children or []) if token.type == "image" else [token])
    ]


def add_token(text: PlacedText, token: Token) -> None:
    """Add what a token shows as text: nothing for markup."""
    written = str(token.meta.get("written", token.content))
    at: tuple[int, int] | None = token.meta.get("at")
    if not written or at is None:
        return
    if token.info == "entity":
        at = None
    elif token.info == "escape":
        at = (at[1] - len(written), at[1])
    elif token.type == "code_inline":
        fence = len(token.markup)
        stripped = at[1] - at[0] - 2 * fence > len(written)
        start = at[0] + fence + stripped
        at = (start, start + len(written))
    text.add(written, at)
