"""Words kept as digests are found in text without standing in the source."""

import re

import pytest

from healthpress.rules.sui.method_words import DIGESTS, digest, method_words

# Stand-ins: the real words are nowhere written out.
MADE_UP = frozenset({digest("floomp"), digest("blurble snark")})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A Floomp was named.", ["Floomp"]),
        ("He chose blurble-snark.", ["blurble-snark"]),
        ("A blurble, no more.", []),
    ],
)
def test_a_word_or_a_pair_is_found_in_any_case_and_with_hyphens(
    text: str, found: list[str]
) -> None:
    spans = method_words(text, 0, len(text), MADE_UP)

    assert [text[start:end] for start, end in spans] == found


def test_only_the_given_part_of_the_text_is_read() -> None:
    text = "floomp. Nothing here."

    assert list(method_words(text, 8, len(text), MADE_UP)) == []


def test_the_list_holds_nothing_but_digests() -> None:
    assert all(re.fullmatch(r"[0-9a-f]{64}", entry) for entry in DIGESTS)
