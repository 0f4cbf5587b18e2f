"""What is installed: the rules of a shelf, each with its page."""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from healthpress import rules as built_in
from healthpress.build.installed.folder import found_in, rules_of_folder
from healthpress.build.installed.found import COMPLETE, Found, clashes, incomplete, lacking
from healthpress.build.installed.packs import load_pack
from healthpress.build.vocabularies import load_vocabularies
from healthpress.config.told import Told, error_of
from healthpress.errors import HealthpressError
from healthpress.model.rule import Rule, Shelf
from healthpress.model.source import SourceFile
from healthpress.report.families import FAMILIES

BUILT_IN = Shelf()
_RECENT = 8  # shelves: a long-lived process meets a new one with each edit of a site's rules


@lru_cache(maxsize=_RECENT)
def installed_rules(shelf: Shelf = BUILT_IN) -> tuple[Rule, ...]:
    """Every rule of a shelf with its page, sorted by code; loads Python rules where it is trusted.

    Raises:
        ConfigError: rules of the site or of a pack cannot be used; every problem is told.
        ReadError: the folder of the site's rules cannot be read.
    """
    rules = _built_in()
    if not shelf.folder and not shelf.packs:
        return rules
    told: list[Told] = []
    profiles = tuple(load_vocabularies().jurisdictions)
    found = [one for name in shelf.packs for one in _of_pack(name, profiles, told)]
    if shelf.folder:
        folder = Path(shelf.folder)
        found += rules_of_folder(folder, profiles, told, trusted=shelf.trusted)
    told += [fault for one in found for fault in incomplete(one)]
    told += clashes(rules, found)
    if told:
        raise error_of(told, sorted({one.path for one in told}), "the rules")
    return tuple(sorted((*rules, *(one.rule for one in found)), key=lambda rule: rule.code))


def _of_pack(name: str, profiles: tuple[str, ...], told: list[Told]) -> Iterator[Found]:
    pack = load_pack(name, told)
    owner = f"the pack `{name}`"
    for rule in pack.rules:
        yield Found(rule, owner, "")
    yield from found_in(pack.sources, owner, profiles, told)


@cache
def _built_in() -> tuple[Rule, ...]:
    found: dict[str, Rule] = {}
    for name, rule in (*_modules(), *_rule_files()):
        _require_complete(rule, name, doubled=rule.code in found)
        found[rule.code] = rule
    return tuple(found[code] for code in sorted(found))


def _modules() -> Iterator[tuple[str, Rule]]:
    for info in pkgutil.walk_packages(built_in.__path__, f"{built_in.__name__}."):
        module = importlib.import_module(info.name)
        rule = getattr(module, "RULE", None)
        if isinstance(rule, Rule):
            yield info.name, replace(rule, page=(module.__doc__ or "").strip())


def _rule_files() -> Iterator[tuple[str, Rule]]:
    """The built-in rules that are only data: they lie beside the modules of their family."""
    told: list[Told] = []
    names = {info.name for info in pkgutil.iter_modules(built_in.__path__)}
    families = sorted(names & {family.lower() for family in FAMILIES})
    sources = [
        SourceFile(f"{family}/{file.name}", file.read_text(encoding="utf-8"))
        for family in families
        for file in sorted((files(built_in) / family).iterdir(), key=lambda file: file.name)
        if file.name.endswith(".toml")
    ]
    for one in found_in(sources, "healthpress", load_vocabularies().jurisdictions, told):
        yield one.path, one.rule
    if told:
        raise error_of(told, sorted({one.path for one in told}), "the rules")


def _require_complete(rule: Rule, module: str, *, doubled: bool) -> None:
    missing = [*lacking(rule), *(["a code of its own"] if doubled else [])]
    if missing:
        says = f"the rule `{rule.code}` in `{module}` lacks {' and '.join(missing)}"
        raise HealthpressError(says, help=COMPLETE)
