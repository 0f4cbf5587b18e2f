"""Who publishes, writes and reviews."""

from collections.abc import Iterable
from urllib.parse import quote

from healthpress.formats.schema_org.nodes import Node, is_reviewed, known
from healthpress.model.person import Registration
from healthpress.model.site import Named, Page, Site

PUBLISHER_TYPES = {
    "clinic": "MedicalOrganization",
    "hospital": "Hospital",
    "government": "GovernmentOrganization",
    "charity": "NGO",
    "other": "Organization",
}


def publisher(site: Site) -> Node:
    """The organisation behind the site; empty when it has no name."""
    given = site.publisher
    if not given.name:
        return {}
    return known(
        {
            "@type": PUBLISHER_TYPES[given.kind],
            **publisher_id(site),
            "name": given.name,
            "url": site.url,
            "email": given.email,
            "address": given.address,
            "sameAs": _web_addresses((given.social or {}).values()),
        }
    )


def publisher_id(site: Site) -> Node:
    """A reference to the publisher's node; empty when there is none."""
    return {"@id": f"{site.url}#org"} if site.publisher.name else {}


def persons(page: Page, site: Site) -> list[Node]:
    """One node for each author and reviewer that the other nodes name."""
    shown = {named.id: named for named in (*page.authors, *reviewers(page))}
    return [_person(named, site) for named in shown.values()]


def reviewers(page: Page) -> tuple[Named, ...]:
    """The reviewers, where a review may be claimed."""
    return page.reviewers if is_reviewed(page) else ()


def authors(page: Page, site: Site) -> list[Node]:
    """References to the authors, and the organisation as author."""
    found = [person_id(named, site) for named in page.authors]
    organisation = page.article.front_matter.author_org
    if organisation and organisation == site.publisher.name:
        found.append(publisher_id(site))
    elif organisation:
        found.append({"@type": "Organization", "name": organisation})
    return found


def person_id(named: Named, site: Site) -> Node:
    """A reference to a person's node."""
    return {"@id": f"{site.url}#person-{quote(named.id, safe='')}"}


def _person(named: Named, site: Site) -> Node:
    person = named.person
    return known(
        {
            "@type": "Person",
            **person_id(named, site),
            "name": person.name,
            "honorificSuffix": person.credentials,
            "jobTitle": person.role,
            "description": person.bio,
            "hasCredential": _credential(person.registration),
            "sameAs": _web_addresses(person.same_as),
        }
    )


def _credential(registration: Registration | None) -> Node:
    """The entry in a register, in the words printed: no licence is claimed beyond it."""
    if registration is None:
        return {}
    return {
        "@type": "EducationalOccupationalCredential",
        "credentialCategory": "registration",
        "recognizedBy": {"@type": "Organization", "name": registration.body},
        "identifier": {
            "@type": "PropertyValue",
            "propertyID": registration.body,
            "value": registration.number,
        },
    }


def _web_addresses(urls: Iterable[str]) -> list[str]:
    return [url for url in urls if url.startswith(("https://", "http://"))]
