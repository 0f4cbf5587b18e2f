from collections.abc import Callable

import pytest

from healthpress.model.article import Article
from healthpress.model.source import SourceFile, Span
from healthpress.model.suppression import Suppression
from healthpress.parse.article import parse_article
from healthpress.parse.front_matter import read_header
from healthpress.parse.suppression_places import removal

Parse = Callable[..., Article]

IGNORE = "<!-- healthpress: ignore[CLM001] -- quoting the advert -->"
DISABLE = "<!-- healthpress: disable[CLM001] -- wording of the law -->"
ENABLE = "<!-- healthpress: enable[CLM001] -->"


def covered(article: Article) -> list[str]:
    """What each suppression covers, in the words of the source."""
    text = article.source.text
    return [text[one.covers.start : one.covers.end] for one in article.suppressions]


def codes(article: Article) -> list[str]:
    return [fault.code for fault in article.faults if fault.code.startswith("LNT")]


@pytest.fixture
def read() -> Callable[[str], Article]:
    def parsed(text: str) -> Article:
        source = SourceFile("article.md", text)
        return parse_article(source, read_header(source))

    return parsed


def test_a_comment_behind_text_covers_its_line_only(parse: Parse) -> None:
    article = parse(f"One\ntwo {IGNORE}\nthree")

    assert covered(article) == [f"two {IGNORE}\n"]
    assert [one.scope for one in article.suppressions] == ["line"]


def test_a_comment_in_a_cell_covers_its_row(parse: Parse) -> None:
    article = parse(f"| a | b |\n|---|---|\n| 1 | 2 {IGNORE} |\n| 3 | 4 |\n")

    assert covered(article) == [f"| 1 | 2 {IGNORE} |\n"]


def test_a_comment_over_two_lines_covers_both(parse: Parse) -> None:
    comment = IGNORE.replace(" the advert", "\nthe advert")

    article = parse(f"One {comment}\ntwo")

    assert covered(article) == [f"One {comment}\n"]
    assert article.suppressions[0].reason == "quoting the advert"


@pytest.mark.parametrize(
    "block",
    [
        "One\ntwo",
        "## Heading",
        "Heading\n---",
        "- one\n- two\n\n  three",
        "1. one",
        "> one\n> two",
        "> [!NOTE]\n> one",
        "| a |\n|---|\n| 1 |",
        "::: warning Care\none\n\ntwo\n:::",
        "Term\n: one",
        "```\ncode\n```",
        "    code",
        "<div>\none\n</div>",
        "[^1]: a note",
        "***",
    ],
)
def test_a_comment_on_its_own_line_covers_the_whole_block_below(parse: Parse, block: str) -> None:
    article = parse(f"Before.[^1]\n\n{IGNORE}\n{block}\n\nAfter.\n")

    assert covered(article) == [block]
    assert [one.scope for one in article.suppressions] == ["block"]
    assert codes(article) == []


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n", "\n<!-- another -->\n", f"\n{IGNORE}\n"])
def test_what_stands_between_a_comment_and_its_block_does_not_matter(
    parse: Parse, gap: str
) -> None:
    article = parse(f"{IGNORE}{gap}One\n\nTwo")

    assert set(covered(article)) == {"One"}


@pytest.mark.parametrize(
    ("text", "block"),
    [
        (f"> {IGNORE}\n> one\n>\n> two", "> one"),
        (f"- one\n\n  {IGNORE}\n  two\n- three", "  two"),
        (f"::: warning\n{IGNORE}\none\n\ntwo\n:::", "one"),
        (f"[^1]: one\n\n    {IGNORE}\n    two\n", "    two"),
    ],
)
def test_a_comment_inside_a_block_covers_the_next_one_there(
    parse: Parse, text: str, block: str
) -> None:
    assert covered(parse(text)) == [block]


def test_a_range_runs_from_its_first_comment_to_its_last(parse: Parse) -> None:
    article = parse(f"One\n\n{DISABLE}\n\nTwo\n\n- three\n\n{ENABLE}\n\nFour")

    [suppression] = article.suppressions

    assert covered(article) == [f"{DISABLE}\n\nTwo\n\n- three\n\n{ENABLE}"]
    assert suppression.scope == "range"
    assert [one.rule for one in suppression.ends] == ["CLM001"]


def test_a_range_with_one_bad_end_hides_nothing_and_is_told_once(parse: Parse) -> None:
    article = parse(f"{DISABLE}\n\n- one\n{ENABLE}\n- two\n")

    assert article.suppressions == ()
    assert codes(article) == ["LNT005"]


def test_every_rule_has_its_own_place(parse: Parse) -> None:
    article = parse("One <!-- healthpress: ignore[CLM001,  hype ] -- quoting the advert -->")

    [suppression] = article.suppressions

    text = article.source.text
    places = [text[one.span.start : one.span.end] for one in suppression.rules]
    assert places == ["CLM001", "hype"] == [one.rule for one in suppression.rules]
    assert text[suppression.span.start : suppression.span.end].startswith("<!-- healthpress")


