import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import fromstring, parse

import pytest

from healthpress.formats.robots import robots
from healthpress.formats.sitemap import sitemap
from healthpress.model.site import Page, Site, Topic

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XSD = "{http://www.w3.org/2001/XMLSchema}"


def entries(site: Site) -> dict[str, str | None]:
    root = fromstring(sitemap(site).content)  # noqa: S314 - our own output
    assert root.tag == f"{NAMESPACE}urlset"
    return {
        entry.findtext(f"{NAMESPACE}loc") or "": entry.findtext(f"{NAMESPACE}lastmod")
        for entry in root
    }


@pytest.mark.parametrize(
    ("front", "day"),
    [
        ({}, "2026-02-05"),
        ({"updated": dt.date(2026, 3, 1)}, "2026-03-01"),
        ({"updated": dt.date(2026, 3, 1), "last_reviewed": dt.date(2026, 4, 1)}, "2026-04-01"),
        ({"published": None}, None),
    ],
)
def test_a_page_was_modified_when_it_was_last_changed_or_reviewed(
    page: Callable[..., Page],
    site: Callable[..., Site],
    front: dict[str, dt.date],
    day: str | None,
) -> None:
    assert entries(site(page(front=front)))["https://clinic.example/ketamine/"] == day


def test_home_topics_and_pages_are_listed_in_order(
    page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    made = page()
    topic = Topic("دواء", "دواء", "/topics/دواء/", (made,))

    found = entries(site(made, topics=(topic,)))

    assert list(found) == [
        "https://clinic.example/",
        "https://clinic.example/ketamine/",
        "https://clinic.example/topics/%D8%AF%D9%88%D8%A7%D8%A1/",
    ]
    assert set(found.values()) == {"2026-02-05"}


def test_a_page_that_asks_not_to_be_indexed_is_left_out(
    page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    found = entries(site(page(front={"review_status": "not-reviewed"})))

    assert list(found) == ["https://clinic.example/"]


def test_the_file_has_the_form_that_the_schema_asks_for(
    shared_data: Path, page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    schema = parse(shared_data / "schemas" / "sitemap.xsd").getroot()  # noqa: S314 - kept with the tests
    allowed = [
        NAMESPACE + name
        for element in schema.findall(f"{XSD}complexType/{XSD}sequence/{XSD}element")
        if (name := element.get("name"))
    ]
    day = re.compile(r"\d{4}-\d\d-\d\d")

    root = fromstring(sitemap(site(page())).content)  # noqa: S314 - our own output

    for entry in root:
        tags = [child.tag for child in entry]
        assert tags == [tag for tag in allowed if tag in tags]
        assert tags[0] == f"{NAMESPACE}loc"
        assert day.fullmatch(entry.findtext(f"{NAMESPACE}lastmod") or "")


def test_robots_may_read_everything_and_find_the_sitemap(site: Callable[..., Site]) -> None:
    lines = robots(site()).content.decode().splitlines()

    assert lines == [
        "User-agent: *",
        "Disallow:",
        "",
        "Sitemap: https://clinic.example/sitemap.xml",
    ]
