from collections.abc import Callable

import pytest

from healthpress.model.article import Article
from healthpress.model.body import Address, Body, Cite, Component, Html
from healthpress.model.source import Span

Parse = Callable[..., Article]
Flat = Callable[[Body], str]


def test_what_the_site_must_fill_is_a_hole(parse: Parse) -> None:
    article = parse("[a](b.md) ![c](d.png) [@e; @f][^g]\n\n::: inset\nh\n:::")

    assert article.body == (
        Html('<p><a href="'),
        Address("b.md", "link", Span(0, 9)),
        Html('">a</a> <img src="'),
        Address("d.png", "image", Span(10, 21)),
        Html('" alt="c" loading="lazy" decoding="async"> '),
        Cite(("e", "f")),
        Cite(("g",)),
        Html("</p>\n"),
        Component("inset", "", (), (Html("<p>h</p>\n"),)),
    )


def test_holes_are_the_same_when_raw_html_is_cleaned(parse: Parse, flat: Flat) -> None:
    text = "{}[a](b.md) ![c](d.png) [@e]\n\n# F\n\n| g |\n|--:|\n| h |\n\n::: inset\ni\n:::"

    plain, cleaned = parse(text.format("")), parse(text.format("<b></b>"))

    assert flat(cleaned.body).replace("<b></b>", "") == flat(plain.body)


def test_a_table_scrolls_in_a_named_region(parse: Parse, flat: Flat) -> None:
    html = flat(parse("## Doses & <b>\n\n| a | |\n|--:|---|\n| b | c |").body)

    assert '<div class="table-scroll" role="region" tabindex="0" aria-label="Doses &amp; ">' in html
    assert '<th class="align-right" scope="col">a</th>\n<td></td>' in html
    assert '<td class="align-right">b</td>' in html
    assert "style=" not in html


def test_an_empty_cell_leaves_the_headers_alone(parse: Parse, flat: Flat) -> None:
    html = flat(parse("| a | b |\n|---|---|\n| | c |").body)

    assert '<th scope="col">a</th>\n<th scope="col">b</th>' in html


def test_regions_of_tables_have_different_names(parse: Parse, flat: Flat) -> None:
    table = "| a |\n|---|\n| b |\n"

    html = flat(parse(f"{table}\n\n## Doses\n\n{table}\n\n{table}").body)

    assert html.count('aria-label="Table"') == 1
    assert html.count('aria-label="Doses"') == 1
    assert html.count('aria-label="Doses (2)"') == 1


def test_the_body_has_no_h1(parse: Parse, flat: Flat) -> None:
    article = parse("# One")

    assert article.headings[0].level == 1
    assert flat(article.body) == '<h2 id="one">One</h2>\n'


def test_images_always_have_an_alternative(parse: Parse, flat: Flat) -> None:
    html = flat(parse('![](a.png) ![b "c"](d.png){.decorative}').body)

    assert html.count(" alt=") == 2
    assert 'alt="b &quot;c&quot;" class="decorative"' in html


@pytest.mark.parametrize("text", ['[x](<a"b.md>)', "[x](a&b.md)", "`<b>`", "\\<b> &lt;i>"])
def test_text_is_escaped(parse: Parse, text: str) -> None:
    html = "".join(part.text for part in parse(text).body if isinstance(part, Html))

    assert "<b>" not in html
    assert "<i>" not in html


def test_the_same_source_gives_the_same_body(parse: Parse) -> None:
    text = "<b>a</b> [b](c) [@d]"

    assert parse(text).body == parse(text).body


def test_an_image_may_say_how_large_it_is(parse: Parse, flat: Flat) -> None:
    text = "![a](x.svg){width=640 height=360} ![b](y.svg){width=wide onclick=x} [c](z){width=3}"

    html = flat(parse(text).body)

    assert 'alt="a" width="640" height="360"' in html
    assert html.count("width=") == 1
    assert "onclick" not in html
