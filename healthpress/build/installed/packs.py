"""Rule packs: installed distributions that bring rules, used by the sites that name them.

A distribution claims a name in the entry point group `healthpress.rules` for one of its modules.
The module gives its rules as `RULES`; a package may hold rule files (`*.toml`) besides, or instead.
"""

import sys
from dataclasses import dataclass, replace
from importlib.metadata import EntryPoint, entry_points
from importlib.resources import files
from types import FunctionType, ModuleType
from typing import Final

from healthpress.config.told import Told
from healthpress.config.wording import quoted
from healthpress.model.rule import Rule
from healthpress.model.source import SourceFile

GROUP: Final = "healthpress.rules"
_ADVICE: Final = "ask its author, or take it out of `packs`"


@dataclass(frozen=True, slots=True)
class Pack:
    """What a pack brings: Python rules with their pages, and rule files."""

    name: str
    rules: tuple[Rule, ...] = ()
    sources: tuple[SourceFile, ...] = ()


def installed_packs() -> tuple[str, ...]:
    """The names of all packs that are installed, sorted."""
    return tuple(sorted({entry.name for entry in entry_points(group=GROUP)}))


def load_pack(name: str, told: list[Told]) -> Pack:
    """The pack of this name; loads its module. What is wrong with it is told."""
    pack = f"the pack {quoted(name)}"
    entries = {entry.value: entry for entry in entry_points(group=GROUP, name=name)}
    if len(entries) != 1:
        says = f"is claimed by {len(entries)} distributions" if entries else "is not installed"
        told.append(Told("", f"{pack} {says}", "install the one that you mean"))
        return Pack(name)
    try:
        return _opened(name, *entries.values())
    except (Exception, SystemExit) as error:  # noqa: BLE001 - a pack's code may raise anything
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        told.append(Told("", f"{pack} cannot be loaded: {reason}", _ADVICE))
        return Pack(name)


def _opened(name: str, entry: EntryPoint) -> Pack:
    module = entry.load()
    if not isinstance(module, ModuleType):
        raise TypeError(f"`{entry.value}` is no module")
    rules = tuple(getattr(module, "RULES", ()))
    if not all(isinstance(rule, Rule) for rule in rules):
        raise TypeError("`RULES` holds what is no `Rule`")
    found = sorted(_rule_files(module), key=lambda source: source.path)
    if not rules and not found:
        raise TypeError("it has neither `RULES` nor rule files")
    return Pack(name, tuple(map(_with_page, rules)), tuple(found))


def _rule_files(module: ModuleType) -> list[SourceFile]:
    if not hasattr(module, "__path__"):
        return []
    return [
        SourceFile(str(file), file.read_bytes().decode("utf-8-sig"))
        for file in files(module).iterdir()
        if file.name.endswith(".toml") and not file.name.startswith(("_", "."))
    ]


def _with_page(rule: Rule) -> Rule:
    """The rule with its page: its own, else the docstring of the module of its check."""
    check = rule.check or rule.check_site or rule.check_judged
    if rule.page or not isinstance(check, FunctionType):
        return rule
    return replace(rule, page=(sys.modules[check.__module__].__doc__ or "").strip())
