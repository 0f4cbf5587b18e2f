"""The rules that the settings name, and the options of rules they set."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeGuard

from healthpress.check.kinds.called import redirected
from healthpress.check.select import misnamed, nearest_rule
from healthpress.config.placed import Path
from healthpress.config.problems import Problem, mistyped
from healthpress.config.schema import CheckSlice
from healthpress.model.rule import Option, Rule
from healthpress.model.suggestion import did_you_mean

SELECTORS = ("select", "extend_select", "ignore")


def unknown_rules(check: CheckSlice, rules: Sequence[Rule]) -> Iterator[Problem]:
    """Every word that names no rule, and every option that no rule has or that does not fit."""
    for key in SELECTORS:
        yield from _words(("check", key), getattr(check, key), rules)
    for pattern, words in check.per_file_ignores.items():
        yield from _words(("check", "per_file_ignores", pattern), words, rules)
    for index, word in enumerate(check.baseline_protected):
        yield from _word(("check", "baseline_protected", index), word, rules, single=True)
    yield from _keys(("check", "severity"), check.severity, rules)
    yield from _keys(("check", "rules"), check.rules, rules)
    for name, given in check.rules.items():
        if rule := redirected(name, rules):
            yield from _options(name, given, rule)


def _words(path: Path, words: Sequence[str], rules: Sequence[Rule]) -> Iterator[Problem]:
    for index, word in enumerate(words):
        yield from _word((*path, index), word, rules)


def _word(
    path: Path, word: str, rules: Sequence[Rule], *, single: bool = False
) -> Iterator[Problem]:
    if denial := misnamed(word, rules, single=single):
        yield mistyped(path, word, denial, nearest_rule(word, rules, single=single))


def _keys(path: Path, table: Mapping[str, object], rules: Sequence[Rule]) -> Iterator[Problem]:
    """Keys that are no rules, and such as name a rule for the second time."""
    seen: dict[str, str] = {}
    for name in table:
        rule = redirected(name, rules)
        if rule is None:
            says = f"is {misnamed(name, rules, single=True)}"
            advice = nearest_rule(name, rules, single=True)
            yield Problem((*path, name), "unknown", says, name, advice)
        elif (first := seen.setdefault(rule.code, name)) != name:
            says = f"is the same rule as `{first}`"
            yield Problem((*path, name), "unknown", says, name, "keep one of the two")


def _options(name: str, given: Mapping[str, object], rule: Rule) -> Iterator[Problem]:
    known = {option.name: option for option in rule.options}
    for option, value in given.items():
        path = ("check", "rules", name, option)
        if option in known:
            yield from _value(path, value, known[option])
        else:
            otherwise = f"choose from {', '.join(known)}" if known else "remove it"
            advice = did_you_mean(option, known, otherwise)
            yield Problem(path, "unknown", "is not an option of this rule", option, advice)


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
