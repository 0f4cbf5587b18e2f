"""A finished site with one rich article, made of model values."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from healthpress.model.article import Article, Places, Prose
from healthpress.model.citation import Name, Reference
from healthpress.model.front_matter import FrontMatter
from healthpress.model.person import Person, Publisher, Registration
from healthpress.model.site import Cited, Named, Page, Site, Step
from healthpress.model.source import SourceFile, Span
from healthpress.model.vocabulary import Vocabularies

NOWHERE = Span(0, 0)
PUBLISHED = dt.date(2026, 2, 5)
URL = "https://clinic.example/"
STUDY = Reference(
    id="trial",
    title="A trial",
    type="article-journal",
    kind="rct",
    author=(Name(family="Smith", given="Jo"), Name(literal="The Group")),
    container_title="The Journal",
    issued="2021-09-13",
    doi="10.1000/xyz(1)",
)
GUIDANCE = Reference(id="web", title="A page", url="https://agency.example/a")
AUTHOR = Named("ana", Person(name="Ana Author", role="Health writer", bio="Writes."))
REVIEWER = Named(
    "rae",
    Person(
        name="Rae Reviewer",
        credentials="MD",
        registration=Registration("NPI", "0000000000"),
        same_as=("https://register.example/rae", "orcid"),
    ),
)


@pytest.fixture
def page() -> Callable[..., Page]:
    """A page at /SLUG/ with front matter from `front`; other keywords are fields of `Page`."""

    def make(
        slug: str = "ketamine",
        front: dict[str, Any] | None = None,
        **fields: Any,  # noqa: ANN401 - fields of every type
    ) -> Page:
        standard: dict[str, Any] = {
            "title": "Ketamine",
            "description": "What it is.",
            "published": PUBLISHED,
        }
        front_matter = FrontMatter(**(standard | (front or {})))
        fields.setdefault("breadcrumb", (Step("Home", "/"), Step(front_matter.title, f"/{slug}/")))
        return Page(
            article=Article(
                source=SourceFile(f"content/{slug}.md", ""),
                front_matter=front_matter,
                places=Places(NOWHERE),
                prose=(Prose("prose", "About Ketamine and its uses.", NOWHERE, ()),),
                word_count=700,
            ),
            slug=slug,
            address=f"/{slug}/",
            url=f"{URL}{slug}/",
            lang="en-US",
            **fields,
        )

    return make


@pytest.fixture
def rich_page(page: Callable[..., Page]) -> Callable[..., Page]:
    """A page with people, references and all else that a graph may show; arguments as `page`."""

    def make(
        front: dict[str, Any] | None = None,
        **fields: Any,  # noqa: ANN401 - fields of every type
    ) -> Page:
        standard: dict[str, Any] = {
            "type": "treatment",
            "medicines": ("ketamine", "lithium"),
            "specialty": "Psychiatric",
            "audience": "patient",
            "updated": dt.date(2026, 3, 1),
            "last_reviewed": dt.date(2026, 10, 2),
            "image": "drip.svg",
            "sponsor": "Sponsor",
            "author_org": "Example Clinic",
        }
        cited = (
            Cited(1, STUDY, "trial", 2),
            Cited(2, None, "note", 1, note_index=0),
            Cited(3, GUIDANCE, "web", 1),
        )
        own: dict[str, Any] = {
            "links": {"drip.svg": "/drip.svg"},
            "next_review": dt.date(2027, 10, 2),
            "authors": (AUTHOR,),
            "reviewers": (REVIEWER,),
            "topics": (Step("Depression", "/topics/depression/"),),
            "references": cited,
        }
        return page("ketamine", standard | (front or {}), **(own | fields))

    return make


@pytest.fixture
def site() -> Callable[..., Site]:
    """A site of pages; other keywords are fields of `Site`."""

    def make(*pages: Page, **given: Any) -> Site:  # noqa: ANN401 - fields of every type
        fields: dict[str, Any] = {
            "title": "Clinic & Co",
            "url": URL,
            "lang": "en-US",
            "publisher": Publisher(name="Example Clinic", kind="clinic"),
            "today": dt.date(2026, 11, 23),
            "vocabularies": Vocabularies(specialties=("Psychiatric",)),
            "pages": pages,
        }
        return Site(**(fields | given))

    return make
