from collections.abc import Callable

import pytest

from healthpress.check.fixing import apply_fixes
from healthpress.model.article import Article

Parse = Callable[..., Article]


def closed(article: Article) -> str:
    """The text with the fixes of its blocks."""
    fixes = [fault.fix for fault in article.faults if fault.fix]
    return apply_fixes(article.source.text, fixes).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::: do\nwords\n", "::: do\nwords\n:::\n"),
        ("::: do\nwords", "::: do\nwords\n:::"),
        ("::: do\r\nwords\r\n", "::: do\r\nwords\r\n:::\r\n"),
        ("::: do\rwords\r", "::: do\rwords\r:::\r"),
        ("::: do", "::: do\n:::"),
        ("::: do\nwords\n\n\n", "::: do\nwords\n:::\n\n\n"),
        ("::: do\nwords  \n", "::: do\nwords  \n:::\n"),
        ("::: do\nwords\n\n## Next\n\nmore\n", "::: do\nwords\n:::\n\n## Next\n\nmore\n"),
        ("::: do\nwords\n\nNext\n---\n", "::: do\nwords\n:::\n\nNext\n---\n"),
        ("::: do\n- a\n\n  ## In a list\n", "::: do\n- a\n\n  ## In a list\n:::\n"),
        ("- a\n\n  ::: do\n  b\n\nc\n", "- a\n\n  ::: do\n  b\n  :::\n\nc\n"),
        (":::: do\n::: dont\na\n::::\n", ":::: do\n::: dont\na\n:::\n::::\n"),
        ("::::: do\nwords\n", "::::: do\nwords\n:::::\n"),
    ],
)
def test_an_open_block_is_closed_before_the_next_heading_else_at_its_end(
    parse: Parse, text: str, expected: str
) -> None:
    mended = closed(parse(text))

    assert mended == expected
    assert parse(mended).faults == ()


@pytest.mark.parametrize(
    "text",
    ["::: do\n::: dont\na\n:::\n", "> ::: do\n> a\n", "- ::: do\n  a\n"],
    ids=["the outer block would be closed", "in a quotation", "at the start of an entry"],
)
def test_a_block_is_left_where_a_line_would_not_close_it(parse: Parse, text: str) -> None:
    article = parse(text)

    assert [fault.code for fault in article.faults] == ["SRC012"]
    assert closed(article) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::: waring Careful\na\n:::\n", "::: warning Careful\na\n:::\n"),
        (":::waring\na\n:::\n", ":::warning\na\n:::\n"),
        ("> [!warnng]\n> a\n", "> [!WARNING]\n> a\n"),
        ("> >  [!TIPP]\n> > a\n", "> >  [!TIP]\n> > a\n"),
    ],
)
def test_an_unknown_name_of_a_block_becomes_the_one_most_like_it(
    parse: Parse, text: str, expected: str
) -> None:
    assert closed(parse(text)) == expected


def test_a_name_like_no_other_is_left(parse: Parse) -> None:
    article = parse("::: xyzzy\na\n:::\n")

    assert [fault.fix for fault in article.faults] == [None]
