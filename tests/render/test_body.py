import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from healthpress.model.body import Address, Cite, Component, Html
from healthpress.model.site import Page
from healthpress.model.source import Span

Fill = Callable[..., str]
HERE = Span(0, 0)


def link(url: str) -> tuple[Html | Address, ...]:
    return Html('<a href="'), Address(url, "link", HERE), Html('">x</a>')


def block(name: str, title: str = "", *parts: Html | Component, **attributes: str) -> Component:
    return Component(name, title, tuple(attributes.items()), parts)


def test_a_citation_is_a_numbered_link_with_words_for_ears(fill: Fill) -> None:
    assert fill(Cite(("daly19",))) == (
        '&NoBreak;<sup class="cite"><a href="#ref-1" id="cite-1-1" role="doc-noteref">'
        '[<span class="vh">reference </span>1]</a></sup>'
    )


def test_every_citation_of_a_reference_has_its_own_id(fill: Fill) -> None:
    markup = fill(Cite(("daly19",)), Cite(("li10", "daly19")))

    assert [f'id="cite-{id_}"' in markup for id_ in ("1-1", "2-1", "1-2")] == [True] * 3


def test_a_citation_that_leads_nowhere_is_printed_as_text(fill: Fill) -> None:
    assert fill(Cite(("<b>",))) == '&NoBreak;<sup class="cite">[@&lt;b&gt;]</sup>'


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("other.md", "../about/#contact"),
        ("https://a.example/?a=1&b=2", "https://a.example/?a=1&amp;b=2"),
        ('https://a.example/"onclick="', "https://a.example/&#34;onclick=&#34;"),
        ("javascript:alert(1)", ""),
        ("#top", "#top_"),
        ("https://a.example/#top", "https://a.example/#top"),
    ],
)
def test_an_address_is_resolved_checked_and_escaped(fill: Fill, url: str, expected: str) -> None:
    assert fill(*link(url)) == f'<a href="{expected}">x</a>'


def test_a_block_gets_the_heading_level_below_the_section_it_stands_in(fill: Fill) -> None:
    markup = fill(
        block("warning", "First"),
        Html("<h2>A</h2>"),
        block("warning", "Second", block("urgent", "Third")),
        Html("<h3>B</h3>"),
        block("warning", "Fourth"),
        block("details", "No heading", block("warning", "Fifth")),
    )

    found = [f"{title}</h{level}>" in markup for title, level in _levels()]
    assert found == [True] * 5


def _levels() -> list[tuple[str, int]]:
    return [("First", 2), ("Second", 3), ("Third", 4), ("Fourth", 4), ("Fifth", 4)]


def test_the_urgency_of_a_block_is_said_in_words_in_its_heading(fill: Fill) -> None:
    assert ('<span class="vh">Immediate action required: </span>Call 911 now if:</h2>') in fill(
        block("emergency", "Call 911 now if:")
    )


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("supervision", "Only under professional supervision"),
        ("key-points", "Key points"),
        ("evidence", "How well it works"),
        ("story", "A personal story"),
    ],
)
def test_a_block_without_a_title_gets_that_of_its_kind(fill: Fill, name: str, title: str) -> None:
    assert f"{title}</h2>" in fill(block(name))


def test_the_id_of_a_block_is_kept(fill: Fill) -> None:
    assert 'id="drive"' in fill(block("warning", "Do not drive", id="drive"))


def test_details_are_a_disclosure_element(fill: Fill) -> None:
    markup = fill(block("details", "How it was done", Html("<p>By chance.</p>")))

    assert "<summary>How it was done</summary>" in markup
    assert "<details" in markup
    assert "<h2" not in markup


def test_a_figure_has_the_title_as_its_caption(fill: Fill) -> None:
    assert "<figcaption>A chair</figcaption>" in fill(block("figure", "A chair"))


def test_a_video_is_a_link_and_loads_nothing(fill: Fill) -> None:
    markup = fill(block("video", "A visit", url="https://video.example/v", reviewed="2026-02-05"))

    assert 'href="https://video.example/v"' in markup
    assert 'Last reviewed <time datetime="2026-02-05">February 5, 2026</time>.' in markup
    assert "<iframe" not in markup


def test_a_day_of_review_that_is_no_date_is_printed_as_it_stands(fill: Fill) -> None:
    markup = fill(block("video", "A visit", url="https://video.example/v", reviewed="<b>May"))

    assert "Last reviewed &lt;b&gt;May." in markup
    assert "<time" not in markup


