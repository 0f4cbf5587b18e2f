"""Which values authors may give attributes: others break the page or hide words from its readers.

Markdown sets attributes with `{...}` behind a link, an image or a block's title, and on a line of
its own above a block.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from healthpress.config.addresses import UNFIT, is_language, is_web_address, leads_elsewhere
from healthpress.config.wording import quoted, shown
from healthpress.model.finding import Fault
from healthpress.model.source import Span

_UNFIT = "unfit"  # in a token's meta: (name, value) of each attribute that it lost
_ID = re.compile(r"[\w.:-]+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
# Classes of the page itself: `vh` is read aloud and not shown, so that it would hide a warning.
_OF_THE_PAGE = re.compile(r"vh|hp-.*", re.IGNORECASE | re.DOTALL)


def author_classes(written: str) -> str:
    """The class names that authors may use; those of the page are left out."""
    return " ".join(name for name in written.split() if not _OF_THE_PAGE.fullmatch(name))


def holds_page_class(written: str) -> bool:
    """Whether one of the class names belongs to the page."""
    return any(map(_OF_THE_PAGE.fullmatch, written.split()))


def misfit(name: str, value: str, span: Span) -> Fault | None:
    """The fault of a value that an attribute cannot have."""
    if name == "class" and holds_page_class(value):
        says = f"`class` is {quoted(value)}, which holds a class of the page itself"
        return Fault("SRC018", span, says, "choose another name, not `vh` and not `hp-...`")
    fits, denial, advice = _VALUES.get(name, _ANYTHING)
    if fits(value):
        return None
    return Fault("SRC018", span, f"`{name}` is {shown(value)}, which is {denial}", advice)


def drop_misfits(state: StateCore) -> None:
    """Take from every token the attributes that do not fit, and note them for `misfits_of`."""
    for token in state.tokens:
        for one in (token, *(token.children or ())):
            if one.attrs:
                _drop(one)


def misfits_of(token: Token, span: Span) -> Iterator[Fault]:
    """The faults of the attributes that a token lost."""
    for name, value in token.meta.get(_UNFIT, ()):
        if fault := misfit(name, value, span):
            yield fault


def _drop(token: Token) -> None:
    bare = Span(0, 0)
    written = ((name, str(value)) for name, value in token.attrs.items() if name in _SET_BY_AUTHORS)
    unfit = [(name, value) for name, value in written if misfit(name, value, bare)]
    if not unfit:
        return
    token.meta[_UNFIT] = unfit
    for name, value in unfit:
        del token.attrs[name]
        if name == "class" and (left := author_classes(value)):
            token.attrs[name] = left


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text) and dt.date.fromisoformat(text))
    except ValueError:
        return False


def _is_film(text: str) -> bool:
    is_path = bool(text) and not leads_elsewhere(text) and not UNFIT.search(text)
    return is_path or is_web_address(text)


def _is_id(text: str) -> bool:
    return _ID.fullmatch(text) is not None


def _is_anything(_text: str) -> bool:
    return True


_SET_BY_AUTHORS = frozenset({"class", "id", "lang"})
_ANYTHING = (_is_anything, "", "")
_VALUES: Mapping[str, tuple[Callable[[str], bool], str, str]] = {
    "id": (_is_id, "not a plain id", "use letters, digits, `-`, `_`, `.` and `:`"),
    "lang": (is_language, "not a language tag", "write one like `en` or `en-US`"),
    "reviewed": (_is_day, "not a date", "write a real date as YYYY-MM-DD"),
    "url": (
        _is_film,
        "neither an http or https address nor a path of the site",
        "write one like https://video.example/visit or /films/visit/",
    ),
}
