from collections.abc import Callable

import pytest

from healthpress.check.kinds.sections import (
    end_of,
    is_empty,
    is_heading,
    own_texts,
    section_place,
)
from healthpress.model.article import Article

TEXT = """---
title: A title
---
Before.[^1]

# One

## Two

In two.

::: warning Mind
Inside.
:::

## Three

### Four

# Five

[^1]: A note.
"""


@pytest.mark.parametrize(
    ("section", "texts"),
    [(-1, ["Before."]), (0, []), (1, ["In two.", "Mind", "Inside."]), (4, [])],
)
def test_own_texts_reach_to_the_next_heading(
    article_of: Callable[..., Article], section: int, texts: list[str]
) -> None:
    assert [prose.text for prose in own_texts(article_of(TEXT), section)] == texts


@pytest.mark.parametrize(
    ("section", "end", "empty"), [(0, 4, False), (1, 2, False), (2, 4, True), (4, 5, True)]
)
def test_a_section_ends_at_its_level_and_is_empty_with_its_parts(
    article_of: Callable[..., Article], section: int, end: int, *, empty: bool
) -> None:
    article = article_of(TEXT)

    assert end_of(article, section) == end
    assert is_empty(article, section) is empty


def test_the_title_of_a_block_is_no_heading(article_of: Callable[..., Article]) -> None:
    article = article_of(TEXT)

    found = [prose.text for prose in article.in_zones("heading") if is_heading(article, prose)]

    assert found == ["One", "Two", "Three", "Four", "Five"]


@pytest.mark.parametrize(("section", "place"), [(-1, "A title"), (1, "Two")])
def test_the_place_of_a_section_is_its_heading(
    article_of: Callable[..., Article], section: int, place: str
) -> None:
    span = section_place(article_of(TEXT), section)

    assert TEXT[span.start : span.end] == place
