"""Runs rules over one article or the whole site. A crashed rule is told, and the rest go on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Any, TypeAlias

from healthpress.check.fingerprint import with_fingerprints
from healthpress.check.kinds.same import Same
from healthpress.check.matching import matches_of
from healthpress.check.per_file import ignored_at, profile_at
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Judged, Rule, SiteFacts
from healthpress.model.site import Site
from healthpress.model.source import Span
from healthpress.model.vocabulary import Country, Jurisdiction


def check_article(article: Article, rules: Iterable[Rule], facts: SiteFacts) -> tuple[Finding, ...]:
    """The findings of all article rules in one article, sorted by place and code."""
    subject = subject_of_article(article, facts)
    contexts = [
        _context(subject, *setting)
        for setting in _running(Same(tuple(rules)), Same(facts), subject.codes, subject.language)
        if setting[0].code not in subject.ignored
    ]
    shared = matches_of(article, (context.rule.phrases for context in contexts))
    found: list[Finding] = []
    for context, matches in zip(contexts, shared, strict=True):
        told = replace(context, matches=matches) if matches else context
        found += run_check(context.rule.check, article, told)
    rules_run = (context.rule for context in contexts)
    return with_fingerprints(article, sorted(found, key=order), rules_run)


def check_site(site: Site, rules: Iterable[Rule], facts: SiteFacts) -> tuple[Finding, ...]:
    """The findings of all site rules, sorted by path, place and code."""
    rules = tuple(rules)
    subject = subject_of(facts, path="healthpress.toml", profile=facts.profile, lang=facts.lang)
    found: list[Finding] = []
    for rule in rules:
        if rule.check_site is not None and (context := make_context(rule, subject)):
            found += run_check(rule.check_site, site, context)
    found = [item for item in found if item.code not in ignored_at(item.path, facts.ignores)]
    articles = {page.article.source.path: page.article for page in site.pages}
    return tuple(
        finding
        for path, group in groupby(sorted(found, key=order), key=attrgetter("path"))
        for finding in with_fingerprints(articles.get(path), tuple(group), rules)
    )


def order(finding: Finding) -> tuple[str, int, int, str, str]:
    """The one order of findings everywhere: path, place, code, message."""
    return finding.path, finding.span.start, finding.span.end, finding.code, finding.message


@dataclass(frozen=True, slots=True)
class Subject:
    """What is checked, and all that does not change from rule to rule."""

    facts: SiteFacts
    path: str
    jurisdictions: tuple[Jurisdiction, ...]
    countries: tuple[Country, ...]
    promotional: bool
    language: str  # the primary one of the page or site: "en" of "en-GB"
    ignored: frozenset[str]  # codes of the rules that do not run there

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of its jurisdictions."""
        return tuple(place.code for place in self.jurisdictions)


def subject_of(
    facts: SiteFacts, *, path: str, profile: tuple[str, ...], lang: str, promotional: bool = False
) -> Subject:
    """One page, or the site, under the jurisdictions of a profile."""
    vocabularies = facts.vocabularies
    known = vocabularies.jurisdictions
    return Subject(
        facts=facts,
        path=path,
        jurisdictions=tuple(known[code] for code in profile if code in known),
        countries=vocabularies.countries_of(profile, lang, facts.publisher.country),
        promotional=promotional,
        language=lang.split("-", maxsplit=1)[0].casefold(),
        ignored=ignored_at(path, facts.ignores),
    )


def subject_of_article(article: Article, facts: SiteFacts) -> Subject:
    """One page under the profile that holds for it."""
    front_matter = article.front_matter
    promotional = front_matter.promotional
    if promotional is None:
        promotional = facts.publisher.kind == "clinic"
    return subject_of(
        facts,
        path=article.source.path,
        profile=_profile(article, facts),
        lang=front_matter.lang or facts.lang,
        promotional=promotional,
    )


