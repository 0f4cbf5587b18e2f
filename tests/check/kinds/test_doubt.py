from collections.abc import Callable

import pytest

from healthpress.check.kinds.doubt import doubt
from healthpress.model.article import Article

CLAIM = "cure"


def doubted(article: Article) -> str:
    prose = article.prose[0]
    found = doubt(prose, prose.text.index(CLAIM))
    return prose.text[found.start : found.end] if found else ""


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("There is little evidence that it is a cure.", "little evidence"),
        ("The cream is unlikely to cure it.", "unlikely to"),
        ("It is unclear whether it is a cure.", "unclear whether"),
        ("It is not your job to cure him.", "not your job"),
        ("A seller who promises a cure is clever.", "seller who promises"),
        ("It may seem that drops cure it.", "may seem that"),
        ("Being promised a cure is a warning sign.", "warning sign"),
    ],
)
def test_words_that_doubt_the_claim_are_found(
    article_of: Callable[..., Article], text: str, word: str
) -> None:
    article = article_of(text)

    assert doubted(article) == word


@pytest.mark.parametrize(
    "text",
    [
        "It is a cure.",
        "Whether young or old, it is a cure.",
        "You are unlikely to find better: it is a cure.",
        "There is little evidence. It is a cure.",
        "Our clinic, which says what it thinks, has the cure.",
        "It is a cure. Fever is a warning sign.",
    ],
)
def test_doubt_about_something_else_is_none(article_of: Callable[..., Article], text: str) -> None:
    article = article_of(text)

    assert doubted(article) == ""
