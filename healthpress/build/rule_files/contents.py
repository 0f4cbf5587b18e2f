"""What types cannot say of the tables of a rule file: what must be given, what words can mean."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from healthpress.build.rule_files.kinds import REGEXES
from healthpress.build.rule_files.regexes import unusable_regex
from healthpress.build.rule_files.shape import PatternTable, PhraseTable
from healthpress.config.fields import names_at
from healthpress.config.placed import Path, plain_name
from healthpress.config.problems import Problem, mistyped
from healthpress.model.front_matter import FrontMatter
from healthpress.model.suggestion import did_you_mean

# Table -> the keys of which exactly one must be given; and those of which at least one must.
_ONE_OF: Final = {
    "when": ("words", "regex", "field"),
    "metric": ("most", "least"),
    "citation": ("least", "behind", "max_age_years"),
}
_SOME_OF: Final = {
    "phrase": ("words", "instead"),
    "require": ("any_of", "regex"),
    "link": ("hosts", "schemes", "url", "text"),
    "field": (
        "required", "one_of", "regex", "min_length", "max_length", "not_future", "max_age_days"
    ),
}  # fmt: skip
_WORDS: Final = {
    "when": ("words",),
    "phrase": ("words", "allowed"),
    "require": ("any_of",),
    "link": ("hosts", "schemes", "allowed"),
    "citation": ("behind",),
}
_KEYS: Final = {"when": "field", "field": "key"}  # of the front matter


def contents(name: str, table: Any) -> Iterator[Problem]:  # noqa: ANN401 - one of eight tables
    """Every value of a table that cannot be meant."""
    yield from _counts(name, table)
    for key in REGEXES.get(name, ()):
        if getattr(table, key):
            yield from unusable_regex((name, key), getattr(table, key))
    for key in _WORDS.get(name, ()):
        for index, word in enumerate(getattr(table, key)):
            if not word.strip():
                yield Problem((name, key, index), "mistyped", "is empty", help="remove it")
    if isinstance(table, PhraseTable) and not all(map(str.strip, table.instead)):
        yield Problem((name, "instead"), "mistyped", "replaces no word", help="remove that entry")
    if isinstance(table, PatternTable) and not table.regex:
        yield Problem((name, "regex"), "mistyped", "is empty", help="write what to look for")
    key = getattr(table, _KEYS[name]) if name in _KEYS else ""
    if key:
        yield from _front_matter_key((name, _KEYS[name]), key)


def _counts(name: str, table: Any) -> Iterator[Problem]:  # noqa: ANN401 - one of eight tables
    keys = _ONE_OF.get(name, ()) or _SOME_OF.get(name, ())
    values = {key: getattr(table, key) for key in keys}
    given = [key for key in keys if values[key] or isinstance(values[key], float)]  # 0.0 is a limit
    listed = ", ".join(f"`{key.replace('_', '-')}`" for key in keys)
    if keys and not given:
        yield Problem((name,), "unknown", f"gives none of {listed}", help="give one of them")
    if name in _ONE_OF and len(given) > 1:
        says = f"gives more than one of {listed}"
        yield Problem((name,), "unknown", says, help="keep one of them")


def _front_matter_key(path: Path, key: str) -> Iterator[Problem]:
    """The problem of a key that no front matter can have; below `extra` all may stand."""
    first, _, rest = key.partition(".")
    known = names_at(FrontMatter, ())
    if first not in known:
        yield _no_key(path, key, first, known)
    elif rest:
        names = names_at(FrontMatter, (first,)) or names_at(FrontMatter, (first, 0))
        inner = tuple(map(plain_name, names))  # `DOI` is our `doi`
        second = rest.partition(".")[0]
        if inner and second not in inner:
            yield _no_key(path, key, second, inner)


def _no_key(path: Path, key: str, word: str, known: Iterable[str]) -> Problem:
    advice = did_you_mean(word, known, "see `healthpress schema front-matter`")
    return mistyped(path, key, "not a key of the front matter", advice)
