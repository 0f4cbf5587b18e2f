import pytest

from healthpress.check.kinds.faults import has_readable_header
from healthpress.model.article import Article, Places
from healthpress.model.finding import Fault
from healthpress.model.front_matter import FrontMatter
from healthpress.model.source import SourceFile, Span


def article_with(code: str) -> Article:
    return Article(
        SourceFile("a.md", ""),
        FrontMatter(),
        Places(Span(0, 0)),
        faults=(Fault(code, Span(0, 0), "something is wrong"),),
    )


@pytest.mark.parametrize("code", ["SRC002", "SRC003", "SRC009"])
def test_a_header_that_could_not_be_read_proves_nothing_absent(code: str) -> None:
    assert not has_readable_header(article_with(code))


@pytest.mark.parametrize("code", ["SRC005", "SRC006", "SRC008", "SRC010", "SRC012"])
def test_a_header_with_smaller_faults_was_read(code: str) -> None:
    assert has_readable_header(article_with(code))
