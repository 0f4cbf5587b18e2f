"""What labels warn of, and the words pages say it in."""

import pytest

from healthpress.build.vocabularies import load_vocabularies
from healthpress.rules.saf.warning_topics import missing_topics, topic_of

NAMES = sorted(
    {
        name
        for medicine in load_vocabularies().medicines
        for names in (medicine.contraindications, *medicine.boxed_warning.values())
        for name in names
    }
)


@pytest.mark.parametrize("name", NAMES)
def test_the_words_of_the_label_say_each_of_its_topics(name: str) -> None:
    assert topic_of(name).stands_in(f"It warns of {name}.")
    assert not topic_of(name).stands_in("Your knee may itch a little.")


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("untreated adrenal insufficiency", "You have severe kidney disease."),
        ("metabolic acidosis", "Children change codeine faster than adults."),
        ("severe breathing problems", "You have problems with your kidneys."),
        ("low blood sugar", "Your blood pressure is low."),
    ],
)
def test_another_organ_does_not_say_it(name: str, other: str) -> None:
    assert [topic.name for topic in missing_topics((name,), other)] == [name]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("metabolic acidosis", "There is too much acid in your blood."),
        ("neonatal opioid withdrawal syndrome", "Newborn babies can have withdrawal."),
        ("respiratory depression", "Your breathing becomes slow and shallow."),
    ],
)
def test_plain_words_say_it(name: str, said: str) -> None:
    assert not missing_topics((name,), said)
