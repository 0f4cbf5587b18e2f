from collections.abc import Callable

import pytest

from healthpress.check.kinds.details import is_behind_details
from healthpress.model.article import Article


def folded(article: Article) -> list[str]:
    return [prose.text for prose in article.prose if is_behind_details(article, prose)]


def test_the_text_of_a_details_block_is_behind_details(article_of: Callable[..., Article]) -> None:
    article = article_of("Before.\n\n::: details More\nInside.\n:::\n\nBehind.\n")

    assert "Inside." in folded(article)
    assert not {"Before.", "Behind."} & set(folded(article))


@pytest.mark.parametrize(
    "opening", ["<details>", "<DETAILS open>", "<details><summary>More</summary>"]
)
def test_the_text_between_raw_details_tags_is_behind_details(
    article_of: Callable[..., Article], opening: str
) -> None:
    article = article_of(f"Before.\n\n{opening}\n\nInside.\n\n</details>\n\nBehind.\n")

    assert "Inside." in folded(article)
    assert not {"Before.", "Behind."} & set(folded(article))


def test_raw_details_inside_details_end_with_the_outer_ones(
    article_of: Callable[..., Article],
) -> None:
    article = article_of(
        "<details>\n\nA.\n\n<details>\n\nB.\n\n</details>\n\nC.\n\n</details>\n\nD.\n"
    )

    assert folded(article) == ["A.", "B.", "C."]


def test_raw_details_without_an_end_fold_the_rest(article_of: Callable[..., Article]) -> None:
    article = article_of("A.\n\n<details>\n\nB.\n\nC.\n")

    assert folded(article) == ["B.", "C."]


def test_an_end_without_a_beginning_folds_nothing(article_of: Callable[..., Article]) -> None:
    article = article_of("A.\n\n</details>\n\nB.\n")

    assert folded(article) == []
