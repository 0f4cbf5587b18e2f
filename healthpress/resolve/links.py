"""Links inside the site: each target as written, turned into the address to print."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, normpath, relpath
from urllib.parse import SplitResult, unquote, urlsplit

from healthpress.model.article import Article
from healthpress.model.body import Address, Component, Html, Part
from healthpress.model.site import Page
from healthpress.model.suggestion import nearest
from healthpress.resolve.body_parts import walk
from healthpress.resolve.suggestions import Candidates
from healthpress.resolve.urls import printed

# "" and "top" lead to the top of every document (HTML Living Standard, scrolling to a fragment).
ALWAYS_THERE = frozenset({"", "top"})
ID = re.compile(r'\sid="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Targets:
    """All that a link inside the site may lead to.

    `pages` are by path of their source; `addresses` holds every address that the build serves,
    with its page where it is one.
    """

    base: str
    content: str
    static: str
    pages: Mapping[str, Page]
    addresses: Mapping[str, Page | None]
    assets: frozenset[str]
    named_pages: Candidates
    named_assets: Candidates


@dataclass(frozen=True, slots=True)
class Dead:
    """A target that leads nowhere; `kind` as in `DeadLink`."""

    url: str
    kind: str
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a path leads to: an address, and the page when it is one."""

    address: str
    page: Page | None = None


def resolve_links(page: Page, targets: Targets) -> tuple[dict[str, str], tuple[Dead, ...]]:
    """(targets as written -> what to print, dead ones); what leads outside is in neither."""
    links: dict[str, str] = {}
    dead: list[Dead] = []
    for url, kind in written_targets(page.article).items():
        outcome = _resolve(url, kind, page, targets)
        if isinstance(outcome, Dead):
            dead.append(outcome)
        elif outcome:
            links[url] = outcome
    return links, tuple(dead)


def written_targets(article: Article) -> dict[str, str]:
    """Every link and image target of an article with its kind ("link" or "image"), in order."""
    found: dict[str, str] = dict.fromkeys((link.url for link in article.links), "link")
    found |= dict.fromkeys((image.url for image in article.images), "image")
    if article.front_matter.image:
        found[article.front_matter.image] = "image"
    for part in _parts(article):
        if isinstance(part, Address):
            found.setdefault(part.url, part.kind)
    return found


def _parts(article: Article) -> Iterator[Part]:
    yield from walk(article.body)
    for note in article.notes:
        yield from walk(note.body)


def _resolve(url: str, kind: str, page: Page, targets: Targets) -> str | Dead:
    parts = _split(url)
    if parts is None or parts.scheme or parts.netloc:
        return ""
    path, anchor = unquote(parts.path), unquote(parts.fragment)
    if not path:
        return _own_anchor(url, anchor, page)
    found = _find(path, page, targets)
    if found is None:
        return _dead(url, path, kind, page, targets)
    if found.page is not None and not _has_anchor(found.page.article, anchor):
        return _dead_anchor(url, anchor, found.page)
    query = f"?{parts.query}" if parts.query else ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return printed(targets.base, found.address) + query + fragment


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:  # "http://[": it has a host, so it leads outside
        return None


def _own_anchor(url: str, anchor: str, page: Page) -> str | Dead:
    return "" if _has_anchor(page.article, anchor) else _dead_anchor(url, anchor, page)


def _has_anchor(article: Article, anchor: str) -> bool:
    if anchor in ALWAYS_THERE or any(heading.anchor == anchor for heading in article.headings):
        return True
    return anchor in set(_other_anchors(article))


def _other_anchors(article: Article) -> Iterator[str]:
    for part in _parts(article):
        if isinstance(part, Html):
            yield from ID.findall(part.text)
        elif isinstance(part, Component):
            yield from (value for name, value in part.attributes if name == "id")


def _find(path: str, page: Page, targets: Targets) -> Found | None:
    """Relative paths count from the file, as in an editor; "/" is the top of the output."""
    if path.startswith("/"):
        return _served(normpath(path), targets)
    place = normpath(f"{dirname(page.article.source.path)}/{path}".lstrip("/"))
    if place in targets.pages:
        return _page(targets.pages[place])
    for folder in (targets.content, targets.static):
        if place == folder or place.startswith(f"{folder}/"):
            return _served(place.removeprefix(folder) or "/", targets)
    return None


def _served(path: str, targets: Targets) -> Found | None:
    source = f"{targets.content}{path}"
    if source in targets.pages:
        return _page(targets.pages[source])
    folder = path.removesuffix("index.html").rstrip("/") + "/"
    for address in (path, folder):
        if address in targets.addresses:
            return Found(address, targets.addresses[address])
    if path.lstrip("/") in targets.assets:
        return Found(path)
    return None


def _page(page: Page) -> Found:
    return Found(page.address, page)


def _dead(url: str, path: str, kind: str, page: Page, targets: Targets) -> Dead:
    name = path.rstrip("/").rpartition("/")[2]
    is_page = kind == "link" and (name.endswith((".md", ".html")) or "." not in name)
    if not is_page:
        meant = targets.named_assets.nearest(path)
        return Dead(url, "asset", f"/{meant}" if meant else "")
    meant = targets.named_pages.nearest(path)
    if not meant:
        return Dead(url, "page")
    if path.startswith("/"):
        return Dead(url, "page", targets.pages[meant].address)
    return Dead(url, "page", relpath(meant, dirname(page.article.source.path) or "."))


def _dead_anchor(url: str, anchor: str, page: Page) -> Dead:
    alike = nearest(anchor, (heading.anchor for heading in page.article.headings))
    return Dead(url, "anchor", f"{url.partition('#')[0]}#{alike}" if alike else "")
