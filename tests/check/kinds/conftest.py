"""What a rule that is only data finds in a text."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from healthpress.check.engine import check_article
from healthpress.model.article import Article
from healthpress.model.finding import Finding
from healthpress.model.rule import Rule, SiteFacts


@pytest.fixture
def findings_of(
    article_of: Callable[..., Article], facts: SiteFacts, rule: Rule
) -> Callable[..., tuple[Finding, ...]]:
    """The findings of one check in the text of a file; keywords are facts of the site."""

    def find(check: Any, text: str, **known: Any) -> tuple[Finding, ...]:  # noqa: ANN401 - seven kinds
        card = replace(rule, check=check, phrases=check.phrases, options=check.options)
        return check_article(article_of(text), [card], replace(facts, **known))

    return find


@pytest.fixture
def places_of(findings_of: Callable[..., tuple[Finding, ...]]) -> Callable[..., list[str]]:
    """The source text at each finding."""

    def places(check: Any, text: str, **known: Any) -> list[str]:  # noqa: ANN401 - seven kinds
        found = findings_of(check, text, **known)
        return [text[finding.span.start : finding.span.end] for finding in found]

    return places


@pytest.fixture
def today(facts: SiteFacts) -> dt.date:
    """The day of the check."""
    return facts.today
