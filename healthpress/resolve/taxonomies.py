"""Topics: pages under one name, however its letters were written."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from healthpress.model.site import Page, Step
from healthpress.resolve.urls import slug_of


@dataclass(frozen=True, slots=True)
class Heap:
    """A topic before its pages are finished: `members` are indexes, newest page first."""

    name: str
    slug: str
    members: tuple[int, ...]

    @property
    def step(self) -> Step:
        """Its name and address."""
        return Step(self.name, f"/topics/{self.slug}/")


def gather(pages: Sequence[Page]) -> dict[str, Heap]:
    """Topics by slug, sorted by name. Spellings with one slug are one topic, the commonest wins."""
    members: dict[str, dict[int, None]] = {}
    spellings: dict[str, Counter[str]] = {}
    for index, page in enumerate(pages):
        for topic in _written(page):
            slug = slug_of(topic, page.lang)
            members.setdefault(slug, {})[index] = None
            spellings.setdefault(slug, Counter())[topic.strip()] += 1
    heaps = [
        Heap(_commonest(spellings[slug]), slug, tuple(indexes)) for slug, indexes in members.items()
    ]
    return {
        heap.slug: heap
        for heap in sorted(heaps, key=lambda heap: (heap.name.casefold(), heap.slug))
    }


def topics_of(page: Page, heaps: Mapping[str, Heap]) -> tuple[Heap, ...]:
    """The topics of one page, in the order written, no doubles."""
    slugs = dict.fromkeys(slug_of(topic, page.lang) for topic in _written(page))
    return tuple(heaps[slug] for slug in slugs)


def _written(page: Page) -> list[str]:
    """The topics of a page that have a name: a link without words helps nobody."""
    return [topic for topic in page.article.front_matter.topics if topic.strip()]


def _commonest(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda name: (-spellings[name], name))
