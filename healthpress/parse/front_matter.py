"""The head of an article: YAML between `---`, TOML between `+++`, or JSON in braces.

YAML is read once, as the parser's stream of events with their marks: nothing recurses in C, where
a deep nest would end the process, and an alias has a place of its own. The blocks are found by
python-frontmatter's handlers with boundaries of our own: its own take blank lines along.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

import yaml
from frontmatter.default_handlers import BaseHandler

from healthpress.config.json_places import read_json
from healthpress.config.placed import DEEPEST, Path, Placed, doubled
from healthpress.config.toml_places import read_toml
from healthpress.config.wording import quoted
from healthpress.model.article import Places
from healthpress.model.finding import Fault
from healthpress.model.front_matter import FrontMatter
from healthpress.model.source import SourceFile, Span
from healthpress.parse.header import Header
from healthpress.parse.header_block import (
    LINE_STARTS,
    LINE_STOPS,
    broken_object_end,
    find_block,
)
from healthpress.parse.header_faults import not_utf8, without_front_matter
from healthpress.parse.header_fixes import removed_entry
from healthpress.parse.header_values import typed_front_matter
from healthpress.parse.yaml_syntax import (
    KNOWN_TAGS,
    PLAIN_WORDS,
    UNPRINTABLE,
    WORD_TAGS,
    YAML_TAG,
    broken,
    unprintable,
)

MOST_VALUES = 20_000  # with every alias counted in full: a few lines of them can stand for billions

_JSON_OPENING = re.compile(r'\{(?:\s*["}]|[ \t]*[\r\n])')


def read_header(source: SourceFile) -> Header:
    """The front matter of a file, with every fault in it; what is wrong is left out."""
    text = source.text
    faults = tuple(not_utf8(source))
    block = find_block(text, HANDLERS)
    if block is None:
        first_line = Span(0, len(source.line(1)))
        return Header(
            FrontMatter(), Places(first_line), (*faults, without_front_matter(first_line))
        )
    faults += block.faults
    places = Places(block.span)
    front_matter = FrontMatter()
    if block.is_closed:
        placed = _READERS[block.syntax](block.text, block.text_start)
        places = replace(placed.places, block=block.span)
        placed = replace(placed, places=places)
        front_matter, found = typed_front_matter(placed, block.opening)
        faults += found
    ordered = sorted(dict.fromkeys(faults), key=lambda fault: (fault.span, fault.code))
    return Header(front_matter, places, tuple(ordered), block.body_start)


def read_yaml(text: str, offset: int = 0) -> Placed:
    """The YAML document in `text`, which begins `offset` characters into its file."""
    readable = UNPRINTABLE.sub("\ufffd", text)
    tree = _Tree(readable, offset)
    data: object = None
    is_whole = False
    try:
        data = tree.read()
        is_whole = True
    except _StopReading:
        data = tree.top
    except yaml.MarkedYAMLError as error:
        data = tree.top
        tree.faults.append(_broken(error, readable, offset))
    if readable != text:
        tree.faults.append(unprintable(text, offset))
    block = Span(offset, offset + len(text))
    places = Places(block, tree.keys, tree.values)
    return Placed(data, places, tuple(tree.faults), is_whole)


class _StopReading(Exception):  # noqa: N818 - no error: what was read until here is kept
    """Nothing more can be read."""


class _Tree:
    """Builds plain data from YAML's events, with the place of every key and value."""

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset
        self.top: object = None  # the outermost table, also when reading stops inside it
        self.keys: dict[Path, Span] = {}
        self.values: dict[Path, Span] = {}
        self.faults: list[Fault] = []
        self._events = yaml.parse(text, Loader=yaml.CSafeLoader)
        self._anchors: dict[str, tuple[object, int]] = {}  # value, and how many values it holds
        self._count = 0
        self._end = offset  # behind the last thing written, blanks and comments apart

    def read(self) -> object:
        """The first document; a second one is a fault."""
        next(self._events)  # the stream starts
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return None
        data = self._value(next(self._events), ())
        next(self._events)  # the document ends
        after = next(self._events)
        if isinstance(after, yaml.DocumentStartEvent):
            start = self._span(after).start
            says = "a second document begins inside the front matter"
            self._tell(Span(start, start + 3), says, "remove it")
        return data

    def _value(self, event: yaml.Event, path: Path) -> object:
        start, before = self._span(event).start, self._count
        self._count += 1
        self._reach(event)
        value = self._build(event, path)
        if self._end > start:
            self.values.setdefault(path, Span(start, self._end))
        elif path in self.keys:  # an empty value has no place of its own
            self.values.setdefault(path, self.keys[path])
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.anchor:
            self._anchors[event.anchor] = (value, self._count - before)
        return value

    def _build(self, event: yaml.Event, path: Path) -> object:
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        if isinstance(event, yaml.ScalarEvent):
            self._check_tag(event, event.tag)
            return _scalar(event)
        if len(path) >= DEEPEST:
            says = f"there are more than {DEEPEST} levels inside one another"
            self._tell(self._span(event), says, "use fewer levels")
            raise _StopReading
        if isinstance(event, yaml.CollectionStartEvent):
            self._check_tag(event, event.tag)
        return self._list(path) if isinstance(event, yaml.SequenceStartEvent) else self._table(path)

    def _check_tag(self, event: yaml.Event, tag: str | None) -> None:
        if tag and tag not in KNOWN_TAGS:
            name = quoted(tag.replace(YAML_TAG, "!!"))
            self._tell(self._span(event), f"the tag {name} is not read", "remove the tag")

    def _alias(self, event: yaml.AliasEvent) -> object:
        if event.anchor not in self._anchors:
            says = f"{quoted(f'*{event.anchor}')} refers to nothing above it"
            self._tell(self._span(event), says, "put the value in quotes")
            return None
        value, held = self._anchors[event.anchor]
        self._count += held
        if self._count > MOST_VALUES:
            says = f"the aliases stand for more than {MOST_VALUES:,} values"
            self._tell(self._span(event), says, "write the values out")
            raise _StopReading
        return value

    def _list(self, path: Path) -> list[object]:
        values: list[object] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            values.append(self._value(event, (*path, len(values))))
        self._reach(event)
        return values

    def _table(self, path: Path) -> dict[str, object]:
        table: dict[str, object] = {}
        merged: dict[str, object] = {}
        if not path:
            self.top = table
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            self._entry(event, path, table, merged)
        self._reach(event)
        for key in merged.keys() - table.keys():
            table[key] = merged[key]
            self.keys[*path, key] = self.keys[*path, "<<"]
            self.values[*path, key] = self.values[*path, "<<"]
        return table

    def _entry(
        self, event: yaml.Event, path: Path, table: dict[str, object], merged: dict[str, object]
    ) -> None:
        here = self._span(event)
        if not isinstance(event, yaml.ScalarEvent):
            self.faults.append(Fault("SRC008", here, "a key is not text", "write a word for a key"))
            self._value(event, (*path, ""))
            self._value(next(self._events), (*path, ""))
            return
        self._reach(event)
        at = (*path, event.value)
        told = len(self.faults)
        if event.value in table:
            self.faults.append(doubled(at, self.keys[at], here))
        self.keys.setdefault(at, here)
        value = self._value(next(self._events), at)
        if event.value in table and value == table[event.value]:
            fix = removed_entry(self.text, Span(here.start, self._end), self.offset)
            self.faults[told] = replace(self.faults[told], fix=fix)
        if event.value == "<<" and event.implicit[0]:
            for source in value if isinstance(value, list) else [value]:
                merged.update(source if isinstance(source, dict) else {})
        else:
            table.setdefault(event.value, value)

    def _reach(self, event: yaml.Event) -> None:
        """Note how far the text is read; a block's own end lies behind blanks and comments."""
        span = self._span(event).shifted(-self.offset)
        written = len(self.text[span.start : span.end].rstrip())
        if written:
            self._end = max(self._end, self.offset + span.start + written)

    def _span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        return Span(start.index if start else 0, end.index if end else 0).shifted(self.offset)

    def _tell(self, span: Span, message: str, advice: str) -> None:
        self.faults.append(Fault("SRC002", span, message, advice))


