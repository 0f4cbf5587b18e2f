import datetime as dt
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from healthpress.formats.json_ld import graph
from healthpress.model.citation import Name, Reference
from healthpress.model.person import Publisher
from healthpress.model.site import Cited, Page, Site


def nodes(data: object) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from nodes(item)
    elif isinstance(data, dict):
        yield data
        yield from nodes(list(data.values()))


def by_type(text: str) -> dict[str, dict[str, Any]]:
    return {node["@type"]: node for node in json.loads(text)["@graph"]}


@given(title=st.text(), name=st.text(min_size=1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_breaks_out_of_the_script_or_changes_on_the_way(
    rich_page: Callable[..., Page], site: Callable[..., Site], title: str, name: str
) -> None:
    odd = f"</script><!--{title}"

    text = graph(page := rich_page({"title": odd}), site(page, title=name))

    assert "<" not in text
    assert by_type(text)["Article"]["headline"] == odd
    assert by_type(text)["WebSite"]["name"] == name


def test_page_and_article_are_two_linked_nodes(
    rich_page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    found = by_type(graph(page := rich_page(), site(page)))

    assert found["MedicalWebPage"]["mainEntity"] == {"@id": found["Article"]["@id"]}
    assert found["Article"]["mainEntityOfPage"] == {"@id": found["MedicalWebPage"]["@id"]}
    assert found["MedicalWebPage"]["lastReviewed"] == "2026-10-02"
    assert found["MedicalWebPage"]["expires"] == "2027-10-02"
    assert found["Article"]["datePublished"] == "2026-02-05"
    assert found["Article"]["dateModified"] == "2026-03-01"


def test_every_reference_to_a_node_leads_to_one(
    rich_page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    data = json.loads(graph(page := rich_page(), site(page)))

    whole = {node["@id"] for node in nodes(data) if "@type" in node and "@id" in node}
    assert {node["@id"] for node in nodes(data) if "@id" in node} == whole


def test_news_are_an_article_only(
    rich_page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    found = by_type(graph(page := rich_page({"type": "news"}), site(page)))

    assert "MedicalWebPage" not in found
    assert found["Article"]["mainEntityOfPage"] == page.url
    assert "Rae Reviewer" not in json.dumps(found)


def test_a_page_that_was_not_reviewed_claims_no_review(
    rich_page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    text = graph(page := rich_page({"review_status": "not-reviewed"}), site(page))

    assert "Rae Reviewer" not in text
    assert not {"lastReviewed", "reviewedBy", "expires"} & by_type(text)["MedicalWebPage"].keys()


def test_an_archived_page_was_reviewed_and_will_not_be_again(
    rich_page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    text = graph(page := rich_page({"review_status": "archived"}), site(page))

    found = by_type(text)["MedicalWebPage"]
    assert {"lastReviewed", "reviewedBy"} <= found.keys()
    assert "expires" not in found


@pytest.mark.parametrize(
    ("front", "kind", "name"),
    [
        ({"type": "condition", "title": "Asthma"}, "MedicalCondition", "Asthma"),
        ({"type": "medicine", "medicines": ("ketamine",)}, "Drug", "ketamine"),
        ({"type": "procedure", "procedures": ("ECT",)}, "MedicalProcedure", "ECT"),
        ({"type": "treatment", "title": "Talking"}, "MedicalTherapy", "Talking"),
        ({"type": "treatment", "medicines": ("ketamine", "unseen")}, "Drug", "ketamine"),
        ({"type": "test", "title": "Blood test"}, "MedicalTest", "Blood test"),
    ],
)
def test_a_clinical_page_is_about_what_it_names(
    page: Callable[..., Page],
    site: Callable[..., Site],
    front: dict[str, Any],
    kind: str,
    name: str,
) -> None:
    found = by_type(graph(made := page(front=front), site(made)))

    assert found[kind]["name"] == name
    assert found["MedicalWebPage"]["about"] == [{"@id": found[kind]["@id"]}]


def test_a_guide_is_about_its_topics_and_nothing_clinical(
    rich_page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    found = by_type(graph(page := rich_page({"type": "guide"}), site(page)))

    assert found["Article"]["about"] == [{"@type": "Thing", "name": "Depression"}]


def test_only_medicines_that_readers_see_are_mentioned(
    rich_page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    text = graph(page := rich_page(), site(page))

    assert by_type(text)["Drug"]["name"] == "ketamine"
    assert "lithium" not in text


def test_authors_who_are_not_listed_are_nobody(
    rich_page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    study = Reference(id="a", title="A", author=(Name(family="Li"), Name(literal="et al.")))

    text = graph(page := rich_page(references=(Cited(1, study, "a", 1),)), site(page))

    (cited,) = by_type(text)["Article"]["citation"]
    assert [author["name"] for author in cited["author"]] == ["Li"]


def test_references_are_cited_as_printed_and_footnotes_are_not(
    rich_page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    found = by_type(graph(page := rich_page(), site(page)))["Article"]["citation"]

    study, guidance = found
    assert study["@type"] == "MedicalScholarlyArticle"
    assert study["@id"] == "https://clinic.example/ketamine/#ref-1"
    assert study["datePublished"] == "2021"
    assert study["sameAs"] == "https://doi.org/10.1000/xyz(1)"
    assert [author["@type"] for author in study["author"]] == ["Person", "Organization"]
    assert guidance == {
        "@type": "CreativeWork",
        "@id": "https://clinic.example/ketamine/#ref-3",
        "name": "A page",
        "url": "https://agency.example/a",
    }


def test_a_person_has_no_address_that_does_not_exist(
    rich_page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    data = json.loads(graph(page := rich_page(), site(page)))

    people = {node["name"]: node for node in data["@graph"] if node["@type"] == "Person"}
    assert sorted(people) == ["Ana Author", "Rae Reviewer"]
    assert not any("url" in person for person in people.values())
    assert people["Rae Reviewer"]["sameAs"] == ["https://register.example/rae"]


def test_the_breadcrumb_counts_from_one_and_its_last_item_has_no_address(
    rich_page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    found = by_type(graph(page := rich_page(), site(page)))["BreadcrumbList"]

    home, own = found["itemListElement"]
    assert (home["position"], home["item"]) == (1, "https://clinic.example/")
    assert own == {"@type": "ListItem", "position": 2, "name": "Ketamine"}


def test_nothing_empty_is_written(page: Callable[..., Page], site: Callable[..., Site]) -> None:
    made = page(front={"description": "", "published": None})

    data = json.loads(graph(made, site(made, publisher=Publisher())))

    values = [value for node in nodes(data) for value in node.values()]
    assert not [value for value in values if value in ("", None, [], {})]
    assert "publisher" not in by_type(json.dumps(data))["Article"]


def test_the_picture_has_its_whole_address_below_the_path_of_the_site(
    rich_page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    made = rich_page(links={"drip.svg": "/sub/drip.svg"})

    found = by_type(graph(made, site(made, url="https://clinic.example/sub/")))

    assert found["Article"]["image"] == "https://clinic.example/sub/drip.svg"
    assert found["BreadcrumbList"]["itemListElement"][0]["item"] == "https://clinic.example/sub/"


def test_the_start_page_needs_no_breadcrumb_and_a_picture_outside_is_not_claimed(
    rich_page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    page = rich_page({"image": "https://elsewhere.example/x.svg"}, breadcrumb=(), links={})

    text = graph(page, site(page))

    assert "BreadcrumbList" not in text
    assert "elsewhere" not in text


def test_the_same_page_gives_the_same_graph(
    rich_page: Callable[..., Page], site: Callable[..., Site]
) -> None:
    later = site(rich_page(), today=dt.date(2030, 1, 1))

    assert graph(rich_page(), site(rich_page())) == graph(rich_page(), later)
