"""JSON with places. The standard library reads the data; this finds where each part stands."""

import json
import re

from healthpress.config.placed import Path, Placed, doubled, require_shallow
from healthpress.model.article import Places
from healthpress.model.finding import Fault
from healthpress.model.source import Span

_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"(?:\\.|[^"\\])*"')
_SCALAR = re.compile(r"[^\s,\]}]+")


def read_json(text: str, offset: int = 0) -> Placed:
    """The JSON value in `text`, which begins `offset` characters into its file."""
    block = Span(offset, offset + len(text))
    try:
        data = json.loads(text)
        require_shallow(data)
        scan = _Scan(text, offset)
        scan.value(scan.skip(0), ())
    except json.JSONDecodeError as error:
        at = min(block.end, offset + error.pos)
        reason = error.msg[:1].lower() + error.msg[1:]
        return Placed(None, Places(block), (_broken(reason, Span(at, min(block.end, at + 1))),))
    except RecursionError:
        return Placed(None, Places(block), (_broken("it is nested too deeply", block),))
    except ValueError:  # Python's limit for the digits of one number
        return Placed(None, Places(block), (_broken("a number is too long", block),))
    return Placed(data, Places(block, scan.keys, scan.values), tuple(scan.faults))


def _broken(reason: str, span: Span) -> Fault:
    return Fault("SRC002", span, f"this is not JSON: {reason}", "correct the JSON here")


class _Scan:
    """Walks JSON that is known to be right; each method returns the offset behind what it read."""

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset
        self.keys: dict[Path, Span] = {}
        self.values: dict[Path, Span] = {}
        self.faults: list[Fault] = []

    def skip(self, at: int) -> int:
        return _end(_SPACE, self.text, at)

    def value(self, at: int, path: Path) -> int:
        match self.text[at]:
            case "{":
                end = self._table(at, path)
            case "[":
                end = self._list(at, path)
            case '"':
                end = _end(_STRING, self.text, at)
            case _:
                end = _end(_SCALAR, self.text, at)
        self.values[path] = self._span(at, end)
        return end

    def _table(self, at: int, path: Path) -> int:
        seen: set[str] = set()
        at = self.skip(at + 1)
        while self.text[at] != "}":
            end = _end(_STRING, self.text, at)
            key = json.loads(self.text[at:end])
            self._key((*path, key), self._span(at, end), is_second=key in seen)
            seen.add(key)
            at = self.skip(self.skip(end) + 1)  # over the colon
            at = self._next(self.value(at, (*path, key)))
        return at + 1

    def _list(self, at: int, path: Path) -> int:
        at, index = self.skip(at + 1), 0
        while self.text[at] != "]":
            at = self._next(self.value(at, (*path, index)))
            index += 1
        return at + 1

    def _next(self, at: int) -> int:
        at = self.skip(at)
        return self.skip(at + 1) if self.text[at] == "," else at

    def _key(self, path: Path, span: Span, *, is_second: bool) -> None:
        if is_second:
            self.faults.append(doubled(path, self.keys[path], span))
        else:
            self.keys[path] = span

    def _span(self, start: int, end: int) -> Span:
        return Span(self.offset + start, self.offset + end)


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
