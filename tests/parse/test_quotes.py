"""Which quotation marks of a paragraph become curly on the page."""

import pytest

from healthpress.model.source import SourceFile
from healthpress.parse.markdown import article_parser
from healthpress.parse.positions import LINE_STARTS, line_starts
from healthpress.parse.quotes import MOST


def shown(text: str, lang: str = "en") -> str:
    starts = line_starts(SourceFile("article.md", text), 0)
    return str(article_parser(lang).render(text, {LINE_STARTS: starts}))


@pytest.mark.parametrize(
    ("lang", "page"),
    [("en", "“a” isn’t"), ("de", "„a“ isn’t"), ("es", "«a» isn’t"), ("pl", '"a" isn\'t')],
)
def test_they_are_those_of_the_language(lang: str, page: str) -> None:
    assert shown('"a" isn\'t', lang).replace("&quot;", '"') == f"<p>{page}</p>\n"


def test_a_paragraph_of_very_many_keeps_them_and_its_neighbours_do_not() -> None:
    most = "don't " * MOST

    assert "'" not in shown(most)
    assert shown(f"{most}don't\n\nIt's").count("'") == MOST + 1
    assert "It’s" in shown(f"{most}don't\n\nIt's")
