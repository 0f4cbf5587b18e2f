import pytest

from healthpress.model.suggestion import did_you_mean, misspelt


@pytest.mark.parametrize(
    ("word", "known", "step"),
    [
        ("robyn", ("kim", "robin"), "did you mean `robin`?"),
        ("US", ("uk", "us"), "did you mean `us`?"),
        ("psychiatry", ("Psychiatric", "Surgical"), "did you mean `Psychiatric`?"),
        ("zzz", ("kim", "robin"), "choose one"),
        ("zzz", (), "choose one"),
    ],
)
def test_the_nearest_word_is_offered_else_another_step(
    word: str, known: tuple[str, ...], step: str
) -> None:
    assert did_you_mean(word, known, "choose one") == step


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("author", ("authors", "aliases"), "authors"),
        ("titel", ("title", "type"), "title"),
        ("KEY-POINTS", ("key_points",), "key_points"),
        ("href", ("share", "type"), ""),
        ("intro", ("lint",), ""),
        ("zzz", ("kim",), ""),
        ("", ("kim",), ""),
    ],
)
def test_only_a_slip_of_the_finger_is_enough_to_mend(
    word: str, known: tuple[str, ...], meant: str
) -> None:
    assert misspelt(word, known) == meant
