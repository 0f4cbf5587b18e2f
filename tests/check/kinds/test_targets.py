from collections.abc import Callable

import pytest

from healthpress.check.kinds.targets import places_of
from healthpress.model.article import Article, Image, Link, Places
from healthpress.model.front_matter import FrontMatter
from healthpress.model.source import SourceFile, Span

HEAD = Span(0, 3)


def article_with(links: tuple[Link, ...], images: tuple[Image, ...], image: str = "") -> Article:
    places = Places(Span(0, 40), values={("image",): Span(10, 14)})
    return Article(
        SourceFile("a.md", " " * 80),
        FrontMatter(image=image),
        places,
        links=links,
        images=images,
    )


def test_every_place_of_a_target_is_given_in_order() -> None:
    links = (Link("x", "two", Span(60, 65)), Link("y", "other", Span(50, 55)))
    images = (Image("x", "one", Span(45, 48)),)

    found = places_of(article_with(links, images, image="x"), "x")

    assert found == (Span(10, 14), Span(45, 48), Span(60, 65))


def test_a_target_that_is_written_nowhere_known_gets_the_head_of_the_file() -> None:
    found = places_of(article_with((), ()), "x")

    assert found == (HEAD,)


@pytest.mark.parametrize("tag", ['<a href="/x/">', '<img alt="" src="/x/">', "<area href=/x/>"])
def test_a_target_in_raw_html_is_at_its_tag(article_of: Callable[..., Article], tag: str) -> None:
    article = article_of(f"One\n\n<div>\n{tag}two\n</div>\n")

    spans = places_of(article, "/x/")

    assert [article.source.text[span.start : span.end] for span in spans] == [tag]
