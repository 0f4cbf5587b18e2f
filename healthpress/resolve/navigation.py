"""Breadcrumbs and related pages."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from healthpress.model.language import primary
from healthpress.model.site import Page, Step
from healthpress.resolve.taxonomies import Heap

HOME = Step("Home", "/")
MOST_RELATED = 3
# Only the newest pages of a topic are looked at, so that a topic with every page of a large site
# under it costs no more for each page than a small one.
NEWEST = 12


def step(page: Page) -> Step:
    """A page as a step: its title and address."""
    return Step(page.article.front_matter.title or page.slug, page.address)


def breadcrumb(page: Page, by_address: Mapping[str, Page]) -> tuple[Step, ...]:
    """Home, every folder above that has a page of its own, and the page itself."""
    if page.address == HOME.address:
        return ()
    parts = page.address.strip("/").split("/")
    above = ("/" + "/".join(parts[:depth]) + "/" for depth in range(1, len(parts)))
    folders = (step(by_address[address]) for address in above if address in by_address)
    return (HOME, *folders, step(page))


def related(
    index: int, pages: Sequence[Page], by_slug: Mapping[str, Page], heaps: Sequence[Heap]
) -> tuple[Step, ...]:
    """The pages that the author names, else up to three that share most topics, newest first."""
    page = pages[index]
    wanted = page.article.front_matter.related
    if wanted:
        return tuple(step(by_slug[slug]) for slug in dict.fromkeys(wanted) if slug in by_slug)
    shared = Counter(_neighbours(index, pages, heaps))
    nearest = sorted(shared, key=lambda other: (-shared[other], other))
    return tuple(step(pages[other]) for other in nearest[:MOST_RELATED])


def _neighbours(index: int, pages: Sequence[Page], heaps: Sequence[Heap]) -> Iterator[int]:
    for heap in heaps:
        for other in heap.members[: NEWEST + 1]:
            same_language = primary(pages[other].lang) == primary(pages[index].lang)
            if other != index and same_language:
                yield other
