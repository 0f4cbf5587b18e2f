"""What the settings name: profiles, rules, options of rules, share targets and a country."""

from collections.abc import Iterable, Iterator, Sequence

from healthpress.check.select import find_rule, select_rules
from healthpress.config.load import unusable
from healthpress.config.placed import Path
from healthpress.config.problems import Problem, mistyped
from healthpress.config.schema import CheckSlice, Config
from healthpress.config.wording import quoted
from healthpress.errors import UsageError
from healthpress.model.rule import Rule
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
        *_entries(("check", "profile"), settings.check.profile, vocabularies.jurisdictions),
        *_selectors(settings.check, rules),
        *_rules(settings.check, rules),
        *_entries(("share", "targets"), settings.share.targets, targets),
    ]
    if settings.publisher.country:
        path = ("publisher", "country")
        problems += _word(path, settings.publisher.country, vocabularies.countries)
    if problems:
        raise unusable(config, problems)


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


def _options(code: str, given: Iterable[str], rule: Rule) -> Iterator[Problem]:
    known = [option.name for option in rule.options]
    for name in given:
        if name not in known:
            path = ("check", "rules", code, name)
            otherwise = f"choose from {', '.join(known)}" if known else "remove it"
            advice = did_you_mean(name, known, otherwise)
            yield Problem(path, "unknown", "is not an option of this rule", name, advice)
