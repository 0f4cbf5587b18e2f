import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from healthpress.errors import ThemeError
from healthpress.model.article import Block, Prose
from healthpress.model.body import Component, Html
from healthpress.model.front_matter import FrontMatter, Supervision
from healthpress.model.site import Page, Site
from healthpress.model.source import Span
from healthpress.render.kit import Kit
from healthpress.render.page import render_body

Render = Callable[..., dict[str, str]]
Outlined = Callable[[str], Any]
MakeSite = Callable[[Page], Site]
KETAMINE = "ketamine/index.html"


@pytest.fixture
def html(render: Render) -> str:
    return render()[KETAMINE]


@pytest.fixture
def drawn_with(render: Render, page: Page, make_site_of: MakeSite) -> Callable[..., str]:
    """The example's page with other front matter."""

    def _drawn(**keys: object) -> str:
        front_matter: FrontMatter = replace(page.article.front_matter, **keys)  # type: ignore[arg-type] # keys of the test's choice
        changed = replace(page, article=replace(page.article, front_matter=front_matter))
        return render(make_site_of(changed))[KETAMINE]

    return _drawn


def test_the_elements_of_a_page_stand_in_their_order(html: str) -> None:
    marks = [
        '<a id="top">',
        "Skip to main content",
        "Go to the end of the page",
        'class="site-header"',
        '<main id="main"',
        'aria-labelledby="hp-breadcrumb"',
        "<h1>",
        'class="lead"',
        "Medically reviewed by <b>Robin Placeholder, MD, PhD</b>",
        "Last reviewed <time",
        "6 minutes to read",
        "This treatment must only be given by licensed health professionals in a certified clinic.",
        "It can help quickly.",
        "On this page",
        "If you are thinking about suicide",
        "References</h2>",
        "Share this page",
        "About this page",
        "Next review due",
        "Related pages",
        "Comments</h2>",
        "Back to top",
        "does not replace advice",
        'rel="me noopener"',
        '<a id="bottom">',
    ]

    places = [html.find(mark) for mark in marks]

    assert -1 not in places
    assert places == sorted(places)


def test_ids_stand_once_and_links_inside_the_page_lead_to_them(
    html: str, outline: Outlined
) -> None:
    page = outline(html)
    ids = page.values("id")

    assert [id_ for id_, count in Counter(ids).items() if count > 1] == []
    fragments = {url[1:] for url, _ in page.links if url.startswith("#")}
    assert fragments <= set(ids)


def test_headings_begin_with_one_h1_and_skip_no_level(html: str, outline: Outlined) -> None:
    levels = outline(html).headings

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [b for a, b in pairwise(levels) if b > a + 1] == []


def test_nothing_is_styled_or_scripted_in_line(html: str, outline: Outlined) -> None:
    page = outline(html)
    names = {name for _, name, _ in page.attributes}

    assert [name for name in names if name == "style" or name.startswith("on")] == []
    assert "style" not in page.elements
    assert page.elements.count("script") == 1
    assert ("script", "type", "application/ld+json") in page.attributes


def test_every_link_has_words_and_stays_in_its_tab(html: str, outline: Outlined) -> None:
    page = outline(html)

    assert [url for url, text in page.links if not text] == []
    assert "target" not in {name for _, name, _ in page.attributes}


def test_the_page_loads_from_its_own_site_only(html: str, outline: Outlined) -> None:
    page = outline(html)
    loaded = [
        value
        for tag, name, value in page.attributes
        if name in {"src", "srcset", "poster"} or (tag == "link" and name == "href")
    ]

    outside = [value for value in loaded if "//" in value]
    assert outside == ["https://clinic.example/ketamine/"]  # the canonical address


def test_the_policy_stands_right_behind_the_encoding(html: str) -> None:
    head = html[html.index("<head>") :].splitlines()

    assert head[1] == '<meta charset="utf-8">'
    assert "default-src 'none'; style-src 'self'; img-src 'self'" in head[2]
    assert '<meta name="referrer" content="no-referrer">' in head


