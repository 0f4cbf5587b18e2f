"""Runs rules over one article or the whole site. A crashed rule is told, and the rest go on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from healthpress.check.fingerprint import with_fingerprints
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, SiteFacts
from healthpress.model.site import Site
from healthpress.model.source import Span
from healthpress.model.vocabulary import Country, Jurisdiction


def check_article(article: Article, rules: Iterable[Rule], facts: SiteFacts) -> tuple[Finding, ...]:
    """The findings of all article rules in one article, sorted by place and code."""
    front_matter = article.front_matter
    promotional = front_matter.promotional
    if promotional is None:
        promotional = facts.publisher.kind == "clinic"
    own = () if facts.is_profile_asked else front_matter.profile
    subject = subject_of(
        facts,
        path=article.source.path,
        profile=own or facts.profile,
        lang=front_matter.lang or facts.lang,
        promotional=promotional,
    )
    found: list[Finding] = []
    for rule in rules:
        if rule.check is not None and (context := make_context(rule, subject)):
            found += _run(rule.check, article, context)
    return with_fingerprints(article, sorted(found, key=order))


def check_site(site: Site, rules: Iterable[Rule], facts: SiteFacts) -> tuple[Finding, ...]:
    """The findings of all site rules, sorted by path, place and code."""
    subject = subject_of(facts, path="healthpress.toml", profile=facts.profile, lang=facts.lang)
    found: list[Finding] = []
    for rule in rules:
        if rule.check_site is not None and (context := make_context(rule, subject)):
            found += _run(rule.check_site, site, context)
    articles = {page.article.source.path: page.article for page in site.pages}
    return tuple(
        finding
        for path, group in groupby(sorted(found, key=order), key=attrgetter("path"))
        for finding in with_fingerprints(articles.get(path), tuple(group))
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
    )


def make_context(rule: Rule, subject: Subject) -> Context | None:
    """What one rule may know of its subject; None when it does not run there."""
    severity = _severity(rule, subject.jurisdictions, subject.facts)
    if severity is Severity.OFF:
        return None
    defaults: dict[str, Any] = {option.name: option.default for option in rule.options}
    return Context(
        rule=rule,
        path=subject.path,
        severity=severity,
        facts=subject.facts,
        jurisdictions=subject.jurisdictions,
        countries=subject.countries,
        promotional=subject.promotional,
        options=defaults | dict(subject.facts.options.get(rule.code, {})),
    )


def _severity(rule: Rule, jurisdictions: tuple[Jurisdiction, ...], facts: SiteFacts) -> Severity:
    """The site's own severity, else the strictest of the page's jurisdictions."""
    if facts.select is not None and rule.code not in facts.select:
        return Severity.OFF
    if rule.code in facts.severity:
        return facts.severity[rule.code]
    if "core" in rule.profiles:
        asked = [place.severity.get(rule.code, rule.severity) for place in jurisdictions]
        asked = asked or [rule.severity]
    else:
        asked = [
            place.severity.get(rule.code, rule.severity)
            for place in jurisdictions
            if place.code in rule.profiles
        ]
    return max(asked, key=lambda severity: severity.rank, default=Severity.OFF)


def _run(check: Any, subject: Article | Site, context: Context) -> Iterator[Finding]:  # noqa: ANN401
    try:
        yield from check(subject, context)
    except Exception as error:  # noqa: BLE001 - one broken rule must not hide the others' findings
        yield context.finding(
            Span(0, 0),
            f"the rule `{context.rule.name}` crashed: {type(error).__name__}: {error}",
            help="report it with the article that made it crash",
            severity=Severity.ERROR,
            decision=Decision.INTERNAL,
        )
