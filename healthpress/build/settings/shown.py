"""Every setting of a site with where it comes from, and what holds for one file."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

from healthpress.build.checking import parse_source
from healthpress.build.facts import settle_facts
from healthpress.build.here import place_from, places_from_here
from healthpress.build.installed.registry import installed_rules
from healthpress.build.request import Request
from healthpress.build.settings.reasons import DEFAULT, Reason, reason_of
from healthpress.build.today import origin_of_today
from healthpress.check.engine import make_context, subject_of_article
from healthpress.check.per_file import pattern_at
from healthpress.config.load import find_root, load_config
from healthpress.config.placed import Path as Keys
from healthpress.config.placed import written_path
from healthpress.config.schema import Config
from healthpress.errors import UsageError
from healthpress.model.article import Article
from healthpress.model.finding import Severity
from healthpress.model.rule import SiteFacts
from healthpress.read.files import read_file
from healthpress.report.settings_shown import FileShown, RuleHere, Setting, SettingsShown

_BARE = re.compile(r"[A-Za-z0-9_-]+")  # keys that need no quotes (TOML 1.0, "Keys")


def show_settings(path: Path) -> SettingsShown:
    """The settings of the site at or around a path; for a file, also what holds for it.

    Raises:
        UsageError: the path does not exist.
        ConfigError: there is no site, or its settings cannot be used; all problems are told.
        ReadError: the file cannot be read.
    """
    if not path.exists():
        raise UsageError(f"`{path}` does not exist", help="name a site folder or a file")
    folder = path if path.is_dir() else path.absolute().parent
    root = find_root(folder)
    with places_from_here(root):
        config = load_config(root or folder)
        facts = settle_facts(config, Request())
        file = None if path.is_dir() else _file(path, config, facts)
        return SettingsShown(tuple(_settings(config, facts)), file, facts.notes)


def _settings(config: Config, facts: SiteFacts) -> Iterator[Setting]:
    yield Setting("today", facts.today.isoformat(), origin_of_today())
    for keys, value in _leaves((), config.settings):
        yield Setting(_dotted(keys), value, _origin(config, keys))


def _leaves(keys: Keys, value: object) -> Iterator[tuple[Keys, object]]:
    """Every single value below a table of the settings, with its path."""
    if is_dataclass(value):
        for field in fields(value):
            yield from _leaves((*keys, field.name), getattr(value, field.name))
    elif isinstance(value, Mapping) and value:
        for key, inner in value.items():
            yield from _leaves((*keys, key), inner)
    else:
        yield keys, value


def _dotted(keys: Keys) -> str:
    """A path as TOML writes it: a slice's own keys with hyphens, odd ones in quotes."""
    table, key, *others = (str(part) for part in keys)
    inner = [other if _BARE.fullmatch(other) else json.dumps(other) for other in others]
    return ".".join((table, key.replace("_", "-"), *inner))


def _origin(config: Config, keys: Keys) -> str:
    """The place of a key or entry in the settings file, from here; "default" where none is."""
    if config.written is None:
        return DEFAULT
    source, placed = config.written.source, config.written.placed
    path = written_path(placed.data, keys)
    span = placed.places.keys.get(path) or placed.places.values.get(path)
    if span is None:
        return DEFAULT
    line, column = source.locate(span.start)
    return place_from(config.root, f"{source.path}:{line}:{column}")


def _file(path: Path, config: Config, facts: SiteFacts) -> FileShown:
    source = read_file(config.root, path.absolute().relative_to(config.root).as_posix())
    article = parse_source(source, facts, html=config.settings.site.html)
    subject = subject_of_article(article, facts)
    rules = []
    for rule in installed_rules(facts.shelf):
        if rule.status == "removed":
            continue
        context = make_context(rule, subject)
        reason = reason_of(rule, subject, config.settings.check)
        severity = context.severity if context else Severity.OFF
        rules.append(RuleHere(rule.code, rule.name, severity, _why(config, reason)))
    return FileShown(
        path=place_from(config.root, source.path),
        profile=tuple(place.code for place in subject.jurisdictions),
        profile_origin=_profile_origin(config, article, facts),
        rules=tuple(rules),
    )


def _why(config: Config, reason: Reason) -> str:
    if not reason.setting:
        return reason.says
    return f"{reason.says}: {_origin(config, reason.setting)}"


def _profile_origin(config: Config, article: Article, facts: SiteFacts) -> str:
    source = article.source
    if article.front_matter.profile:
        line, column = source.locate(article.places.key("profile").start)
        return place_from(config.root, f"{source.path}:{line}:{column}")
    pattern = pattern_at(source.path, (pattern for pattern, _ in facts.profiles))
    keys = ("check", "per_file_profile", pattern) if pattern else ("check", "profile")
    return _origin(config, keys)
