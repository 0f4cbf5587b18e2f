"""Which findings an author allowed."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from healthpress.check.kinds.allowed import Grant, grant_for, grants_of
from healthpress.model.article import Article
from healthpress.model.finding import Finding
from healthpress.model.rule import Rule


def suppressed(
    article: Article, findings: Sequence[Finding], rules: Sequence[Rule], today: dt.date
) -> tuple[Finding, ...]:
    """The same findings; those that a suppression in force covers carry its reason."""
    grants = list(grants_of(article.suppressions, rules, today))
    return tuple(_flagged(finding, grant_for(finding, grants)) for finding in findings)


def _flagged(finding: Finding, grant: Grant | None) -> Finding:
    return replace(finding, suppressed=grant.suppression.reason) if grant else finding
