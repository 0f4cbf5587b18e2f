"""The settings of a site, one typed slice for each stage that reads them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from healthpress.config.told import Written
from healthpress.model.citation import Reference
from healthpress.model.finding import Severity
from healthpress.model.person import Person, Publisher
from healthpress.model.typed import TYPED

HtmlPolicy = Literal["deny", "safe", "trusted"]


@dataclass(frozen=True, slots=True)
class SiteSlice:
    """`[site]`: what and where."""

    title: str
    """The site's name, printed in the header and behind every page title."""
    url: str
    """The absolute address of the home page; every canonical and share link is made from it."""
    lang: str = "en"
    """The language as BCP 47, such as "en-US"."""
    theme: str = "clinic"
    """The name of a theme."""
    content: str = "content"
    """The folder with the articles."""
    static: str = "static"
    """The folder copied as it is."""
    output: str = "public"
    """The folder that is written."""
    description: str = ""
    """One sentence for the home page and the feed."""
    html: HtmlPolicy = "safe"
    """Raw HTML in articles: escaped, sanitised, or passed through."""
    per_page: int = 20
    """Articles on one page of the index."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class CheckSlice:
    """`[check]`: which rules run and how much they weigh."""

    profile: tuple[str, ...] = ("us",)
    """The jurisdictions every page must satisfy: us, uk, eu, au, ca."""
    select: tuple[str, ...] = ("ALL",)
    """Codes, names or prefixes of the rules to run."""
    extend_select: tuple[str, ...] = ()
    """Rules to run besides those of `select`."""
    ignore: tuple[str, ...] = ()
    """Codes, names or prefixes of rules not to run."""
    per_file_ignores: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Rules not to run on some files: pattern of paths -> codes, names or prefixes."""
    per_file_profile: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Another profile for some files: pattern of paths -> jurisdictions; the last that fits."""
    preview: bool = False
    """Whether `ALL` and prefixes take in rules that are still tried out."""
    packs: tuple[str, ...] = ()
    """Installed rule packs to use, by name."""
    baseline: str = "healthpress-baseline.json"
    """The file with the findings that were there before healthpress was."""
    baseline_protected: tuple[str, ...] = ()
    """Codes of protected rules that the baseline may hold all the same."""
    severity: dict[str, Severity] = field(default_factory=dict)
    """A severity of the site's own, by code."""
    fail_on: Severity = Severity.ERROR
    """The lowest severity that fails a build or check."""
    fail_on_review: bool = False
    """Whether findings that ask for a human look fail too."""
    max_warnings: int | None = None
    """How many warnings do not fail a check; any number when absent."""
    rules: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Options of single rules, by code."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class ShareSlice:
    """`[share]`: the share row."""

    targets: tuple[str, ...] = ("email", "whatsapp", "facebook", "x", "bluesky", "linkedin")
    """Names of share targets, in the order printed."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class CommentsSlice:
    """`[comments]`: none, or moderated comments from files."""

    provider: Literal["none", "static"] = "none"
    """`static` prints the comments of `data/comments/<slug>.toml`."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything in `healthpress.toml`."""

    site: SiteSlice
    publisher: Publisher = field(default_factory=Publisher)
    check: CheckSlice = field(default_factory=CheckSlice)
    share: ShareSlice = field(default_factory=ShareSlice)
    comments: CommentsSlice = field(default_factory=CommentsSlice)

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class Config:
    """A site's settings with what stands beside them.

    `root` is the folder that holds `healthpress.toml`. `people` is sorted by id; `library` holds
    `references.json` by key. `written` is the file the settings were read from, with its places.
    """

    root: Path
    settings: Settings
    people: Mapping[str, Person] = field(default_factory=dict)
    library: Mapping[str, Reference] = field(default_factory=dict)
    written: Written | None = None
