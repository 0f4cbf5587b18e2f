from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from healthpress.model.site import Page, Site

HOSTILE = "\"'><img src=x onerror=alert(1)><script>alert(1)</script>{{ 7777*7777 }}&<b>"


def _poisoned(value: Any, skip: frozenset[str]) -> Any:  # noqa: ANN401 - walks any noun
    if isinstance(value, str):
        return value and value + HOSTILE
    if isinstance(value, tuple):
        return tuple(_poisoned(item, skip) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: _poisoned(getattr(value, field.name), skip)
            for field in fields(value)
            if field.name not in skip and not callable(getattr(value, field.name))
        }
        return replace(value, **changed)
    return value


# Finished markup, names that choose a file or a rule, and what the walk cannot copy.
KEPT = frozenset(
    {
        "audience",
        "blocks",
        "body",
        "faults",
        "headings",
        "images",
        "key",
        "kind",
        "lang",
        "links",
        "notes",
        "places",
        "prose",
        "raw_html",
        "review_status",
        "share",
        "source",
        "species",
        "type",
    }
)


def _shape(outline: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - made by the fixture
    return [("", element) for element in outline.elements] + [
        (element, name) for element, name, _ in outline.attributes
    ]


def test_no_text_of_an_author_becomes_markup(
    render: Callable[..., dict[str, str]],
    outline: Callable[[str], Any],
    page: Page,
    site: Site,
) -> None:
    calm = replace(page, links={})
    wild = replace(
        _poisoned(calm, KEPT | {"address", "breadcrumb", "topics", "related"}),
        breadcrumb=_poisoned(page.breadcrumb, frozenset({"address"})),
        topics=_poisoned(page.topics, frozenset({"address"})),
        related=_poisoned(page.related, frozenset()),
    )
    before = render(replace(site, pages=(calm,), topics=()))
    hostile = replace(
        site,
        title=HOSTILE,
        description=HOSTILE,
        publisher=_poisoned(site.publisher, frozenset({"kind", "social", "offers"})),
        pages=(wild,),
        topics=(),
    )

    after = render(hostile)

    for path in ("ketamine/index.html", "index.html", "404.html"):
        assert _shape(outline(after[path])) == _shape(outline(before[path]))
        assert "60481729" not in after[path]


def test_hostile_addresses_are_not_linked(
    render: Callable[..., dict[str, str]], outline: Callable[[str], Any], page: Page, site: Site
) -> None:
    bad = "javascript:alert(1)"
    person = replace(page.reviewers[0].person, same_as=(bad,), photo=bad)
    reference = replace(page.further[0], url=bad)
    country = page.countries[0]
    line = replace(country.lines[0], chat_url=bad)
    wild = replace(
        page,
        reviewers=(replace(page.reviewers[0], person=person),),
        further=(reference,),
        countries=(replace(country, lines=(line,)),),
        links={"other.md": bad, "chair.svg": bad},
    )
    publisher = replace(site.publisher, social={"x": bad})

    html = render(replace(site, publisher=publisher, pages=(wild,), topics=()))

    found = outline(html["ketamine/index.html"])
    assert [value for _, _, value in found.attributes if bad in value] == []
