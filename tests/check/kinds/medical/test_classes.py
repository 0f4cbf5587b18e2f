from collections.abc import Callable

import pytest

from healthpress.check.kinds.medical.classes import class_hits
from healthpress.model.article import Article
from healthpress.model.rule import Context

PRESCRIPTION = frozenset({"rx", "controlled"})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("SSRIs and an SNRI.", ["SSRIs", "SNRI"]),
        ("Opioids help.", ["Opioids"]),
        ("An NSAID is sold in shops.", []),
        ("Insulin is a name.", []),
        ("A local anaesthetic.", []),
        ("Non-opioid pain relief.", []),
    ],
)
def test_classes_whose_medicines_all_need_a_prescription_are_found(
    article_of: Callable[..., Article],
    context_in: Callable[..., Context],
    text: str,
    words: list[str],
) -> None:
    hits = class_hits(article_of(text), context_in("au"), "au", PRESCRIPTION)

    assert [hit.words for hit in hits] == words


def test_no_class_is_known_where_nothing_is_on_prescription(
    article_of: Callable[..., Article], context_in: Callable[..., Context]
) -> None:
    assert not list(class_hits(article_of("SSRIs"), context_in("us"), "xx", PRESCRIPTION))
