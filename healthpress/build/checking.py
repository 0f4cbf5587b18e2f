"""The first half of the road: parse, check, resolve, check."""

from dataclasses import dataclass, replace
from functools import partial

from healthpress.build.project import Project
from healthpress.build.registry import installed_rules
from healthpress.build.workers import map_many
from healthpress.check.engine import check_article, check_site, order
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

    `drafts` and `expired` count the articles that are left out of it.
    """

    site: Site
    findings: tuple[Finding, ...]
    theme: Theme
    drafts: int = 0
    expired: int = 0


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
    return article, check_article(article, installed_rules(), facts)


def check_sources(
    sources: tuple[SourceFile, ...], facts: SiteFacts, *, html: HtmlPolicy = "safe", jobs: int = 1
) -> tuple[Finding, ...]:
    """What the article rules find in files, each on its own."""
    results = map_many(partial(check_source, facts=facts, html=html), sources, jobs=jobs)
    return tuple(sorted((item for _, found in results for item in found), key=order))


def check_all(project: Project, facts: SiteFacts, *, jobs: int = 1, drafts: bool = True) -> Checked:
    """Every article of a site and the site as a whole.

    Without `drafts`, articles that are not published are neither judged nor part of the site.

    Raises:
        ThemeError: the theme is missing or its cards are wrong.
    """
    settings = project.config.settings.site
    html = settings.html
    targets = tuple(target.name for target in TARGETS)
    theme = find_theme(settings.theme, project.config.root / "themes")
    results = map_many(partial(check_source, facts=facts, html=html), project.sources, jobs=jobs)
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
    site = replace(site, share_names=(*NEEDS_SCRIPT, *targets), templates=theme.card.articles)
    shown = {page.article.source.path for page in site.pages}
    findings = [
        item
        for article, found in results
        if drafts or article.source.path in shown
        for item in found
    ]
    findings += check_site(site, installed_rules(), facts)
    left_out = [article for article, _ in results if article.source.path not in shown]
    expired = sum(article.front_matter.is_expired(facts.today) for article in left_out)
    drafts_left = len(left_out) - expired
    return Checked(site, tuple(sorted(findings, key=order)), theme, drafts_left, expired)
