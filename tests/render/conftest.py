"""A site made by hand, with everything a page can have."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from healthpress.formats.html import pages
from healthpress.model.article import Article, Heading, Note, Places
from healthpress.model.body import BLOCKS, Address, Body, Cite, Component, Html
from healthpress.model.citation import Name, Reference
from healthpress.model.front_matter import AiUse, FrontMatter, Sponsor, Supervision
from healthpress.model.person import Person, Publisher, Registration
from healthpress.model.share import ShareTarget
from healthpress.model.site import Cited, Comment, Named, Page, Site, Step, Topic
from healthpress.model.source import SourceFile, Span
from healthpress.model.vocabulary import Country, CrisisLine, Vocabularies
from healthpress.render.addresses import Addresses
from healthpress.render.body import BodyFiller
from healthpress.render.kit import Kit, make_kit
from healthpress.render.site_views import site_view
from healthpress.render.theme import find_theme

NOWHERE = Span(0, 0)
DAY = dt.date(2026, 2, 5)
REVIEWED = dt.date(2026, 10, 2)
TARGETS = (
    ShareTarget("email", "Email", lambda _, title: f"mailto:?subject={title[:9]}", "test"),
    ShareTarget(
        "facebook", "Facebook", lambda url, _: f"https://facebook.example/?u={url}", "test"
    ),
    ShareTarget("x", "X", lambda url, _: f"https://x.example/?u={url}", "test"),
    ShareTarget("whatsapp", "WhatsApp", lambda url, _: f"https://wa.example/?u={url}", "test"),
)
AUTHOR = Person(
    name="Alex Example",
    role="Health writer",
    bio="A made-up person who writes about health in plain words.",
    photo="people/alex.jpg",
    conflicts="none",
)
REVIEWER = Person(
    name="Robin Placeholder",
    credentials="MD, PhD",
    specialty="Psychiatric",
    role="Psychiatrist",
    bio="A made-up person with made-up years of practice.",
    registration=Registration("NPI", "0000000000"),
    same_as=("https://orcid.example/0000",),
    conflicts="Has been paid by the clinic.",
)
UNITED_STATES = Country(
    code="US",
    name="the United States",
    emergency=("911",),
    emergency_source="test",
    languages=("en",),
    lines=(
        CrisisLine(
            name="988 Suicide & Crisis Lifeline",
            dial="988",
            display="988",
            hours="24 hours a day",
            source_url="https://988.example",
            verified_at=DAY,
            languages=("en",),
            sms="988",
            sms_display="988",
            chat_url="https://988.example/chat",
        ),
        CrisisLine(
            name="Text Line",
            dial="",
            display="",
            hours="",
            source_url="https://text.example",
            verified_at=DAY,
            languages=("en",),
            sms="741741",
            sms_keyword="HOME",
        ),
    ),
)
TRIAL = Reference(
    id="daly19",
    title="Efficacy of esketamine nasal spray for relapse prevention",
    author=(
        Name(family="Daly", given="Ella J"),
        Name(family="Trivedi", given="M. H."),
        Name(family="Janik", given="A"),
        Name(family="Li", given="H"),
    ),
    container_title="JAMA Psychiatry",
    issued="2019-06",
    volume="76",
    issue="9",
    page="893-903",
    doi="10.1001/jamapsychiatry.2019.1189",
)
RATS = Reference(
    id="li10",
    title="Do new links form between brain cells?",
    author=(Name(literal="Example Laboratory"),),
    publisher="Example Press",
    issued="2010",
    pmid="20724638",
    species="animal",
)
GUIDE = Reference(
    id="guide", title="A guide", url="https://guide.example/depression", accessed="2026-01-09"
)


def text(words: str) -> Html:
    return Html(f"<p>{words}</p>\n")


def block(name: str, title: str, *parts: Html | Cite | Component, **attributes: str) -> Component:
    return Component(name, title, tuple(attributes.items()), parts)


LIST = Html("<ul>\n<li>somebody cannot be woken</li>\n<li>you cannot breathe well</li>\n</ul>\n")
TABLE = (
    Html(
        '<div class="table-scroll" role="region" tabindex="0" aria-label="Staying well"><table>\n'
        '<thead><tr><th scope="col">Out of 100 people</th><th scope="col" class="align-right">'
        'relapsed</th><th scope="col">Hospitalisations</th><th scope="col">Investigators</th></tr>'
        "</thead>\n<tbody><tr><td>who kept using it</td>"
        '<td class="align-right">27</td><td>unknown</td><td>SUSTAINABILITY-ONE'
    ),
    Cite(("daly19",)),
    Html("</td></tr></tbody></table></div>\n"),
)


def sentence(key: str, words: str) -> tuple[Html | Cite, ...]:
    return Html(f"<p>{words}"), Cite((key,)), Html("</p>\n")


BODY: Body = (
    Html("<p>Ketamine and esketamine can ease depression quickly in some people when other "),
    Html('treatments have not helped enough. <a href="'),
    Address("other.md", "link", NOWHERE),
    Html('">Other treatments</a> exist.'),
    Cite(("daly19", "li10")),
    Html(" A source that is not there."),
    Cite(("gone",)),
    Html("</p>\n"),
    block("crisis", ""),
    Html('<h2 id="what-it-is">What it is</h2>\n'),
    *sentence("daly19", "A medicine that has been used for a long time before operations."),
    block("inset", "", text("The spray is often called by its brand name.")),
    block(
        "figure",
        "Where the spray is used",
        Html('<p><img src="'),
    ),
    Html(
        '<h2 id="how-well-it-works">How well it works</h2>\n<p>One study asked who fell ill.</p>\n'
    ),
    block("evidence", "Staying well for longer", *TABLE, *sentence("daly19", "One study.")),
    Html('<h3 id="in-rats">In rats</h3>\n'),
    *sentence("li10", "New links formed between brain cells."),
    block(
        "details",
        "How the studies were done",
        text("By chance."),
        block("warning", "Small studies", text("They were small.")),
    ),
    Html('<h2 id="top">Safety</h2>\n'),
    block("warning", "Do not drive", text("Do not drive until the next day."), id="drive"),
    block("emergency", "Call 911 now if:", LIST),
    block("urgent", "Call the clinic today if:", LIST),
    block("non-urgent", "See your doctor if:", LIST),
    block("do", "", LIST),
    block("dont", "", LIST),
    block("key-points", "", LIST),
    block("supervision", "", text("Esketamine must only be taken in a certified clinic.")),
    Html('<h2 id="stories">Stories</h2>\n'),
    block("story", "", text("A nurse sat with me."), consent="form-12"),
    block("disclosure", "", text("We provide this treatment.")),
    block(
        "video",
        "What a visit is like",
        text("Transcript: A nurse greets a visitor."),
        url="https://video.example/visit",
        reviewed="2026-02-05",
    ),
    Html(f"<pre><code>{'a line that goes on ' * 9}</code></pre>\n<h4>Next step</h4>\n"),
    Html('<p><a class="button" href="#book">Book a visit</a></p>\n<h5 id="book">Where</h5>\n'),
    *sentence("aside", "A remark."),
)


def figure(component: Component) -> Component:
    src = Address("chair.svg", "image", NOWHERE)
    end = Html('" alt="A person sits in a clinic chair" loading="lazy" decoding="async"></p>\n')
    return replace(component, body=(*component.body, src, end))


def heading(level: int, words: str, anchor: str) -> Heading:
    return Heading(level, words, anchor, NOWHERE)


FRONT_MATTER = FrontMatter(
    title="Ketamine for depression that other treatments have not helped",
    description="Ketamine can ease depression quickly, but the effect often fades.",
    type="treatment",
    published=DAY,
    updated=REVIEWED,
    last_reviewed=REVIEWED,
    supervision=Supervision(
        by="licensed health professionals",
        where="a certified clinic",
        monitoring="at least 2 hours after each dose",
        not_at_home=True,
    ),
    key_points=("It can help quickly.", "The effect often fades.", "It has serious side effects."),
    conflicts="none",
    sponsor=Sponsor("Example Charity", "paid for the time of the author"),
    funding="Paid for by Example Clinic",
    ai_use=AiUse("first draft", "Example Model", "Robin Placeholder"),
    image="/pictures/clinic.jpg",
    image_alt="The entrance of a clinic",
)
ARTICLE = Article(
    source=SourceFile("content/ketamine.md", ""),
    front_matter=FRONT_MATTER,
    places=Places(NOWHERE),
    headings=(
        heading(2, "What it is", "what-it-is"),
        heading(2, "How well it works", "how-well-it-works"),
        heading(3, "In rats", "in-rats"),
        heading(2, "Safety", "top"),
        heading(2, "Stories", "stories"),
    ),
    notes=(Note("aside", "An aside.", NOWHERE, (*sentence("daly19", "An aside with a source."),)),),
    body=tuple(
        figure(part) if isinstance(part, Component) and part.name == "figure" else part
        for part in BODY
    ),
    word_count=1_400,
)
DEPRESSION = Step("Depression", "/topics/depression/")
PAGE = Page(
    article=ARTICLE,
    slug="ketamine",
    address="/ketamine/",
    url="https://clinic.example/ketamine/",
    lang="en-US",
    authors=(Named("alex", AUTHOR),),
    reviewers=(Named("robin", REVIEWER),),
    references=(
        Cited(1, TRIAL, "daly19", 4),
        Cited(2, RATS, "li10", 2),
        Cited(3, None, "aside", 1, note_index=0),
    ),
    further=(GUIDE,),
    topics=(DEPRESSION,),
    breadcrumb=(Step("Home", "/"), DEPRESSION, Step(FRONT_MATTER.title, "/ketamine/")),
    related=(Step("About this clinic", "/about/"),),
    links={"other.md": "/about/#contact", "chair.svg": "/pictures/chair.svg"},
    next_review=dt.date(2027, 10, 2),
    countries=(UNITED_STATES,),
    share=("copy", "email", "facebook", "x", "whatsapp"),
    comments=(Comment("Sam", DAY, "Thank you.\nThis helped."),),
    offered=("ketamine",),
)
ABOUT = replace(
    PAGE,
    article=Article(
        source=SourceFile("content/about.md", ""),
        front_matter=FrontMatter(
            title="About this clinic",
            description="Who we are.",
            published=dt.date(2026, 1, 9),
            review_status="not-reviewed",
        ),
        places=Places(NOWHERE),
        body=(text("We are a made-up clinic."),),
        word_count=5,
    ),
    slug="about",
    address="/about/",
    url="https://clinic.example/about/",
    authors=(),
    reviewers=(),
    references=(),
    further=(),
    topics=(),
    related=(),
    next_review=None,
    share=(),
    comments=(),
    offered=(),
    breadcrumb=(Step("Home", "/"), Step("About this clinic", "/about/")),
)
SITE = Site(
    title="Example Clinic",
    url="https://clinic.example/",
    lang="en-US",
    publisher=Publisher(
        name="Example Clinic",
        kind="clinic",
        email="hello@clinic.example",
        address="1 Example Street, Exampletown",
        social={"instagram": "https://instagram.example/clinic", "x": "https://x.example/clinic"},
    ),
    today=dt.date(2026, 11, 23),
    vocabularies=Vocabularies(),
    pages=(PAGE, ABOUT),
    topics=(Topic("Depression", "depression", "/topics/depression/", (PAGE,)),),
    comments_provider="static",
    description="Plain words about treatments for depression.",
)


class Outline(HTMLParser):
    """Elements, attributes, ids, headings and link texts of a page."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []  # element, attribute, value
        self.headings: list[int] = []
        self.links: list[tuple[str, str]] = []  # address, text
        self._link: tuple[str, list[str]] | None = None
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.headings.append(int(tag[1]))
        given = dict(attrs)
        if tag == "a" and given.get("href") is not None:
            self._link = (given["href"] or "", [])

    def handle_data(self, data: str) -> None:
        if self._link:
            self._link[1].append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._link:
            self.links.append((self._link[0], "".join(self._link[1]).strip()))
            self._link = None

    def values(self, attribute: str) -> list[str]:
        return [value for _, name, value in self.attributes if name == attribute]


