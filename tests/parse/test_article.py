from collections.abc import Callable

import pytest

from healthpress.model.article import Article, Heading, Image, Link, Places
from healthpress.model.citation import Reference
from healthpress.model.front_matter import FrontMatter
from healthpress.model.source import SourceFile, Span
from healthpress.parse.article import parse_article
from healthpress.parse.header import Header

Parse = Callable[..., Article]


def zones(article: Article) -> list[tuple[str, str]]:
    return [(prose.zone, prose.text) for prose in article.prose]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# One\n\nTwo *three*\nfour", [("heading", "One"), ("prose", "Two three four")]),
        ("- a\n- b\n\n  c", [("prose", "a"), ("prose", "b"), ("prose", "c")]),
        ("Term\n: Meaning", [("prose", "Term"), ("prose", "Meaning")]),
        ("> said\n>\n> - more", [("quote", "said"), ("quote", "more")]),
        ("| a | b |\n|---|---|\n| c | |", [("table", "a"), ("table", "b"), ("table", "c")]),
        ("see ![the *alt*](x.png) here", [("prose", "see  here"), ("alt", "the alt")]),
        ("x[^1]\n\n[^1]: note\n\ny", [("prose", "x"), ("prose", "y"), ("refs", "note")]),
        ("```\ncode\n```\n\n    code", []),
        ("one<br>two <b>three</b>", [("prose", "one two three")]),
        ("a  \nb\\\nc", [("prose", "a b c")]),
        ("<div>Ketamine\n<b>cu</b>res</div>", [("prose", "Ketamine cures")]),
        ("<!-- a note -->", []),
        ("<script>\nbad\n</script>", []),
        ("> [!WARNING]\n> Call 999", [("prose", "Call 999")]),
    ],
)
def test_visible_text_has_its_zone(
    parse: Parse, text: str, expected: list[tuple[str, str]]
) -> None:
    assert zones(parse(text)) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It ~~cures~~ eases", "It       eases"),
        ("It ~~**cu**res `x`~~ eases", "It         eases"),
        ("Type `cures` and `eases`", "Type       and      "),
        ("`x` ~~y~~ z", "    z"),
        ("It *eases*", "It eases"),
    ],
)
def test_struck_text_and_code_are_seen_but_not_said(parse: Parse, text: str, said: str) -> None:
    (prose,) = parse(text).prose

    assert prose.said == said
    assert len(prose.text) == len(said)


def test_the_front_matter_is_read_first_and_placed() -> None:
    text = '---\ntitle: Ketamine\nkey_points: [one, "t\\u0077o"]\n---\nBody\n'
    places = Places(
        Span(0, 54),
        values={
            ("title",): Span(11, 19),
            ("key_points", 0): Span(33, 36),
            ("key_points", 1): Span(38, 48),
        },
    )
    front_matter = FrontMatter(title="Ketamine", key_points=("one", "two"))
    header = Header(front_matter, places, body_start=text.index("Body"))

    article = parse_article(SourceFile("a.md", text), header)

    assert zones(article) == [
        ("meta.title", "Ketamine"),
        ("meta.key_points", "one"),
        ("meta.key_points", "two"),
        ("prose", "Body"),
    ]
    assert [prose.pieces[0].exact for prose in article.prose] == [True, True, False, True]
    assert article.prose[2].place(0, 3) == Span(38, 48)


def test_citations_leave_a_mark_and_no_text(parse: Parse) -> None:
    text = "Rapid[^a] relief [@b; @c.d] lasts[^missing]."

    (prose,) = parse(text).prose

    assert prose.text == "Rapid relief  lasts."
    assert [(mark.key, mark.offset) for mark in prose.marks] == [
        ("a", 5),
        ("b", 13),
        ("c.d", 13),
        ("missing", 19),
    ]
    assert [text[mark.span.start : mark.span.end] for mark in prose.marks] == [
        *("a", "b", "c.d", "missing")
    ]


@pytest.mark.parametrize("text", ["[@key](u)", "[@a b]", "[^not a key]", '[^"]', "a@b.c", "`[@k]`"])
def test_what_only_looks_like_a_citation_is_none(parse: Parse, text: str) -> None:
    assert parse(text).prose[0].marks == ()


