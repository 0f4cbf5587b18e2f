"""Small sites made of real model values, without disk or parser."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from healthpress.config.schema import Config, Settings, SiteSlice
from healthpress.model.article import Article, Heading, Link, Note, Places
from healthpress.model.body import Address, Cite, Html, Part
from healthpress.model.front_matter import FrontMatter
from healthpress.model.site import Page, Site
from healthpress.model.source import SourceFile, Span
from healthpress.model.vocabulary import Vocabularies
from healthpress.resolve.site import resolve_site

NOWHERE = Span(0, 0)


@pytest.fixture
def article() -> Callable[..., Article]:
    """An article at a path, with front matter as keywords.

    `links`, `anchors`, `cites` (a tuple of keys each) and `notes` (key -> cited keys)
    stand in the body.
    """

    def make(
        path: str = "content/a.md",
        *,
        links: tuple[str, ...] = (),
        anchors: tuple[str, ...] = (),
        cites: tuple[tuple[str, ...], ...] = (),
        notes: dict[str, tuple[str, ...]] | None = None,
        body: tuple[Part, ...] = (),
        **front: Any,  # noqa: ANN401 - front matter keys of every type
    ) -> Article:
        front.setdefault("title", path)
        return Article(
            source=SourceFile(path, ""),
            front_matter=FrontMatter(**front),
            places=Places(NOWHERE),
            headings=tuple(Heading(2, anchor, anchor, NOWHERE) for anchor in anchors),
            links=tuple(Link(url, "text", NOWHERE) for url in links),
            notes=tuple(
                Note(key, key, NOWHERE, (Html("<p>"), Cite(keys)))
                for key, keys in (notes or {}).items()
            ),
            body=(
                *body,
                *(Cite(keys) for keys in cites),
                *(Address(url, "link", NOWHERE) for url in links),
            ),
        )

    return make


@pytest.fixture
def config(tmp_path: Path) -> Callable[..., Config]:
    """Settings of a site at https://clinic.example/, slices and people as keywords."""

    def make(**given: Any) -> Config:  # noqa: ANN401 - settings of every type
        url = given.pop("url", "https://clinic.example/")
        beside = {key: given.pop(key) for key in ("people", "library") if key in given}
        settings = Settings(site=SiteSlice(title="Clinic", url=url), **given)
        return Config(root=tmp_path, settings=settings, **beside)

    return make


@pytest.fixture
def resolve(config: Callable[..., Config]) -> Callable[..., Site]:
    """`resolve_site` on 23 November 2026 with defaults for what a test does not care about."""

    def run(*articles: Article, **given: Any) -> Site:  # noqa: ANN401 - passed on
        given.setdefault("today", dt.date(2026, 11, 23))
        given.setdefault("vocabularies", Vocabularies())
        given.setdefault("share_names", ("email", "x"))
        given.setdefault("assets", frozenset())
        settings = given.pop("config", None) or config()
        return resolve_site(articles, settings, **given)

    return run


@pytest.fixture
def page(resolve: Callable[..., Site]) -> Callable[..., Page]:
    """The first article's page in the site of all of them."""

    def run(first: Article, *others: Article, **given: Any) -> Page:  # noqa: ANN401 - passed on
        site = resolve(first, *others, **given)
        return next(page for page in site.pages if page.article is first)

    return run