def test_places_are_right_inside_a_quote_of_a_list_with_windows_line_ends(parse: Parse) -> None:
    comment = "<!-- healthpress:\r\n  > ignore[CLM001] -- quoting it -->"

    article = parse(f"- > one\r\n  >\r\n  > two {comment}")

    [suppression] = article.suppressions

    span = suppression.rules[0].span
    assert article.source.text[span.start : span.end] == "CLM001"
    assert article.source.text[suppression.span.start : suppression.span.end] == comment
    assert suppression.reason == "quoting it"


@pytest.mark.parametrize(
    "text",
    [
        "`<!-- healthpress: ignore[] -->`",
        "```\n<!-- healthpress: ignore[] -->\n```",
        "    <!-- healthpress: ignore[] -->",
        "\\<!-- healthpress: ignore[] -->",
        "<!-- healthpress-ignore -->",
        "<!-- about healthpress: ignore[] -->",
        "Our checker is healthpress: it ignores nothing.",
    ],
)
def test_what_is_no_comment_to_healthpress_is_left_alone(parse: Parse, text: str) -> None:
    article = parse(text)

    assert article.suppressions == ()
    assert codes(article) == []


def test_the_front_matter_allows_for_the_whole_page(read: Callable[[str], Article]) -> None:
    text = (
        "---\ntitle: A\nlint:\n  ignore:\n"
        "    - {code: EVD003, reason: 'Opinion, no claims', until: 2027-03-01}\n---\n\nText\n"
    )

    article = read(text)

    [suppression] = article.suppressions
    [allowed] = suppression.rules
    assert (suppression.scope, suppression.covers) == ("page", Span(0, len(text)))
    assert text[allowed.span.start : allowed.span.end] == "EVD003"
    assert str(suppression.until) == "2027-03-01"
    assert codes(article) == []


def test_an_entry_that_is_no_table_moves_no_place(read: Callable[[str], Article]) -> None:
    text = "---\nlint:\n  ignore:\n    - CLM001\n    - {code: CLM004, reason: too short}\n---\n"

    article = read(text)

    [fault] = [fault for fault in article.faults if fault.code == "LNT002"]
    assert text[fault.span.start : fault.span.end] == "too short"


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("resaon: because it is so", "`lint.ignore.resaon` is not a known key"),
        ("until: soon", "`lint.ignore.until` is `soon`, which is not a date"),
    ],
)
def test_a_mistyped_entry_is_told_at_its_place(
    read: Callable[[str], Article], key: str, message: str
) -> None:
    article = read(f"---\nlint:\n  ignore:\n    - code: CLM001\n      {key}\n---\n")

    assert message in [fault.message for fault in article.faults]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"One {IGNORE}\ntwo", "One\ntwo"),
        (f"One\n\n{IGNORE}\r\ntwo", "One\n\ntwo"),
        (f"> {IGNORE}\n> two", "> two"),
        (f"- {IGNORE}\n  two", "-\n  two"),
        (f"One {IGNORE} two", "One two"),
        (f"One{IGNORE}two", "Onetwo"),
        (f"One {IGNORE}   <!-- two -->", "One <!-- two -->"),
        (f"One <!-- two -->   {IGNORE}\nthree", "One <!-- two -->\nthree"),
        (IGNORE, ""),
    ],
)
def test_taking_a_comment_out_takes_its_line_or_a_blank_along(text: str, left: str) -> None:
    start = text.index(IGNORE)

    gone = removal(text, Span(start, start + len(IGNORE)))

    assert text[: gone.start] + text[gone.end :] == left


def test_many_misplaced_comments_are_all_told(parse: Parse) -> None:
    article = parse("".join(f"- {number}\n{IGNORE}\n" for number in range(30)))

    assert set(codes(article)) == {"LNT005"}
    assert article.suppressions == ()


def test_two_misplaced_comments_on_one_line_are_both_told(parse: Parse) -> None:
    article = parse(f"- one\n{IGNORE} {IGNORE}\n- two\n")

    assert codes(article) == ["LNT005", "LNT005"]


def test_two_comments_on_one_line_are_both_in_force(parse: Parse) -> None:
    article = parse(f"{IGNORE} {IGNORE}\nOne\n\ntwo {IGNORE} {IGNORE}\nthree\n")

    assert len(covered(article)) == 4
    assert codes(article) == []


def test_one_misplaced_comment_leaves_the_others_in_force(parse: Parse) -> None:
    article = parse(f"One {IGNORE}\n\n- two\n{IGNORE}\n- three\n\n{IGNORE}\nFour\n")

    assert codes(article) == ["LNT005"]
    assert covered(article) == [f"One {IGNORE}\n", "Four"]


def test_a_suppression_is_small_and_plain(parse: Parse) -> None:
    [suppression] = parse(f"One {IGNORE}").suppressions

    assert isinstance(suppression, Suppression)
    assert hash(suppression)
