"""Structured data of an article: a schema.org graph of what the page shows, and nothing else.

`lastReviewed`, `reviewedBy` and `specialty` belong to `WebPage`, so there are two linked nodes: a
`MedicalWebPage` for the page and an `Article` for the text (schema.org 30.0, 19 March 2026, types
and properties files). News are an `Article` only.
"""

import json

from healthpress.formats.schema_org.nodes import (
    CONTEXT,
    Node,
    article_id,
    day,
    is_kept_up,
    is_news,
    is_reviewed,
    known,
    web_page_id,
    website_id,
)
from healthpress.formats.schema_org.people import (
    authors,
    person_id,
    persons,
    publisher,
    publisher_id,
    reviewers,
)
from healthpress.formats.schema_org.subjects import about, mentions, subjects
from healthpress.formats.schema_org.works import citations
from healthpress.model.site import Page, Site
from healthpress.render.article_views import reading_minutes

AUDIENCES = {"patient": "Patient", "clinician": "Clinician"}


def graph(page: Page, site: Site) -> str:
    """The graph as JSON; "<" is escaped, so that no text ends the script element around it."""
    nodes = [
        publisher(site),
        _website(site),
        *persons(page, site),
        {} if is_news(page) else _web_page(page, site),
        _article(page, site),
        *subjects(page),
        *mentions(page),
        _breadcrumb(page, site),
    ]
    data = {"@context": CONTEXT, "@graph": [node for node in nodes if node]}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _website(site: Site) -> Node:
    return known(
        {
            "@type": "WebSite",
            **website_id(site),
            "url": site.url,
            "name": site.title,
            "publisher": publisher_id(site),
            "inLanguage": site.lang,
        }
    )


def _shared(page: Page) -> Node:
    """What is true of the page and of its text."""
    front_matter = page.article.front_matter
    return {
        "description": front_matter.description,
        "inLanguage": page.lang,
        "datePublished": day(front_matter.published),
        "dateModified": day(front_matter.updated or front_matter.published),
        "about": about(page),
        "isAccessibleForFree": True,
    }


def _web_page(page: Page, site: Site) -> Node:
    front_matter = page.article.front_matter
    audience = AUDIENCES.get(front_matter.audience, "")
    specialty = front_matter.specialty
    is_member = specialty in site.vocabularies.specialties
    return known(
        {
            "@type": "MedicalWebPage",
            **web_page_id(page),
            "url": page.url,
            "name": front_matter.title,
            **_shared(page),
            "isPartOf": website_id(site),
            "lastReviewed": day(front_matter.last_reviewed) if is_reviewed(page) else "",
            # schema.org has no "next review due"; this is the nearest date of a work.
            "expires": day(page.next_review) if is_kept_up(page) else "",
            "reviewedBy": [person_id(named, site) for named in reviewers(page)],
            "specialty": f"{CONTEXT}/{specialty}" if is_member else "",
            "audience": {"@type": "MedicalAudience", "audienceType": audience} if audience else {},
            "mainEntity": article_id(page),
            "breadcrumb": _breadcrumb_id(page) if page.breadcrumb else {},
        }
    )


def _article(page: Page, site: Site) -> Node:
    front_matter = page.article.front_matter
    paid_by = front_matter.sponsor_name
    return known(
        {
            "@type": "Article",
            **article_id(page),
            "headline": front_matter.title,
            **_shared(page),
            "image": _image(page, site),
            "author": authors(page, site),
            "publisher": publisher_id(site),
            "mainEntityOfPage": page.url if is_news(page) else web_page_id(page),
            "mentions": [{"@id": node["@id"]} for node in mentions(page)],
            "timeRequired": f"PT{reading_minutes(page)}M",
            "sponsor": {"@type": "Organization", "name": paid_by} if paid_by else {},
            "citation": citations(page),
        }
    )


def _image(page: Page, site: Site) -> str:
    """The picture's whole address; `links` holds what the page prints, with the site's path."""
    printed = page.links.get(page.article.front_matter.image, "")
    host = "/".join(site.url.split("/")[:3])
    return host + printed if printed else ""


def _breadcrumb_id(page: Page) -> Node:
    return {"@id": f"{page.url}#breadcrumb"}


def _breadcrumb(page: Page, site: Site) -> Node:
    """Positions from 1; the last item is the page itself and has no address."""
    if not page.breadcrumb:
        return {}
    *above, own = page.breadcrumb
    items: list[Node] = [
        {"@type": "ListItem", "name": step.name, "item": site.absolute(step.address)}
        for step in above
    ]
    items.append({"@type": "ListItem", "name": own.name})
    for position, item in enumerate(items, start=1):
        item["position"] = position
    return {"@type": "BreadcrumbList", **_breadcrumb_id(page), "itemListElement": items}
