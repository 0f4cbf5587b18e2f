"""The rules that a list shows, and with which severity."""

from collections.abc import Sequence
from dataclasses import dataclass

from healthpress.build.settings.asked import unknown_words
from healthpress.check.select import codes_of, misnamed_in
from healthpress.errors import together
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule
from healthpress.model.vocabulary import Jurisdiction, Vocabularies


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a rule must be to stand in the list; an empty field lets every rule pass."""

    families: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    status: str = ""
    profile: str = ""
    severity: str = ""


def listed_rules(
    rules: Sequence[Rule], vocabularies: Vocabularies, wanted: Wanted
) -> tuple[tuple[Rule, Severity], ...]:
    """The rules with their own severity, or that under a profile, where some are off.

    Raises:
        UsageError: a family, rule or profile does not exist.
    """
    profiles = vocabularies.jurisdictions
    problems = [
        *unknown_words("--family", wanted.families, (rule.family for rule in rules)),
        *misnamed_in("--select", wanted.select, rules),
        *unknown_words("--profile", [wanted.profile] if wanted.profile else [], profiles),
    ]
    if problems:
        raise together(problems, "the options")
    place = profiles.get(wanted.profile)
    codes = {code for word in wanted.select for code in codes_of(word, rules)}
    found = ((rule, _severity(rule, place)) for rule in rules)
    return tuple(
        (rule, severity)
        for rule, severity in found
        if severity is not Severity.OFF
        and (not wanted.select or rule.code in codes)
        and (not wanted.families or rule.family in wanted.families)
        and wanted.status in {"", rule.status}
        and wanted.severity in {"", severity.value}
    )


def _severity(rule: Rule, place: Jurisdiction | None) -> Severity:
    return rule.severity_in(place) if place else rule.severity
