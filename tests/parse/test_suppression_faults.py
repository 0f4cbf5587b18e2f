"""What allows nothing, and is told: mistakes, reasons nobody sees, comments that readers see."""

from collections.abc import Callable

import pytest

from healthpress.model.article import Article
from healthpress.model.source import SourceFile
from healthpress.parse.article import parse_article
from healthpress.parse.front_matter import read_header

Parse = Callable[..., Article]

IGNORE = "<!-- healthpress: ignore[CLM001] -- quoting the advert -->"


def codes(article: Article) -> list[str]:
    return [fault.code for fault in article.faults if fault.code.startswith("LNT")]


@pytest.fixture
def read() -> Callable[[str], Article]:
    def parsed(text: str) -> Article:
        source = SourceFile("article.md", text)
        return parse_article(source, read_header(source))

    return parsed


@pytest.mark.parametrize(
    "key", ["until: soon", "until: 2026-02-30", "untill: 2026-03-01", "until: [2027-03-01]"]
)
def test_an_entry_with_a_mistake_allows_nothing(read: Callable[[str], Article], key: str) -> None:
    entry = "code: CLM001\n      reason: quoting the advert"

    article = read(f"---\nlint:\n  ignore:\n    - {entry}\n      {key}\n    - {entry}\n---\n")

    assert [one.until for one in article.suppressions] == [None]
    assert article.source.locate(article.suppressions[0].span.start)[0] == 7


@pytest.mark.parametrize("reason", ["\u200b" * 12, "so \u200b\u2060\u200b\u2060\u200b it is"])
def test_a_reason_that_nobody_can_see_is_none(parse: Parse, reason: str) -> None:
    article = parse(f"One <!-- healthpress: ignore[CLM001] -- {reason} -->")

    assert article.suppressions == ()
    assert codes(article) == ["LNT002"]


@pytest.mark.parametrize(
    "text",
    [
        f'---\ntitle: "One {IGNORE}"\n---\n\nTwo\n',
        f'+++\ntitle = "One {IGNORE}"\n+++\n\nTwo\n',
        f'---\ntitle: One\n---\n\n[Two](/ "three {IGNORE}")\n',
        f'---\ntitle: One\n---\n\n![Two](a.png "three {IGNORE}")\n',
    ],
    ids=["yaml", "toml", "title of a link", "title of an image"],
)
def test_a_comment_that_readers_would_see_is_told(
    read: Callable[[str], Article], text: str
) -> None:
    article = read(text)

    assert article.suppressions == ()
    assert codes(article) == ["LNT005"]


def test_what_the_front_matter_wants_is_told_in_its_own_words(
    read: Callable[[str], Article],
) -> None:
    article = read(
        "---\nlint:\n  ignore:\n    - {code: CLM, reason: short}\n    - code: CLM001\n---\n"
    )

    advice = [fault.help for fault in article.faults if fault.code.startswith("LNT")]
    assert advice[0] == "name one rule by its code or name, as `code: CLM001`"
    assert advice[-1].endswith("as `reason`")


@pytest.mark.parametrize("blanks", [" ", "   ", "\t", " \t "])
def test_blanks_that_no_reader_sees_misplace_no_comment(parse: Parse, blanks: str) -> None:
    article = parse(f"One {IGNORE}{blanks}{IGNORE} two\nthree {IGNORE}{blanks}\n")

    assert len(article.suppressions) == 3
    assert codes(article) == []