@pytest.mark.parametrize(
    "line",
    [
        '<link rel="canonical" href="https://clinic.example/ketamine/">',
        '<meta property="og:type" content="article">',
        '<meta property="og:locale" content="en_US">',
        '<meta property="og:image" content="https://clinic.example/pictures/clinic.jpg">',
        '<meta property="article:published_time" content="2026-02-05">',
        '<meta property="article:section" content="Depression">',
        'type="application/atom+xml" title="Example Clinic" href="../feed.xml">',
    ],
)
def test_the_head_describes_the_page(html: str, line: str) -> None:
    assert line in html


def test_without_an_image_nothing_is_said_about_one(drawn_with: Callable[..., str]) -> None:
    html = drawn_with(image="", image_alt="")

    assert "og:image" not in html
    assert 'class="hero"' not in html


def test_structured_data_cannot_end_its_element(
    drawn_with: Callable[..., str], outline: Outlined
) -> None:
    html = drawn_with(title="</script><script>alert(1)</script>")

    assert outline(html).elements.count("script") == 1
    data: Mapping[str, str] = json.loads(re.findall(r"ld\+json\">(.*?)</script>", html)[0])
    assert data["name"] == "</script><script>alert(1)</script>"


def test_a_reference_leads_back_to_each_of_its_citations(html: str) -> None:
    entry = html[html.index('<li id="ref-2"') : html.index('<li id="ref-3"')]

    assert (
        "Example Laboratory. Do new links form between brain cells? Example Press. 2010." in entry
    )
    assert "[animal study]" in entry
    assert 'href="#cite-2-1" role="doc-backlink"' in entry
    assert "Back to reference 2 in the text, citation 2" in entry


def test_a_reference_is_printed_with_three_authors_and_its_place(html: str) -> None:
    entry = html[html.index('<li id="ref-1"') : html.index('<li id="ref-2"')]

    assert "Daly EJ, Trivedi MH, Janik A, et al. Efficacy of esketamine" in entry
    assert "<cite>JAMA Psychiatry</cite>. 2019;76(9):893-903. " in entry
    assert 'href="https://doi.org/10.1001/jamapsychiatry.2019.1189"' in entry
    assert entry.count("doc-backlink") == 5


def test_share_links_are_plain_and_follow_the_order_of_the_page(
    html: str, outline: Outlined
) -> None:
    share = html[html.index('class="share"') : html.index('class="about-page"')]

    assert [text for _, text in outline(share).links] == ["Email", "Facebook", "X", "WhatsApp"]
    assert share.count('rel="noopener noreferrer nofollow"') == 4


@pytest.mark.parametrize(
    "words",
    [
        "Example Clinic provides this treatment and has a financial interest in it.",
        "None declared",
        "first draft (Example Model)",
        "Checked by Robin Placeholder",
        "Financial interests: none",
        "Sponsored by Example Charity.",
        "Paid for by Example Clinic",
        "(NPI 0000000000)",
    ],
)
def test_the_page_says_who_stands_behind_it(html: str, words: str) -> None:
    assert words in html


def test_a_page_that_was_not_reviewed_says_so_and_is_not_indexed(render: Render) -> None:
    html = render()["about/index.html"]

    assert "No health professional has reviewed this page yet." in html
    assert '<meta name="robots" content="noindex">' in html


def test_a_page_that_was_not_reviewed_names_no_reviewer_and_no_day_of_review(
    drawn_with: Callable[..., str],
) -> None:
    html = drawn_with(review_status="not-reviewed")

    told = (
        "eviewed by",
        "Robin Placeholder, MD",
        'Last reviewed <time datetime="2026-10-02"',
        "Next review due",
    )
    assert [words for words in told if words in html] == []
    assert "Written by <b>Alex Example</b>" in html


def test_a_list_says_nothing_of_the_review_of_a_page_without_one(
    render: Render, page: Page, make_site_of: MakeSite
) -> None:
    front_matter = replace(page.article.front_matter, review_status="not-reviewed")
    changed = replace(page, article=replace(page.article, front_matter=front_matter))

    assert "Last reviewed" in render(make_site_of(page))["index.html"]
    assert "Last reviewed" not in render(make_site_of(changed))["index.html"]


def test_an_archived_page_says_so_and_promises_no_further_review(
    drawn_with: Callable[..., str],
) -> None:
    html = drawn_with(review_status="archived")

    assert "It is no longer kept up to date." in html
    assert "noindex" not in html
    assert "Last reviewed" in html
    assert "Next review due" not in html


