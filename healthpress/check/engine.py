"""Runs rules over one article or the whole site. A crashed rule is told, and the rest go on."""

from collections.abc import Iterable, Iterator
from typing import Any

from healthpress.check.fingerprint import with_fingerprints
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, SiteFacts
from healthpress.model.site import Site
from healthpress.model.source import Span
from healthpress.model.vocabulary import Jurisdiction


def check_article(article: Article, rules: Iterable[Rule], facts: SiteFacts) -> tuple[Finding, ...]:
    """The findings of all article rules in one article, sorted by place and code."""
    front_matter = article.front_matter
    profile = front_matter.profile or facts.profile
    promotional = front_matter.promotional
    if promotional is None:
        promotional = facts.publisher.kind == "clinic"
    found: list[Finding] = []
    for rule in rules:
        context = make_context(
            rule,
            facts,
            path=article.source.path,
            profile=profile,
            lang=front_matter.lang or facts.lang,
            promotional=promotional,
        )
        if rule.check is not None and context is not None:
            found += _run(rule.check, article, context)
    return with_fingerprints(article, sorted(found, key=order))


def check_site(site: Site, rules: Iterable[Rule], facts: SiteFacts) -> tuple[Finding, ...]:
    """The findings of all site rules, sorted by path, place and code."""
    found: list[Finding] = []
    for rule in rules:
        context = make_context(
            rule, facts, path="healthpress.toml", profile=facts.profile, lang=facts.lang
        )
        if rule.check_site is not None and context is not None:
            found += _run(rule.check_site, site, context)
    articles = {page.article.source.path: page.article for page in site.pages}
    return tuple(
        finding
        for path in sorted({finding.path for finding in found})
        for finding in with_fingerprints(
            articles.get(path), sorted((item for item in found if item.path == path), key=order)
        )
    )


def order(finding: Finding) -> tuple[str, int, int, str, str]:
    """The one order of findings everywhere: path, place, code, message."""
    return finding.path, finding.span.start, finding.span.end, finding.code, finding.message


def make_context(
    rule: Rule,
    facts: SiteFacts,
    *,
    path: str,
    profile: tuple[str, ...],
    lang: str,
    promotional: bool = False,
) -> Context | None:
    """What one rule may know of one page; None when it does not run there."""
    known = facts.vocabularies.jurisdictions
    jurisdictions = tuple(known[code] for code in profile if code in known)
    severity = _severity(rule, jurisdictions, facts)
    if severity is Severity.OFF:
        return None
    defaults: dict[str, Any] = {option.name: option.default for option in rule.options}
    return Context(
        rule=rule,
        path=path,
        severity=severity,
        facts=facts,
        jurisdictions=jurisdictions,
        countries=facts.vocabularies.countries_of(profile, lang),
        promotional=promotional,
        options=defaults | dict(facts.options.get(rule.code, {})),
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
