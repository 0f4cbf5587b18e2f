"""What the settings name: profiles, rules, options of rules, share targets and a country."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeGuard

from healthpress.check.select import find_rule, select_rules
from healthpress.config.load import unusable
from healthpress.config.placed import Path
from healthpress.config.problems import Problem, mistyped
from healthpress.config.schema import CheckSlice, Config
from healthpress.config.wording import quoted
from healthpress.errors import UsageError
from healthpress.model.rule import Option, Rule
from healthpress.model.suggestion import did_you_mean
from healthpress.model.vocabulary import Vocabularies
from healthpress.share.targets import NEEDS_SCRIPT, TARGETS


def require_known(config: Config, rules: Sequence[Rule], vocabularies: Vocabularies) -> None:
    """Look whether all that the settings name exists.

    Raises:
        ConfigError: some of it does not; all of it is told, each at its place.
    """
    settings = config.settings
    targets = (*NEEDS_SCRIPT, *(target.name for target in TARGETS))
    problems = [
        *_profile(settings.check.profile, vocabularies.jurisdictions),
        *_selectors(settings.check, rules),
        *_rules(settings.check, rules),
        *_entries(("share", "targets"), settings.share.targets, targets),
    ]
    if settings.publisher.country:
        path = ("publisher", "country")
        problems += _word(path, settings.publisher.country, vocabularies.countries)
    if problems:
        raise unusable(config, problems)


def _profile(codes: Sequence[str], known: Iterable[str]) -> Iterator[Problem]:
    path = ("check", "profile")
    names = sorted(known)
    if not codes:
        advice = f"name at least one of {', '.join(names)}"
        yield Problem(path, "mistyped", "is empty", codes, advice)
    yield from _entries(path, codes, names)


def _entries(path: Path, words: Iterable[str], known: Iterable[str]) -> Iterator[Problem]:
    names = tuple(known)
    for index, word in enumerate(words):
        yield from _word((*path, index), word, names)


def _word(path: Path, word: str, known: Iterable[str]) -> Iterator[Problem]:
    names = sorted(known)
    if word not in names:
        advice = did_you_mean(word, names, "write one of them")
        yield mistyped(path, word, f"none of {', '.join(map(quoted, names))}", advice)


def _selectors(check: CheckSlice, rules: Sequence[Rule]) -> Iterator[Problem]:
    for key in ("select", "ignore"):
        for index, pattern in enumerate(getattr(check, key)):
            try:
                select_rules(rules, [pattern])
            except UsageError as error:
                yield mistyped(("check", key, index), pattern, "not a rule", error.help)


def _rules(check: CheckSlice, rules: Sequence[Rule]) -> Iterator[Problem]:
    for table in ("severity", "rules"):
        for code in getattr(check, table):
            try:
                rule = find_rule(rules, code)
            except UsageError as error:
                yield Problem(("check", table, code), "unknown", "is not a rule", code, error.help)
                continue
            if table == "rules":
                yield from _options(code, check.rules[code], rule)


def _options(code: str, given: Mapping[str, object], rule: Rule) -> Iterator[Problem]:
    known = {option.name: option for option in rule.options}
    for name, value in given.items():
        path = ("check", "rules", code, name)
        if name in known:
            yield from _value(path, value, known[name])
        else:
            otherwise = f"choose from {', '.join(known)}" if known else "remove it"
            advice = did_you_mean(name, known, otherwise)
            yield Problem(path, "unknown", "is not an option of this rule", name, advice)


def _value(path: Path, value: object, option: Option) -> Iterator[Problem]:
    """The problem of a value of another type than the option's default, or below nothing."""
    fits, denial, advice = _TYPES[type(option.default)]
    if not fits(value):
        yield mistyped(path, value, denial, advice)
    elif _is_number(value) and _is_number(option.default) and value < 0 < option.default:
        yield mistyped(path, value, "less than 0", "write 0 or more")


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_whole(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: object) -> TypeGuard[int | float]:
    return _is_whole(value) or (isinstance(value, float) and math.isfinite(value))


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list | tuple) and all(map(_is_text, value))


# Type of the default -> (whether a value fits, what it is not, how to mend it).
_TYPES: Mapping[type, tuple[Callable[[object], bool], str, str]] = {
    bool: (_is_flag, "neither true nor false", "write true or false"),
    int: (_is_whole, "not a whole number", "write a whole number"),
    float: (_is_number, "not a number", "write a number"),
    str: (_is_text, "not text", "write text in quotes"),
    tuple: (_is_list_of_texts, "not a list of texts", 'write a list such as `["a", "b"]`'),
}
