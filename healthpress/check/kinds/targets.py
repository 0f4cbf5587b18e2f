"""The kind of site rule that tells which links and images lead nowhere."""

from collections.abc import Iterator

from healthpress.check.kinds.raw_tags import raw_tags
from healthpress.check.kinds.rewording import reworded
from healthpress.model.article import Article, Image, Link
from healthpress.model.finding import Finding
from healthpress.model.fix import Fix
from healthpress.model.rule import Context
from healthpress.model.site import DeadLink, Site
from healthpress.model.source import Span


def tell_dead(
    site: Site, context: Context, kind: str, message: str, otherwise: str
) -> Iterator[Finding]:
    """Every place of every dead target of a kind ("page", "anchor" or "asset").

    `message` holds `{url}`; `otherwise` is the step where no target is alike.
    """
    for dead in site.dead_links:
        if dead.kind != kind:
            continue
        article = dead.page.article
        suggestion = f"did you mean `{dead.suggestion}`?" if dead.suggestion else otherwise
        fixes = _fixes(article, dead)
        for span in places_of(article, dead.url):
            yield context.finding(
                span,
                message.replace("{url}", dead.url),
                help=suggestion,
                zone="link",
                path=article.source.path,
                fix=fixes.get(span),
            )


def _fixes(article: Article, dead: DeadLink) -> dict[Span, Fix | None]:
    """A fix for each place where a dead target stands in so many words."""
    if not dead.suggestion:
        return {}
    new = dead.suggestion
    if dead.kind == "page":  # one that moved keeps its headings
        new += "".join(dead.url.partition("#")[1:])
    written: tuple[Link | Image, ...] = (*article.links, *article.images)
    spans = {item.span: item.target for item in written if item.url == dead.url}
    spans |= {span: span for span in _named(article, dead.url)}
    return {
        span: reworded(article, target, dead.url, new) for span, target in spans.items() if target
    }


def places_of(article: Article, url: str) -> tuple[Span, ...]:
    """Where a target is written: links, images, `image` and `related`; else the whole file."""
    written: tuple[Link | Image, ...] = (*article.links, *article.images)
    spans = {item.span for item in written if item.url == url}
    spans |= {
        tag.span
        for tag in raw_tags(article, "a", "area", "img")
        if url in (tag.attributes.get("href"), tag.attributes.get("src"))
    }
    return tuple(sorted(spans.union(_named(article, url)))) or (article.places.value(),)


def _named(article: Article, url: str) -> Iterator[Span]:
    """Where the front matter names a target."""
    if article.front_matter.image == url:
        yield article.places.value("image")
    for index, slug in enumerate(article.front_matter.related):
        if slug == url:
            yield article.places.value("related", index)
