from collections.abc import Callable

import pytest

from healthpress.check.kinds.medical.clinical import review_need
from healthpress.model.article import Article
from healthpress.model.finding import Severity
from healthpress.model.rule import Context


@pytest.mark.parametrize(
    ("header", "reason", "severity"),
    [
        ("type: treatment", "its type is `treatment`", Severity.ERROR),
        ("medicines: [ketamine]", "it is about `ketamine`", Severity.ERROR),
        ("procedures: [infusion]", "it is about `infusion`", Severity.ERROR),
        ("type: news\nmedicines: [ketamine]", "it is about `ketamine`", Severity.WARNING),
    ],
)
def test_a_clinical_page_needs_review_and_news_a_little_less(
    article_of: Callable[..., Article],
    context_in: Callable[..., Context],
    header: str,
    reason: str,
    severity: Severity,
) -> None:
    need = review_need(article_of(f"---\ntitle: A\n{header}\n---\n"), context_in("us"))

    assert need
    assert (need.reason, need.severity) == (reason, severity)


def test_a_page_about_the_house_needs_none(
    article_of: Callable[..., Article], context_in: Callable[..., Context]
) -> None:
    assert review_need(article_of("---\ntitle: Opening hours\n---\n"), context_in("us")) is None
