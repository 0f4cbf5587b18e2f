"""What the shell offers for rules and profiles (`--format` and commands offer their own)."""

import importlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from healthpress.errors import HealthpressError


def complete_rules(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Codes and names of the rules of the site here, behind a comma too; first the codes."""
    del ctx, param
    shelves = importlib.import_module("healthpress.build.installed.shelves")
    try:
        rules = shelves.rules_here(Path())
    except HealthpressError:  # pressing Tab is no time to be told what is wrong with a file
        return []
    words = [(rule.code, rule.name) for rule in rules] + [(rule.name, rule.code) for rule in rules]
    return list(_fitting(words, incomplete))


def complete_profiles(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The jurisdictions, behind a comma too."""
    del ctx, param
    vocabularies = importlib.import_module("healthpress.build.vocabularies")
    places = vocabularies.load_vocabularies().jurisdictions
    return list(_fitting(((code, place.name) for code, place in places.items()), incomplete))


def _fitting(words: Iterable[tuple[str, str]], incomplete: str) -> Iterator[CompletionItem]:
    """The words that begin as the last part does, in any case of letters, each with its help."""
    before, comma, begun = incomplete.rpartition(",")
    for word, about in words:
        if word.casefold().startswith(begun.casefold()):
            yield CompletionItem(f"{before}{comma}{word}", help=about)
