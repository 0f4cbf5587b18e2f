"""All articles together: addresses, people, references, topics and links settled."""

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from healthpress.config.schema import Config
from healthpress.model.article import Article
from healthpress.model.review import add_months, review_limit
from healthpress.model.site import LIST, Comment, DeadLink, Page, Site, Topic
from healthpress.model.vocabulary import Vocabularies
from healthpress.resolve import navigation, taxonomies
from healthpress.resolve.bibliography import bibliography
from healthpress.resolve.links import Targets, resolve_links
from healthpress.resolve.people import named
from healthpress.resolve.suggestions import candidates
from healthpress.resolve.taxonomies import Heap, Label
from healthpress.resolve.urls import absolute, alias_address, base_path, place

# Files that every build writes besides pages, topics and assets.
FIXED_FILES = ("404.html", "build-manifest.json", "feed.xml", "robots.txt", "sitemap.xml")


def resolve_site(  # noqa: PLR0913 - all that a site is made of
    articles: tuple[Article, ...],
    config: Config,
    *,
    today: dt.date,
    vocabularies: Vocabularies,
    share_names: tuple[str, ...],
    assets: frozenset[str],
    comments: Mapping[str, tuple[Comment, ...]] | None = None,
    drafts: bool = False,
) -> Site:
    """The site of these articles, without drafts (unless asked for) and expired ones.

    `assets` are the paths of other files as they will lie in the output, `share_names` the share
    targets that exist. Two pages with one address both stay in the site: a site rule tells.
    """
    shown = [article for article in articles if _is_shown(article, today, drafts=drafts)]
    placed = [
        _placed(article, config, vocabularies, share_names, comments or {}) for article in shown
    ]
    placed.sort(key=_newest_first)
    heaps = taxonomies.gather(placed)
    pages, dead_links = _joined(placed, heaps, _targets(placed, heaps, config, assets))
    settings = config.settings
    return Site(
        title=settings.site.title,
        url=settings.site.url,
        lang=settings.site.lang,
        publisher=settings.publisher,
        today=today,
        vocabularies=vocabularies,
        pages=pages,
        topics=tuple(_topic(heap, pages) for heap in heaps.values()),
        dead_links=dead_links,
        comments_provider=settings.comments.provider,
        description=settings.site.description,
        files=assets.union(FIXED_FILES),
        orphaned_comments=_orphaned(comments or {}, articles, config),
        list_at=_list_at(pages),
    )


def _is_shown(article: Article, today: dt.date, *, drafts: bool) -> bool:
    front_matter = article.front_matter
    return not front_matter.is_expired(today) and (drafts or not front_matter.draft)


def _orphaned(
    comments: Mapping[str, tuple[Comment, ...]], articles: Iterable[Article], config: Config
) -> tuple[str, ...]:
    """Comments of no article; those of drafts and expired articles wait for them."""
    if config.settings.comments.provider != "static":
        return ()
    site = config.settings.site
    slugs = {
        place(article, site.content, article.front_matter.lang or site.lang)[0]
        for article in articles
    }
    return tuple(sorted(comments.keys() - slugs))


def _placed(
    article: Article,
    config: Config,
    vocabularies: Vocabularies,
    share_names: tuple[str, ...],
    comments: Mapping[str, tuple[Comment, ...]],
) -> Page:
    """All of a page that needs no other page."""
    settings, front_matter = config.settings, article.front_matter
    lang = front_matter.lang or settings.site.lang
    slug, address = place(article, settings.site.content, lang)
    cited, further = bibliography(article, config.library)
    is_commented = settings.comments.provider == "static"
    return Page(
        article=article,
        slug=slug,
        address=address,
        url=absolute(settings.site.url, address),
        lang=lang,
        authors=named(front_matter.authors, config.people),
        reviewers=named(front_matter.reviewers, config.people),
        references=cited,
        further=further,
        next_review=_next_review(article, vocabularies),
        countries=vocabularies.countries_of(
            front_matter.profile or settings.check.profile, lang, settings.publisher.country
        ),
        share=_share(article, settings.share.targets, share_names),
        comments=comments.get(slug, ()) if is_commented else (),
        aliases=tuple(alias_address(alias) for alias in front_matter.aliases),
        offered=_offered(article, settings.publisher.offers, vocabularies),
    )


