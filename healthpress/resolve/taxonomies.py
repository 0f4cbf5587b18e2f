"""Topics: pages under one name, however its letters and gaps were written."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TypeAlias

from healthpress.model.site import Page, Step
from healthpress.resolve.urls import slug_of

Label: TypeAlias = tuple[str, str]  # the slug of a topic, and its name without its spelling
_GAP = re.compile(r"[\s_]+")


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


def gather(pages: Sequence[Page]) -> dict[Label, Heap]:
    """Topics, sorted by name. Spellings with one label are one topic, the commonest wins."""
    members: dict[Label, dict[int, None]] = {}
    spellings: dict[Label, Counter[str]] = {}
    for index, page in enumerate(pages):
        for topic in _written(page):
            label = _label(topic, page.lang)
            members.setdefault(label, {})[index] = None
            spellings.setdefault(label, Counter())[topic.strip()] += 1
    slugs = _slugs(members)
    heaps = {
        label: Heap(_commonest(spellings[label]), slugs[label], tuple(indexes))
        for label, indexes in members.items()
    }
    return dict(sorted(heaps.items(), key=lambda item: (item[1].name.casefold(), item[1].slug)))


def topics_of(page: Page, heaps: Mapping[Label, Heap]) -> tuple[Heap, ...]:
    """The topics of one page, in the order written, no doubles."""
    labels = dict.fromkeys(_label(topic, page.lang) for topic in _written(page))
    return tuple(heaps[label] for label in labels)


def _label(topic: str, lang: str) -> Label:
    """Case, gaps and hyphens do not count, but a last hyphen does: "HER2-" is a result."""
    folded = _GAP.sub("", unicodedata.normalize("NFKC", topic).casefold())
    stem = folded.rstrip("-")
    return slug_of(topic, lang), stem.replace("-", "") + folded[len(stem) :]


def _slugs(labels: Iterable[Label]) -> dict[Label, str]:
    """A slug for each topic: the first by name keeps its own, others of it are numbered from 2."""
    ordered = sorted(labels)
    taken = {slug for slug, _ in ordered}
    slugs: dict[Label, str] = {}
    for before, label in zip([("", ""), *ordered], ordered, strict=False):
        slug = label[0]
        if slug == before[0]:
            slug = next(free for n in count(2) if (free := f"{slug}-{n}") not in taken)
            taken.add(slug)
        slugs[label] = slug
    return slugs


def _written(page: Page) -> list[str]:
    """The topics of a page that have a name: a link without words helps nobody."""
    return [topic for topic in page.article.front_matter.topics if topic.strip()]


def _commonest(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda name: (-spellings[name], name))
