import pytest

from healthpress.report.wrapping import wrapped


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two\nthree four", "one two three\nfour\n"),
        ("## One two three four\nfive", "## One two three four\nfive\n"),
        ("* one two three four\n* five", "* one two three\n  four\n* five\n"),
        ("* one two\n  three four", "* one two three\n  four\n"),
        ("    one two three four five", "    one two three four five\n"),
        ("one\n\ntwo", "one\n\ntwo\n"),
        ("| one two | three four |", "| one two | three four |\n"),
        ("https://a.example/one/two", "https://a.example/one/two\n"),
        ("    a\n\n    b", "    a\n\n    b\n"),
        ("", ""),
    ],
)
def test_paragraphs_and_bullets_are_filled_and_the_rest_stays(text: str, expected: str) -> None:
    assert wrapped(text, 15) == expected
