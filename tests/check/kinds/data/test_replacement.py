import pytest

from healthpress.check.kinds.data.replacement import in_case_of


@pytest.mark.parametrize(
    ("words", "by", "text"),
    [
        ("utilise", "use", "use"),
        ("Utilise", "use", "Use"),
        ("UTILISE", "use", "USE"),
        ("I", "we", "We"),
        ("utilise", "NHS", "NHS"),
        ("50mg", "50 mg", "50 mg"),
        ("élan", "verve", "verve"),
        ("Élan", "ärger", "Ärger"),
        ("Utilise", "", ""),
    ],
)
def test_a_replacement_keeps_the_capitals(words: str, by: str, text: str) -> None:
    assert in_case_of(words, by) == text
