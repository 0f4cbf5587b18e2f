"""From tokens to a body: finished HTML with holes that only the whole site can fill.

The HTML is written as one text with marks in it, since raw HTML of an author can only be cleaned
as a whole; the text is then cut at the marks.
"""

import re
from collections.abc import Callable, Sequence

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from healthpress.model.body import Address, Body, Cite, Component, Html, Part
from healthpress.model.source import SourceFile, Span
from healthpress.parse.blocks import CLOSINGS, OPENINGS, Opening
from healthpress.parse.html_policy import clean
from healthpress.parse.markdown import SIDES
from healthpress.parse.raw_html import tidy, without_comments

_ALIGNED = re.compile(r"text-align:(\w+)")
_RENDERER = RendererHTML()


class BodyWriter:
    """Writes the bodies of one article."""

    def __init__(self, parser: MarkdownIt, source: SourceFile, html_policy: str) -> None:
        self._options = parser.options
        # A source cannot hold a mark made from its own digest.
        self._nonce = f"h{source.digest[:24]}"
        self._html_policy = html_policy
        self._labels: dict[str, int] = {}

    def write(self, tokens: Sequence[Token]) -> Body:
        """The body of a run of tokens; blocks become components with bodies of their own."""
        holes = _Holes(self._nonce, self._html_policy, self._labels)
        outer: list[Token] = []
        position = 0
        while position < len(tokens):
            token = tokens[position]
            opening: Opening | None = token.meta.get("opening")
            if opening is None or not opening.name:
                if token.type not in (*OPENINGS, *CLOSINGS):
                    outer.extend(_finished(token, holes))
                position += 1
                continue
            end = _closing(tokens, position)
            component = Component(
                opening.name,
                opening.title,
                opening.attributes,
                self.write(tokens[position + 1 : end]),
            )
            outer.append(Token("html_block", "", 0, content=holes.mark(component)))
            position = end + 1
        return holes.cut(_RENDERER.render(outer, self._options, {}))


def _closing(tokens: Sequence[Token], opening: int) -> int:
    level = tokens[opening].level
    position = opening + 1
    while tokens[position].type not in CLOSINGS or tokens[position].level != level:
        position += 1
    return position


class _Holes:
    """The holes of one body while it is still text."""

    def __init__(self, nonce: str, html_policy: str, labels: dict[str, int]) -> None:
        self.own = f"{nonce}-"  # begins the values of attributes that no author can write
        self.html_policy = html_policy
        self._mark = f"{nonce}."
        self._labels = labels
        self._parts: list[Part] = []
        self._has_raw = False

    def mark(self, part: Part) -> str:
        self._parts.append(part)
        return f"{self._mark}{len(self._parts) - 1}."

    def label(self, heading: str) -> str:
        """A name for a table's region: its heading, numbered from the second on."""
        self._labels[heading] = count = self._labels.get(heading, 0) + 1
        name = heading or "Table"
        return name if count == 1 else f"{name} ({count})"

    def raw(self, text: str, span: Span) -> str:
        if self.html_policy == "deny":
            return escapeHtml(without_comments(text))
        if self.html_policy == "trusted":
            return without_comments(text)
        self._has_raw = True
        return tidy(text, lambda url, kind: self.mark(Address(url, kind, span)))

    def cut(self, html: str) -> Body:
        if self._has_raw:
            html = clean(html, self.own)
        pieces = re.split(re.escape(self._mark) + r"(\d+)\.", html.replace(self.own, ""))
        parts: list[Part] = []
        for text, number in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
            if text:
                parts.append(Html(text))
            if number:
                parts.append(self._parts[int(number)])
        return tuple(parts)


def _finished(token: Token, holes: _Holes) -> list[Token]:
    """The tokens that stock markdown-it renders as pages want them; the token itself is changed."""
    if token.type == "inline":
        token.children = [
            done for child in token.children or [] for done in _finished(child, holes)
        ]
    if "id" in token.attrs:
        token.attrs["id"] = f"{holes.own}{token.attrs['id']}"
    if finish := _FINISH.get(token.type):
        return finish(token, holes)
    return [token]


def _heading(token: Token, _holes: _Holes) -> list[Token]:
    """The page's title is its only h1; rule ACC004 tells the author."""
    if token.tag == "h1":
        token.tag = "h2"
    return [token]


def _link(token: Token, holes: _Holes) -> list[Token]:
    if "refused" in token.meta:
        return []
    if token.nesting == 1:
        address = Address(str(token.attrs["href"]), "link", token.meta["span"])
        token.attrs["href"] = holes.mark(address)
    return [token]


def _image(token: Token, holes: _Holes) -> list[Token]:
    alt = Token("text", "", 0, content=token.meta["alt"])
    if "refused" in token.meta:
        return [alt]
    for side in SIDES:
        if side in token.attrs and not str(token.attrs[side]).isdecimal():
            del token.attrs[side]
    address = Address(str(token.attrs["src"]), "image", token.meta["span"])
    token.attrs |= {"src": holes.mark(address), "loading": "lazy", "decoding": "async"}
    token.children = [alt]
    return [token]


def _cite(token: Token, holes: _Holes) -> list[Token]:
    keys = tuple(key for key, _ in token.meta["keys"])
    return [Token("html_inline", "", 0, content=holes.mark(Cite(keys)))]


def _raw(token: Token, holes: _Holes) -> list[Token]:
    token.content = holes.raw(token.content, token.meta["span"])
    return [token]


def _text(token: Token, _holes: _Holes) -> list[Token]:
    token.type = "text"
    return [token]


def _table(token: Token, holes: _Holes) -> list[Token]:
    """Wide tables scroll in a region that a keyboard reaches (WCAG 2.2, 2.1.1 and 1.4.10)."""
    label = escapeHtml(holes.label(token.meta["label"]))
    region = (
        f'<div class="table-scroll" role="region" tabindex="{holes.own}0" aria-label="{label}">\n'
    )
    return [Token("html_block", "", 0, content=region), token]


def _table_end(token: Token, _holes: _Holes) -> list[Token]:
    return [token, Token("html_block", "", 0, content="</div>\n")]


def _cell(token: Token, _holes: _Holes) -> list[Token]:
    """Alignment as a class, since the page's policy forbids styles; headers say what they head."""
    if aligned := _ALIGNED.search(str(token.attrs.pop("style", ""))):
        token.attrs["class"] = f"align-{aligned[1]}"
    if token.tag == "th" and token.nesting == 1:
        token.attrs["scope"] = "col"
    return [token]


_FINISH: dict[str, Callable[[Token, _Holes], list[Token]]] = {
    "heading_open": _heading,
    "heading_close": _heading,
    "link_open": _link,
    "link_close": _link,
    "image": _image,
    "cite": _cite,
    "html_inline": _raw,
    "html_block": _raw,
    "text_special": _text,
    "table_open": _table,
    "table_close": _table_end,
    "th_open": _cell,
    "th_close": _cell,
    "td_open": _cell,
}
