from collections.abc import Callable

import pytest

from healthpress.check.kinds.levels import at_level
from healthpress.check.kinds.rewording import reworded
from healthpress.model.article import Article
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.source import Span

ArticleOf = Callable[..., Article]


@pytest.mark.parametrize(
    ("written", "span", "inner"),
    [
        ("share: [facebok]", Span(8, 15), Span(8, 15)),
        ('share: ["facebok"]', Span(8, 17), Span(9, 16)),
        ("share: ['facebok']", Span(8, 17), Span(9, 16)),
    ],
)
def test_a_word_is_replaced_inside_its_quotation_marks(
    article_of: ArticleOf, written: str, span: Span, inner: Span
) -> None:
    fix = reworded(article_of(written), span, "facebok", "facebook")

    assert fix == Fix("write `facebook`", (Edit(inner, "facebook"),), Safety.UNSAFE)


@pytest.mark.parametrize(
    ("written", "old", "new"),
    [
        ("[facebok]", "facebok", ""),
        ("facebook", "facebok", "facebook"),
        ("facebok", "facebok", "face book"),
        ("facebok", "facebok", "x(y)"),
        ("facebok", "facebok", "a: b"),
        ("facebok", "facebok", "javascript:x"),
        ("", "facebok", "facebook"),
    ],
    ids=["nothing new", "not as told", "a blank", "a bracket", "a colon", "a scheme", "no words"],
)
def test_there_is_no_fix_where_it_might_mean_something_else(
    article_of: ArticleOf, written: str, old: str, new: str
) -> None:
    assert reworded(article_of(written), Span(0, len(written)), old, new) is None


@pytest.mark.parametrize("new", ["../a.md", "/images/cuff.jpg", "a.md#who-should-not", "#risks"])
def test_paths_and_anchors_may_be_written(article_of: ArticleOf, new: str) -> None:
    assert reworded(article_of("x"), Span(0, 1), "x", new) is not None


@pytest.mark.parametrize(
    ("text", "level", "mark"),
    [
        ("# One\n", 2, "##"),
        ("#### One ####\n", 2, "##"),
        ("> # One\n", 3, "###"),
        ("One\n===\n", 2, "---"),
        ("One\nmore\n =  \n", 2, "-"),
    ],
)
def test_a_heading_gets_another_mark(
    article_of: ArticleOf, text: str, level: int, mark: str
) -> None:
    article = article_of(text)
    [heading] = article.headings

    fix = at_level(article, heading, level)

    assert fix is not None
    assert [edit.text for edit in fix.edits] == [mark]


def test_a_line_below_a_heading_cannot_give_it_level_3(article_of: ArticleOf) -> None:
    article = article_of("One\n===\n")

    assert at_level(article, article.headings[0], 3) is None
