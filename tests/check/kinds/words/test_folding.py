from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthpress.check.kinds.words.folding import MARKS, NOWHERE, fold

FOLDED_TO_OTHERS = "aAiI\u00df\u1e9e\u0130\u0131\u017f\u212a\ufb01 \t\u00a0\n’'“\"–-"
ACCENTS_AND_EMOJI = "\u0301\u0327\u20dd\U0001f9d1\u200d_9"
TRICKY = st.text(
    st.one_of(
        st.sampled_from(FOLDED_TO_OTHERS + ACCENTS_AND_EMOJI),
        st.characters(),
    )
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Cure", "cure"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("KETAM\u0130NE ketam\u0131ne", "ketamine ketamine"),
        ("don’t", "don't"),
        ("“so-called”", '"so-called"'),
        ("self\u2011harm \u2013 now", "self-harm - now"),
        ("no\u00a0\u00a0 side\n\teffects", "no side effects"),
        ("cafe\u0301 caf\u00e9", "caf\u00e9 caf\u00e9"),
        ("\U0001f9d1\u200d\u2695\ufe0f", "\U0001f9d1\u200d\u2695\ufe0f"),
    ],
)
def test_what_a_reader_takes_for_the_same_folds_alike(text: str, folded: str) -> None:
    assert fold(text).text == folded


@given(TRICKY)
def test_each_unit_of_the_folded_text_comes_from_its_place(text: str) -> None:
    folded = fold(text)
    begins = [at for at in range(len(folded.text) + 1) if folded.place(at) != NOWHERE]

    assert folded.place(0) == 0
    assert folded.place(len(folded.text)) == len(text)
    for start, end in pairwise(begins):
        unit = text[folded.place(start) : folded.place(end)]
        assert fold(unit).text == folded.text[start:end]


@given(TRICKY)
def test_accents_are_never_parted_from_their_letter(text: str) -> None:
    folded = fold(text)
    begins = {folded.place(at) for at in range(len(folded.text) + 1)}

    inside = {
        at
        for at in range(1, len(text))
        if any(low <= text[at] <= high for low, high in zip(MARKS[::3], MARKS[2::3], strict=True))
        and not text[at - 1].isspace()
    }
    assert not begins & inside


@given(TRICKY)
def test_case_makes_no_difference_for_letters_with_one_form_of_each(text: str) -> None:
    plain = "".join(char for char in text if char.isascii())

    assert fold(plain.upper()).text == fold(plain.lower()).text
