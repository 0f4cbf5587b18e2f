"""The body of an article as tokens, its comments apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from healthpress.model.source import SourceFile
from healthpress.parse.citations import KNOWN_KEYS
from healthpress.parse.comments import Comment, take_comments
from healthpress.parse.placed_blocks import TOO_DEEP
from healthpress.parse.positions import LINE_STARTS, line_starts


@dataclass(frozen=True, slots=True)
class ParsedBody:
    """What the Markdown parser made of the text from `begin` on.

    `starts` holds the offset of each line, `too_deep` the first line that stood in too many blocks.
    """

    source: SourceFile
    begin: int
    starts: list[int]
    tokens: Sequence[Token]
    comments: Sequence[Comment]
    too_deep: int | None
    parser: MarkdownIt
    keys: frozenset[str]

    @property
    def text(self) -> str:
        """The text that was parsed."""
        return self.source.text[self.begin :]

    def tokens_of(self, text: str) -> Sequence[Token]:
        """The tokens of another text, parsed likewise."""
        return parse_body(self.parser, SourceFile("", text), 0, self.keys).tokens


def parse_body(
    parser: MarkdownIt, source: SourceFile, begin: int, keys: frozenset[str]
) -> ParsedBody:
    """Parse the text from an offset on; `keys` are the references it may cite."""
    starts = line_starts(source, begin)
    env: dict[str, Any] = {LINE_STARTS: starts, KNOWN_KEYS: keys}
    tokens, comments = parser.parse(source.text[begin:], env), list[Comment]()
    if "<!--" in source.text:
        tokens, comments = take_comments(tokens, source.text, starts)
    too_deep: int | None = env.get(TOO_DEEP)
    return ParsedBody(source, begin, starts, tokens, comments, too_deep, parser, keys)