def test_a_video_whose_address_could_run_code_has_no_link(fill: Fill) -> None:
    assert "<a " not in fill(block("video", "A visit", url="javascript:alert(1)"))


def test_a_crisis_block_prints_the_numbers_of_the_page(fill: Fill) -> None:
    markup = fill(block("crisis"))

    assert "In the United States, <a " in markup
    assert '<a href="tel:988" aria-label="call 988">call</a> or <a href="sms:988">text 988</a>' in (
        markup
    )
    assert '<a href="sms:741741">text HOME to 741741</a> (Text Line).' in markup
    assert 'If you are in immediate danger, call <a href="tel:911">911</a>.' in markup


def test_a_crisis_block_of_two_countries_says_which_number_is_whose(fill: Fill, page: Page) -> None:
    kingdom = replace(page.countries[0], name="the United Kingdom", emergency=("999",), lines=())

    markup = fill(block("crisis"), page=replace(page, countries=(*page.countries, kingdom)))

    assert 'danger in the United Kingdom, call <a href="tel:999">' in markup


def test_a_crisis_block_without_a_country_still_sends_for_help(fill: Fill, page: Page) -> None:
    markup = fill(block("crisis"), page=replace(page, countries=()))

    assert "call your local emergency number" in markup


def test_a_text_service_of_others_does_not_read_as_the_first_ones(fill: Fill, page: Page) -> None:
    line = replace(
        page.countries[0].lines[0],
        name="Listeners",
        dial="116123",
        display="116 123",
        sms="85258",
        sms_keyword="SHOUT",
        sms_display="85258 (Shout)",
    )
    country = replace(page.countries[0], lines=(line,))

    markup = fill(block("crisis"), page=replace(page, countries=(country,)))

    listeners, shout = re.findall(r"<li>(.*?)</li>", markup)
    assert '<a href="tel:116123">call 116\N{NO-BREAK SPACE}123</a>' in listeners
    assert "(Listeners, 24 hours a day)" in listeners
    assert "sms:" not in listeners
    assert shout == (
        'In the United States, <a href="sms:85258">text SHOUT to 85258</a> (Shout, 24 hours a day).'
    )


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("drive", "do not drive"),
        ("<p>drive</p>\n", "<p>do not drive</p>\n"),
        ("\n<p><strong>drive</strong></p>", "\n<p>do not <strong>drive</strong></p>"),
        ("do not drive", "do not drive"),
        ("<em>Do</em> not drive", "<em>Do</em> not drive"),
        ("Don\N{RIGHT SINGLE QUOTATION MARK}t drive", "Don\N{RIGHT SINGLE QUOTATION MARK}t drive"),
        ("never drive", "never drive"),
        ("neverland", "do not neverland"),
        ("take <ul><li>tea</li></ul>", "do not take <ul><li>tea</li></ul>"),
        ("never<ol><li>tea</li></ol>", "never<ol><li>tea</li></ol>"),
    ],
)
def test_every_item_of_a_dont_list_says_not_to(fill: Fill, item: str, expected: str) -> None:
    markup = fill(block("dont", "", Html(f'<ul>\n<li title="a>b">{item}</li>\n</ul>\n')))

    assert f'<li title="a>b">{expected}</li>' in markup


def test_a_dont_list_in_another_language_keeps_its_words(fill: Fill, page: Page) -> None:
    markup = fill(
        block("dont", "", Html("<ul><li>Kaffee</li></ul>")), page=replace(page, lang="de")
    )

    assert "<li>Kaffee</li>" in markup


def test_words_of_the_theme_are_told_from_those_of_a_page_in_another_language(
    fill: Fill, page: Page
) -> None:
    markup = fill(
        block("warning", "Achtung"),
        block("warning"),
        block("details"),
        Cite(("daly19",)),
        page=replace(page, lang="de-AT"),
    )

    english = 'lang="en" dir="ltr"'
    assert f'<h2 class="block-title"><span class="vh" {english}>Important: </span>Achtung' in markup
    assert f'<h2 class="block-title" {english}><span class="vh" {english}>' in markup
    assert f"<summary {english}>More information</summary>" in markup
    assert f'<span class="vh" {english}>reference </span>1' in markup
