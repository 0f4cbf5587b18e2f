"""Authors and reviewers as templates see them."""

from urllib.parse import urlsplit

from healthpress.model.person import Person, Publisher, Registration
from healthpress.render.addresses import Addresses, from_static, safe_url
from healthpress.render.views import LinkView, PersonView

# Names of networks as they write themselves; others are shown as the author wrote them.
NETWORKS = {
    "bluesky": "Bluesky",
    "facebook": "Facebook",
    "instagram": "Instagram",
    "linkedin": "LinkedIn",
    "mastodon": "Mastodon",
    "threads": "Threads",
    "tiktok": "TikTok",
    "x": "X",
    "youtube": "YouTube",
}


def person_view(person: Person, addresses: Addresses) -> PersonView:
    """A person with links that are safe to print."""
    return PersonView(
        name=person.name,
        credentials=person.credentials,
        role=person.role,
        specialty=person.specialty,
        bio=person.bio,
        registration=_registration(person.registration),
        conflicts=person.conflicts,
        photo_url=addresses.to(from_static(person.photo)),
        profiles=tuple(
            LinkView(urlsplit(url).hostname or url, safe_url(url))
            for url in person.same_as
            if safe_url(url)
        ),
    )


def follow_links(publisher: Publisher) -> tuple[LinkView, ...]:
    """The publisher's profiles on networks, in the order of the settings."""
    return tuple(
        LinkView(NETWORKS.get(name, name), safe_url(url))
        for name, url in (publisher.social or {}).items()
        if safe_url(url)
    )


def _registration(registration: Registration | None) -> str:
    return "" if registration is None else f"{registration.body} {registration.number}"
