"""What stands around a hit, however long the sentence."""

from healthpress.check.kinds.medical.nearby import around


def test_a_sentence_is_given_with_as_many_neighbours_as_asked() -> None:
    text = "One. Two. Three. Four."

    assert [text[start:end] for start, end in around(text, 6)] == ["Two."]
    assert [text[start:end] for start, end in around(text, 6, 1)] == ["One.", "Two.", "Three."]


def test_a_text_without_full_stops_is_cut() -> None:
    text = "word " * 10_000

    ((start, end),) = around(text, 25_000)

    assert start < 25_000 < end
    assert end - start < 1_000