def _next_review(article: Article, vocabularies: Vocabularies) -> dt.date | None:
    front_matter = article.front_matter
    if front_matter.next_review or not front_matter.last_reviewed:
        return front_matter.next_review
    months, _reason = review_limit(front_matter, vocabularies)
    return add_months(front_matter.last_reviewed, months)


def _share(
    article: Article, of_site: tuple[str, ...], share_names: tuple[str, ...]
) -> tuple[str, ...]:
    """Names that are no target here are left out: "copy" and "native" need a script."""
    wanted = article.front_matter.share
    names = (of_site if wanted else ()) if isinstance(wanted, bool) else wanted
    return tuple(name for name in dict.fromkeys(names) if name in share_names)


def _offered(
    article: Article, offers: tuple[str, ...], vocabularies: Vocabularies
) -> tuple[str, ...]:
    """Names on the page that mean something the publisher sells, brands and synonyms included."""

    def meaning(name: str) -> str:
        medicine = vocabularies.medicine(name)
        return (medicine.name if medicine else name).casefold()

    sold = {meaning(offer) for offer in offers}
    named_here = (*article.front_matter.medicine_names, *article.front_matter.procedures)
    return tuple(name for name in dict.fromkeys(named_here) if meaning(name) in sold)


def _newest_first(page: Page) -> tuple[int, str, str]:
    published = page.article.front_matter.published or dt.date.min
    return -published.toordinal(), page.address, page.article.source.path


def _list_at(pages: Sequence[Page]) -> str:
    return LIST if any(page.address == "/" for page in pages) else "/"


def _targets(
    pages: Sequence[Page], heaps: Mapping[Label, Heap], config: Config, assets: frozenset[str]
) -> Targets:
    site = config.settings.site
    last = math.ceil(sum(page.address != "/" for page in pages) / max(site.per_page, 1))
    at = _list_at(pages)
    paged = (at, *(f"{at}page/{number}/" for number in range(2, last + 1)))
    topics = ("/topics/", *(heap.step.address for heap in heaps.values())) if heaps else ()
    files = (f"/{path}" for path in FIXED_FILES)
    addresses: dict[str, Page | None] = dict.fromkeys(("/", *files, *paged, *topics))
    addresses |= {page.address: page for page in reversed(pages)}
    by_source = {page.article.source.path: page for page in pages}
    return Targets(
        base=base_path(site.url),
        content=site.content,
        static=site.static,
        pages=by_source,
        addresses=addresses,
        assets=assets,
        named_pages=candidates(by_source),
        named_assets=candidates(assets),
    )


def _joined(
    placed: Sequence[Page], heaps: Mapping[Label, Heap], targets: Targets
) -> tuple[tuple[Page, ...], tuple[DeadLink, ...]]:
    """The pages with all that they show of each other, and what leads nowhere."""
    by_address = {page.address: page for page in reversed(placed)}
    by_slug = {page.slug: page for page in reversed(placed)}
    pages: list[Page] = []
    dead_links: list[DeadLink] = []
    for index, stub in enumerate(placed):
        links, dead = resolve_links(stub, targets)
        topics = taxonomies.topics_of(stub, heaps)
        page = replace(
            stub,
            topics=tuple(heap.step for heap in topics),
            breadcrumb=navigation.breadcrumb(stub, by_address),
            related=navigation.related(index, placed, by_slug, topics),
            links=links,
        )
        pages.append(page)
        dead_links.extend(DeadLink(page, item.url, item.kind, item.suggestion) for item in dead)
        dead_links.extend(_unrelated(page, by_slug, targets))
    return tuple(pages), tuple(dead_links)


def _unrelated(page: Page, by_slug: Mapping[str, Page], targets: Targets) -> Iterator[DeadLink]:
    for slug in page.article.front_matter.related:
        if slug not in by_slug:
            nearest = targets.pages.get(targets.named_pages.nearest(slug))
            yield DeadLink(page, slug, "page", nearest.slug if nearest is not None else "")


def _topic(heap: Heap, pages: Sequence[Page]) -> Topic:
    members = tuple(pages[index] for index in heap.members)
    return Topic(heap.name, heap.slug, heap.step.address, members)
