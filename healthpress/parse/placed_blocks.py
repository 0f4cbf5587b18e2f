"""A block parser that notes where each line of text begins in the source."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

from healthpress.parse.positions import LINE_STARTS, Run

TOO_DEEP = "too_deep"  # key of the parser's env: the first line that was too deep to be read

_CELL_BORDER = re.compile(r"(?<!\\)\|")
_ESCAPED_PIPE = re.compile(r"\\(?=\|)")

BlockRule = Callable[[StateBlock, int, int, bool], bool]


class PlacedBlocks(ParserBlock):
    """Stands for `ParserBlock`; its env needs `positions.LINE_STARTS`."""

    def parse(
        self,
        src: str,
        md: MarkdownIt,
        env: EnvType,
        outTokens: list[Token],  # noqa: N803 - markdown-it's name
    ) -> list[Token] | None:
        """Push block tokens to `outTokens`."""
        state = _BlockState(src, md, env, outTokens)
        self.tokenize(state, state.line, state.lineMax)
        return state.tokens

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803 - likewise
        """Read lines; what stands too deep, which markdown-it drops, is noted in the env."""
        line = state.skipEmptyLines(startLine)
        is_ours = line < endLine and state.sCount[line] >= state.blkIndent
        if is_ours and state.level >= state.md.options["maxNesting"]:
            state.env.setdefault(TOO_DEEP, line)
        super().tokenize(state, startLine, endLine)


class _BlockState(StateBlock):
    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self._begins = tuple(self.bMarks)  # containers move bMarks; these stay
        self._starts: list[int] = env[LINE_STARTS]
        self._row = Token("", "", 0)
        self._cells: list[list[Run]] = []

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        if ttype == "inline":
            self._note_places(token, self.tokens[-2])
        elif ttype == "tr_open":
            self._row, self._cells = token, []
        return token

    def place(self, line: int) -> int:
        """The source offset of the first visible character of a line, as the block sees it."""
        return self._source(line, self.bMarks[line] + self.tShift[line])

    def _source(self, line: int, offset: int) -> int:
        return self._starts[line] + offset - self._begins[line]

    def _note_places(self, token: Token, opening: Token) -> None:
        if opening.type in ("th_open", "td_open"):
            token.meta["runs"] = self._next_cell()
        elif opening.map:
            first, last = opening.map
            start = self.bMarks[first] + self.tShift[first]
            if opening.markup.startswith("#"):
                opening.meta["mark"] = (self.place(first), len(opening.markup))
                start += len(opening.markup)
            elif opening.type == "heading_open":
                line = self.src[self.bMarks[last - 1] : self.eMarks[last - 1]]
                opening.meta["mark"] = (self.place(last - 1), len(line.strip(MD_TRIM_CHARS)))
            begin = self._source(first, self._skip(start, self.eMarks[first]))
            token.meta["lines"] = [begin, *map(self.place, range(first + 1, last))]

    def _skip(self, start: int, end: int) -> int:
        text = self.src[start:end]
        return start + len(text) - len(text.lstrip(MD_TRIM_CHARS))

    def _next_cell(self) -> list[Run]:
        if not self._cells and self._row.map:
            self._cells = self._row_cells(self._row.map[0])
            self._cells.reverse()
        return self._cells.pop() if self._cells else []

    def _row_cells(self, line: int) -> list[list[Run]]:
        begin = self._skip(self.bMarks[line] + self.tShift[line], self.eMarks[line])
        text = self.src[begin : self.eMarks[line]].rstrip(MD_TRIM_CHARS)
        borders = [0, *(match.end() for match in _CELL_BORDER.finditer(text)), len(text) + 1]
        if borders[1] == 1:  # the row begins with a border
            del borders[0]
        return [
            _cell_runs(text[start : end - 1], self._source(line, begin + start))
            for start, end in pairwise(borders)
        ]


def _cell_runs(cell: str, source: int) -> list[Run]:
    """The runs of one cell: the backslash of an escaped pipe is left out of its content."""
    start = len(cell) - len(cell.lstrip(MD_TRIM_CHARS))
    end = len(cell.rstrip(MD_TRIM_CHARS))
    runs = []
    position = 0
    for match in _ESCAPED_PIPE.finditer(cell, start, end):
        runs.append(Run(position, position + match.start() - start, source + start))
        position = runs[-1].end
        start = match.end()
    return [*runs, Run(position, position + end - start, source + start)]


def placed(rule: BlockRule) -> BlockRule:
    """The same block rule, noting on its first token where it begins and whether it was closed.

    A block is closed when the parser went on behind the line that its map ends with.
    """

    def with_place(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's form
        count = len(state.tokens)
        begin = state.place(start) if isinstance(state, _BlockState) else 0
        if not rule(state, start, end, silent):
            return False
        if len(state.tokens) > count:
            _note_block(state, state.tokens[count], begin)
        return True

    return with_place


def _note_block(state: StateBlock, token: Token, begin: int) -> None:
    first, last = token.map or (0, 0)
    token.meta["begin"] = begin
    token.meta["closed"] = state.line > last
    if token.type == "html_block" and isinstance(state, _BlockState):
        token.meta["lines"] = [state.place(line) for line in range(first, last)]
