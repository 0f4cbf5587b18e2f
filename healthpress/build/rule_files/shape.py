"""The keys of a rule file, one dataclass a table: what `healthpress schema rule` describes.

What each kind does is said in `healthpress/check/kinds/data/*_check.py`; how it is written, here.
"""

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from healthpress.check.kinds.data.metrics import Metric
from healthpress.check.kinds.data.reach import Within
from healthpress.model.citation import Kind
from healthpress.model.typed import TYPED

Zone = Literal[
    "meta.title",
    "meta.description",
    "meta.key_points",
    "heading",
    "prose",
    "quote",
    "table",
    "alt",
]
KindName = Literal["phrase", "pattern", "require", "field", "metric", "link", "citation"]
FixSafety = Literal["safe", "unsafe", "display"]


@dataclass(frozen=True, slots=True)
class SourceTable:
    """`[[sources]]`: what the rule rests on."""

    title: str
    """The document."""
    section: str = ""
    """The section, article or page in it."""
    year: int | None = None
    """The year of publication."""
    url: str = ""
    """Its address."""
    read: str | dt.date = ""
    """The day it was read, or why it was not."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class WhenTable:
    """`[when]`: the pages, sections or sentences that the rule is about; one of the first three."""

    words: tuple[str, ...] = ()
    """One of these words or phrases stands there."""
    regex: str = ""
    """This regular expression matches there."""
    field: str = ""
    """The front matter has this key, such as "type" or "supervision.by"."""
    one_of: tuple[str, ...] = ()
    """With `field`: one of the values it must have."""
    zones: tuple[Zone, ...] = ()
    """Where the words count; everywhere when absent."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class ReadingTable:
    """`[reading]`: what around the words makes a finding one to review."""

    surroundings: bool = True
    """Whether a "not", a quotation or a question around the words counts at all."""
    own_negative: bool = False
    """The words hold their own "no", as "no side effects" does."""
    quotes_count: bool = False
    """Quotations are as serious as the author's own words."""
    questions_count: bool = False
    """Questions are as serious as statements."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class PhraseTable:
    """`[phrase]`: words that should not stand there."""

    words: tuple[str, ...] = ()
    """Words and phrases to look for, whatever their case, quotation marks and spaces."""
    instead: dict[str, str] = field(default_factory=dict)
    """Words to look for -> what replaces them."""
    allowed: tuple[str, ...] = ()
    """Accepted uses that contain the words, such as "test of cure"."""
    safety: FixSafety = "unsafe"
    """Who may apply the replacement: safe (anybody), unsafe (after a look), display (nobody)."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class PatternTable:
    """`[pattern]`: a regular expression (Python's `re`, case ignored) that should not match."""

    regex: str
    """What to look for; its named groups are fields of `message` and `help`."""
    allowed: str = ""
    """Accepted uses, as a regular expression."""
    instead: str = ""
    """What replaces the match; may hold the same fields as `message`."""
    safety: FixSafety = "unsafe"
    """Who may apply the replacement: safe (anybody), unsafe (after a look), display (nobody)."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class RequireTable:
    """`[require]`: what must stand there; `any_of`, `regex` or both."""

    any_of: tuple[str, ...] = ()
    """Words and phrases of which one is enough."""
    regex: str = ""
    """A regular expression that is enough when it matches."""
    within: Within = "page"
    """How near to what `[when]` found."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class FieldTable:
    """`[field]`: what a key of the front matter must be."""

    key: str
    """The key, or a path such as "supervision.by"."""
    required: bool = False
    """It must be there."""
    one_of: tuple[str, ...] = ()
    """The values it may have."""
    regex: str = ""
    """A regular expression that must match in its value."""
    min_length: int = 0
    """The fewest characters of a text, or entries of a list."""
    max_length: int = 0
    """The most characters of a text, or entries of a list."""
    not_future: bool = False
    """The date must have come."""
    max_age_days: int = 0
    """The date must not lie further back."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class MetricTable:
    """`[metric]`: a number to keep to; one of `most` and `least`."""

    metric: Metric
    """What is counted."""
    most: float | None = None
    """The highest number that passes."""
    least: float | None = None
    """The lowest number that passes."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class LinkTable:
    """`[link]`: links that must not be there, or must; those for which all that is given holds."""

    hosts: tuple[str, ...] = ()
    """Hosts; each stands for its subdomains too."""
    schemes: tuple[str, ...] = ()
    """Schemes, such as "http"."""
    url: str = ""
    """A regular expression that matches in the address."""
    text: str = ""
    """A regular expression that matches in the text of the link."""
    allowed: tuple[str, ...] = ()
    """Hosts that are never meant."""
    needs_text: str = ""
    """A regular expression; only links without it in their text are told."""
    required: bool = False
    """Such a link must be there, instead of must not."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class CitationTable:
    """`[citation]`: how a page must be backed by sources; one of the first three."""

    least: int = 0
    """The fewest works a page cites."""
    behind: tuple[str, ...] = ()
    """A sentence with one of these phrases needs a citation."""
    max_age_years: int = 0
    """The oldest work a page may cite."""
    kinds: tuple[Kind, ...] = ()
    """Kinds of works that count, such as "guideline"; all when absent."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class RuleFile:
    """One rule as data."""

    code: str
    """Three letters and three digits; the letters are your own family, not a built-in one."""
    name: str
    """Says the fault, in small letters with hyphens."""
    kind: KindName
    """What the rule does; the table of that name says with what."""
    severity: Literal["error", "warning", "info"]
    """How much a finding weighs."""
    summary: str
    """What is wrong, in one sentence."""
    why: str
    """Why it matters to a reader."""
    example: str
    """A text with the fault."""
    instead: str
    """The same text without it."""
    since: str
    """The version or the day the rule began."""
    message: str
    """What is, in one clause; `{words}` and other fields are filled in."""
    help: str
    """One imperative step that mends it."""
    sources: tuple[SourceTable, ...]
    """What the rule rests on; at least one."""
    known_problems: str = "None known."
    """Where it is wrong, and what it misses."""
    status: Literal["preview", "stable", "deprecated", "removed"] = "stable"
    """A preview rule runs only when it is named, or with `preview`."""
    decision: Literal["violation", "review"] = "violation"
    """Whether the fault is certain or a person must look."""
    profiles: tuple[str, ...] = ("core",)
    """The jurisdictions the rule is for; core is all."""
    languages: tuple[str, ...] = ()
    """The languages of pages it is for, such as "en"; all when absent."""
    zones: tuple[Zone, ...] = ()
    """Where in the page it looks; the kind's usual places when absent."""
    formerly: tuple[str, ...] = ()
    """Codes and names it had before."""
    protected: bool = False
    """Whether no page may allow its findings."""
    when: WhenTable | None = None
    """What the rule is about: for require, field, metric, link and citation."""
    reading: ReadingTable | None = None
    """How what stands around the words counts: for phrase, pattern, require and citation."""
    phrase: PhraseTable | None = None
    """Words that should not stand there."""
    pattern: PatternTable | None = None
    """A regular expression that should not match."""
    require: RequireTable | None = None
    """What must stand there."""
    field: FieldTable | None = None
    """What a key of the front matter must be."""
    metric: MetricTable | None = None
    """A number to keep to."""
    link: LinkTable | None = None
    """Links that must not be there, or must."""
    citation: CitationTable | None = None
    """How the page must be backed by sources."""

    __pydantic_config__ = TYPED
