"""The typed keys at the head of an article."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from healthpress.model.citation import Reference
from healthpress.model.person import Person
from healthpress.model.suppression import Lint
from healthpress.model.typed import TYPED

ArticleType = Literal[
    "condition",
    "treatment",
    "medicine",
    "procedure",
    "test",
    "service",
    "news",
    "story",
    "guide",
    "professional",
]
CLINICAL_TYPES = frozenset({"condition", "treatment", "medicine", "procedure", "test"})


@dataclass(frozen=True, slots=True)
class MedicineUse:
    """A medicine the page is about."""

    name: str
    """The generic name, as in the vocabulary."""
    use_status: str | dict[str, str] = ""
    """approved, off-label or unlicensed: one word, or one per profile ("us: off-label")."""
    label_checked: dt.date | None = None
    """The day somebody last compared the page with the label."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class Supervision:
    """The professional-supervision note; printed as a callout after the lead."""

    by: str
    """Who may give the treatment: "licensed health professionals"."""
    where: str
    """The clinical setting: "a certified health care setting"."""
    monitoring: str = ""
    """What is watched, and for how long: "at least 2 hours after each dose"."""
    not_at_home: bool = False
    """True prints that it must not be used at home."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class Sponsor:
    """Who paid."""

    name: str
    """The sponsor's name."""
    role: str = ""
    """What the sponsor did and did not decide."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class AiUse:
    """What a language model did on this page."""

    what: str
    """What it did: "first draft", "translation"."""
    tool: str = ""
    """Its name."""
    checked_by: str = ""
    """The person responsible for the result."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class Consent:
    """Recorded consent of a person shown or quoted."""

    id: str
    """Where the signed form is filed."""
    date: dt.date
    """When it was given."""
    scope: str = ""
    """What it covers."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The keys of `docs/writing.md`. What is absent has the empty value of its type."""

    title: str = ""
    """The one h1 of the page; 65 characters advised."""
    description: str = ""
    """One or two sentences for search results and share previews; 160 characters advised."""
    slug: str = ""
    """The last part of the address; the file's name when absent."""
    type: ArticleType = "guide"
    """Drives rules, structured data and template."""
    published: dt.date | None = None
    """The day of first publication."""
    updated: dt.date | None = None
    """The day the words last changed."""
    last_reviewed: dt.date | None = None
    """The day the whole page was last reviewed by the reviewers."""
    next_review: dt.date | None = None
    """The day the next review is due; computed from the topic's limit when absent."""
    expires: dt.date | None = None
    """From this day on the page is no longer published."""
    review_status: Literal["reviewed", "not-reviewed", "archived"] = "reviewed"
    """The last two print a banner; not-reviewed adds noindex."""
    review_hash: str = ""
    """Written by `healthpress sign-off`."""
    review_exception: str = ""
    """Why the author is also the only reviewer."""
    authors: tuple[str | Person, ...] = ()
    """Ids from people.toml, or inline tables."""
    author_org: str = ""
    """The organisation as author, for hospitals, governments and charities."""
    reviewers: tuple[str | Person, ...] = ()
    """Ids from people.toml, or inline tables."""
    topics: tuple[str, ...] = ()
    """Topics; each gets a page."""
    specialty: str = ""
    """A schema.org MedicalSpecialty, such as "Psychiatric"."""
    audience: Literal["patient", "public", "clinician"] = "public"
    """Whom the page is written for."""
    lang: str = ""
    """The language as BCP 47, such as "en-US"; the site's when absent."""
    profile: tuple[str, ...] = ()
    """The jurisdictions it must satisfy; the site's when absent."""
    promotional: bool | None = None
    """Whether a reader would take it for promotion; true for a clinic when absent."""
    balanced_info: bool = False
    """A factual, balanced page behind a condition page (United Kingdom)."""
    cure_ok: tuple[str, ...] = ()
    """Conditions for which "cure" is the accepted word, such as "hepatitis C"."""
    medicines: tuple[str | MedicineUse, ...] = ()
    """Medicines the page is about."""
    procedures: tuple[str, ...] = ()
    """Procedures the page is about."""
    requires_supervision: bool | None = None
    """Whether a professional must give or watch the treatment."""
    requires_supervision_reason: str = ""
    """Why `requires_supervision` is false."""
    supervision: Supervision | None = None
    """The professional-supervision note."""
    key_points: tuple[str, ...] = ()
    """Two or three sentences printed above the body."""
    conflicts: str | tuple[str, ...] = ""
    """Financial interests of authors and reviewers, or "none"."""
    sponsor: str | Sponsor = ""
    """Who paid for the page."""
    funding: str = ""
    """How the page was paid for."""
    ai_use: AiUse | None = None
    """What a language model did on this page."""
    consent: Consent | None = None
    """Recorded consent of people shown or quoted."""
    references: tuple[Reference, ...] = ()
    """References of this page, joined with the site's library file."""
    share: bool | tuple[str, ...] = True
    """false hides the share row; a list chooses its targets."""
    aliases: tuple[str, ...] = ()
    """Former addresses of the page."""
    related: tuple[str, ...] = ()
    """Slugs of related articles."""
    translation_key: str = ""
    """Joins translations of one page."""
    draft: bool = False
    """Drafts are built only with `--drafts`."""
    template: str = ""
    """A template of the theme other than the type's own."""
    image: str = ""
    """An image for the top of the page and share previews."""
    image_alt: str = ""
    """What the image shows."""
    lint: Lint | None = None
    """Findings this page is allowed, each with a reason."""
    extra: dict[str, Any] | None = None
    """Whatever else a theme or another tool wants; never checked."""

    __pydantic_config__ = TYPED

    @property
    def is_clinical(self) -> bool:
        """Whether the type is one that needs authors, reviewers, a review date and conflicts."""
        return self.type in CLINICAL_TYPES

    @property
    def is_for_professionals(self) -> bool:
        """Whether its readers are clinicians, so that rules for the public's words rest."""
        return self.audience == "clinician" or self.type == "professional"

    def is_expired(self, today: dt.date) -> bool:
        """Whether the page is no longer published on this day."""
        return self.expires is not None and self.expires <= today

    @property
    def sponsor_name(self) -> str:
        """Who paid, however it was written."""
        return self.sponsor if isinstance(self.sponsor, str) else self.sponsor.name

    @property
    def medicine_names(self) -> tuple[str, ...]:
        """The names of the medicines, however they were written."""
        return tuple(use if isinstance(use, str) else use.name for use in self.medicines)