def _scalar(event: yaml.ScalarEvent) -> object:
    is_plain = event.implicit[0] if event.tag is None else event.tag in WORD_TAGS
    return PLAIN_WORDS.get(event.value, event.value) if is_plain else event.value


def _broken(error: yaml.MarkedYAMLError, text: str, offset: int) -> Fault:
    mark, context = error.problem_mark, error.context_mark or error.problem_mark
    at = mark.index if mark else 0
    began = context.index if context else at
    return broken(error.problem or "it cannot be read", text, Span(began, at), offset)


_READERS: Final[Mapping[str, Callable[[str, int], Placed]]] = {
    "YAML": read_yaml,
    "TOML": read_toml,
    "JSON": read_json,
}


class _Delimited(BaseHandler):
    """A block between two lines of delimiters."""

    def __init__(self, syntax: str, marks: tuple[str, str], opening: str, closing: str) -> None:
        lines = f"{LINE_STARTS}(?:{opening}|{closing}){LINE_STOPS}"
        super().__init__(fm_boundary=re.compile(lines))
        self.syntax = syntax
        self.mark, self.closing_mark = marks
        self.opening = re.compile(opening + LINE_STOPS)

    def detect(self, text: str) -> bool:
        return self.opening.match(text) is not None

    def text_start(self, text: str) -> int:
        """The offset behind the opening delimiter."""
        match = self.opening.match(text)
        return match.end() if match else 0


class _Json(_Delimited):
    """A JSON object: it ends where its last brace closes."""

    def detect(self, text: str) -> bool:
        return _JSON_OPENING.match(text) is not None

    def split(self, text: str) -> tuple[str, str]:
        try:
            _, end = json.JSONDecoder().raw_decode(text)
        except (ValueError, RecursionError):
            end = broken_object_end(text)
        return text[:end], text[end:]

    def text_start(self, text: str) -> int:
        return text.index(self.mark)


HANDLERS: Final = (
    _Delimited("YAML", ("---", "---"), "-{3,}", r"\.{3}"),
    _Delimited("TOML", ("+++", "+++"), r"\+{3,}", r"\+{3,}"),
    _Json("JSON", ("{", "}"), r"\{", r"\}"),
)
