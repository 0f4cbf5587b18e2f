from collections.abc import Callable

import pytest

from healthpress.check.kinds.data.metrics import Metric, measures
from healthpress.model.article import Article

TEXT = """---
title: A title
references: [{id: a, title: A}]
---
One two three. Four `five` six.

## Head of two

### Sub

Five [six](/x) seven.[@a]

## Empty

- Item one. Item two. Item three.
"""


@pytest.mark.parametrize(
    ("metric", "values", "places"),
    [
        ("words", [20], ["A title"]),
        ("sentence-words", [3, 3, 3, 2, 2, 2],
         ["One two three.", "Four `five` six.", "Five [six](/x) seven.",
          "Item one.", "Item two.", "Item three."]),
        ("paragraph-words", [6, 3, 6], None),
        ("paragraph-sentences", [2, 1, 3], None),
        ("section-words", [3, 6], ["Sub", "Empty"]),
        ("heading-words", [3, 1, 1], ["Head of two", "Sub", "Empty"]),
        ("words-per-heading", [20 / 3], ["A title"]),
        ("links-per-100-words", [5], ["A title"]),
        ("citations-per-100-words", [5], ["A title"]),
    ],
)  # fmt: skip
def test_every_metric_counts_at_its_place(
    article_of: Callable[..., Article],
    metric: Metric,
    values: list[float],
    places: list[str] | None,
) -> None:
    found = list(measures(article_of(TEXT), metric, ("prose",)))

    assert [item.value for item in found] == values
    if places is not None:
        assert [TEXT[item.span.start : item.span.end] for item in found] == places


@pytest.mark.parametrize("metric", ["links-per-100-words", "citations-per-100-words"])
def test_a_page_without_words_has_no_share_of_them(
    article_of: Callable[..., Article], metric: Metric
) -> None:
    assert not list(measures(article_of(""), metric, ("prose",)))


def test_a_page_without_headings_counts_as_one_part(article_of: Callable[..., Article]) -> None:
    (measure,) = measures(article_of("One two."), "words-per-heading", ())

    assert measure.value == 2


def test_the_title_of_a_block_is_no_heading(article_of: Callable[..., Article]) -> None:
    article = article_of("# One two\n\n::: warning Mind this now\nText.\n:::\n")

    assert [item.value for item in measures(article, "heading-words", ())] == [2]


def test_a_section_with_nothing_below_has_no_words(article_of: Callable[..., Article]) -> None:
    found = measures(article_of("# One\n\n## Two\n\n## Three\n\nText.\n"), "section-words", ())

    assert [item.value for item in found] == [0, 1]
