from collections.abc import Callable

import pytest

from healthpress.check.kinds.medical.namings import namings
from healthpress.model.article import Article
from healthpress.model.rule import Context


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("---\ntitle: Ketamine\n---\n", "the title"),
        ("# Ketamine\n", "the title"),
        ("## Ketamine\n", "a heading"),
        ("::: warning Ketamine\nText.\n:::\n", "a heading"),
        ("---\nslug: ketamine-drip\n---\n", "the address"),
        ("---\ntopics: [Depression, Ketamine]\n---\n", "a topic"),
        ("[Book ketamine](/book)", "a booking link"),
        ("[Ketamine](/k){.button}", "a booking link"),
        ("[About ketamine](/k)", "the text"),
        ("Ketamine for $300.", "a price list"),
        ("Ketamine for 300 €.", "a price list"),
        ("Ketamine for 300 people. A chair for $300.", "the text"),
        ("| Ketamine | £300 |\n|---|---|\n", "a price list"),
        ("| Ketamine | nasal |\n|---|---|\n", "the text"),
        ("![Ketamine](a.svg)", "the text"),
    ],
)
def test_a_naming_says_where_it_stands(
    article_of: Callable[..., Article], context_in: Callable[..., Context], text: str, where: str
) -> None:
    (naming,) = namings(article_of(text), context_in("us"))

    assert naming.where == where
    assert naming.medicine.name == "ketamine"


@pytest.mark.parametrize("path", ["ketamine.md", "a/ketamine_drip.md", "spravato-clinic.md"])
def test_the_files_name_is_the_address_of_a_page_without_a_slug(
    article_of: Callable[..., Article], context_in: Callable[..., Context], path: str
) -> None:
    (naming,) = namings(article_of("---\ntitle: Help\n---\n", path), context_in("us"))

    assert naming.where == "the address"


def test_a_naming_in_a_link_knows_the_link(
    article_of: Callable[..., Article], context_in: Callable[..., Context]
) -> None:
    (naming,) = namings(article_of("A [ketamine leaflet](/x)."), context_in("us"))

    assert naming.link
    assert naming.link.url == "/x"
