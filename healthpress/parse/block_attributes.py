"""The attributes behind a block's title: `{url=https://video.example/visit reviewed=2026-02-05}`.

A value runs to the next white space, or stands in quotation marks; an id may be written `#name`.
"""

import re
from collections.abc import Iterator, Mapping

from healthpress.config.wording import quoted
from healthpress.model.finding import Fault
from healthpress.model.source import Span
from healthpress.model.suggestion import did_you_mean
from healthpress.parse.attribute_values import misfit
from healthpress.parse.links import refused_scheme, scheme_fault

# What the components of a theme and the rules read; anything else would be lost in silence.
OF_EVERY_BLOCK = ("id", "lang")
OF_BLOCK: Mapping[str, tuple[str, ...]] = {
    "story": ("consent",),
    "video": ("url", "reviewed"),
}
_PART = re.compile(r"(?:[^\s\"']|\"[^\"]*\"|'[^']*'|[\"'])+")
_ID = re.compile(r"#(?P<value>[^\s#=\"']+)")
_PAIR = re.compile(r"(?P<name>[\w:-]+)=(?:\"(?P<a>[^\"]*)\"|'(?P<b>[^']*)'|(?P<c>[^\s\"']+))")


def read_attributes(text: str, block: str) -> tuple[dict[str, str], tuple[Fault, ...]]:
    """(name to value, what cannot be read) of `{...}`; spans count from the opening brace."""
    if not text.endswith("}"):
        span = Span(0, len(text.rstrip()))
        return {}, (
            _fault(span, "these braces are not closed", "put a `}` at the end of the line"),
        )
    found: dict[str, str] = {}
    faults: list[Fault] = []
    for part in _PART.finditer(text, 1, len(text) - 1):
        name, value = _pair(part[0])
        span = Span(*part.span())
        if faulty := list(_faults(name, part[0], block, span, found)):
            faults += faulty
        elif scheme := refused_scheme(value) if name == "url" else "":
            faults.append(scheme_fault(scheme, span))
        elif unfit := misfit(name, value, span):
            faults.append(unfit)
        else:
            found[name] = value
    return found, tuple(faults)


def missing_address(span: Span) -> Fault:
    """The fault of a `video` that leads to no film."""
    return _fault(
        span, "the `video` names no film", "write its address, as `::: video Title {url=https://…}`"
    )


def misplaced_braces(span: Span) -> Fault:
    """The fault of attributes with words behind them."""
    return _fault(span, "attributes inside the title are not read", "put the braces at the end")


def _pair(part: str) -> tuple[str, str]:
    if match := _ID.fullmatch(part):
        return "id", match["value"]
    if match := _PAIR.fullmatch(part):
        return match["name"], match["a"] or match["b"] or match["c"] or ""
    return "", ""


def _faults(
    name: str, part: str, block: str, span: Span, found: Mapping[str, str]
) -> Iterator[Fault]:
    known = (*OF_EVERY_BLOCK, *OF_BLOCK.get(block, ()))
    if not name:
        yield _fault(span, f"{quoted(part)} is not an attribute", "write `name=value`")
    elif name not in known:
        says = f"{quoted(name)} is not an attribute of `{block}`"
        yield _fault(span, says, did_you_mean(name, known, "remove it"))
    elif name in found:
        yield _fault(span, f"the attribute `{name}` is given twice", "keep one of the two")


def _fault(span: Span, message: str, advice: str) -> Fault:
    return Fault("SRC018", span, message, advice)
