"""The first half of the road: parse, check, resolve, check."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, groupby
from operator import attrgetter

from healthpress.build.cache.known import Findings, drawer_of, keep_findings, known_findings
from healthpress.build.cache.store import Cache
from healthpress.build.installed.registry import installed_rules
from healthpress.build.project import Project
from healthpress.build.request import Progress, unheard
from healthpress.build.workers import map_many
from healthpress.check.engine import check_article, check_site, order
from healthpress.check.settle import settle
from healthpress.config.schema import HtmlPolicy
from healthpress.model.article import Article
from healthpress.model.finding import Finding
from healthpress.model.rule import SiteFacts
from healthpress.model.site import Site
from healthpress.model.source import SourceFile
from healthpress.parse.article import parse_article
from healthpress.parse.front_matter import read_header
from healthpress.render.theme import Theme, find_theme
from healthpress.resolve.site import resolve_site
from healthpress.share.targets import NEEDS_SCRIPT, TARGETS


@dataclass(frozen=True, slots=True)
class Checked:
    """A site understood and judged; findings sorted by path, place and code.

    `drafts` and `expired` count the articles that are left out of it; `notes` are remarks on the
    cache for people.
    """

    site: Site
    findings: tuple[Finding, ...]
    theme: Theme
    drafts: int = 0
    expired: int = 0
    notes: tuple[str, ...] = ()


def parse_source(source: SourceFile, facts: SiteFacts, *, html: HtmlPolicy = "safe") -> Article:
    """One file understood."""
    header = read_header(source)
    return parse_article(
        source, header, html=html, library_keys=frozenset(facts.library), lang=facts.lang
    )


def check_source(
    source: SourceFile, facts: SiteFacts, *, html: HtmlPolicy = "safe"
) -> tuple[Article, tuple[Finding, ...]]:
    """One file understood, and what the article rules find in it."""
    article = parse_source(source, facts, html=html)
    return article, check_article(article, installed_rules(facts.shelf), facts)


def check_sources(
    sources: tuple[SourceFile, ...],
    facts: SiteFacts,
    *,
    html: HtmlPolicy = "safe",
    jobs: int = 1,
    progress: Progress = unheard,
) -> tuple[Finding, ...]:
    """What the article rules find in files, each on its own."""
    results = _check_articles(sources, facts, html=html, jobs=jobs, progress=progress)
    return _settled(results, facts)


def check_all(
    project: Project,
    facts: SiteFacts,
    *,
    jobs: int = 1,
    drafts: bool = True,
    cache: Cache | None = None,
    progress: Progress = unheard,
) -> Checked:
    """Every article of a site and the site as a whole.

    Without `drafts`, articles that are not published are neither judged nor part of the site. With
    a cache, article rules run only in articles that changed.

    Raises:
        ThemeError: the theme is missing or its cards are wrong.
    """
    settings = project.config.settings.site
    html = settings.html
    targets = tuple(target.name for target in TARGETS)
    theme = find_theme(settings.theme, project.config.root / "themes")
    results = _check_articles(
        project.sources, facts, html=html, jobs=jobs, cache=cache, progress=progress
    )
    site = resolve_site(
        tuple(article for article, _ in results),
        project.config,
        today=facts.today,
        vocabularies=facts.vocabularies,
        share_names=targets,
        assets=frozenset(project.static),
        comments=project.comments,
        drafts=drafts,
    )
    site = replace(
        site,
        share_names=(*NEEDS_SCRIPT, *targets),
        templates=theme.card.articles,
        private_details=project.private_details,
    )
    shown = {page.article.source.path for page in site.pages}
    judged = [result for result in results if drafts or result[0].source.path in shown]
    of_site = check_site(site, installed_rules(facts.shelf), facts)
    left_out = [article for article, _ in results if article.source.path not in shown]
    expired = sum(article.front_matter.is_expired(facts.today) for article in left_out)
    return Checked(
        site,
        _settled(judged, facts, of_site),
        theme,
        drafts=len(left_out) - expired,
        expired=expired,
        notes=cache.notes if cache else (),
    )


def _settled(
    judged: Iterable[tuple[Article, Findings]], facts: SiteFacts, of_site: Findings | None = None
) -> Findings:
    """The findings of articles, with those of the site where it was asked, as `settle` leaves them.

    Sorted by path, place and code, as those of the site are given.
    """
    rules = installed_rules(facts.shelf)
    rest = {path: [*group] for path, group in groupby(of_site or (), key=attrgetter("path"))}
    settled: list[Finding] = []
    for article, found in judged:
        together = (*found, *rest.pop(article.source.path, ()))
        settled += settle(article, together, rules, facts, with_site=of_site is not None)
    return tuple(sorted((*settled, *chain.from_iterable(rest.values())), key=order))


def _check_articles(
    sources: tuple[SourceFile, ...],
    facts: SiteFacts,
    *,
    html: HtmlPolicy,
    jobs: int,
    cache: Cache | None = None,
    progress: Progress = unheard,
) -> list[tuple[Article, Findings]]:
    """Each file understood, and what the article rules find in it; both in the order of files."""
    drawer = drawer_of(facts, html) if cache else ""
    known = known_findings(cache, drawer, sources) if cache and drawer else {}
    items = [(source, source.path in known) for source in sources]
    understood = partial(_understood, facts=facts, html=html)
    results = map_many(understood, items, jobs=jobs, name=_path, progress=progress)
    if cache and drawer:
        found = {article.source.path: findings for article, findings in results}
        fresh = {path: found[path] for path in found.keys() - known.keys()}
        keep_findings(cache, drawer, sources, fresh)
    return [(article, known.get(article.source.path, findings)) for article, findings in results]


def _understood(
    item: tuple[SourceFile, bool], *, facts: SiteFacts, html: HtmlPolicy
) -> tuple[Article, Findings]:
    """One file; without its findings when they are known."""
    source, is_known = item
    if is_known:
        return parse_source(source, facts, html=html), ()
    return check_source(source, facts, html=html)


def _path(item: tuple[SourceFile, bool]) -> str:
    return item[0].path