@pytest.mark.parametrize(
    ("by", "where"),
    [
        ("licensed nurses", "a certified clinic"),
        ("by licensed nurses", "in a certified clinic"),
        ("By licensed nurses.", "at a certified clinic."),
    ],
)
def test_the_supervision_note_says_by_and_in_once(
    drawn_with: Callable[..., str], by: str, where: str
) -> None:
    html = drawn_with(supervision=Supervision(by=by, where=where))

    assert "only be given by licensed nurses in a certified clinic.</p>" in html


@pytest.mark.parametrize(("words", "printed"), [("Given by N in C.", 2), ("", 1)])
def test_a_supervision_note_is_left_out_only_where_a_block_says_the_same(
    render: Render, page: Page, make_site_of: MakeSite, words: str, printed: int
) -> None:
    note = Supervision(by="N", where="C")
    said = words or "This treatment must only be given by N in C."
    article = replace(
        page.article,
        front_matter=replace(page.article.front_matter, supervision=note),
        prose=(Prose("prose", said, Span(0, 0), ()),),
        blocks=(Block("supervision", "", Span(0, 0), Span(0, 0), range(1)),),
        body=(Component("supervision", "", (), (Html(f"<p>{said}</p>"),)),),
    )

    html = render(make_site_of(replace(page, article=article)))[KETAMINE]

    assert html.count('class="callout callout-supervision"') == printed
    assert said in html


def test_a_share_target_that_is_not_known_takes_no_other_with_it(
    render: Render, page: Page, make_site_of: MakeSite, outline: Outlined
) -> None:
    html = render(make_site_of(replace(page, share=("instagram", "email"))))[KETAMINE]

    share = html[html.index('class="share"') : html.index('class="about-page"')]
    assert [text for _, text in outline(share).links] == ["Email"]


def test_the_words_of_the_theme_are_marked_on_a_page_of_another_language(
    render: Render, page: Page, make_site_of: MakeSite
) -> None:
    english = 'lang="en" dir="ltr"'

    html = render(make_site_of(replace(page, lang="ar")))[KETAMINE]

    marked = (
        f'aria-label="Skip links" {english}>',
        f'<nav aria-label="Main" {english}>',
        f"<span {english}>Written by</span> <b>Alex Example</b>",
        f'id="hp-contents" {english}>On this page',
        f"<summary {english}>On this page",
        f'id="hp-references" {english}>References',
        f'id="hp-share" {english}>Share this page',
        f'id="hp-about" {english}>About this page',
        f"<dd><span {english}>None declared</span></dd>",
        f"[<span {english}>animal study</span>]",
        f'class="disclaimer" {english}>',
    )
    assert [words for words in marked if words not in html] == []


def test_a_page_in_english_needs_no_such_marks(html: str) -> None:
    assert html.count(" lang=") == 1


def test_no_space_stands_twice_before_the_way_back(html: str) -> None:
    entry = html[html.index('<li id="ref-2"') : html.index('<li id="ref-3"')]

    assert "PubMed 20724638</a>&nbsp;<a" in entry
    assert re.findall(r"\s&nbsp;|&nbsp;\s|\S  ", entry) == []


def test_there_are_no_comments_by_default(render: Render, site: Site) -> None:
    html = render(replace(site, comments_provider="none"))[KETAMINE]

    assert "omments" not in html


def test_a_language_from_right_to_left_sets_the_direction(
    render: Render, page: Page, make_site_of: MakeSite
) -> None:
    html = render(make_site_of(replace(page, lang="ar")))[KETAMINE]

    assert '<html lang="ar" dir="rtl">' in html
    assert '<time datetime="2026-02-05">2026-02-05</time>' in html


@pytest.mark.parametrize("name", ["leaflet", "base", "404"])
def test_a_template_that_is_none_for_articles_stops_the_run(
    drawn_with: Callable[..., str], name: str
) -> None:
    with pytest.raises(ThemeError, match=f"no article template `{name}`") as caught:
        drawn_with(template=name)

    assert caught.value.place == "content/ketamine.md"


def test_the_page_is_the_same_each_time(render: Render) -> None:
    assert render() == render()


def test_the_body_can_be_drawn_alone(kit: Kit, page: Page) -> None:
    markup = render_body(page, kit)

    assert markup.startswith("<p>Ketamine and esketamine can ease")
    assert "References</h2>" not in markup
