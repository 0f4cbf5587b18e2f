"""`feed.xml`: an Atom feed with summaries. Whole texts would live on in copies out of date."""

import datetime as dt
import re
from html import escape
from io import StringIO

from feedgenerator import Atom1Feed

from healthpress.model.artifact import Artifact
from healthpress.model.site import Page, Site

MOST_ENTRIES = 50
# What is not a character in XML 1.0 (fifth edition, section 2.2, production 2).
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom(site: Site) -> Artifact | None:
    """The newest articles by the day their words last changed, or None when there are none.

    Every date comes from the front matter: a feed without dates would carry the time of the build.
    """
    if not site.pages:
        return None
    feed = Atom1Feed(
        title=_clean(site.title),
        link=site.url,
        description=_clean(site.description) or None,
        language=site.lang,
        author_name=_clean(site.publisher.name or site.title),
        feed_url=f"{site.url}feed.xml",
    )
    newest = sorted(site.pages, key=lambda page: (-_changed(page, site).toordinal(), page.address))
    for page in newest[:MOST_ENTRIES]:
        _add(feed, page, site)
    out = StringIO()
    feed.write(out, "utf-8")
    return Artifact("feed.xml", out.getvalue().encode() + b"\n")


def _add(feed: Atom1Feed, page: Page, site: Site) -> None:
    front_matter = page.article.front_matter
    authors = [author.person.name for author in page.authors] or [front_matter.author_org]
    published = front_matter.published
    feed.add_item(
        title=_clean(front_matter.title),
        link=page.url,
        unique_id=page.url,
        # the summary is typed as HTML
        description=escape(_clean(front_matter.description)) or None,
        author_name=_clean(", ".join(authors)) or None,
        pubdate=_midnight(published) if published else None,
        updateddate=_midnight(_changed(page, site)),
        categories=[_clean(topic.name) for topic in page.topics],
    )


def _changed(page: Page, site: Site) -> dt.date:
    front_matter = page.article.front_matter
    days = (front_matter.updated, front_matter.published, front_matter.last_reviewed, site.today)
    return next(day for day in days if day is not None)


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)


def _clean(text: str) -> str:
    """The text without what XML cannot hold."""
    return NOT_XML.sub("", text)
