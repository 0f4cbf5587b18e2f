"""The second half of the road: every file of a site, in memory."""

from dataclasses import replace
from pathlib import Path

from healthpress.build.checking import parse_source
from healthpress.build.facts import settle_facts
from healthpress.build.project import Project
from healthpress.build.request import Request
from healthpress.config.schema import Config, Settings, SiteSlice
from healthpress.errors import unreadable
from healthpress.formats.feeds import atom
from healthpress.formats.html import pages
from healthpress.formats.json_ld import graph
from healthpress.formats.robots import robots
from healthpress.formats.sitemap import sitemap
from healthpress.model.artifact import Artifact
from healthpress.model.site import Site
from healthpress.model.source import SourceFile
from healthpress.render.kit import make_kit
from healthpress.render.page import render_body
from healthpress.render.theme import Theme, find_theme
from healthpress.resolve.site import resolve_site
from healthpress.share.targets import TARGETS

# What a text without a site around it is rendered under; the address is never printed.
_PLAIN = Settings(site=SiteSlice(title="", url="https://site.invalid/"))


def artifacts_of(project: Project, site: Site, theme: Theme) -> tuple[Artifact, ...]:
    """Pages, feed, sitemap, robots.txt, the theme's files and the static ones, sorted by path.

    Raises:
        ThemeError: the theme's templates are wrong.
        ReadError: a static file cannot be read.
    """
    per_page = project.config.settings.site.per_page
    made = [*pages(site, theme, TARGETS, graph, per_page=per_page)]
    made += [item for item in (atom(site), sitemap(site), robots(site)) if item is not None]
    made += [_copied(project, path) for path in project.static]
    return tuple(sorted(made, key=lambda artifact: artifact.path))


def _copied(project: Project, path: str) -> Artifact:
    try:
        return Artifact(path, project.static[path].read_bytes())
    except OSError as error:
        raise unreadable(project.static[path], error) from error


def body_html(source: SourceFile, project: Project | None, request: Request) -> str:
    """The body of one article as HTML, under a site's settings where there are any.

    Raises:
        ThemeError: the theme is wrong.
    """
    config = project.config if project else Config(root=Path(), settings=_PLAIN)
    facts = settle_facts(config, request)
    settings = config.settings.site
    article = parse_source(source, facts, html=settings.html)
    shown = replace(article, front_matter=replace(article.front_matter, expires=None))
    site = resolve_site(
        (shown,),
        config,
        today=facts.today,
        vocabularies=facts.vocabularies,
        share_names=(),
        assets=frozenset(project.static if project else ()),
        drafts=True,
    )
    theme = find_theme(settings.theme, config.root / "themes")
    return str(render_body(site.pages[0], make_kit(site, theme, TARGETS)))
