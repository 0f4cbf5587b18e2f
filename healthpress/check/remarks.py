"""Remarks on the rules that a run names: renamed, deprecated, or still tried out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from healthpress.check.kinds.called import redirected
from healthpress.check.select import codes_of
from healthpress.config.wording import quoted
from healthpress.model.rule import Rule


def remarks(
    named: Iterable[str], wanted: Iterable[str], rules: Sequence[Rule], running: frozenset[str]
) -> tuple[str, ...]:
    """What people should know of the rules of a run, each remark once and in a fixed order.

    `named` are all words that name rules, `wanted` those that make rules run.
    """
    told = [*_renamed(named, rules), *_idle(wanted, rules, running), *_deprecated(rules, running)]
    return tuple(dict.fromkeys(told))


def unable(rules: Iterable[Rule], lacking: frozenset[str]) -> Iterator[str]:
    """For each extra that is not installed, the rules that do not run for want of it."""
    kept = sorted((rule.extra, rule.code) for rule in rules if rule.code in lacking)
    for extra, group in groupby(kept, key=itemgetter(0)):
        codes = " and ".join(quoted(code) for _, code in group)
        yield f"not run: {codes} need `pip install 'healthpress[{extra}]'`"


def _renamed(named: Iterable[str], rules: Sequence[Rule]) -> Iterator[str]:
    for word in named:
        rule = redirected(word, rules)
        if rule and word in rule.formerly:
            new = rule.code if word.isupper() else rule.name
            yield f"the rule {quoted(word)} is called `{new}` now: write that instead"


def _idle(wanted: Iterable[str], rules: Sequence[Rule], running: frozenset[str]) -> Iterator[str]:
    previews = frozenset(rule.code for rule in rules if rule.status == "preview")
    for word in wanted:
        codes = codes_of(word, rules)
        if codes and codes <= previews - running:
            yield f"{quoted(word)} takes in preview rules only: name them in full, or set `preview`"


def _deprecated(rules: Sequence[Rule], running: frozenset[str]) -> Iterator[str]:
    for rule in rules:
        if rule.status == "deprecated" and rule.code in running:
            yield f"the rule `{rule.code}` (`{rule.name}`) is deprecated and will be removed"
