"""What a reader sees of a text, and where it stands in the source."""

from collections.abc import Callable

import pytest

from healthpress.model.article import Article
from healthpress.model.source import SourceFile
from healthpress.parse.article import parse_article
from healthpress.parse.front_matter import read_header

Parse = Callable[..., Article]


@pytest.mark.parametrize(
    "written",
    [
        "mira\u00adcle",
        "mira&shy;cle",
        "mi\u200bra\u200bcle",
        "mira\u2060cle",
        "**mira**\ufeffcle",
    ],
)
def test_a_word_is_whole_whatever_invisible_stands_in_it(parse: Parse, written: str) -> None:
    article = parse(f"A {written} cure.\n")

    [prose] = article.in_zones("prose")
    start = prose.text.index("miracle")
    place = prose.place(start, start + len("miracle"))

    assert prose.text == "A miracle cure."
    assert article.source.text[place.start : place.end].strip("*") == written.strip("*")


def test_a_title_is_whole_too() -> None:
    source = SourceFile("article.md", "---\ntitle: A mira\u00adcle\n---\n")
    article = parse_article(source, read_header(source))

    [prose] = article.in_zones("meta.title")
    place = prose.place(2, 9)

    assert prose.text == "A miracle"
    assert source.text[place.start : place.end] == "mira\u00adcle"


def test_what_joins_the_parts_of_a_picture_character_stays(parse: Parse) -> None:
    article = parse("A 👩\u200d⚕\ufe0f helps.\n")

    [prose] = article.in_zones("prose")

    assert prose.text == "A 👩\u200d⚕\ufe0f helps."
