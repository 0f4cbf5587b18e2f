from collections.abc import Callable

import pytest

from healthpress.check.kinds.raw_tags import raw_tags
from healthpress.model.article import Article


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ('<img src="a.jpg" alt="A &amp; B">', {"src": "a.jpg", "alt": "A & B"}),
        ("Text <IMG SRC=a.jpg ALT> text", {"src": "a.jpg", "alt": ""}),
        ("<div>\n<img title='a > b'>\n</div>", {"title": "a > b"}),
    ],
)
def test_a_tag_is_read_with_its_attributes_at_its_exact_place(
    article_of: Callable[..., Article], text: str, attributes: dict[str, str]
) -> None:
    article = article_of(text)

    (tag,) = raw_tags(article, "img")

    written = article.source.text[tag.span.start : tag.span.end]
    assert tag.attributes == attributes
    assert written.lower().startswith("<img ")
    assert written.endswith(">")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_tag_is_at_its_exact_place_whatever_ends_its_lines(
    article_of: Callable[..., Article], end: str
) -> None:
    article = article_of("One\n\n<div>\n <p>two</p>\n <img\n alt=x>\n</div>\n".replace("\n", end))

    (tag,) = raw_tags(article, "img")

    assert article.source.text[tag.span.start : tag.span.end] == f"<img{end} alt=x>"


def test_a_tag_that_cannot_be_placed_has_the_place_of_its_piece(
    article_of: Callable[..., Article],
) -> None:
    article = article_of("> <div>\n> <img>\n> </div>\n")

    (tag,) = raw_tags(article, "img")

    assert tag.span == article.raw_html[0].span


@pytest.mark.parametrize(
    "text", ["<!-- <img> -->", "`<img>`", "<imgs>", "```\n<img>\n```", "<p>text</p>", "<img"]
)
def test_comments_code_and_other_tags_are_none(
    article_of: Callable[..., Article], text: str
) -> None:
    assert not list(raw_tags(article_of(text), "img"))
