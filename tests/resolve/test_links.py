from collections.abc import Callable

import pytest

from healthpress.config.schema import Config
from healthpress.model.article import Article
from healthpress.model.body import Address, Html
from healthpress.model.site import Page, Site
from healthpress.model.source import Span

ASSETS = frozenset({"img/drip.svg", "medicines/chart 1.svg", "leaflet.pdf"})


@pytest.fixture
def neighbours(article: Callable[..., Article]) -> tuple[Article, ...]:
    return (
        article("content/esketamine.md", anchors=("dose",), topics=("Mood",)),
        article("content/medicines/index.md", anchors=("top-list",)),
        article("content/medicines/lithium.md", body=(Html('<p id="levels">'),)),
    )


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("../esketamine.md", "/esketamine/"),
        ("../esketamine.md#dose", "/esketamine/#dose"),
        ("lithium.md", "/medicines/lithium/"),
        ("./lithium.md#levels", "/medicines/lithium/#levels"),
        ("index.md", "/medicines/"),
        ("lithium", "/medicines/lithium/"),
        ("/esketamine/", "/esketamine/"),
        ("/esketamine", "/esketamine/"),
        ("/esketamine/index.html?from=a#dose", "/esketamine/?from=a#dose"),
        ("/medicines/lithium.md", "/medicines/lithium/"),
        ("/topics/mood/", "/topics/mood/"),
        ("/topics/", "/topics/"),
        ("/", "/"),
        ("/feed.xml", "/feed.xml"),
        ("/leaflet.pdf", "/leaflet.pdf"),
        ("chart%201.svg", "/medicines/chart%201.svg"),
        ("../../static/img/drip.svg", "/img/drip.svg"),
        ("../img/drip.svg", "/img/drip.svg"),
    ],
)
def test_a_link_inside_the_site_becomes_the_address_to_print(
    article: Callable[..., Article],
    page: Callable[..., Page],
    neighbours: tuple[Article, ...],
    written: str,
    printed: str,
) -> None:
    found = page(
        article("content/medicines/ketamine.md", links=(written,)),
        *neighbours,
        assets=ASSETS,
    )

    assert found.links == {written: printed}


def test_printed_addresses_begin_with_the_path_of_the_site(
    article: Callable[..., Article], page: Callable[..., Page], config: Callable[..., Config]
) -> None:
    found = page(
        article("content/a.md", links=("b.md", "/leaflet.pdf")),
        article("content/b.md"),
        assets=ASSETS,
        config=config(url="https://host.example/sub/"),
    )

    assert found.links == {"b.md": "/sub/b/", "/leaflet.pdf": "/sub/leaflet.pdf"}


@pytest.mark.parametrize(
    "written",
    [
        "https://www.nice.org.uk/",
        "//cdn.example/x",
        "mailto:a@b.example",
        "tel:988",
        "http://[",
        "",
        "#own",
        "#top",
        "?page=2",
    ],
)
def test_what_leads_outside_or_stays_on_the_page_is_left_alone(
    article: Callable[..., Article], resolve: Callable[..., Site], written: str
) -> None:
    site = resolve(article(links=(written,), anchors=("own",)))

    assert site.pages[0].links == {}
    assert site.dead_links == ()


@pytest.mark.parametrize(
    ("written", "kind", "suggestion"),
    [
        ("../esketamin.md", "page", "../esketamine.md"),
        ("esketamine.md", "page", "../esketamine.md"),
        ("/esketmine/", "page", "/esketamine/"),
        ("../esketamine.md#doses", "anchor", "../esketamine.md#dose"),
        ("#ovn", "anchor", "#own"),
        ("../../healthpress.toml", "asset", ""),
        ("../../../../etc/passwd", "page", ""),
        ("/leaflets/leaflet.pdf", "asset", "/leaflet.pdf"),
        ("/page/2/", "page", ""),
        ("nothing-like-it.md", "page", ""),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_what_it_may_mean(
    article: Callable[..., Article],
    resolve: Callable[..., Site],
    neighbours: tuple[Article, ...],
    written: str,
    kind: str,
    suggestion: str,
) -> None:
    linking = article("content/medicines/ketamine.md", links=(written,), anchors=("own",))

    site = resolve(linking, *neighbours, assets=ASSETS)

    assert [(dead.url, dead.kind, dead.suggestion) for dead in site.dead_links] == [
        (written, kind, suggestion)
    ]
    assert site.dead_links[0].page.article is linking


def test_images_of_text_and_front_matter_are_looked_up(
    article: Callable[..., Article], resolve: Callable[..., Site]
) -> None:
    picture = Address("img/drip.svg", "image", Span(0, 0))

    site = resolve(article(body=(picture,), image="/img/dip.svg"), assets=ASSETS)

    assert site.pages[0].links == {"img/drip.svg": "/img/drip.svg"}
    assert [(dead.kind, dead.suggestion) for dead in site.dead_links] == [
        ("asset", "/img/drip.svg")
    ]


def test_a_link_to_a_draft_is_dead(
    article: Callable[..., Article], resolve: Callable[..., Site]
) -> None:
    site = resolve(article("content/a.md", links=("b.md",)), article("content/b.md", draft=True))

    assert [dead.url for dead in site.dead_links] == ["b.md"]
