"""Why a rule runs on a page with its severity, or does not run there."""

from collections.abc import Iterable
from dataclasses import dataclass

from healthpress.check.engine import Subject
from healthpress.check.kinds.called import is_called
from healthpress.check.per_file import fits
from healthpress.check.select import weight
from healthpress.config.placed import Path
from healthpress.config.schema import CheckSlice
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule

DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Reason:
    """In words; `setting` is the path of the setting behind it, empty where there is none."""

    says: str
    setting: Path = ()


def reason_of(rule: Rule, subject: Subject, check: CheckSlice) -> Reason:
    """The reason that decides, in the order in which the engine looks at them."""
    facts = subject.facts
    if facts.select is not None and rule.code not in facts.select:
        return _unselected(rule, check)
    for pattern, codes in facts.ignores:
        if rule.code in codes and fits(subject.path, pattern):
            return Reason("ignored in this file", ("check", "per_file_ignores", pattern))
    if rule.languages and subject.language not in rule.languages:
        return Reason(f"only for pages in {_list(rule.languages)}")
    if rule.code in facts.severity:
        [name] = [name for name in check.severity if is_called(rule, name)]
        return Reason("the site's own severity", ("check", "severity", name))
    return _of_profile(rule, subject)


def _unselected(rule: Rule, check: CheckSlice) -> Reason:
    if not weight((*check.select, *check.extend_select), rule):
        return Reason("not selected", ("check", "select"))
    if not weight(check.ignore, rule):
        return Reason("still in preview: it runs when its code or name is selected")
    words = check.ignore
    strongest = max(range(len(words)), key=lambda index: weight([words[index]], rule))
    return Reason(f"ignored as `{words[strongest]}`", ("check", "ignore", strongest))


def _of_profile(rule: Rule, subject: Subject) -> Reason:
    wide = "core" in rule.profiles
    places = [place for place in subject.jurisdictions if wide or place.code in rule.profiles]
    if not (places or wide):
        return Reason(f"only under the profile {_list(rule.profiles)}")
    if not any(rule.code in place.severity for place in places):
        return Reason(DEFAULT)
    asked = {place.code: rule.severity_in(place) for place in places}
    strictest = max(asked, key=lambda code: asked[code].rank)
    others = ", the strictest" if len(set(asked.values())) > 1 else ""
    verb = "off under" if asked[strictest] is Severity.OFF else "set by"
    return Reason(f"{verb} the profile {strictest}{others}")


def _list(words: Iterable[str]) -> str:
    return " or ".join(words)
