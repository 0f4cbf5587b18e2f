"""Reading the tokens of an article in order: prose, headings, links, blocks and faults."""

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from markdown_it.token import Token

from healthpress.model.article import Block, Heading, Image, Link, Note, Prose, RawHtml
from healthpress.model.finding import Fault
from healthpress.model.source import SourceFile, Span
from healthpress.parse.anchors import Anchors
from healthpress.parse.attribute_values import misfits_of
from healthpress.parse.block_ends import Lines, closing_fix
from healthpress.parse.blocks import (
    Opening,
    read_opening,
    stray_closing,
    too_deep,
    unclosed_block,
    unknown_block,
    unread_alert,
)
from healthpress.parse.positions import Run, runs_of, span_of
from healthpress.parse.prose import PlacedText, read_inline
from healthpress.parse.raw_html import bits, removal_fault
from healthpress.parse.unread_citations import unread_citations

_STRAY_COLONS = re.compile(r"^:{3,}$", re.MULTILINE)
_HTML_TEXT = re.compile(r"(?P<space>\s+)|(?P<entity>&#?\w+;)|[^\s&]+|&")
# Phrasing content (HTML Living Standard, 3.2.5.2.5): such tags do not part words.
_PHRASING = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins"),
        *("kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var"),
        "wbr",
    )
)


