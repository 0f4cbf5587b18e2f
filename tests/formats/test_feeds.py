import datetime as dt
from collections.abc import Callable
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from healthpress.formats.feeds import MOST_ENTRIES, atom
from healthpress.model.person import Person
from healthpress.model.site import Named, Page, Site, Step

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(site: Site) -> Element:
    artifact = atom(site)
    assert artifact is not None
    assert artifact.path == "feed.xml"
    return fromstring(artifact.content)  # noqa: S314 - our own output


def text(element: Element, path: str) -> str:
    found = element.findtext("/".join(ATOM + part for part in path.split("/")))
    assert found is not None
    return found


def test_an_entry_carries_summary_people_dates_and_topics(
    page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    made = page(
        front={"updated": dt.date(2026, 3, 1)},
        authors=(Named("a", Person(name="Ana")), Named("b", Person(name="Bo"))),
        topics=(Step("Mood", "/topics/mood/"),),
    )

    entry = feed(site(made)).find(f"{ATOM}entry")

    assert entry is not None
    assert text(entry, "title") == "Ketamine"
    assert text(entry, "id") == "https://clinic.example/ketamine/"
    assert text(entry, "summary") == "What it is."
    assert text(entry, "published") == "2026-02-05T00:00:00+00:00"
    assert text(entry, "updated") == "2026-03-01T00:00:00+00:00"
    assert text(entry, "author/name") == "Ana, Bo"
    assert [item.get("term") for item in entry.iter(f"{ATOM}category")] == ["Mood"]
    assert entry.find(f"{ATOM}content") is None


def test_the_feed_was_updated_when_its_newest_entry_was(
    page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    old, new = page("old"), page("new", {"published": dt.date(2026, 5, 1)})

    found = feed(site(old, new))

    assert text(found, "updated") == "2026-05-01T00:00:00+00:00"
    assert [text(entry, "id") for entry in found.iter(f"{ATOM}entry")] == [new.url, old.url]


def test_a_page_without_any_date_takes_the_day_of_the_build(
    page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    found = feed(site(page(front={"published": None})))

    assert text(found, "updated") == "2026-11-23T00:00:00+00:00"


def test_only_the_newest_entries_are_listed(
    page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    pages = [page(f"p{number}") for number in range(MOST_ENTRIES + 5)]

    assert len(list(feed(site(*pages)).iter(f"{ATOM}entry"))) == MOST_ENTRIES


def test_a_site_without_pages_has_no_feed(site: Callable[..., Site]) -> None:
    assert atom(site()) is None


@given(odd=st.text())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_gives_a_feed_that_can_be_read(
    page: Callable[..., Page], site: Callable[..., Site], odd: str
) -> None:
    made = page(front={"title": odd, "description": f"<b>{odd}"}, topics=(Step(odd, "/topics/x/"),))

    found = feed(site(made, title=odd, description=odd))

    assert found.tag == f"{ATOM}feed"
    assert text(found, "entry/summary").startswith("&lt;b&gt;")


@pytest.mark.parametrize("control", ["\x00", "\x0b", "\x1f", "\ufffe", "\ud800"])
def test_control_characters_are_left_out(
    page: Callable[..., Page], site: Callable[..., Site], control: str
) -> None:
    found = feed(site(page(front={"title": f"a{control}b"})))

    assert text(found, "entry/title") == "ab"
