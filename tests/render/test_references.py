from collections.abc import Callable
from dataclasses import replace

import pytest

from healthpress.model.citation import Name, Reference
from healthpress.model.site import Page, Site
from healthpress.render.references import further_views
from healthpress.render.views import LinkView


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (Name(family="Dean", given="Rachel Louise"), "Dean RL"),
        (Name(family="Dean", given="R. L."), "Dean RL"),
        (Name(family="Dean", given="RL"), "Dean RL"),
        (Name(family="Sartre", given="Jean-Paul"), "Sartre JP"),
        (Name(family="Plato"), "Plato"),
        (Name(literal="World Health Organization"), "World Health Organization"),
    ],
)
def test_an_author_is_printed_with_initials(name: Name, expected: str) -> None:
    assert further_views((Reference("a", author=(name,)),), "en")[0].authors == expected


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (
            Reference("a", doi="10.1002/(SICI)1<1:2#3>"),
            LinkView("doi:10.1002/(SICI)1<1:2#3>", "https://doi.org/10.1002/(SICI)1%3C1:2%233%3E"),
        ),
        (
            Reference("a", pmid="12/../3"),
            LinkView("PubMed 12/../3", "https://pubmed.ncbi.nlm.nih.gov/12%2F..%2F3/"),
        ),
        (
            Reference("a", url="https://a.example/"),
            LinkView("https://a.example/", "https://a.example/"),
        ),
        (Reference("a", url="javascript:x"), None),
        (Reference("a"), None),
    ],
)
def test_a_reference_has_one_link_that_is_safe(
    reference: Reference, expected: LinkView | None
) -> None:
    assert further_views((reference,), "en")[0].link == expected


def test_a_retracted_work_says_why_it_is_cited() -> None:
    work = Reference("a", retraction_ack="told as history", note="preprint", species="animal")

    view = further_views((work,), "en")[0]

    assert view.remarks == ("animal study", "retracted")
    assert view.annotations == ("told as history", "preprint")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("<i>Candida</i> and CO<sub>2</sub>", "Candida and CO2"),
        ('<span class="nocase">pH</span> in <scp>rats</scp>', "pH in rats"),
        ("p<b and c>d", "p<b and c>d"),
        ("Is 5 < 6?", "Is 5 < 6?"),
    ],
)
def test_a_title_is_printed_without_the_markup_of_a_library(title: str, expected: str) -> None:
    work = Reference("a", title=title, container_title=title)

    view = further_views((work,), "en")[0]

    assert (view.title, view.container) == (expected, expected)


@pytest.mark.parametrize(
    ("accessed", "language", "expected"),
    [
        ("2026-01-09", "en-US", "January 9, 2026"),
        ("2026-01-09", "en-GB", "9 January 2026"),
        ("2026-01-09", "de", "2026-01-09"),
        ("January 2026", "en-GB", "January 2026"),
    ],
)
def test_the_day_a_page_was_read_is_written_out(
    accessed: str, language: str, expected: str
) -> None:
    assert further_views((Reference("a", accessed=accessed),), language)[0].accessed == expected


def test_a_page_without_references_has_no_list_of_them(
    render: Callable[..., dict[str, str]], page: Page, make_site_of: Callable[[Page], Site]
) -> None:
    html = render(make_site_of(replace(page, references=(), further=())))["ketamine/index.html"]

    assert "References</h2>" not in html
    assert "Further reading" not in html