def make_context(rule: Rule, subject: Subject) -> Context | None:
    """What one rule may know of its subject; None when it does not run there."""
    if rule.code in subject.ignored or not _speaks(rule, subject.language):
        return None
    severity = _severity(rule, subject.jurisdictions, subject.facts)
    if severity is Severity.OFF:
        return None
    return _context(subject, rule, severity, _options(rule, subject.facts))


Setting: TypeAlias = tuple[Rule, Severity, Mapping[str, Any]]


@lru_cache(maxsize=32)  # pages share a few combinations of profiles and languages
def _running(
    rules: Same[tuple[Rule, ...]], facts: Same[SiteFacts], codes: tuple[str, ...], language: str
) -> tuple[Setting, ...]:
    """The article rules that run under some jurisdictions, each with severity and options."""
    known = facts.thing.vocabularies.jurisdictions
    places = tuple(known[code] for code in codes)
    settings = (
        (rule, _severity(rule, places, facts.thing), _options(rule, facts.thing))
        for rule in rules.thing
        if rule.check is not None and _speaks(rule, language)
    )
    return tuple(setting for setting in settings if setting[1] is not Severity.OFF)


def _options(rule: Rule, facts: SiteFacts) -> Mapping[str, Any]:
    defaults: dict[str, Any] = {option.name: option.default for option in rule.options}
    return defaults | dict(facts.options.get(rule.code, {}))


def _context(
    subject: Subject, rule: Rule, severity: Severity, options: Mapping[str, Any]
) -> Context:
    return Context(
        rule=rule,
        path=subject.path,
        severity=severity,
        facts=subject.facts,
        jurisdictions=subject.jurisdictions,
        countries=subject.countries,
        promotional=subject.promotional,
        options=options,
    )


def _profile(article: Article, facts: SiteFacts) -> tuple[str, ...]:
    """The profile that was asked for, else the page's own, the one of the folder, the site's."""
    if facts.is_profile_asked:
        return facts.profile
    own = article.front_matter.profile
    return own or profile_at(article.source.path, facts.profiles, facts.profile)


def _speaks(rule: Rule, language: str) -> bool:
    return not rule.languages or language in rule.languages


def _severity(rule: Rule, jurisdictions: tuple[Jurisdiction, ...], facts: SiteFacts) -> Severity:
    """The site's own severity, else the strictest of the page's jurisdictions."""
    if facts.select is not None and rule.code not in facts.select:
        return Severity.OFF
    if rule.code in facts.severity:
        return facts.severity[rule.code]
    if not jurisdictions and "core" in rule.profiles:
        return rule.severity
    asked = (rule.severity_in(place) for place in jurisdictions)
    return max(asked, key=attrgetter("rank"), default=Severity.OFF)


def run_check(
    check: Any,  # noqa: ANN401 - one of the three checks, with its own subject
    subject: Article | Site | Judged,
    context: Context,
) -> Iterator[Finding]:
    """What one rule finds; a crash is a finding like the others."""
    try:
        for found in check(subject, context):
            _require_own(found, subject, context)
            yield found
    except (Exception, SystemExit) as error:  # noqa: BLE001 - one broken rule hides no other's
        yield context.finding(
            Span(0, 0),
            f"the rule `{context.rule.name}` crashed: {type(error).__name__}: {error}",
            help="report it with the article that made it crash",
            severity=Severity.ERROR,
            decision=Decision.INTERNAL,
        )


def _require_own(found: object, subject: Article | Site | Judged, context: Context) -> None:
    """Refuse what no report could show: no finding, another's, or one outside of its page."""
    if not isinstance(found, Finding):
        raise TypeError(f"it gave `{type(found).__name__}`, which is no finding")
    if found.code != context.rule.code:
        raise ValueError(f"it gave a finding of `{found.code}`")
    if isinstance(subject, Site):
        return
    source = (subject.article if isinstance(subject, Judged) else subject).source
    if found.path != source.path:
        raise ValueError(f"it gave a finding in `{found.path}`")
    start, end, length = found.span.start, found.span.end, len(source.text)
    if not 0 <= start <= end <= length:
        raise ValueError(f"it points at {start} to {end} of a text of {length}")
