"""HTML comments: taken out of the tokens, so that a page is what it is without them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from healthpress.model.source import Span
from healthpress.parse.positions import Run, runs_of, span_of
from healthpress.parse.raw_html import COMMENT, is_comment

_BREAKS = ("softbreak", "hardbreak")
_BLANKS = " \t"
_NOWHERE = Span(0, 0)  # every character of a comment is placed; the types do not know


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment with its marks, and where it stands.

    `below` spans the lines of the block below one that stands on lines of its own, and is None for
    one inside text; `is_alone` tells the two apart where no block follows.
    """

    text: str
    span: Span
    runs: tuple[Run, ...]
    at: int  # where the text begins in the content that `runs` place
    is_alone: bool
    below: Span | None = None

    @property
    def covers_nothing(self) -> bool:
        """Whether it stands on lines of its own with no block below."""
        return self.is_alone and self.below is None

    def place(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`."""
        return span_of(list(self.runs), self.at + start, self.at + end) or self.span


def take_comments(
    tokens: Sequence[Token], text: str, starts: Sequence[int]
) -> tuple[list[Token], list[Comment]]:
    """(the tokens without comments, the comments in the order of the source).

    Args:
        tokens: The tokens of an article, as parsed.
        text: The whole source text.
        starts: The offset of each line of the body.
    """
    kept: list[Token] = []
    comments: list[Comment] = []
    waiting: list[Token] = []  # comments on lines of their own, until the next token shows up
    lines = [*starts, len(text)]
    for token in tokens:
        if token.type == "html_block" and is_comment(token.content):
            waiting.append(token)
            continue
        below = lines_of(token, text, lines) if waiting else None
        comments += (comment for block in waiting for comment in _alone(block, below))
        waiting.clear()
        if token.children:
            token.children = _without(token.children, runs_of(token), comments)
        kept.append(token)
    comments += (comment for block in waiting for comment in _alone(block, None))
    return kept, comments


def lines_of(token: Token, text: str, starts: Sequence[int]) -> Span | None:
    """The lines of a block; None for the end of a block."""
    if token.nesting < 0 or token.map is None:
        return None
    first, last = token.map
    is_fenced = token.type == "container_block_open" and token.meta.get("closed")
    end = starts[min(last + bool(is_fenced), len(starts) - 1)]
    return Span(starts[first], starts[first] + len(text[starts[first] : end].rstrip()))


def _alone(block: Token, below: Span | None) -> Iterator[Comment]:
    runs = runs_of(block)
    for match in COMMENT.finditer(block.content):
        span = span_of(runs, *match.span()) or _NOWHERE
        yield Comment(match[0], span, tuple(runs), match.start(), is_alone=True, below=below)


def _without(
    children: Sequence[Token], runs: Sequence[Run], comments: list[Comment]
) -> list[Token]:
    """The children without comments, and without the blanks that would stand doubled there."""
    kept: list[Token] = []
    for index, child in enumerate(children):
        if child.type == "image" and child.children:
            child.children = _without(child.children, runs, comments)
        if child.type != "html_inline" or not is_comment(child.content):
            if child.type != "text" or child.content:
                kept.append(child)
            continue
        start, end = child.meta["at"]
        span = span_of(list(runs), start, end) or _NOWHERE
        comments.append(Comment(child.content, span, tuple(runs), start, is_alone=False))
        _close_up(kept, children[index + 1] if index + 1 < len(children) else None)
    return kept


def _close_up(before: list[Token], after: Token | None) -> None:
    """Take away the blanks on one side of where a comment stood, when there are some behind it."""
    is_blank = after is not None and after.type == "text" and after.content[:1] in _BLANKS
    if after is not None and is_blank and (not before or before[-1].type in _BREAKS):
        _strip(after, after.content.lstrip(_BLANKS), is_start=True)
    elif before and before[-1].type == "text":
        text = before[-1].content
        if after is None or after.type in _BREAKS:
            _strip(before[-1], text.rstrip(_BLANKS))
        elif is_blank and text.endswith((" ", "\t")):
            _strip(before[-1], text[:-1])
        if not before[-1].content:
            before.pop()


def _strip(token: Token, content: str, *, is_start: bool = False) -> None:
    start, end = token.meta["at"]
    gone = len(token.content) - len(content)
    written = str(token.meta.get("written", token.content))
    token.meta["written"] = written[gone:] if is_start else written[: len(written) - gone]
    token.meta["at"] = (start + gone, end) if is_start else (start, end - gone)
    token.content = content