@pytest.fixture
def site() -> Site:
    return SITE


@pytest.fixture
def page() -> Page:
    return PAGE


@pytest.fixture
def every_block() -> tuple[str, ...]:
    return BLOCKS


@pytest.fixture
def make_site_of() -> Callable[[Page], Site]:
    """A site of one page."""
    return lambda page: replace(SITE, pages=(page,), topics=())


@pytest.fixture
def outline() -> type[Outline]:
    return Outline


@pytest.fixture
def kit() -> Kit:
    return make_kit(SITE, find_theme("clinic"), TARGETS)


@pytest.fixture
def fill(kit: Kit) -> Callable[..., str]:
    """The markup of a body on the example's page, or on the one given."""

    def _fill(*parts: Html | Address | Cite | Component, page: Page = PAGE) -> str:
        addresses = Addresses(kit.site.url, page.address)
        seen = site_view(kit, addresses, page.lang)
        return str(BodyFiller(kit, page, seen, addresses).fill(parts))

    return _fill


@pytest.fixture
def render() -> Callable[..., dict[str, str]]:
    """All HTML pages of a site by path, and the other artifacts with them."""

    def _render(site: Site = SITE, *, per_page: int = 20) -> dict[str, str]:
        def json_ld(page: Page, _: Site) -> str:
            return json.dumps({"@id": page.url, "name": page.article.front_matter.title})

        artifacts = pages(site, find_theme("clinic"), TARGETS, json_ld, per_page=per_page)
        return {artifact.path: artifact.content.decode() for artifact in artifacts}

    return _render
