from collections.abc import Callable

import pytest

from healthpress.model.article import Article, Places
from healthpress.model.front_matter import FrontMatter
from healthpress.model.source import SourceFile, Span
from healthpress.parse.article import parse_article
from healthpress.parse.header import Header

Parse = Callable[[str], Article]


@pytest.fixture
def told() -> Callable[[str], list[tuple[str, str]]]:
    """(what is pointed at, the help) of each fault, where `trial` and `other` are keys."""

    def faults_of(text: str) -> list[tuple[str, str]]:
        header = Header(FrontMatter(), Places(Span(0, 0)))
        keys = frozenset({"trial", "other"})
        article = parse_article(SourceFile("a.md", text), header, library_keys=keys)
        assert {fault.code for fault in article.faults} <= {"SRC019"}
        return [(text[fault.span.start : fault.span.end], fault.help) for fault in article.faults]

    return faults_of


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("[@trial, p. 3]", "write `[@trial]` and put the rest into the sentence"),
        ("[see @trial; @other]", "write `[@trial; @other]` and put the rest into the sentence"),
        ("[-@nowhere]", "write `[@nowhere]` and put the rest into the sentence"),
        ("@trial", "write `[@trial]`"),
        (
            "^[a *loud* remark]",
            "write `[^key]` here, and `[^key]: …` with the note on a line of its own",
        ),
    ],
)
@pytest.mark.parametrize("around", ["a {} b", "## a {}", "> {}", "| a |\n|---|\n| {} |", "**{}**"])
def test_a_citation_that_is_not_read_is_told_at_its_place(
    told: Callable[[str], list[tuple[str, str]]], written: str, advice: str, around: str
) -> None:
    assert told(around.format(written)) == [(written, advice)]


@pytest.mark.parametrize(
    "text",
    [
        "[@trial] [@trial; @other] [^trial]",
        "me@trial.example, help@trial, https://a.example/@trial",
        "@clinic [see @clinic] @trials",
        "[@clinic](https://social.example/)",
        "`[@trial, p. 3]` \\[@trial, p. 3] \\@trial \\^[remark] ^\\[remark]",
        "```\n[@trial, p. 3]\n```",
        "[a, b] x^2^ [1]",
    ],
)
def test_what_is_no_citation_is_not_told(
    told: Callable[[str], list[tuple[str, str]]], text: str
) -> None:
    assert told(text) == []
