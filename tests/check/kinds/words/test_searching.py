import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthpress.check.kinds.words.searching import LONGEST, matches_in, search
from healthpress.model.article import Article

CURE = re.compile(r"\bcures?\b", re.IGNORECASE)


def test_matches_come_from_the_zones_in_reading_order(article_of: Callable[..., Article]) -> None:
    article = article_of("---\ntitle: Cure\n---\n## Cures\n\nA cure `cure`.\n\n> Cure.\n")

    found = list(matches_in(CURE, article, ("heading", "prose")))

    assert [(prose.zone, match.group()) for prose, match in found] == [
        ("heading", "Cures"),
        ("prose", "cure"),
    ]


@given(st.text(alphabet="cure. ", max_size=LONGEST))
def test_a_text_of_usual_length_is_searched_as_a_whole(text: str) -> None:
    found = [match.span() for match in search(CURE, text)]

    assert found == [match.span() for match in CURE.finditer(text)]


@pytest.mark.parametrize("filling", ["It may help. ", "word ", "x"])
def test_a_long_text_is_searched_to_its_end(filling: str) -> None:
    text = f"A cure. {filling * LONGEST} A cure."

    found = [match.start() for match in search(CURE, text)]

    assert found == [2, len(text) - 5]


def test_a_long_text_is_cut_between_sentences() -> None:
    sentence = "It may cure people of it at times. "
    text = sentence * 1000

    found = list(search(re.compile(r"may cure people of it at times"), text))

    assert len(found) == 1000


def test_empty_matches_are_none() -> None:
    assert [match.group() for match in search(re.compile("x*"), "axxb")] == ["xx"]


def test_a_match_reaches_no_further_than_a_part() -> None:
    near = f"a{'x' * (LONGEST - 2)}b"
    far = f"a{'x' * LONGEST}b"

    assert [match.span() for match in search(re.compile("a.*b"), near)] == [(0, LONGEST)]
    assert not list(search(re.compile("a.*b"), far))
