"""The list of rules, for people and for programs."""

import json
from collections.abc import Sequence

from healthpress.model.rule import Rule


def as_rule_table(rules: Sequence[tuple[Rule, str]]) -> str:
    """One line a rule: code, severity, name, and the first line of its page."""
    longest = max((len(rule.name) for rule, _ in rules), default=0)
    return "".join(
        f"{rule.code}  {rule.severity.value:<7}  {rule.name:<{longest}}  {_summary(page)}\n"
        for rule, page in rules
    )


def as_rule_json(rules: Sequence[tuple[Rule, str]]) -> str:
    """A JSON list, one object a rule."""
    return (
        json.dumps(
            [
                {
                    "code": rule.code,
                    "name": rule.name,
                    "summary": _summary(page),
                    "severity": rule.severity.value,
                    "status": rule.status,
                    "since": rule.since,
                    "profiles": list(rule.profiles),
                    "protected": rule.protected,
                }
                for rule, page in rules
            ],
            indent=2,
        )
        + "\n"
    )


def _summary(page: str) -> str:
    return page.partition("\n")[0]
