"""What types cannot say of a rule file: its names, its texts, what belongs together.

Reads the plain data table by table, so that one mistyped value does not hide other problems.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from healthpress.build.rule_files.contents import contents
from healthpress.build.rule_files.kinds import CHECKS, SHARED, TABLES, keys_of, template_fields
from healthpress.build.rule_files.regexes import unusable_regex
from healthpress.check.kinds.data.template import fields_of
from healthpress.config.addresses import not_an_address
from healthpress.config.problems import Problem, mistyped
from healthpress.config.typed import validate
from healthpress.model.rule import CODE, NAME
from healthpress.model.suggestion import did_you_mean

_TEXTS: Final = ("summary", "why", "example", "instead", "since", "message", "help")
_LINES: Final = ("summary", "message", "help")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")  # ISO 639, as `model.language.primary` gives it


@dataclass(frozen=True, slots=True)
class Draft:
    """The plain data of a rule file, of which some may not fit its type."""

    data: Mapping[str, Any]

    @property
    def kind(self) -> str:
        """The kind it says it is; empty for one that does not exist."""
        kind = self.data.get("kind")
        return kind if isinstance(kind, str) and kind in CHECKS else ""

    def text(self, key: str) -> str | None:
        """A text at the top; None when there is none."""
        value = self.data.get(key)
        return value if isinstance(value, str) else None

    def texts(self, key: str) -> list[str]:
        """The texts of a list at the top; empty when one of them is none."""
        value = self.data.get(key)
        fits = isinstance(value, list) and all(isinstance(item, str) for item in value)
        return list(value) if fits and value else []

    def table(self, name: str) -> Any:  # noqa: ANN401 - one of `TABLES`
        """A table when it is there and fits, else None."""
        return validate(TABLES[name], self.data[name])[0] if name in self.data else None


def senseless(data: Mapping[str, Any], profiles: Iterable[str]) -> Iterator[Problem]:
    """Every value that is of the right type and cannot be meant all the same."""
    draft = Draft(data)
    yield from _names(draft)
    yield from _texts(draft)
    yield from _readers(draft, tuple(profiles))
    yield from _sources(data.get("sources"))
    yield from _tables(draft)
    for name in TABLES:
        table = draft.table(name)
        if table is not None:
            yield from contents(name, table)
    yield from _templates(draft)


def _names(draft: Draft) -> Iterator[Problem]:
    code, name = draft.text("code"), draft.text("name")
    if code is not None and not CODE.fullmatch(code):
        advice = "write one like `CLN001`"
        yield mistyped(("code",), code, "not three capital letters and three digits", advice)
    if name is not None and not NAME.fullmatch(name):
        advice = "write one like `missing-phone-number`"
        yield mistyped(("name",), name, "not words in small letters with hyphens between", advice)


def _texts(draft: Draft) -> Iterator[Problem]:
    for key in _TEXTS:
        text = draft.text(key)
        if text is not None and not text.strip():
            yield Problem((key,), "mistyped", "is empty", help="write what it should say")
        elif text and key in _LINES and "\n" in text.strip():
            yield Problem((key,), "mistyped", "has several lines", help="write one sentence")


def _readers(draft: Draft, profiles: tuple[str, ...]) -> Iterator[Problem]:
    known = ("core", *sorted(profiles))
    for index, profile in enumerate(draft.texts("profiles")):
        if profile not in known:
            advice = did_you_mean(profile, known, f"choose from {', '.join(known)}")
            yield mistyped(("profiles", index), profile, "not a profile", advice)
    if draft.data.get("profiles") == []:
        yield Problem(("profiles",), "mistyped", "is empty", help='write `["core"]`')
    for index, tag in enumerate(draft.texts("languages")):
        if not _LANGUAGE.fullmatch(tag):
            yield mistyped(("languages", index), tag, "not a language", "write one like `en`")


def _sources(sources: object) -> Iterator[Problem]:
    if sources == []:
        advice = "say what the rule rests on, if only your own style guide"
        yield Problem(("sources",), "mistyped", "is empty", help=advice)
    for index, source in enumerate(sources if isinstance(sources, list) else ()):
        if isinstance(source, Mapping) and source.get("title") == "":
            path = ("sources", index, "title")
            yield Problem(path, "mistyped", "is empty", help="name the document")
        if isinstance(source, Mapping) and source.get("url"):
            yield from not_an_address(("sources", index, "url"), source["url"])


def _tables(draft: Draft) -> Iterator[Problem]:
    """The kind's own table must be there, and no other's."""
    kind = draft.kind
    if not kind:
        return
    if kind not in draft.data:
        yield Problem((kind,), "missing", "is missing", help=f"add a table `[{kind}]`")
    others = [other for other in CHECKS if other != kind]
    others += [key for key in ("zones", *SHARED) if key not in keys_of(CHECKS[kind])]
    for key in others:
        if key in draft.data:
            says = f"does not belong to a rule of the kind `{kind}`"
            yield Problem((key,), "unknown", says, help="remove it, or change `kind`")


def _templates(draft: Draft) -> Iterator[Problem]:
    if not draft.kind:
        return
    regex = ""
    templates: dict[tuple[str, ...], str | None] = {
        (key,): draft.text(key) for key in ("message", "help")
    }
    if draft.kind == "pattern":
        table = draft.table("pattern")
        if table is None or any(unusable_regex((), table.regex)):
            return  # which groups it has nobody knows
        regex, templates["pattern", "instead"] = table.regex, table.instead
    known = template_fields(draft.kind, regex)
    for path, template in templates.items():
        for name in fields_of(template or ""):
            if name not in known:
                listed = ", ".join(f"`{{{field}}}`" for field in sorted(known))
                advice = did_you_mean(name, known, f"choose from {listed}")
                says = f"names `{{{name}}}`, which a rule of the kind `{draft.kind}` does not know"
                yield Problem(path, "mistyped", says, template, advice)
