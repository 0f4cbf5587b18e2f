"""`sitemap.xml`: what search engines should know, and when it last changed."""

import datetime as dt
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from healthpress.model.artifact import Artifact
from healthpress.model.site import Page, Site

# https://www.sitemaps.org/protocol.html, namespace of version 0.9.
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(site: Site) -> Artifact:
    """The list of articles, topics, articles, sorted; pages that ask not to be indexed stay out."""
    changed: dict[str, dt.date | None] = {site.absolute(site.list_at): _latest(site.listed)}
    for topic in site.topics:
        changed[site.absolute(topic.address)] = _latest(topic.pages)
    for page in site.pages:
        if page.article.front_matter.review_status != "not-reviewed":
            changed[page.url] = last_modified(page)
    root = Element("urlset", xmlns=NAMESPACE)
    for url in sorted(changed):
        entry = SubElement(root, "url")
        SubElement(entry, "loc").text = url
        day = changed[url]
        if day is not None:
            SubElement(entry, "lastmod").text = day.isoformat()
    indent(root)
    return Artifact("sitemap.xml", tostring(root, "utf-8", xml_declaration=True) + b"\n")


def last_modified(page: Page) -> dt.date | None:
    """The last day on which its words changed or were reviewed; None when no date is known."""
    front_matter = page.article.front_matter
    days = (front_matter.published, front_matter.updated, front_matter.last_reviewed)
    return max((day for day in days if day is not None), default=None)


def _latest(pages: Iterable[Page]) -> dt.date | None:
    days = (last_modified(page) for page in pages)
    return max((day for day in days if day is not None), default=None)
