from collections.abc import Callable

import pytest

from healthpress.check.kinds.medical.medicines import first_mention, mentions, subjects
from healthpress.model.article import Article
from healthpress.model.rule import Context

Parse = Callable[..., Article]
Make = Callable[..., Context]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Ketamine and KETAMINE.", ["Ketamine", "KETAMINE"]),
        ("Esketamine is not ketamine.", ["Esketamine", "ketamine"]),
        ("Spravato is a brand, spravato is none.", ["Spravato"]),
        ("S-ketamine hides no ketamine.", ["S-ketamine", "ketamine"]),
        ("A ketamine-like drug, norketamine.", ["ketamine"]),
        ("**Ket**amine", ["Ketamine"]),
    ],
)
def test_medicines_are_known_by_name_synonym_and_brand(
    article_of: Parse, context_in: Make, text: str, terms: list[str]
) -> None:
    found = mentions(article_of(text), context_in("us"))

    assert [mention.term for mention in found] == terms


def test_a_mention_has_its_place_in_the_source(article_of: Parse, context_in: Make) -> None:
    article = article_of("---\ntitle: About ketamine\n---\n")

    mention = next(mentions(article, context_in("us")))

    assert article.source.text[mention.span.start : mention.span.end] == "ketamine"
    assert mention.medicine.name == "ketamine"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ketamine is named once.", []),
        ("Ketamine. Esketamine. Ketamine.", ["ketamine"]),
        ("---\ntitle: Ketamine\n---\n", ["ketamine"]),
        ("---\ndescription: Ketamine\nkey_points: [Ketamine]\n---\n", []),
        ("# Ketamine\n", ["ketamine"]),
        ("## Ketamine\n", []),
        ("::: warning Ketamine\nText.\n:::\n", []),
        ("---\nmedicines: [Spravato]\n---\n", ["esketamine"]),
        ("---\nmedicines: [unknownium]\n---\n", []),
    ],
)
def test_a_page_is_about_what_its_head_names_or_its_body_names_twice(
    article_of: Parse, context_in: Make, text: str, names: list[str]
) -> None:
    found = subjects(article_of(text), context_in("us"))

    assert [medicine.name for medicine in found] == names


def test_a_medicine_that_only_the_front_matter_lists_is_mentioned_nowhere(
    article_of: Parse, context_in: Make
) -> None:
    article, context = article_of("---\nmedicines: [ketamine]\n---\nText.\n"), context_in("us")
    (medicine,) = subjects(article, context)

    assert first_mention(article, context, medicine) is None
