import json
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from healthpress.model.article import Article
from healthpress.model.body import Address, Body
from healthpress.model.source import Span
from healthpress.parse.html_policy import TAGS
from healthpress.parse.raw_html import bits

Parse = Callable[..., Article]
Flat = Callable[[Body], str]

COMPONENTS = {"warning", "details"}
SURROUNDINGS = [
    "{}",
    "Before {} behind\n\n# After",
    "<div>\n{}\n</div>\n\nNext",
    '<p title="{}">x</p>\n\n<b {}>y</b>',
    "[x]({} '{}') ![{}]({}) <{}>",
    "::: details {} {x={}}\n{}\n:::",
    "| {} |\n|---|\n| {} |",
    "- {}\n- > {}\n\n[^{}]: {}\n",
    "```{}\n{}\n```\n\n{.{} #{}}\n# {}",
]


class Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def elements(html: str) -> Elements:
    found = Elements()
    found.feed(html)
    return found


def attacks(folder: Path) -> list[str]:
    lines = (folder / "xss_payloads_quick.txt").read_text(encoding="utf-8").splitlines()
    return lines + list(json.loads((folder / "blns.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("surrounding", SURROUNDINGS)
def test_nothing_hostile_reaches_the_page(
    parse: Parse, flat: Flat, shared_data: Path, surrounding: str
) -> None:
    for attack in attacks(shared_data / "security"):
        body = parse(surrounding.replace("{}", attack)).body
        found = elements(flat(body))

        assert found.tags <= TAGS | COMPONENTS
        assert [name for name, _ in found.attributes if name.startswith("on")] == []
        assert [name for name, _ in found.attributes if name in ("style", "srcdoc")] == []
        for name, value in found.attributes:
            if name in ("href", "src"):
                assert not value.strip().lower().startswith(("javascript:", "data:", "vbscript:"))


@pytest.mark.parametrize("policy", ["deny", "trusted"])
def test_no_string_stops_the_run_under_any_policy(
    parse: Parse, shared_data: Path, policy: str
) -> None:
    texts = attacks(shared_data / "security")

    articles = [parse(text, html=policy) for text in texts]

    assert len(articles) == len(texts)


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        ("<script>", "`<script>`"),
        ("<iframe src='https://x.example'>", "`<iframe>`"),
        ('<b onclick="x()">', "attribute `onclick` of `<b>`"),
        ('<p style="color: red">', "attribute `style` of `<p>`"),
        ('<a href="javascript:x">', "attribute `href` of `<a>`"),
        ('<a href="java&#10;script:x">', "attribute `href` of `<a>`"),
        ('<img src="https://tracker.example/x.gif" alt="">', "attribute `src` of `<img>`"),
        ('<img srcset="a.png, b.png 2x" alt="">', "attribute `srcset` of `<img>`"),
        ('<video src="a.mp4" controls>', "`<video>`"),
        ('<audio src="a.ogg" controls>', "`<audio>`"),
        ("<picture>", "`<picture>`"),
        ('<source srcset="a.webp">', "`<source>`"),
        ('<track src="a.vtt">', "`<track>`"),
        ('<p role="button">', "attribute `role` of `<p>`"),
        ("<h1>", "`<h1>`"),
        ('<span class="x vh">', "attribute `class` of `<span>`"),
        ("<span class=hp-hidden>", "attribute `class` of `<span>`"),
    ],
)
def test_what_is_removed_is_told_where_it_stands(parse: Parse, raw: str, what: str) -> None:
    text = f"Text {raw} behind"

    article = parse(text)

    (fault,) = article.faults
    assert (fault.code, fault.message) == ("SRC013", f"raw HTML {what} is removed from the page")
    assert text[fault.span.start : fault.span.end] == raw


@pytest.mark.parametrize(
    "raw",
    [
        '<abbr title="milligram">mg</abbr>',
        '<time datetime="2026-02-05">5 February</time>',
        '<a href="tel:999">999</a>',
        '<span lang="es" dir="ltr" class="x">hola</span>',
        '<img src="a.png" alt="b" width="1" height="2">',
        "H<sub>2</sub>O",
    ],
)
def test_harmless_markup_stays_as_it_is(parse: Parse, flat: Flat, raw: str) -> None:
    article = parse(f"x {raw}")

    assert flat(article.body) == f"<p>x {raw}</p>\n"
    assert article.faults == ()


def test_a_class_that_hides_text_is_taken_away_alone(parse: Parse, flat: Flat) -> None:
    html = flat(parse('x <span class="a vh">may harm</span> <b class="vh">you</b>').body)

    assert html == '<p>x <span class="a">may harm</span> <b>you</b></p>\n'


def test_addresses_of_raw_html_are_holes_too(parse: Parse) -> None:
    text = "<a class=x href='b&amp;c.md' title=\"href=y\">d</a>\n\n<p><img src=e.png alt=f>"

    body = parse(text).body

    assert [part for part in body if isinstance(part, Address)] == [
        Address("b&c.md", "link", Span(0, 44)),
        Address("e.png", "image", Span(51, 75)),
    ]


def test_ids_of_raw_html_get_a_prefix(parse: Parse, flat: Flat) -> None:
    html = flat(parse('# One\n\n<b id="one" tabindex="0">x</b>').body)

    assert '<h2 id="one">' in html
    assert '<b id="user-one">' in html


@pytest.mark.parametrize("raw", ["<iframe>", "<textarea>", "<script>", "<title>", "<!--", "<svg"])
@pytest.mark.parametrize(
    "form", ["a {} b\n\nNext **word**", "<div>\nx {}\n</div>\n\nNext **word**"]
)
def test_an_unclosed_element_swallows_nothing_behind_its_block(
    parse: Parse, flat: Flat, raw: str, form: str
) -> None:
    html = flat(parse(form.replace("{}", raw)).body)

    assert "<p>Next <strong>word</strong></p>" in html


@pytest.mark.parametrize("policy", ["safe", "deny", "trusted"])
def test_comments_are_for_authors(parse: Parse, flat: Flat, policy: str) -> None:
    text = "One <!-- two -->\n\n<!-- two -->\n\n<div>\n<b>x</b> <!-- two -->\n</div>\n\nFour"

    article = parse(text, html=policy)

    assert [raw.text for raw in article.raw_html] == ["<div>\n<b>x</b> <!-- two -->\n</div>\n"]
    assert "!--" not in flat(article.body)
    assert "two" not in flat(article.body)
    assert article.faults == ()


def test_deny_shows_raw_html_as_text(parse: Parse, flat: Flat) -> None:
    article = parse("a <b>c</b>", html="deny")

    assert flat(article.body) == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n"
    assert article.prose[0].text == "a <b>c</b>"


def test_trusted_passes_raw_html(parse: Parse, flat: Flat) -> None:
    article = parse('<div onclick="x">y</div>', html="trusted")

    assert flat(article.body) == '<div onclick="x">y</div>'
    assert article.faults == ()


def test_raw_html_is_placed(parse: Parse) -> None:
    text = "a <b>c</b>\r\n\r\n> <div>\r\n> d\r\n> </div>\r\n"

    article = parse(text)

    assert [text[raw.span.start : raw.span.end] for raw in article.raw_html] == [
        "<b>",
        "</b>",
        "<div>\r\n> d\r\n> </div>",
    ]


def test_the_content_of_what_runs_is_no_text() -> None:
    found = [bit.text for bit in bits("a<script>b</b></script>c<!-- d -->e<style>f")]

    assert found == ["a", "<script>", "c", "e", "<style>"]
