"""What a rule is, and all that it may know besides the article."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias

from healthpress.model.article import Article, Prose
from healthpress.model.citation import Reference
from healthpress.model.finding import Decision, Finding, Related, Severity
from healthpress.model.fix import Fix
from healthpress.model.person import Person, Publisher
from healthpress.model.site import Site
from healthpress.model.source import Span
from healthpress.model.vocabulary import Country, Jurisdiction, Vocabularies

CODE: Final = re.compile(r"[A-Z]{3}[0-9]{3}")
NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Source:
    """What a rule rests on; printed by `healthpress explain`."""

    title: str
    section: str = ""
    year: int | None = None
    url: str = ""
    read: str = ""  # the day it was read, or "not read here" with the reason


@dataclass(frozen=True, slots=True)
class Option:
    """A setting of one rule, under `[check.rules.CODE]`."""

    name: str
    default: str | int | float | bool | tuple[str, ...]
    help: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """Which rules are installed: the built-in ones, and those of packs and of a site's own folder.

    Small and hashable, so that every process can load the same rules from it. `digest` changes
    with the files of the folder. Without `trusted` a site's Python rules are not loaded.
    """

    folder: str = ""  # the site's `rules/`, absolute; empty without
    packs: tuple[str, ...] = ()
    digest: str = ""
    trusted: bool = True


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """What the site tells every rule. `today` is an input, so that checks repeat."""

    today: dt.date
    vocabularies: Vocabularies
    publisher: Publisher = field(default_factory=Publisher)
    people: Mapping[str, Person] = field(default_factory=dict)
    library: Mapping[str, Reference] = field(default_factory=dict)
    lang: str = "en"
    profile: tuple[str, ...] = ("us",)
    is_profile_asked: bool = False  # asked for in this run: goes before a page's own
    severity: Mapping[str, Severity] = field(default_factory=dict)  # the site's own, by code
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # by code
    select: frozenset[str] | None = None  # codes to run; None runs all
    fail_on_review: bool = False
    shelf: Shelf = field(default_factory=Shelf)
    ignores: tuple[tuple[str, frozenset[str]], ...] = ()  # pattern of paths, codes not to run there
    profiles: tuple[tuple[str, tuple[str, ...]], ...] = ()  # pattern of paths, profile; last holds
    notes: tuple[str, ...] = ()  # remarks for people on the rules that the run names


@dataclass(frozen=True, slots=True)
class Match:
    """Where one of a rule's `phrases` stands: `prose.text[start:end]`, as `phrases[index]`."""

    prose: Prose
    start: int
    end: int
    index: int


@dataclass(frozen=True, slots=True)
class Context:
    """All that one rule may know besides the article it checks.

    `promotional` is settled from the front matter and the publisher's kind; `countries` are those
    of the page's profiles (for the EU, the one its language points to).
    """

    rule: "Rule"
    path: str
    severity: Severity
    facts: SiteFacts
    jurisdictions: tuple[Jurisdiction, ...] = ()
    countries: tuple[Country, ...] = ()
    promotional: bool = False
    options: Mapping[str, Any] = field(default_factory=dict)
    matches: tuple[Match, ...] = ()  # of the rule's own `phrases`, in reading order

    @property
    def today(self) -> dt.date:
        """The day of the check."""
        return self.facts.today

    @property
    def vocabularies(self) -> Vocabularies:
        """All vocabularies."""
        return self.facts.vocabularies

    def words(self, topic: str) -> tuple[str, ...]:
        """The words that the page's jurisdictions accept for a topic, in order, no doubles."""
        found = (word for place in self.jurisdictions for word in place.words.get(topic, ()))
        return tuple(dict.fromkeys(found))

    def in_profile(self, *codes: str) -> bool:
        """Whether the page must satisfy one of these jurisdictions."""
        return any(place.code in codes for place in self.jurisdictions)

    def finding(  # noqa: PLR0913 - the fields of a finding
        self,
        span: Span,
        message: str,
        *,
        help: str,  # noqa: A002 - the word users see
        severity: Severity | None = None,
        decision: Decision | None = None,
        zone: str = "",
        context: str = "",
        related: tuple[Related, ...] = (),
        data: Mapping[str, str | int | float] | None = None,
        path: str | None = None,
        fix: Fix | None = None,
    ) -> Finding:
        """A finding of this rule; severity and decision as configured unless given."""
        return Finding(
            code=self.rule.code,
            name=self.rule.name,
            path=path or self.path,
            span=span,
            message=message,
            help=help,
            severity=severity or self.severity,
            decision=decision or self.rule.decision,
            zone=zone,
            context=context,
            related=related,
            data=data or {},
            fix=fix,
        )


@dataclass(frozen=True, slots=True)
class Judged:
    """One article with all that was found in it, for the rules on the linter's own hygiene.

    `findings` are those of all rules that ran, suppressed ones flagged; `ran` holds the codes of
    the rules that were asked (a rule that was not asked says nothing); `rules` are all installed.
    """

    article: Article
    findings: tuple[Finding, ...]
    ran: frozenset[str]
    rules: tuple["Rule", ...]


Status: TypeAlias = Literal["preview", "stable", "deprecated", "removed"]
ArticleCheck: TypeAlias = Callable[[Article, Context], Iterator[Finding]]
SiteCheck: TypeAlias = Callable[[Site, Context], Iterator[Finding]]
JudgedCheck: TypeAlias = Callable[[Judged, Context], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """The card of a rule. Its module's docstring is its page; its code is never used again.

    `severity` is the default that jurisdictions and the site may change; `profiles` names the
    jurisdictions it runs in ("core" is all), `languages` the primary languages of pages ("en";
    empty is all). It has one of three checks: `check` sees one article, `check_site` all of them,
    `check_judged` what the others found. `phrases` join the one matcher that all rules share; the
    rule finds its own as `context.matches`. `formerly` are codes and names that lead here for ever.
    `extra` names the optional dependency without which it is not run ("language").
    `page` is the module's docstring, filled in when the rule is installed.
    """

    code: str
    name: str
    severity: Severity
    sources: tuple[Source, ...]
    since: str
    check: ArticleCheck | None = None
    check_site: SiteCheck | None = None
    decision: Decision = Decision.VIOLATION
    status: Status = "stable"
    profiles: tuple[str, ...] = ("core",)
    options: tuple[Option, ...] = ()
    protected: bool = False
    check_judged: JudgedCheck | None = None
    languages: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    extra: str = ""
    page: str = ""

    @property
    def family(self) -> str:
        """The three letters: "SAF"."""
        return self.code[:3]

    @property
    def summary(self) -> str:
        """The first line of its page: what is wrong, in a sentence."""
        return self.page.partition("\n")[0]

    def severity_in(self, place: Jurisdiction) -> Severity:
        """Its severity in a jurisdiction; off where it does not run."""
        if not {"core", place.code} & set(self.profiles):
            return Severity.OFF
        return place.severity.get(self.code, self.severity)
