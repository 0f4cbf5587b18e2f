"""The kind of site rule that tells which links and images lead nowhere."""

from collections.abc import Iterator

from healthpress.model.article import Article, Image, Link
from healthpress.model.finding import Finding
from healthpress.model.rule import Context
from healthpress.model.site import Site
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
        for span in places_of(article, dead.url):
            yield context.finding(
                span,
                message.replace("{url}", dead.url),
                help=suggestion,
                zone="link",
                path=article.source.path,
            )


def places_of(article: Article, url: str) -> tuple[Span, ...]:
    """Where a target is written: links, images, `image` and `related`; else the whole file."""
    written: tuple[Link | Image, ...] = (*article.links, *article.images)
    spans = {item.span for item in written if item.url == url}
    if article.front_matter.image == url:
        spans.add(article.places.value("image"))
    for index, slug in enumerate(article.front_matter.related):
        if slug == url:
            spans.add(article.places.value("related", index))
    return tuple(sorted(spans)) or (article.places.value(),)
