"""TOML with places. The standard library reads the data; this finds where each part stands."""

import re
import tomllib
from collections.abc import Iterator

from healthpress.config.placed import Path, Placed, require_shallow
from healthpress.config.wording import quoted
from healthpress.model.article import Places
from healthpress.model.finding import Fault
from healthpress.model.source import Span

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*)*")
_STRING = re.compile(
    r'"""(?:\\.|(?!""").)*"{3,5}'
    r"|'''(?:(?!''').)*'{3,5}"
    r'|"(?:\\.|[^"\\])*"'
    r"|'[^']*'",
    re.DOTALL,
)
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"\d{4}-\d\d-\d\d \d\d:[^\s,\]}#]*|[^\s,\]}#]+")
_AT = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)$")
_TWICE = re.compile(r"Cannot (?:overwrite|declare)|Duplicate|already")


def read_toml(text: str, offset: int = 0) -> Placed:
    """The TOML tables in `text`, which begins `offset` characters into its file."""
    block = Span(offset, offset + len(text))
    try:
        data = tomllib.loads(text)
        require_shallow(data)
        scan = _Scan(text, offset)
        scan.document()
    except tomllib.TOMLDecodeError as error:
        return Placed(None, Places(block), (_broken(str(error), text, offset),))
    except RecursionError:
        return Placed(None, Places(block), (_broken("it is nested too deeply", text, offset),))
    except ValueError:  # Python's limit for the digits of one number, and for years
        return Placed(None, Places(block), (_broken("a number is out of range", text, offset),))
    return Placed(data, Places(block, scan.keys, scan.values))


def _broken(reason: str, text: str, offset: int) -> Fault:
    at = _place(reason, text)
    reason = _AT.sub("", reason)
    if _TWICE.search(reason):
        return _doubled(text, at, offset)
    if "date" in reason:
        value = _take_scalar(text, at)
        span = Span(offset + at, offset + at + len(value))
        says = f"{quoted(value)} is not a date"
        return Fault("SRC008", span, says, "write a real date as YYYY-MM-DD")
    span = Span(offset + at, offset + min(len(text), at + 1))
    message = f"this is not TOML: {reason[:1].lower()}{reason[1:]}"
    return Fault("SRC002", span, message, "correct the TOML here")


def _place(reason: str, text: str) -> int:
    """The offset that tomllib names at the end of its message; 0 when it names none."""
    where = _AT.search(reason)
    if where is None:
        return 0
    if where[1] is None:
        return len(text)
    line_starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return min(len(text), line_starts[int(where[1]) - 1] + int(where[2]) - 1)


def _doubled(text: str, at: int, offset: int) -> Fault:
    """What stands twice is on the line where tomllib stops, before that place."""
    start = text.rfind("\n", 0, len(text[:at].rstrip())) + 1
    line = text[start:at].partition("=")[0]
    written = line.strip("[] \t\r\n")
    start += line.find(written)
    span = Span(offset + start, offset + start + len(written))
    return Fault("SRC005", span, f"{quoted(written)} stands twice", "keep one of the two")


def _take_scalar(text: str, at: int) -> str:
    match = _SCALAR.match(text, at)
    return match[0] if match else ""


class _Scan:
    """Walks TOML that is known to be right, with one cursor."""

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset
        self.at = 0
        self.keys: dict[Path, Span] = {}
        self.values: dict[Path, Span] = {}
        self._last: dict[Path, int] = {}  # index of the newest table of each array of tables

    def document(self) -> None:
        table: Path = ()
        while self._skip():
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Path:
        start = self.at
        is_array = self.text.startswith("[[", start)
        self.at += 2 if is_array else 1
        parts = tuple(self._key())
        self._skip()
        self.at += 2 if is_array else 1
        span = self._span(start)
        path: Path = ()
        for part, place in parts:
            path = self._enter((*path, part), place, span)
        if is_array:
            array = path[:-1] if isinstance(path[-1], int) else path
            self._last[array] = self._last.get(array, -1) + 1
            path = (*array, self._last[array])
        self.values.setdefault(path, span)
        return path

    def _enter(self, path: Path, key: Span, value: Span) -> Path:
        self.keys.setdefault(path, key)
        self.values.setdefault(path, value)
        return (*path, self._last[path]) if path in self._last else path

    def _pair(self, table: Path) -> None:
        path = table
        start = self.at
        for part, place in tuple(self._key()):
            path = (*path, part)
            self.keys.setdefault(path, place)
        self._skip()
        self.at += 1  # over the equals sign
        self._skip()
        self._value(path)
        for length in range(len(table) + 1, len(path)):
            self.values.setdefault(path[:length], self._span(start))

    def _value(self, path: Path) -> None:
        start = self.at
        match self.text[start]:
            case "[":
                self._list(path)
            case "{":
                self._inline_table(path)
            case '"' | "'":
                self._take(_STRING)
            case _:
                self._take(_SCALAR)
        self.values[path] = self._span(start)

    def _list(self, path: Path) -> None:
        self.at += 1
        index = 0
        while self._skip() and self.text[self.at] != "]":
            self._value((*path, index))
            self._comma()
            index += 1
        self.at += 1

    def _inline_table(self, path: Path) -> None:
        self.at += 1
        while self._skip() and self.text[self.at] != "}":
            self._pair(path)
            self._comma()
        self.at += 1

    def _comma(self) -> None:
        if self._skip() and self.text[self.at] == ",":
            self.at += 1

    def _key(self) -> Iterator[tuple[str, Span]]:
        """Each part of a dotted key with its place."""
        while True:
            self._skip()
            start = self.at
            if self.text[start] in "\"'":
                raw = self._take(_STRING)
                part = tomllib.loads(f"key = {raw}")["key"]
            else:
                part = self._take(_BARE_KEY)
            yield part, self._span(start)
            self._skip()
            if self.text[self.at] != ".":
                return
            self.at += 1

    def _skip(self) -> bool:
        """Go over blanks and comments; whether anything is left."""
        self._take(_BLANK)
        return self.at < len(self.text)

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self.at)
        if match is None:
            return ""
        self.at = match.end()
        return match[0]

    def _span(self, start: int) -> Span:
        return Span(self.offset + start, self.offset + self.at)
