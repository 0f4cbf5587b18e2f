"""Raw HTML in an article: what is dropped, what is told, what is text."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from healthpress.config.wording import quoted
from healthpress.model.finding import Fault
from healthpress.model.source import Span
from healthpress.parse.html_policy import CONTENT_DROPPED, TAGS, allows

# The tokens of the HTML Living Standard (13.2.5), as far as one pass over complete tags needs.
_MARKUP = re.compile(
    r"<!--(?:>|->|.*?(?:--!?>|\Z))"
    r"|<[!?][^>]*(?:>|\Z)"
    r"|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)(?P<rest>(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*)>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
COMMENT = re.compile(r"<!--(?>>|->|.*?-->)", re.DOTALL)
_COMMENTS = re.compile(rf"(?:\s*+{COMMENT.pattern})+\s*+", re.DOTALL)
_ADDRESSED = {"a": ("href", "link"), "img": ("src", "image")}

Hole = Callable[[str, str], str]  # from an address and its kind to the mark that stands for it


@dataclass(frozen=True, slots=True)
class Bit:
    """A tag (`name` in small letters, "/name" when it closes) or the text between two tags."""

    text: str
    start: int
    name: str = ""
    rest: str = ""


def is_comment(text: str) -> bool:
    """Whether a piece holds nothing but comments, which are for authors and never printed."""
    return _COMMENTS.fullmatch(text) is not None


def without_comments(text: str) -> str:
    """A piece without its whole comments; what stands in a script or a style is none."""
    kept, position, inside = [], 0, ""
    for match in _markup(text):
        name = (match["name"] or "").lower()
        if inside:
            inside = "" if match["end"] and name == inside else inside
        elif name:
            inside = name if name in CONTENT_DROPPED and not match["end"] else ""
        elif COMMENT.fullmatch(match[0]):
            kept.append(text[position : match.start()])
            position = match.end()
    return "".join([*kept, text[position:]])


def _markup(text: str) -> Iterator[re.Match[str]]:
    """All markup; only a comment may lack its ">", so that a text of "<a" costs little."""
    return _MARKUP.finditer(text, 0, len(text) if "<!" in text else text.rfind(">") + 1)


def bits(text: str) -> Iterator[Bit]:
    """The tags and texts of a piece, without comments and without what runs or loads."""
    position = 0
    dropped = ""
    for match in _markup(text):
        if not dropped and match.start() > position:
            yield Bit(text[position : match.start()], position)
        position = match.end()
        name = (match["name"] or "").lower()
        if dropped:
            dropped = "" if match["end"] and name == dropped else dropped
        elif name:
            yield Bit(match[0], match.start(), f"{match['end']}{name}", match["rest"])
            dropped = name if name in CONTENT_DROPPED and not match["end"] else ""
    if not dropped and position < len(text):
        yield Bit(text[position:], position)


def tidy(text: str, hole: Hole) -> str:
    """A piece with complete, allowed tags only, so that it cannot swallow what follows it.

    Addresses of links and images that may stand become holes, as in Markdown.
    """
    return "".join(
        _tidy_tag(bit, hole) if bit.name else bit.text.replace("<", "&lt;") for bit in bits(text)
    )


def _tidy_tag(bit: Bit, hole: Hole) -> str:
    if bit.name.lstrip("/") not in TAGS:
        return ""
    addressed, kind = _ADDRESSED.get(bit.name, ("", ""))

    def filled(match: re.Match[str]) -> str:
        name, value = _attribute(match)
        if name != addressed or not value or not allows(bit.name, name, value):
            return match[0]
        return f'{name}="{hole(value, kind)}"'

    return f"<{bit.name}{_ATTRIBUTE.sub(filled, bit.rest)}>"


def _attribute(match: re.Match[str]) -> tuple[str, str]:
    return match[1].lower(), html.unescape(match[2] or match[3] or match[4] or "")


def removal_fault(text: str, span: Span) -> Fault | None:
    """The fault of a piece of which something is dropped; the first thing stands for all."""
    for bit in bits(text):
        if bit.name.startswith("/") or not bit.name:
            continue
        if bit.name not in TAGS:
            return _fault(quoted(f"<{bit.name}>"), span)
        for match in _ATTRIBUTE.finditer(bit.rest):
            name, value = _attribute(match)
            if name == "tabindex" or not allows(bit.name, name, value):
                return _fault(f"attribute {quoted(name)} of `<{bit.name}>`", span)
    return None


def _fault(what: str, span: Span) -> Fault:
    return Fault(
        code="SRC013",
        span=span,
        message=f"raw HTML {what} is removed from the page",
        help="write it as Markdown or as a `:::` block",
    )
