"""A comment in its right place changes nothing of what readers see."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthpress.model.article import Article
from healthpress.model.body import Body

Parse = Callable[..., Article]
Flat = Callable[[Body], str]

COMMENT = "<!-- healthpress: ignore[CLM001] -- a reason that is long enough -->"
POLICIES = ("safe", "deny", "trusted")


def said(article: Article) -> list[tuple[str, str, int]]:
    return [(prose.zone, prose.text, prose.section) for prose in article.prose]


def headings(article: Article) -> list[tuple[int, str, str]]:
    return [(one.level, one.text, one.anchor) for one in article.headings]


def same(one: Article, two: Article, flat: Flat) -> bool:
    return flat(one.body) == flat(two.body) and said(one) == said(two)


def is_in_place(article: Article) -> bool:
    return bool(article.suppressions) and not any(
        fault.code.startswith("LNT") for fault in article.faults
    )


def with_comment(text: str, line: int, *, is_above: bool) -> str:
    lines = text.splitlines(keepends=True)
    if is_above:
        return "".join([*lines[:line], f"{COMMENT}\n", *lines[line:]])
    lines[line] = lines[line].removesuffix("\n") + f" {COMMENT}\n"
    return "".join(lines)


@pytest.mark.parametrize("policy", POLICIES)
def test_no_example_of_commonmark_changes_by_a_comment_in_its_place(
    parse: Parse, flat: Flat, commonmark_examples: list[tuple[str, str]], policy: str
) -> None:
    texts = [text for text, _ in commonmark_examples if "<!--" not in text]
    changed, count = [], 0
    for text in texts[::3]:
        plain = parse(text, html=policy)
        for line in range(len(text.splitlines())):
            for is_above in (True, False):
                commented = parse(with_comment(text, line, is_above=is_above), html=policy)
                if is_in_place(commented):
                    count += 1
                    changed += [] if same(commented, plain, flat) else [commented.source.text]

    assert changed == []
    assert count > 200


BLOCKS = st.sampled_from(
    [
        "Plain words.",
        "Two lines,\nthe second *here*.",
        '"Quoted" words and a [link](#x).',
        "## A heading",
        "- one\n- two",
        "1. one\n\n2. two",
        "> quoted\n> words",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "::: warning Care\nWords.\n:::",
        "Term\n: what it is",
        "<div>\nraw <b>words</b>\n</div>",
        "```\ncode\n```",
        "![A cup](cup.png)",
        "Words with a note.[^1]\n\n[^1]: The note.",
    ]
)


@given(st.lists(BLOCKS, min_size=1, max_size=6), st.data())
def test_a_comment_in_its_place_changes_no_byte_of_a_page(
    parse: Parse, flat: Flat, blocks: list[str], data: st.DataObject
) -> None:
    text = "\n\n".join(blocks) + "\n"
    line = data.draw(st.integers(0, len(text.splitlines()) - 1))
    commented = parse(with_comment(text, line, is_above=data.draw(st.booleans())))

    plain = parse(text)

    if is_in_place(commented):
        assert flat(commented.body) == flat(plain.body)
        assert said(commented) == said(plain)
        assert commented.word_count == plain.word_count
        assert headings(commented) == headings(plain)


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize(
    "text",
    [
        "Words <!-- secret --> words",
        "Words *<!-- secret -->*",
        "**Words** <!-- secret -->",
        "Words<!-- secret --> words",
        "## <!-- secret --> *words*",
        "`words` <!-- secret -->",
        "<!-- secret -->\nWords",
        "## Words <!-- secret -->",
        "Words <!-- secret -->\n===",
        "- <!-- secret -->\n  words",
        "> <!-- secret -->\n> words",
        "| <!-- secret --> |\n|---|\n| <!-- secret --> |",
        "::: warning\n<!-- secret -->\n:::",
        "Words[^1]\n\n[^1]: Note <!-- secret -->",
        "[words <!-- secret -->](#x)",
        "![words <!-- secret -->](x.png)",
        "Words <!-- secret\nsecret --> words",
        "<div>\n<!-- secret --> words\n</div>",
        "<div><!-- secret\nsecret --></div>",
        "<!-- words --> words <!-- secret -->",
        "<p title='<!--'><!-- secret --></p>",
    ],
)
def test_no_comment_reaches_the_page(parse: Parse, flat: Flat, text: str, policy: str) -> None:
    article = parse(text, html=policy)

    assert "secret" not in flat(article.body)
    assert not any("secret" in prose.text for prose in article.prose)


def test_a_trusted_script_keeps_what_only_looks_like_a_comment(parse: Parse, flat: Flat) -> None:
    html = flat(parse("<script>\nlet a = '<!-- b -->'\n</script>\n", html="trusted").body)

    assert "'<!-- b -->'" in html


def test_the_text_around_a_comment_keeps_its_places(parse: Parse) -> None:
    article = parse('"One" <!-- two --> three  <!-- four -->\n<b>five</b> <!-- six -->')

    [prose] = article.prose
    text = article.source.text
    assert prose.text == '"One" three five'
    for word in ("One", "three", "five"):
        start = prose.text.index(word)
        place = prose.place(start, start + len(word))
        assert text[place.start : place.end] == word
