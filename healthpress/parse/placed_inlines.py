"""An inline parser that stamps each token with the part of the content it was made from."""

from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType


class PlacedInlines(ParserInline):
    """Stands for `ParserInline`; each token gets `meta["at"]`, half-open.

    A link or image with its address in place gets that as `meta["target"]`.
    """

    def __init__(self) -> None:
        super().__init__()
        self.ruler2.at("fragments_join", _settle_levels)

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Push stamped inline tokens to `tokens`."""
        state = _InlineState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        """Run the rules over the content from `state.pos` to `state.posMax`."""
        rules = self.ruler.getRules("")
        end = state.posMax
        deepest = state.md.options["maxNesting"]
        while state.pos < end:
            start, count = state.pos, len(state.tokens)
            for rule in rules if state.level < deepest else ():
                if rule(state, False):  # noqa: FBT003 - markdown-it's form
                    break
            else:
                state.append_pending(state.src[start])
                state.pos = start + 1
            if len(state.tokens) > count:
                _stamp(state, count, start)
        if state.pending:
            state.pushPending()


class _InlineState(StateInline):
    _text_start = -1  # where the text not yet pushed began

    def append_pending(self, text: str) -> None:
        if self._text_start < 0:
            self._text_start = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - markdown-it's name
        token = super().pushPending()
        token.meta["at"] = (self._text_start, self._text_start + len(token.content))
        self._text_start = -1
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        self._text_start = -1  # a line end may have emptied the text without pushing it
        return token


def _stamp(state: StateInline, index: int, start: int) -> None:
    tokens = state.tokens
    if "at" in tokens[index].meta:  # the text before was pushed first
        index += 1
    first = tokens[index]
    if first.type == "text":  # delimiters of emphasis: several tokens in a row
        for token in tokens[index:]:
            token.meta["at"] = (start, start + len(token.content))
            start += len(token.content)
        return
    first.meta["at"] = (start, state.pos)
    if first.info == "auto":
        tokens[index + 1].meta["at"] = (start + 1, state.pos - 1)
    elif first.type == "link_open":
        ends = [token.meta["at"][1] for token in tokens[index + 1 :] if "at" in token.meta]
        _stamp_target(state, first, max(ends, default=start + len("[")))
    elif first.type == "image":
        _shift(first.children or [], start + len("!["))
        _stamp_target(state, first, start + len("![") + len(first.content))


def _stamp_target(state: StateInline, token: Token, label_end: int) -> None:
    """Note where the address stands; what goes by reference has none here."""
    if not state.src.startswith("](", label_end):
        return
    begin = label_end + len("](")
    begin += len(state.src[begin:]) - len(state.src[begin:].lstrip(" \t\n"))
    found = state.md.helpers.parseLinkDestination(state.src, begin, state.pos)
    if found.ok:
        bracket = state.src.startswith("<", begin)
        token.meta["target"] = (begin + bracket, found.pos - bracket)


def _shift(tokens: list[Token], by: int) -> None:
    for token in tokens:
        if "at" in token.meta:
            start, end = token.meta["at"]
            token.meta["at"] = (start + by, end + by)
        _shift(token.children or [], by)


def _settle_levels(state: StateInline) -> None:
    """Stands for `fragments_join`: levels anew, but text stays apart, since each has its place."""
    level = 0
    for token in state.tokens:
        level += min(token.nesting, 0)
        token.level = level
        level += max(token.nesting, 0)
    state.tokens[:] = [token for token in state.tokens if token.type != "text" or token.content]
