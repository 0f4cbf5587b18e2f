"""All articles together: addresses, people, references and topics settled."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from healthpress.model.article import Article
from healthpress.model.citation import Reference
from healthpress.model.person import Person, Publisher
from healthpress.model.typed import TYPED
from healthpress.model.vocabulary import Country, Vocabularies

LIST = "/articles/"  # the list of all articles where an article takes its place at "/"
COMMENTS = "data/comments"  # the folder of the files with comments, `<slug>.toml` each


@dataclass(frozen=True, slots=True)
class Named:
    """A person with the id used in front matter (made from the name for inline tables)."""

    id: str
    person: Person


@dataclass(frozen=True, slots=True)
class Cited:
    """A numbered reference: `number` from 1 in order of first citation, `marks` its citations."""

    number: int
    reference: Reference | None  # None: a plain footnote, see `note`
    key: str
    marks: int
    note_index: int | None = None  # index in `Article.notes`


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a breadcrumb or navigation: a name and a site-absolute address ("/topics/x/")."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A static, moderated comment from `data/comments/<slug>.toml`."""

    author: str
    date: dt.date
    text: str

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class Page:
    """One article with its place in the site.

    `address` is site-absolute with a slash at both ends ("/ketamine/"); `url` is absolute.
    `links` maps each link and image target as written to what the page must print.
    """

    article: Article
    slug: str
    address: str
    url: str
    lang: str
    authors: tuple[Named, ...] = ()
    reviewers: tuple[Named, ...] = ()
    references: tuple[Cited, ...] = ()
    further: tuple[Reference, ...] = ()
    topics: tuple[Step, ...] = ()
    breadcrumb: tuple[Step, ...] = ()
    related: tuple[Step, ...] = ()
    links: Mapping[str, str] = field(default_factory=dict)
    next_review: dt.date | None = None
    countries: tuple[Country, ...] = ()
    share: tuple[str, ...] = ()  # names of share targets, in order
    comments: tuple[Comment, ...] = ()
    offered: tuple[str, ...] = ()  # medicines and procedures of this page that the publisher sells
    aliases: tuple[str, ...] = ()  # former addresses, "" for one that is no address of this site


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic and the pages under it, newest first."""

    name: str
    slug: str
    address: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A link or image that leads nowhere inside the site."""

    page: Page
    url: str
    kind: str  # "page", "anchor" or "asset"
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything settled; pages newest first (by publication, then address)."""

    title: str
    url: str  # absolute, with a slash at the end
    lang: str
    publisher: Publisher
    today: dt.date
    vocabularies: Vocabularies
    pages: tuple[Page, ...] = ()
    topics: tuple[Topic, ...] = ()
    dead_links: tuple[DeadLink, ...] = ()
    comments_provider: str = "none"
    description: str = ""  # one sentence for the home page and the feed
    files: frozenset[str] = frozenset()  # paths in the output of all that is no page
    orphaned_comments: tuple[str, ...] = ()  # slugs of comments that no article has
    list_at: str = "/"  # the list of all articles: `LIST` where an article is the home page
    share_names: tuple[str, ...] = ()  # every share target that an article may name
    templates: tuple[str, ...] = ()  # templates of the theme that an article may name
    private_details: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by image's path

    @property
    def listed(self) -> tuple[Page, ...]:
        """The pages in the list of all articles: all but the one that is the home page."""
        return tuple(page for page in self.pages if page.address != "/")

    def list_address(self, number: int) -> str:
        """The address of one page of the list of all articles, from 1."""
        return self.list_at if number == 1 else f"{self.list_at}page/{number}/"

    def absolute(self, address: str) -> str:
        """The whole address of something inside the site."""
        return self.url.rstrip("/") + quote(address)