class Reading:
    """What an article says, gathered token by token.

    Tokens get what the page must know: ids of headings, `meta["label"]` of tables,
    `meta["opening"]` of blocks, `meta["refused"]` of links and images that are not made.
    """

    def __init__(
        self, source: SourceFile, starts: list[int], html_policy: str, keys: frozenset[str]
    ) -> None:
        self.prose: list[Prose] = []
        self.headings: list[Heading] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.blocks: list[Block] = []
        self.raw_html: list[RawHtml] = []
        self.faults: list[Fault] = []
        self._text = source.text
        self._starts = [*starts, len(source.text)]
        self._html_policy = html_policy
        self._keys = keys
        self._anchors = Anchors(())
        self._open: list[tuple[Token, int]] = []  # opening token, index in blocks (-1: unknown)
        self._heading: Token | None = None
        self._quotes = 0
        self._quote_begins = False
        self._header: Token | None = None  # the header cell that is open
        self._in_table = False
        self._in_note = False
        self._handlers: dict[str, Callable[[Token], None]] = {
            "inline": self._read_inline,
            "html_block": self._read_html_block,
            "heading_open": self._open_heading,
            "heading_close": self._close_heading,
            "blockquote_open": self._open_quote,
            "blockquote_close": self._close_quote,
            "table_open": self._open_table,
            "table_close": self._close_table,
            "th_open": self._open_header,
            "th_close": self._close_header,
            "container_block_open": self._open_block,
            "container_block_close": self._close_block,
            "alert_open": self._open_block,
            "alert_close": self._close_block,
        }

    def read(self, tokens: Sequence[Token]) -> None:
        """Read the body."""
        self._anchors = Anchors(str(token.attrs["id"]) for token in tokens if "id" in token.attrs)
        self._read(tokens)

    def read_note(self, tokens: Sequence[Token]) -> Note:
        """Read the definition of a footnote, from its opening to its closing token."""
        count = len(self.prose)
        self._in_note = True
        self._read(tokens)
        self._in_note = False
        text = " ".join(prose.text for prose in self.prose[count:] if prose.zone == "refs")
        return Note(str(tokens[0].meta["label"]), text, self._lines(tokens[0]), ())

    def tell_too_deep(self, line: int) -> None:
        """Tell of a line that stands in so many lists, quotes or blocks that nothing reads it."""
        start, end = self._starts[line : line + 2]
        span = Span(start, start + len(self._text[start:end].rstrip()))
        self.faults.append(too_deep(span))

    def _read(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            self.faults.extend(misfits_of(token, self._lines(token)))
            if handler := self._handlers.get(token.type):
                handler(token)

    def _zone(self) -> str:
        if self._in_note:
            return "refs"
        if self._quotes:
            return "quote"
        if self._in_table:
            return "table"
        return "heading" if self._heading else "prose"

    def _names(self) -> tuple[str, ...]:
        return tuple(self.blocks[index].name for _, index in self._open if index >= 0)

    def _add(self, prose: Prose, zone: str) -> None:
        if prose.text or prose.marks:
            section = -1 if self._in_note else len(self.headings) - 1
            self.prose.append(replace(prose, zone=zone, blocks=self._names(), section=section))

    def _lines(self, token: Token) -> Span:
        """The lines of a block token, without the line end of the last."""
        first, last = token.map or (0, 0)
        start, end = self._starts[first], self._starts[min(last, len(self._starts) - 1)]
        return Span(start, start + len(self._text[start:end].rstrip("\r\n")))

    def _read_inline(self, token: Token) -> None:
        shown = read_inline(
            token, self._text, self._lines(token), shows_html=self._html_policy == "deny"
        )
        if self._header and not token.content:
            self._header.tag = "td"  # an empty header heads nothing
        if self._heading:
            self._note_heading(self._heading, shown.prose)
        self._add(shown.prose, self._zone())
        for alt in shown.alts:
            self._add(alt, "alt")
        self.links.extend(replace(link, blocks=self._names()) for link in shown.links)
        self.images.extend(shown.images)
        self.faults.extend(shown.faults)
        self.faults.extend(unread_citations(shown.prose, self._text, self._keys))
        if self._quote_begins and (fault := unread_alert(token.content, shown.prose.span)):
            self.faults.append(fault)
        self._quote_begins = False
        for raw in shown.raw_html:
            self._note_raw(raw)
        if ":::" in token.content:
            for match in _STRAY_COLONS.finditer(token.content):
                span = span_of(runs_of(token), *match.span()) or shown.prose.span
                self.faults.append(stray_closing(span))

    def _note_raw(self, raw: RawHtml) -> None:
        self.raw_html.append(raw)
        if self._html_policy == "safe" and (fault := removal_fault(raw.text, raw.span)):
            self.faults.append(fault)

    def _read_html_block(self, token: Token) -> None:
        runs = runs_of(token)
        span = span_of(runs, 0, len(token.content)) or self._lines(token)
        token.meta["span"] = span
        self._note_raw(RawHtml(token.content, span))
        text = PlacedText(self._text, runs, span)
        for bit in bits(token.content):
            if bit.name and bit.name.lstrip("/") not in _PHRASING:
                text.gap()
            elif not bit.name:
                _add_html_text(text, bit.text, bit.start)
        self._add(Prose("", text.since(0), span, text.pieces), self._zone())

    def _open_heading(self, token: Token) -> None:
        self._heading = token

    def _close_heading(self, _token: Token) -> None:
        self._heading = None

    def _note_heading(self, token: Token, prose: Prose) -> None:
        if self._in_note:
            return
        anchor = str(token.attrs.get("id") or self._anchors.for_text(prose.text))
        token.attrs["id"] = anchor
        level = int(token.tag[1:])
        mark = Span(token.meta["mark"][0], sum(token.meta["mark"]))
        heading = Heading(level, prose.text, anchor, prose.span, self._names(), mark)
        self.headings.append(heading)

    def _open_quote(self, _token: Token) -> None:
        self._quotes += 1
        self._quote_begins = True

    def _close_quote(self, _token: Token) -> None:
        self._quotes -= 1

    def _open_table(self, token: Token) -> None:
        self._in_table = True
        token.meta["label"] = self.headings[-1].text if self.headings else ""

    def _close_table(self, _token: Token) -> None:
        self._in_table = False

    def _open_header(self, token: Token) -> None:
        self._header = token

    def _close_header(self, token: Token) -> None:
        token.tag = self._header.tag if self._header else token.tag
        self._header = None

    def _open_block(self, token: Token) -> None:
        opening = read_opening(token)
        token.meta["opening"] = opening
        line = self._opening_span(token)
        index = len(self.blocks)
        if not opening.name:
            index = -1
            self.faults.append(unknown_block(opening, line))
        else:
            block = Block(opening.name, opening.title, self._lines(token), line, range(0))
            self.blocks.append(replace(block, attributes=opening.attributes, blocks=self._names()))
        self.faults += (
            replace(fault, span=fault.span.shifted(line.start)) for fault in opening.faults
        )
        self._open.append((token, index))
        token.meta["first"] = len(self.prose)
        token.meta["headings"] = len(self.headings)
        self._add_title(opening, line)

    def _opening_span(self, token: Token) -> Span:
        begin = int(token.meta["begin"])
        first = (token.map or [0])[0]
        line = self._text[begin : self._starts[first + 1]].rstrip()
        return Span(begin, begin + len(line))

    def _add_title(self, opening: Opening, line: Span) -> None:
        if not opening.title or not opening.name:
            return
        start = line.start + opening.title_at
        span = Span(start, start + len(opening.title))
        title = PlacedText(self._text, [Run(0, len(opening.title), start)], span)
        title.add(opening.title, (0, len(opening.title)))
        self._add(Prose("", opening.title, span, title.pieces), "heading")

    def _close_block(self, _token: Token) -> None:
        names = self._names()
        token, index = self._open.pop()
        if token.markup.startswith(":") and not token.meta["closed"]:
            inside = self.headings[token.meta["headings"] :]
            headings = [heading for heading in inside if heading.blocks == names]
            outer = [other.markup for other, _ in self._open]
            fix = closing_fix(token, outer, headings, Lines(self._text, self._starts))
            line = self._opening_span(token)
            self.faults.append(unclosed_block(token.meta["opening"], token.markup, line, fix))
        if index < 0:
            return
        block = self.blocks[index]
        last = (token.map or [0, 0])[1] + (token.meta["closed"] and token.markup[:1] == ":")
        end = self._starts[min(last, len(self._starts) - 1)]
        start = block.opening.start
        span = Span(start, start + len(self._text[start:end].rstrip()))
        self.blocks[index] = replace(
            block, span=span, prose=range(token.meta["first"], len(self.prose))
        )


def _add_html_text(text: PlacedText, content: str, offset: int) -> None:
    for match in _HTML_TEXT.finditer(content):
        if match["space"]:
            text.gap()
        elif match["entity"]:
            text.add(html.unescape(match[0]), None)
        else:
            text.add(match[0], (offset + match.start(), offset + match.end()))
