"""Syllables of words that health pages use, counted by hand."""

import pytest

from healthpress.check.kinds.readability.syllables import syllables

BY_HAND = {
    1: "the blood side care health take life stroke lungs worked asked called died used played",
    2: "treatment licensed given symptoms approved often doctor because figure centre studies"
    " receive reduced boxes nurses unique migraine tiredness headache hybrid mammal creature",
    3: "depression hospital infusion completely therapy memory recommend glutamate clinical"
    " villages injection pregnancy oxygen improvement insulin enabled",
    4: "professional medication mechanism available emergency cholesterol antibodies epilepsy",
    5: "hallucinations respiratory psychotherapy antibiotic paracetamol dissociation",
}
WORDS = [(word, number) for number, words in BY_HAND.items() for word in words.split()]


@pytest.mark.parametrize(("word", "number"), WORDS)
def test_a_word_has_the_syllables_counted_by_hand(word: str, number: int) -> None:
    assert syllables(word) == number


def test_capitals_and_a_genitive_change_nothing() -> None:
    assert syllables("Patient's") == syllables("patient")


def test_the_parts_of_a_compound_are_added() -> None:
    assert syllables("treatment-resistant") == syllables("treatment") + syllables("resistant")


def test_a_word_without_vowels_has_one() -> None:
    assert syllables("hm") == 1
