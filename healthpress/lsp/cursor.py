"""Where in the YAML at the head of an article somebody is writing.

While one types, the front matter is hardly ever whole, so that nothing is parsed here: lines and
their indentation tell which table the cursor is in. Brackets are followed on one line.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from healthpress.config.placed import Path

_MARK: Final = re.compile(r"(?:---|\.\.\.)[ \t]*")
_LINE = re.compile(
    r"(?P<indent> *)(?P<dashes>(?:- +)*(?:-(?=\Z))?)"
    r"(?:(?P<key>[\w-]+):(?=[ \t]|\Z)[ \t]*)?(?P<rest>.*)"
)
_WORD = re.compile(r"[ \t]*[\"']?(?P<word>(?:[^\s,\[\]{}\"':#][^,\[\]{}\"'#]*)?)")


@dataclass(frozen=True, slots=True)
class Cursor:
    """What may be written at a place: a value of `path`, a key of the table there, or either.

    `word` is what stands there so far; `used` are the keys that the table has already.
    """

    path: Path
    word: str
    takes_key: bool
    takes_value: bool
    used: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Line:
    """A line: where its first dash and its words begin, how many dashes, and what is behind."""

    indent: int
    column: int
    dashes: int
    key: str
    rest: str

    @property
    def opens(self) -> bool:
        """Whether it is a key whose value stands on the lines below."""
        return bool(self.key) and (not self.rest or self.rest.startswith("#"))


def cursor_in(lines: Sequence[str], number: int, column: int) -> Cursor | None:
    """The cursor at a line and column (both from 0) of an article; None outside front matter.

    Front matter that is not closed yet ends with the line of the cursor.
    """
    if not 0 < number < len(lines) or not lines[0].startswith("---"):
        return None
    if not _MARK.fullmatch(lines[0]) or any(map(_MARK.fullmatch, lines[1 : number + 1])):
        return None
    here = _read(lines[number][:column])
    end = next((at for at in range(number, len(lines)) if _MARK.fullmatch(lines[at])), number)
    above = [_read(line) for line in reversed(lines[1:number]) if _says_something(line)]
    below = [_read(line) for line in lines[number + 1 : end] if _says_something(line)]
    table = _table_of(here, above)
    if here.key or here.rest[:1] in {"[", "{"}:
        return _in_brackets((*table, here.key) if here.key else table, here.rest)
    word = _WORD.fullmatch(here.rest)
    used = frozenset(_siblings(here, above, below))
    return word and Cursor(
        table, word["word"], takes_key=True, takes_value=here.dashes > 0, used=used
    )


def _read(text: str) -> _Line:
    found = next(_LINE.finditer(text))  # it fits every line
    dashes = found["dashes"].count("-")
    indent, column = len(found["indent"]), found.end("dashes")
    return _Line(indent, column, dashes, found["key"] or "", found["rest"])


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _table_of(here: _Line, above: Iterable[_Line]) -> Path:
    """The path of the table or list entry that a line stands in; `above` from the nearest up."""
    path: Path = (0,) * here.dashes
    column = -1 if here.dashes else here.column  # of the keys beside; -1 inside a list
    at_most = here.indent if here.dashes else here.column - 1  # column of the key around
    for line in above:
        is_beside = line.column == column
        is_around = line.opens and line.column <= at_most
        if is_around:
            path, column, at_most = (line.key, *path), line.column, line.column - 1
        if line.dashes and (is_beside or is_around):
            path, column, at_most = ((0,) * line.dashes + path), -1, line.indent
    return path


def _siblings(here: _Line, above: Iterable[_Line], below: Iterable[_Line]) -> Iterator[str]:
    """The other keys of the table of a line; both from the nearest on."""
    for line in () if here.dashes else above:
        if line.key and line.column == here.column:
            yield line.key
        if line.column < here.column or (line.dashes and line.column == here.column):
            break  # the table begins here
    for line in below:
        if line.column < here.column or (line.dashes and line.column == here.column):
            break  # another one begins
        if line.key and line.column == here.column:
            yield line.key


def _in_brackets(path: Path, text: str) -> Cursor | None:
    """The cursor in a plain value, or in lists and tables between brackets."""
    outer: list[tuple[Path, str, set[str]]] = []
    bracket, used, part = "", set[str](), ""
    for character in text:
        name = part.partition(":")[0].strip()
        if character in "[{":
            used.add(name)
            outer.append((path, bracket, used))
            path = (*path, name) if bracket == "{" else path
            path = (*path, 0) if character == "[" else path
            bracket, used, part = character, set(), ""
        elif character in "]}":
            if not outer:
                return None
            path, bracket, used = outer.pop()
            part = ""
        elif character == "," and bracket:
            used.add(name)
            part = ""
        else:
            part += character
    return _in_part(path, part, bracket, frozenset(used - {""}))


def _in_part(path: Path, part: str, bracket: str, used: frozenset[str]) -> Cursor | None:
    name, colon, value = part.partition(":")
    takes_key = bracket == "{" and not colon
    if bracket == "{" and colon:
        path, part = (*path, name.strip()), value
    word = _WORD.fullmatch(part)
    return word and Cursor(
        path, word["word"], takes_key=takes_key, takes_value=not takes_key, used=used
    )
