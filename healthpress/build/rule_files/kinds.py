"""The kinds of rules that are only data: what each is written as, and what it becomes."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

from healthpress.build.rule_files.regexes import compiled
from healthpress.build.rule_files.shape import (
    CitationTable,
    FieldTable,
    LinkTable,
    MetricTable,
    PatternTable,
    PhraseTable,
    ReadingTable,
    RequireTable,
    RuleFile,
    WhenTable,
)
from healthpress.check.kinds.data.citation_check import CitationCheck
from healthpress.check.kinds.data.field_check import FieldCheck
from healthpress.check.kinds.data.link_check import LinkCheck
from healthpress.check.kinds.data.metric_check import MetricCheck
from healthpress.check.kinds.data.pattern_check import PatternCheck
from healthpress.check.kinds.data.phrase_check import PhraseCheck
from healthpress.check.kinds.data.require_check import RequireCheck
from healthpress.check.kinds.data.trigger import Trigger
from healthpress.check.kinds.reading import Reading
from healthpress.model.fix import Safety

# Kind -> what its check is.
CHECKS: Final[Mapping[str, type[Any]]] = {
    "phrase": PhraseCheck,
    "pattern": PatternCheck,
    "require": RequireCheck,
    "field": FieldCheck,
    "metric": MetricCheck,
    "link": LinkCheck,
    "citation": CitationCheck,
}
# Table of a rule file -> its shape: those that kinds share, then each kind's own.
SHARED: Final[Mapping[str, type[Any]]] = {"when": WhenTable, "reading": ReadingTable}
TABLES: Final[Mapping[str, type[Any]]] = {
    **SHARED,
    "phrase": PhraseTable,
    "pattern": PatternTable,
    "require": RequireTable,
    "field": FieldTable,
    "metric": MetricTable,
    "link": LinkTable,
    "citation": CitationTable,
}
# Table -> its keys that hold regular expressions.
REGEXES: Final[Mapping[str, tuple[str, ...]]] = {
    "when": ("regex",),
    "pattern": ("regex", "allowed"),
    "require": ("regex",),
    "field": ("regex",),
    "link": ("url", "text", "needs_text"),
}


def keys_of(type_: type[Any]) -> frozenset[str]:
    """The names of the fields of a dataclass."""
    return frozenset(field.name for field in fields(type_))


def template_fields(kind: str, regex: str = "") -> frozenset[str]:
    """What the templates of a kind may name; those of `pattern` also the groups of its regex."""
    if kind == "pattern":
        return frozenset({"words", "instead", *compiled(regex).groupindex})
    known: frozenset[str] = CHECKS[kind].fields
    return known


def check_of(file: RuleFile) -> Any:  # noqa: ANN401 - one of `CHECKS`
    """The check of a rule file: its table's values under the names of the check's fields."""
    type_ = CHECKS[file.kind]
    shared = {
        "message": file.message.strip(),
        "help": file.help.strip(),
        "zones": file.zones,
        "reading": Reading(**_values("reading", file.reading or ReadingTable())),
        "when": Trigger(**_values("when", file.when)) if file.when else None,
    }
    given = {key: value for key, value in shared.items() if value and key in keys_of(type_)}
    return type_(**given, **_values(file.kind, getattr(file, file.kind)))


def _values(name: str, table: Any) -> dict[str, Any]:  # noqa: ANN401 - one of `TABLES`
    """The values of a table by the check's names: `regex` is its `pattern`, compiled."""
    values = {key: getattr(table, key) for key in keys_of(type(table))}
    for key in REGEXES.get(name, ()):
        regex = values.pop(key)
        values["pattern" if key == "regex" else key] = compiled(regex) if regex else None
    if isinstance(table, PhraseTable):
        words = tuple(dict.fromkeys((*table.words, *table.instead)))
        values["words"] = words
        values["instead"] = tuple(table.instead.get(word, "") for word in words)
    if "safety" in values:
        values["safety"] = Safety(table.safety)
    return values
