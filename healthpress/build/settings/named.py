"""What the settings name: profiles, rules, share targets and a country."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from healthpress.build.settings.named_rules import unknown_rules
from healthpress.config.load import unusable
from healthpress.config.placed import Path
from healthpress.config.problems import Problem, mistyped
from healthpress.config.schema import Config
from healthpress.config.wording import quoted
from healthpress.model.rule import Rule
from healthpress.model.suggestion import did_you_mean
from healthpress.model.vocabulary import Vocabularies
from healthpress.share.targets import NEEDS_SCRIPT, TARGETS

PATTERNS = ("per_file_ignores", "per_file_profile")


def require_known(config: Config, rules: Sequence[Rule], vocabularies: Vocabularies) -> None:
    """Look whether all that the settings name exists.

    Raises:
        ConfigError: some of it does not; all of it is told, each at its place.
    """
    settings, profiles = config.settings, vocabularies.jurisdictions
    targets = (*NEEDS_SCRIPT, *(target.name for target in TARGETS))
    problems = [
        *_profile(("check", "profile"), settings.check.profile, profiles),
        *_entries(("share", "targets"), settings.share.targets, targets),
        *unknown_rules(settings.check, rules),
    ]
    for pattern, codes in settings.check.per_file_profile.items():
        problems += _profile(("check", "per_file_profile", pattern), codes, profiles)
    for key in PATTERNS:
        problems += _patterns(("check", key), getattr(settings.check, key))
    if settings.publisher.country:
        path = ("publisher", "country")
        problems += _word(path, settings.publisher.country, vocabularies.countries)
    if problems:
        raise unusable(config, problems)


def _profile(path: Path, codes: Sequence[str], known: Iterable[str]) -> Iterator[Problem]:
    names = sorted(known)
    if not codes:
        advice = f"name at least one of {', '.join(names)}"
        yield Problem(path, "mistyped", "is empty", codes, advice)
    yield from _entries(path, codes, names)


def _patterns(path: Path, table: Mapping[str, object]) -> Iterator[Problem]:
    for pattern in table:
        if not pattern.strip("./ "):
            advice = "write a path such as `content/uk/` or `*` for all files"
            yield Problem((*path, pattern), "unknown", "fits no file", pattern, advice)


def _entries(path: Path, words: Iterable[str], known: Iterable[str]) -> Iterator[Problem]:
    names = tuple(known)
    for index, word in enumerate(words):
        yield from _word((*path, index), word, names)


def _word(path: Path, word: str, known: Iterable[str]) -> Iterator[Problem]:
    names = sorted(known)
    if word not in names:
        advice = did_you_mean(word, names, "write one of them")
        yield mistyped(path, word, f"none of {', '.join(map(quoted, names))}", advice)
