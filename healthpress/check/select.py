"""Which rules run: by code, name, prefix or ALL."""

from collections.abc import Iterable

from healthpress.errors import UsageError
from healthpress.model.rule import Rule
from healthpress.model.suggestion import did_you_mean


def select_rules(
    rules: Iterable[Rule], select: Iterable[str], ignore: Iterable[str] = ()
) -> frozenset[str]:
    """The codes of the rules to run.

    Raises:
        UsageError: a pattern names no rule; the help names the nearest.
    """
    rules = tuple(rules)
    chosen = {code for pattern in select for code in _matching(pattern, rules)}
    return frozenset(chosen - {code for pattern in ignore for code in _matching(pattern, rules)})


def _matching(pattern: str, rules: tuple[Rule, ...]) -> set[str]:
    if pattern == "ALL":
        return {rule.code for rule in rules if rule.status != "preview"}
    found = {
        rule.code
        for rule in rules
        if pattern and (pattern == rule.name or rule.code.startswith(pattern))
    }
    if not found:
        raise _unknown(pattern, rules)
    return found


def find_rule(rules: Iterable[Rule], wanted: str) -> Rule:
    """The rule with this code or name.

    Raises:
        UsageError: there is none; the help names the nearest.
    """
    rules = tuple(rules)
    for rule in rules:
        if wanted.upper() == rule.code or wanted == rule.name:
            return rule
    raise _unknown(wanted, rules)


def _unknown(wanted: str, rules: tuple[Rule, ...]) -> UsageError:
    known = [word for rule in rules for word in (rule.code, rule.name)]
    return UsageError(
        f"no rule is called `{wanted}`",
        help=did_you_mean(wanted, known, "list the rules with `healthpress rules`"),
    )
