"""What an author allowed, as far as it is in force."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from healthpress.check.kinds.called import rule_called
from healthpress.model.finding import Decision, Finding
from healthpress.model.rule import Judged, Rule
from healthpress.model.source import Span
from healthpress.model.suppression import Allowed, Suppression

_NOWHERE = Span(0, 0)  # the place of a finding that has none


@dataclass(frozen=True, slots=True)
class Grant:
    """One rule that one suppression allows."""

    suppression: Suppression
    allowed: Allowed
    rule: Rule

    def holds_for(self, finding: Finding) -> bool:
        """Whether a finding is of this rule, starts where it is allowed, and may be allowed.

        What has no place is allowed for the whole page only.
        """
        if finding.code != self.rule.code or finding.decision is Decision.INTERNAL:
            return False
        if self.suppression.scope == "page":
            return True
        covers = self.suppression.covers
        return finding.span != _NOWHERE and covers.start <= finding.span.start < covers.end


def is_over(suppression: Suppression, today: dt.date) -> bool:
    """Whether its last day has passed."""
    return suppression.until is not None and today > suppression.until


def grants_of(
    suppressions: Sequence[Suppression], rules: Sequence[Rule], today: dt.date
) -> Iterator[Grant]:
    """What is allowed: nothing that is over, that no rule is called, or that is protected."""
    for suppression in suppressions:
        if is_over(suppression, today):
            continue
        for allowed in suppression.rules:
            rule = rule_called(allowed.rule, rules)
            if rule and rule.status != "removed" and not rule.protected:
                yield Grant(suppression, allowed, rule)


def grant_for(finding: Finding, grants: Sequence[Grant]) -> Grant | None:
    """The one that allows a finding: of several the one for the fewest characters, the first."""
    holding = [grant for grant in grants if grant.holds_for(finding)]
    return min(holding, key=_reach, default=None)


def _reach(grant: Grant) -> int:
    covers = grant.suppression.covers
    return covers.end - covers.start


def unused(judged: Judged, today: dt.date) -> Iterator[tuple[Suppression, tuple[Allowed, ...]]]:
    """Each suppression with those of its rules that ran, found nothing there and so hide nothing.

    Nothing is said of a rule that crashed.
    """
    grants = list(grants_of(judged.article.suppressions, judged.rules, today))
    crashed = {item.code for item in judged.findings if item.decision is Decision.INTERNAL}
    running = judged.ran - crashed
    used = {grant.allowed for item in judged.findings if (grant := grant_for(item, grants))}
    for suppression, own in groupby(grants, key=attrgetter("suppression")):
        idle = tuple(
            grant.allowed
            for grant in own
            if grant.allowed not in used and grant.rule.code in running
        )
        if idle:
            yield suppression, idle
