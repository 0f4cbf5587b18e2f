"""Suppressions at a place where they change the page, or where nothing reads them.

Nothing is guessed: the article is parsed once more without its suppressions, and what comes out
must be the same.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from markdown_it.token import Token

from healthpress.model.finding import Fault
from healthpress.model.source import Span, line_start
from healthpress.parse.comments import Comment, lines_of
from healthpress.parse.parsed_body import ParsedBody
from healthpress.parse.positions import runs_of, span_of
from healthpress.parse.suppression_words import ADDRESS

MOST_TRIED = 20  # comments tried one by one, each for the price of parsing the article
_OPENING = re.compile(r"<!--\s*healthpress:")
_BEHIND = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)")
_BLANKS = re.compile(r"[ \t]+")
_NEXT = re.compile(r"[ \t]+(?=<!--)")
_WITH_INFO = ("container_block_open", "fence")
_HERE = "put it at the end of the line, or on a line of its own above the whole block"


def removal(text: str, span: Span) -> Span:
    """What goes with a comment: its line when it is alone there, else one blank before it.

    More blanks may be a line break of Markdown that the comment would undo. Those between two
    comments go with either: left at the end of the line, they would be such a break.
    """
    line = line_start(text, span.start)
    before = text[line : span.start]
    behind = _BEHIND.match(text, span.end)
    if behind and not before.strip(" \t>"):
        return Span(line, behind.end())
    if follows := _NEXT.match(text, span.end):
        return Span(span.start, follows.end())
    bare = before.rstrip(" \t")
    if behind and bare.endswith("-->"):
        return Span(line + len(bare), span.end)
    if behind or text[span.end] in " \t":
        return Span(span.start - before.endswith((" ", "\t")), span.end)
    return span


def misplaced(comments: Sequence[Comment], body: ParsedBody) -> list[Comment]:
    """Those of some comments that change the page."""
    text = body.text
    spans = [comment.span.shifted(-body.begin) for comment in comments]
    without = shape(body.tokens_of(_without(text, spans)))
    if shape(body.tokens) == without:
        return []

    def changes(start: int, end: int) -> bool:
        alone = _without(text, [*spans[:start], *spans[end:]])
        return shape(body.tokens_of(alone)) != without

    last = min(len(comments), MOST_TRIED)
    found = [comments[index] for index in range(last) if changes(index, index + 1)]
    if comments[last:] and changes(last, len(comments)):
        found += comments[last:]
    return found or list(comments)


def _without(text: str, spans: Sequence[Span]) -> str:
    """The text without comments, given in order; neighbours on a line go as one."""
    joined: list[Span] = []
    for span in spans:
        if joined and not text[joined[-1].end : span.start].strip(" \t"):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    gone = [removal(text, span) for span in joined]
    edges = [Span(0, 0), *gone, Span(len(text), len(text))]
    return "".join(text[one.end : two.start] for one, two in pairwise(edges))


def shape(tokens: Sequence[Token]) -> list[Any]:
    """What a page is made from: two lists of tokens give the same page when this is equal.

    Browsers show many blanks as one, and those at the end of a block not at all.
    """
    found: list[Any] = []
    for token in tokens:
        if token.type == "text" and found and isinstance(found[-1], str):
            found[-1] += token.content
        elif token.type == "text":
            found.append(token.content)
        else:
            own = "" if token.children is not None else token.content
            seen = (token.type, token.tag, token.nesting, token.hidden, token.info, own)
            found.append((*seen, sorted(token.attrs.items()), shape(token.children or ())))
    if found and isinstance(found[-1], str):
        found[-1] = found[-1].rstrip(" \t")
    return [_BLANKS.sub(" ", part) if isinstance(part, str) else part for part in found]


def unread(body: ParsedBody) -> Iterator[Fault]:
    """The faults of what looks like a suppression and is none: the page would show or lose it."""
    lines = [*body.starts, len(body.source.text)]
    for token in body.tokens:
        block = lines_of(token, body.source.text, lines) or Span(body.begin, body.begin)
        if token.type == "html_block" and ADDRESS in token.content:
            yield from _in_html(token, block)
        elif token.type == "inline" and ADDRESS in token.content:
            yield from _in_text(token, block)
        elif token.type in _WITH_INFO and _OPENING.search(token.info):
            says = "on the first line of a block the comment is not read"
            line = body.source.line(body.source.locate(block.start)[0])
            span = Span(block.start, block.start + len(line))
            yield _fault(span, says, "put it on a line of its own above the block")


def in_front_matter(head: str) -> Iterator[Fault]:
    """The faults of comments in the text above the body, where the page would show their words."""
    for match in _OPENING.finditer(head):
        says = "in the front matter the comment is not read"
        yield _fault(Span(*match.span()), says, "write what you allow under `lint.ignore`")


def _in_text(inline: Token, block: Span) -> Iterator[Fault]:
    runs = runs_of(inline)
    for child in inline.children or ():
        if _OPENING.search(str(child.attrs.get("title", ""))):
            yield _fault(block, "in the title of a link the comment is not read", _HERE)
        match = _OPENING.search(child.content) if child.type == "text" else None
        if match:
            start, end = child.meta["at"]
            says = "this is not read as a comment, so the page shows it"
            advice = "close it with `-->` in the same paragraph or cell"
            yield _fault(span_of(runs, start + match.start(), end) or block, says, advice)


def _in_html(token: Token, block: Span) -> Iterator[Fault]:
    runs, content = runs_of(token), token.content
    for match in _OPENING.finditer(content):
        end = content.find("-->", match.start()) + len("-->")
        if end < len("-->"):
            end = len(content.rstrip())
            told = "the comment has no end, so that nothing below it is read", "close it with `-->`"
        elif content[: match.start()].strip():
            advice = "put it on a line of its own above the HTML"
            told = "inside raw HTML the comment is not read", advice
        else:
            told = "behind the comment, this line is not read as text", _HERE
        yield _fault(span_of(runs, match.start(), end) or block, *told)


def changes_the_page(comment: Comment) -> Fault:
    """The fault of a comment that changes what is made of the text around it."""
    return _fault(comment.span, "at this place the comment changes the page", _HERE)


def before_nothing(comment: Comment) -> Fault:
    """The fault of a comment on a line of its own with no block below it."""
    says = "no block stands below the comment"
    return _fault(comment.span, says, "put it above the block, or at the end of the line")


def _fault(span: Span, message: str, advice: str) -> Fault:
    return Fault("LNT005", span, message, advice)
