"""Rules for programs: one object each, the same in `rules` and `explain`."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from healthpress.model.rule import Option, Rule
from healthpress.model.vocabulary import Jurisdiction
from healthpress.report.dumped import dumped

# Type of an option's default -> its name in JSON, and in words.
TYPES: Mapping[type, tuple[str, str]] = {
    bool: ("boolean", "true or false"),
    int: ("integer", "a whole number"),
    float: ("number", "a number"),
    str: ("string", "text"),
    tuple: ("array", "a list of texts"),
}


def as_rules_json(
    rules: Sequence[Rule], jurisdictions: Mapping[str, Jurisdiction], *, pages: bool = False
) -> str:
    """A JSON list, one object a rule, with its whole page when asked."""
    found = [_object(rule, jurisdictions) for rule in rules]
    if pages:
        found = [one | {"page": rule.page} for one, rule in zip(found, rules, strict=True)]
    return dumped(found)


def _object(rule: Rule, jurisdictions: Mapping[str, Jurisdiction]) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "summary": rule.summary,
        "severity": rule.severity.value,
        "severities": {
            code: rule.severity_in(place).value for code, place in sorted(jurisdictions.items())
        },
        "decision": rule.decision.value,
        "status": rule.status,
        "since": rule.since,
        "profiles": list(rule.profiles),
        "languages": list(rule.languages),
        "protected": rule.protected,
        "options": [_option(option) for option in rule.options],
        "formerly": list(rule.formerly),
        "sources": [asdict(source) for source in rule.sources],
    }


def _option(option: Option) -> dict[str, object]:
    return {
        "name": option.name,
        "type": TYPES[type(option.default)][0],
        "default": option.default,
        "help": option.help,
    }
