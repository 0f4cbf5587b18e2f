"""All that a template may see: the contract between healthpress and every theme.

Every view is frozen and flat: texts, numbers, tuples and other views. A `str` is plain text and is
escaped when a template prints it; `Markup` is finished HTML. Every `*_url` is safe to print in an
`href` or `src`: it is relative to the page (absolute on the 404 page), or has a scheme that cannot
run code. What is absent is the empty text, the empty tuple or None.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class DateView:
    """A day: `iso` for machines ("2026-02-05"), `text` for readers ("5 February 2026")."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link with its visible label."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class HeadView:
    """What stands in the head of every page. `language` is BCP 47, `direction` "ltr" or "rtl"."""

    title: str  # page and site: "Ketamine - Example Clinic"
    name: str  # the page alone
    description: str
    language: str
    direction: str
    canonical_url: str
    kind: str = "website"  # Open Graph type: "article" or "website"
    locale: str = ""  # "en_US"
    indexed: bool = True
    image_url: str = ""  # absolute
    image_alt: str = ""
    published: str = ""  # ISO days
    modified: str = ""
    section: str = ""
    structured_data: Markup = field(default_factory=Markup)  # JSON
    moved_url: str = ""  # where a former address leads


@dataclass(frozen=True, slots=True)
class SiteView:
    """The site as seen from one page. `options` are those of `theme.toml`.

    `furniture` is for every element whose words are the theme's own, which are English:
    `<h2{{ site.furniture }}>References</h2>`. On a page of another language it holds the attributes
    ` lang="en" dir="ltr"`, with the space in front.
    """

    title: str
    publisher: str
    email: str
    postal_address: str
    home_url: str
    topics_url: str  # empty when no article has a topic
    feed_url: str
    stylesheet_url: str
    favicon_url: str
    furniture: Markup = field(default_factory=Markup)
    follow: tuple[LinkView, ...] = ()
    comments: bool = False
    options: Mapping[str, str | int | bool] = field(default_factory=dict)
    articles_url: str = ""  # the list of all articles; empty where that is the home page


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of a breadcrumb; the last one is the page itself and has no `url`."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class PersonView:
    """An author or reviewer. `registration` reads "GMC 1234567"."""

    name: str
    credentials: str = ""
    role: str = ""
    specialty: str = ""
    bio: str = ""
    registration: str = ""
    conflicts: str = ""
    photo_url: str = ""
    profiles: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadingView:
    """One line of the contents list; `anchor` is the id in the body."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class BackLinkView:
    """The way from a reference to one of its citations, both numbered from 1."""

    number: int
    anchor: str


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """One entry of the reference list.

    A footnote has only `number`, `anchor`, `note` and `back_links`. Further reading has number 0
    and no anchor. `details` is volume, issue and pages; `remarks` are what a
    reader must know, such as "animal study", `annotations` the same in the author's words.
    `accessed` is written out.
    """

    number: int
    anchor: str
    authors: str = ""
    title: str = ""
    container: str = ""
    publisher: str = ""
    details: str = ""
    year: str = ""
    link: LinkView | None = None
    accessed: str = ""
    remarks: tuple[str, ...] = ()
    annotations: tuple[str, ...] = ()
    note: Markup = field(default_factory=Markup)
    back_links: tuple[BackLinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class ShareView:
    """One share button, a plain link."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class CrisisLineView:
    """A helpline. `dial` and `sms` go into `tel:` and `sms:` as they stand; absent ones are ""."""

    name: str
    dial: str
    display: str
    hours: str
    sms: str = ""
    sms_display: str = ""
    sms_keyword: str = ""
    chat_url: str = ""


@dataclass(frozen=True, slots=True)
class CrisisView:
    """Helplines and the emergency number of one country, named as in "In the United States"."""

    country: str
    emergency: str
    lines: tuple[CrisisLineView, ...]


@dataclass(frozen=True, slots=True)
class BlockView:
    """What the component of a `:::` block gets.

    `level` is the heading level that keeps the page's order without a gap; `anchor` the id that the
    author gave, if any. `prefix` is read out before the title and not seen. `is_titled` says that
    the title is the author's. `url` is the block's `url` attribute when it is safe, `reviewed` its
    day of review as a `time` element. `crisis` is filled for the block `crisis` only.
    """

    name: str
    title: str
    prefix: str
    level: int
    anchor: str
    body: Markup
    is_titled: bool = False
    url: str = ""
    reviewed: Markup = field(default_factory=Markup)
    attributes: Mapping[str, str] = field(default_factory=dict)
    crisis: tuple[CrisisView, ...] = ()

    def attribute(self, name: str) -> str:
        """An attribute of the block, empty when the author gave none."""
        return self.attributes.get(name, "")


@dataclass(frozen=True, slots=True)
class CommentView:
    """One moderated comment."""

    author: str
    date: DateView
    text: str


@dataclass(frozen=True, slots=True)
class PageView:
    """One article.

    A page that was not reviewed has neither reviewers nor days of review; an archived one has no
    next review. `conflicts` are as declared: "none" is printed in the theme's words.
    `supervision` and `key_points` are finished blocks made from the front matter, empty when it has
    none.
    `ownership` says that the publisher sells what the page is about, empty when it does not.
    """

    title: str
    lead: str
    status: str  # "reviewed", "not-reviewed" or "archived"
    reading_minutes: int
    body: Markup
    breadcrumb: tuple[StepView, ...] = ()
    authors: tuple[PersonView, ...] = ()
    organisation: str = ""  # the organisation as author
    reviewers: tuple[PersonView, ...] = ()
    published: DateView | None = None
    updated: DateView | None = None
    last_reviewed: DateView | None = None
    next_review: DateView | None = None
    image_url: str = ""
    image_alt: str = ""
    supervision: Markup = field(default_factory=Markup)
    key_points: Markup = field(default_factory=Markup)
    contents: tuple[HeadingView, ...] = ()
    references: tuple[ReferenceView, ...] = ()
    further: tuple[ReferenceView, ...] = ()
    topics: tuple[StepView, ...] = ()
    related: tuple[StepView, ...] = ()
    share: tuple[ShareView, ...] = ()
    comments: tuple[CommentView, ...] = ()
    conflicts: tuple[str, ...] = ()
    ownership: str = ""
    sponsor: str = ""
    sponsor_role: str = ""
    funding: str = ""
    ai_use: str = ""
    ai_checked_by: str = ""


@dataclass(frozen=True, slots=True)
class CardView:
    """An article in a list."""

    title: str
    url: str
    description: str
    published: DateView | None = None
    last_reviewed: DateView | None = None


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic in the list of topics, with the number of its articles."""

    name: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class ListView:
    """A page that lists articles or topics; `number` of `total`, both from 1."""

    title: str
    description: str = ""
    breadcrumb: tuple[StepView, ...] = ()
    cards: tuple[CardView, ...] = ()
    topics: tuple[TopicView, ...] = ()
    number: int = 1
    total: int = 1
    newer_url: str = ""
    older_url: str = ""
