"""Which rule a word names: by code or name, as they are or once were."""

from collections.abc import Iterable, Sequence

from healthpress.model.rule import Rule


def is_called(rule: Rule, word: str) -> bool:
    """Whether this is the rule's code or name, now or formerly."""
    return word in {rule.code, rule.name, *rule.formerly}


def redirected(word: str, rules: Iterable[Rule]) -> Rule | None:
    """The rule that is called so, or was once; None where there is none, or it was removed."""
    called = [rule for rule in rules if rule.status != "removed" and is_called(rule, word)]
    return next((rule for rule in called if word not in rule.formerly), next(iter(called), None))


def rule_called(word: str, rules: Sequence[Rule]) -> Rule | None:
    """The same for whoever writes by hand: a code in any case of letters, and removed rules too."""
    found = redirected(word, rules) or redirected(word.upper(), rules)
    spelt = (word, word.upper())
    gone = (rule for rule in rules if any(is_called(rule, one) for one in spelt))
    return found or next(gone, None)
