import pytest

from healthpress.model.suggestion import did_you_mean


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
