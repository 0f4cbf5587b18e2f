"""The site as HTML: articles, lists, the page for what is not found, and what they load."""

from collections.abc import Callable, Iterable, Iterator

from healthpress.model.artifact import Artifact
from healthpress.model.share import ShareTarget
from healthpress.model.site import Page, Site, Step, Topic
from healthpress.render.addresses import Addresses
from healthpress.render.kit import Kit, make_kit
from healthpress.render.page import render_article, render_list, render_moved, render_not_found
from healthpress.render.site_views import breadcrumb, card_view
from healthpress.render.theme import Theme
from healthpress.render.views import ListView, TopicView


def pages(
    site: Site,
    theme: Theme,
    share_targets: Iterable[ShareTarget],
    json_ld: Callable[[Page, Site], str],
    *,
    per_page: int = 20,
) -> Iterator[Artifact]:
    """Every HTML page of a site, and before them the style sheet and pictures of the theme.

    An article that stands at the address of a list takes its place.

    Raises:
        ThemeError: the theme is at fault.
    """
    kit = make_kit(site, theme, share_targets)
    taken = {page.address.casefold() for page in site.pages}
    yield from kit.assets.artifacts
    for page in site.pages:
        yield render_article(page, kit, json_ld(page, site))
    for address, template, view in _lists(kit, per_page):
        if address not in taken:
            taken.add(address)
            yield render_list(address, template, view, kit)
    yield from _moved(kit, taken)
    yield render_not_found(kit)


def _moved(kit: Kit, taken: set[str]) -> Iterator[Artifact]:
    """A page for each former address that is free; the others are told by LNK005."""
    for page in kit.site.pages:
        for alias in page.aliases:
            if alias and alias.casefold() not in taken:
                taken.add(alias.casefold())
                yield render_moved(alias, page, kit)


def _lists(kit: Kit, per_page: int) -> Iterator[tuple[str, str, ListView]]:
    """(address, template, view) of the index, the topics and the list of topics."""
    site = kit.site
    listed = site.listed
    total = max(1, -(-len(listed) // per_page))
    for number in range(1, total + 1):
        shown = listed[(number - 1) * per_page : number * per_page]
        yield site.list_address(number), "index", _index(kit, shown, number, total)
    if site.topics:
        yield "/topics/", "topics", _topics(kit)
    for topic in site.topics:
        yield topic.address, "topic", _topic(kit, topic)


def _index(kit: Kit, shown: Iterable[Page], number: int, total: int) -> ListView:
    site = kit.site
    addresses = Addresses(site.url, site.list_address(number))
    name, description = site.title, site.description
    if site.list_at != "/":
        name, description = "Articles", f"All articles of {site.title}."
    return ListView(
        title=name if number == 1 else f"{name}, page {number} of {total}",
        description=description,
        cards=tuple(card_view(page, addresses) for page in shown),
        number=number,
        total=total,
        newer_url=addresses.to(site.list_address(number - 1)) if number > 1 else "",
        older_url=addresses.to(site.list_address(number + 1)) if number < total else "",
    )


def _topics(kit: Kit) -> ListView:
    addresses = Addresses(kit.site.url, "/topics/")
    steps = (Step("Home", "/"), Step("Topics", "/topics/"))
    return ListView(
        title="Topics",
        description=f"All topics of {kit.site.title}.",
        breadcrumb=breadcrumb(steps, addresses),
        topics=tuple(
            TopicView(topic.name, addresses.to(topic.address), len(topic.pages))
            for topic in kit.site.topics
        ),
    )


def _topic(kit: Kit, topic: Topic) -> ListView:
    addresses = Addresses(kit.site.url, topic.address)
    steps = (Step("Home", "/"), Step("Topics", "/topics/"), Step(topic.name, topic.address))
    return ListView(
        title=topic.name,
        description=f"Articles of {kit.site.title} on {topic.name}.",
        breadcrumb=breadcrumb(steps, addresses),
        cards=tuple(card_view(page, addresses) for page in topic.pages),
    )