def test_a_mark_with_any_key_of_a_reference_is_a_citation() -> None:
    header = Header(FrontMatter(references=(Reference(id="10.1/(x)"),)), Places(Span(0, 0)))

    article = parse_article(
        SourceFile("a.md", "a[^10.1/(x)] b[^é!] c[^ü!]"), header, library_keys=frozenset({"é!"})
    )

    assert [mark.key for mark in article.prose[0].marks] == ["10.1/(x)", "é!"]


def test_headings_get_one_id_each(parse: Parse) -> None:
    article = parse("# Über & *uns*\n\n## Side effects\n\n## Side effects\n\n## ?\n\n{#own}\n## X")

    assert [(heading.level, heading.text, heading.anchor) for heading in article.headings] == [
        (1, "Über & uns", "uber-uns"),
        (2, "Side effects", "side-effects"),
        (2, "Side effects", "side-effects-2"),
        (2, "?", "section"),
        (2, "X", "own"),
    ]


def test_a_made_id_keeps_clear_of_a_written_one(parse: Parse) -> None:
    article = parse("## Doses\n\n{#doses}\n## Other")

    assert [heading.anchor for heading in article.headings] == ["doses-2", "doses"]


def test_prose_knows_its_section(parse: Parse) -> None:
    article = parse("a\n\n## One\n\nb\n\n## Two\n\nc[^n]\n\n[^n]: d")

    assert [(prose.text, prose.section) for prose in article.prose] == [
        *(("a", -1), ("One", 0), ("b", 0), ("Two", 1), ("c", 1), ("d", -1))
    ]


def test_links_carry_address_text_place_and_classes(parse: Parse) -> None:
    text = "Go [to *the* page](p.md#x){.button .big} or <https://a.example> or [r]\n\n[r]: /r"

    article = parse(text)

    assert article.links == (
        Link(
            "p.md#x",
            "to the page",
            Span(3, 26),
            classes=("button", "big"),
            target=Span(19, 25),
        ),
        Link("https://a.example", "https://a.example", Span(44, 63)),
        Link("/r", "r", Span(67, 70)),
    )


def test_a_link_around_an_image_is_named_by_it(parse: Parse) -> None:
    assert parse("[![Our clinic](c.jpg)](/)").links[0].text == "Our clinic"


def test_images_tell_whether_they_are_decorative(parse: Parse) -> None:
    article = parse("![](a.png){.decorative} ![](b.png)")

    assert article.images == (
        Image("a.png", "", Span(0, 10), decorative=True, target=Span(4, 9)),
        Image("b.png", "", Span(24, 34), target=Span(28, 33)),
    )


@pytest.mark.parametrize("scheme", ["javascript", "data", "ftp", "vbscript", "JavaScript", "file"])
@pytest.mark.parametrize("form", ["[text]({}:x)", "![text]({}:x)", "[text]\n\n[text]: {}:x"])
def test_other_schemes_are_told_and_not_linked(
    parse: Parse, flat: Callable[..., str], scheme: str, form: str
) -> None:
    article = parse(form.format(scheme))

    assert [fault.code for fault in article.faults] == ["SRC014"]
    assert f"`{scheme.lower()}:`" in article.faults[0].message
    assert flat(article.body) == "<p>text</p>\n"


@pytest.mark.parametrize("url", ["a.md", "/x", "#top", "mailto:a@b.c", "tel:999", "?q", "//h/x"])
def test_addresses_of_a_health_page_are_linked(parse: Parse, url: str) -> None:
    article = parse(f"[text]({url})")

    assert [link.url for link in article.links] == [url]
    assert article.faults == ()


def test_footnotes_are_kept_apart_from_the_body(parse: Parse, flat: Callable[..., str]) -> None:
    article = parse("Text[^n].\n\n[^n]: A *note* [@k].\n\n    More.\n\nEnd.")

    (note,) = article.notes
    assert (note.key, note.text) == ("n", "A note . More.")
    assert flat(note.body) == "<p>A <em>note</em> [k].</p>\n<p>More.</p>\n"
    assert flat(article.body) == "<p>Text[n].</p>\n<p>End.</p>\n"


def test_words_of_headings_prose_quotes_and_tables_are_counted(parse: Parse) -> None:
    article = parse("# One two\n\nthree[^n]\n\n> four\n\n| five |\n|---|\n| six |\n\n[^n]: seven")

    assert article.word_count == 6


def test_heading_spans_are_their_text(parse: Parse) -> None:
    assert parse("## Doses ##").headings == (
        Heading(2, "Doses", "doses", Span(3, 8), mark=Span(0, 2)),
    )
