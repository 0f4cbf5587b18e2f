"""Which words and tags of YAML we read, and what libyaml says of broken YAML in plain words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from healthpress.config.wording import quoted
from healthpress.model.finding import Fault
from healthpress.model.source import Span

# YAML 1.1 has more of them (`no` would be false, `2025-02-30` an exception, `09:30` a number): all
# else stays text, which the types of `FrontMatter` then read.
PLAIN_WORDS: Final[Mapping[str, bool | None]] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
YAML_TAG = "tag:yaml.org,2002:"
_TEXT_TAGS = frozenset({"!", *(YAML_TAG + name for name in ("str", "int", "float", "timestamp"))})
WORD_TAGS = frozenset(YAML_TAG + name for name in ("null", "bool"))
KNOWN_TAGS = frozenset({YAML_TAG + "map", YAML_TAG + "seq"}) | _TEXT_TAGS | WORD_TAGS
UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Syntax:
    """One kind of broken YAML: known by `sign`, a part of libyaml's own message.

    `{}` in the message is the character at the place. `at_context` points at where the thing
    began, not at where the parser gave up.
    """

    sign: str
    message: str
    help: str
    at_context: bool = False


TAB: Final = Syntax("tab", "there is a tab where spaces are needed", "indent with spaces")

SYNTAX: Final = (
    TAB,
    Syntax(
        "mapping values are not allowed",
        "there is a `: ` inside a value",
        "put the value in quotes, or give the line above its colon",
    ),
    Syntax(
        "cannot start any token",
        "a value cannot begin with {}",
        "put the value in quotes",
    ),
    Syntax(
        "did not find expected ',' or",
        "the bracket is not closed",
        "close it, with a comma between two entries",
        at_context=True,
    ),
    Syntax(
        "unexpected end of stream",
        "the quotation mark is not closed",
        "close it",
        at_context=True,
    ),
    Syntax(
        "could not find expected ':'",
        "this line is not `key: value`",
        "write a key and a colon, or indent what goes on from the line above",
        at_context=True,
    ),
    Syntax(
        "did not find expected key",
        "a key should begin here",
        "check the quotes and the indentation of this line",
    ),
    Syntax(
        "expected '-' indicator",
        "this line is not an entry of the list above",
        "begin it with `- `, or indent it like the key above the list",
    ),
    Syntax(
        "escape character",
        "this backslash means nothing between double quotes",
        "use single quotes, or write the backslash twice",
    ),
)


def broken(problem: str, text: str, places: Span, offset: int) -> Fault:
    """The fault of broken YAML; `places` runs from where the thing began to where it broke."""
    known = next((known for known in SYNTAX if known.sign in problem), None)
    at = places.start if known and known.at_context else places.end
    at = min(at, max(0, len(text) - 1))
    character = text[at : at + 1]
    if character == "\t":
        known = TAB
    message = known.message.format(quoted(character)) if known else f"this is not YAML: {problem}"
    advice = known.help if known else "correct the YAML here"
    return Fault("SRC002", Span(offset + at, offset + at + len(character)), message, advice)


def unprintable(text: str, offset: int) -> Fault:
    """The fault of the first character that YAML does not allow."""
    match = UNPRINTABLE.search(text)
    at = offset + match.start() if match else offset
    what = f"U+{ord(match[0]):04X}" if match else ""
    message = f"the character {what} is not allowed here"
    return Fault("SRC002", Span(at, at + 1), message, "remove it")
