"""The formulas on published counts and texts."""

import pytest

from healthpress.check.kinds.readability.counting import counts_of
from healthpress.check.kinds.readability.formulas import FORMULAS, Counts, coleman_liau, smog

# A. Lincoln, 1863 (public domain). Published: GNU style gives ARI 12.1 and LIX 40.8; Microsoft Word
# a reading ease of 65 (271 words, 10 sentences); the Boston Globe, 2015, the 11th grade.
GETTYSBURG = """\
Four score and seven years ago our fathers brought forth on this continent, a new nation, \
conceived in Liberty, and dedicated to the proposition that all men are created equal.

Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived \
and so dedicated, can long endure. We are met on a great battle-field of that war. We have come to \
dedicate a portion of that field, as a final resting place for those who here gave their lives \
that that nation might live. It is altogether fitting and proper that we should do this.

But, in a larger sense, we can not dedicate - we can not consecrate - we can not hallow - this \
ground. The brave men, living and dead, who struggled here, have consecrated it, far above our \
poor power to add or detract. The world will little note, nor long remember what we say here, but \
it can never forget what they did here. It is for us the living, rather, to be dedicated here to \
the unfinished work which they who fought here have thus far so nobly advanced. It is rather for \
us to be here dedicated to the great task remaining before us - that from these honored dead we \
take increased devotion to that cause for which they gave the last full measure of devotion - that \
we here highly resolve that these dead shall not have died in vain - that this nation, under God, \
shall have a new birth of freedom - and that government of the people, by the people, for the \
people, shall not perish from the earth."""

# The one-sentence examples of the Wikipedia articles on the Flesch-Kincaid tests.
MAT = "The cat sat on the mat."
PLATYPUS = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
POINT = "This sentence, taken as a reading passage unto itself, is being used to prove a point."


def counts(text: str) -> Counts:
    found = counts_of(text.split("\n\n"), "en")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "text", "published", "tolerance"),
    [
        ("flesch-kincaid", PLATYPUS, 11.3, 0.7),
        ("flesch-kincaid", MAT, -1.45, 0.7),
        ("flesch-kincaid", GETTYSBURG, 11.0, 0.7),
        ("flesch-ease", PLATYPUS, 37.5, 2),
        ("flesch-ease", MAT, 116, 2),
        ("flesch-ease", POINT, 69, 2),
        ("flesch-ease", GETTYSBURG, 65, 2),
        ("ari", GETTYSBURG, 12.1, 0.7),
        ("lix", GETTYSBURG, 40.8, 1),
    ],
)
def test_a_text_scores_as_published(
    name: str, text: str, published: float, tolerance: float
) -> None:
    score = FORMULAS[name].score(counts(text))

    assert score == pytest.approx(published, abs=tolerance)


def test_coleman_liau_scores_the_published_counts() -> None:
    # 119 words, 5 sentences, 639 letters: 14.5 in the worked example of the Wikipedia article.
    published = Counts(
        sentences=5, words=119, syllables=1, polysyllables=0, long_words=0, letters=639
    )

    assert coleman_liau(published) == pytest.approx(14.5, abs=0.1)


def test_smog_scores_a_published_row() -> None:
    # The conversion table of the SMOG paper: 30 sentences with 57 to 72 polysyllables are grade 11.
    published = Counts(
        sentences=30, words=400, syllables=700, polysyllables=64, long_words=90, letters=2000
    )

    assert round(smog(published)) == 11


def test_numbers_abbreviations_and_short_items_are_left_out() -> None:
    plain = counts("Take it with food today.")

    assert counts("Take it with 20 BMI food today.\n\nTwo pills") == plain


def test_a_name_of_a_medicine_counts_two_syllables() -> None:
    text = "Esketamine is a nasal spray."

    named = counts_of([text], "en", frozenset({"esketamine"}))

    assert named is not None
    assert counts(text).syllables - named.syllables == 2


def test_a_text_without_words_has_no_counts() -> None:
    assert counts_of(["12 34 56"], "en") is None
