from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from healthpress.model.site import Page, Site

Render = Callable[..., dict[str, str]]
Outlined = Callable[[str], Any]


def test_a_site_has_its_lists_and_its_assets(render: Render) -> None:
    paths = {path for path in render() if not path.startswith("assets/")}

    assert paths == {
        "index.html",
        "404.html",
        "topics/index.html",
        "topics/depression/index.html",
        "ketamine/index.html",
        "about/index.html",
    }
    assert sorted(path.split(".")[0] for path in render() if path.startswith("assets/")) == [
        "assets/favicon",
        "assets/style",
    ]


def test_the_index_is_paged(render: Render) -> None:
    made = render(per_page=1)

    assert 'href="page/2/" rel="next"' in made["index.html"]
    assert 'href="../../" rel="prev"' in made["page/2/index.html"]
    assert "Page 2 of 2" in made["page/2/index.html"]
    assert "About this clinic" not in made["index.html"]


def test_an_article_may_stand_in_the_place_of_the_index(
    render: Render, page: Page, make_site_of: Callable[[Page], Site]
) -> None:
    home = replace(page, address="/", url="https://clinic.example/")

    made = render(make_site_of(home))

    assert "<h1>Ketamine for depression" in made["index.html"]


def test_the_list_of_articles_leaves_the_home_page_out(
    render: Render, page: Page, site: Site, outline: Outlined
) -> None:
    home = replace(page, address="/", url="https://clinic.example/")
    placed = replace(site, pages=(home, *site.pages[1:]), topics=(), list_at="/articles/")

    made = render(placed, per_page=1)

    titles = [text for _, text in outline(made["articles/index.html"]).links]
    assert "About this clinic" in titles
    assert page.article.front_matter.title not in titles
    assert "articles/page/2/index.html" not in made


def test_an_empty_site_says_so(render: Render, site: Site) -> None:
    html = render(replace(site, pages=(), topics=()))["index.html"]

    assert "There are no articles yet." in html
    assert "feed.xml" not in html
    assert "Topics" not in html


def test_the_page_for_what_is_not_found_has_absolute_links(
    render: Render, site: Site, outline: Outlined
) -> None:
    html = render(replace(site, url="https://host.example/sub/"))["404.html"]

    page = outline(html)
    inside = [
        value
        for _, name, value in page.attributes
        if name == "href" and not value.startswith(("#", "mailto:", "https:"))
    ]
    assert inside
    assert [value for value in inside if not value.startswith("/sub/")] == []
    assert "noindex" in html
    assert 'rel="canonical"' not in html


@pytest.mark.parametrize(
    "path", ["index.html", "topics/index.html", "topics/depression/index.html", "404.html"]
)
def test_every_list_has_one_h1_unique_ids_and_links_with_words(
    render: Render, outline: Outlined, path: str
) -> None:
    page = outline(render()[path])

    assert page.headings.count(1) == 1
    assert len(page.values("id")) == len(set(page.values("id")))
    assert [url for url, text in page.links if not text] == []
