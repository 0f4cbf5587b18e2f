"""The `toml` fence of a specification: what the site around its articles is like."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from healthpress.build.installed.registry import installed_rules
from healthpress.build.settings.named_rules import unknown_rules
from healthpress.build.vocabularies import load_vocabularies
from healthpress.check.kinds.called import redirected
from healthpress.config.problems import Problem, mistyped
from healthpress.config.schema import CheckSlice
from healthpress.config.typed import validate
from healthpress.model.citation import Reference
from healthpress.model.person import Person, Publisher
from healthpress.model.rule import Rule, Shelf, SiteFacts
from healthpress.model.suggestion import did_you_mean
from healthpress.model.typed import TYPED

TODAY: Final = dt.date(2026, 11, 23)  # the day of every case that names none, so that cases repeat


@dataclass(frozen=True, slots=True)
class CaseSettings:
    """What a case may say of its site; all else is as in a new one."""

    today: dt.date = TODAY
    """The day of the check."""
    profile: tuple[str, ...] | None = None
    """The jurisdictions; when absent, us, or those of the rule where it is for others only."""
    lang: str = ""
    """The site's language; when absent, en, or that of the rule where it is for others only."""
    options: dict[str, Any] = field(default_factory=dict)
    """Options of the rule."""
    also: tuple[str, ...] = ()
    """Other rules that run too; what they find is not shown."""
    people: dict[str, Person] = field(default_factory=dict)
    """As in `people.toml`."""
    library: dict[str, Reference] = field(default_factory=dict)
    """References by key."""
    publisher: Publisher = field(default_factory=Publisher)
    """As in `healthpress.toml`."""
    assets: tuple[str, ...] = ()
    """Other files of the site, for rules that look at all of it."""
    comments: tuple[str, ...] = ()
    """Slugs of articles with comments, for such rules."""
    photographs: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """What images tell besides the picture, for such rules: path and details."""

    __pydantic_config__ = TYPED


def read_settings(
    data: Mapping[str, Any], rule: Rule, rules: Sequence[Rule]
) -> tuple[CaseSettings, list[Problem]]:
    """The settings, and all that does not fit in them."""
    plain = dict(data)
    library = plain.get("library")
    if isinstance(library, dict):
        plain["library"] = {
            key: {"id": key} | value if isinstance(value, dict) else value
            for key, value in library.items()
        }
    settings, problems = validate(CaseSettings, plain)
    if settings is None:
        return CaseSettings(), problems
    return settings, list(_senseless(settings, rule, rules))


def _senseless(settings: CaseSettings, rule: Rule, rules: Sequence[Rule]) -> Iterator[Problem]:
    known = sorted(load_vocabularies().jurisdictions)
    for index, code in enumerate(settings.profile or ()):
        if code not in known:
            advice = did_you_mean(code, known, f"choose from {', '.join(known)}")
            yield mistyped(("profile", index), code, "not a profile", advice)
    names = [word for one in rules for word in (one.code, one.name)]
    for index, name in enumerate(settings.also):
        if redirected(name, rules) is None:
            advice = did_you_mean(name, names, "write the code of a rule")
            yield mistyped(("also", index), name, "not a rule", advice)
    for problem in unknown_rules(CheckSlice(rules={rule.code: settings.options}), rules):
        yield replace(problem, path=("options", *problem.path[3:]))


def facts_of(settings: CaseSettings, rule: Rule, shelf: Shelf) -> SiteFacts:
    """What the rules of a case may know of its site."""
    also = (redirected(name, installed_rules(shelf)) for name in settings.also)
    local = () if "core" in rule.profiles or "us" in rule.profiles else rule.profiles
    lang = "en" if "en" in rule.languages else next(iter(rule.languages), "en")
    return SiteFacts(
        today=settings.today,
        vocabularies=load_vocabularies(),
        publisher=settings.publisher,
        people=settings.people,
        library=settings.library,
        lang=settings.lang or lang,
        profile=local or ("us",) if settings.profile is None else settings.profile,
        options={rule.code: settings.options},
        select=frozenset({rule.code, *(one.code for one in also if one)}),
        shelf=shelf,
    )
