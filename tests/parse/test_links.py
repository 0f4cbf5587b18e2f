import pytest

from healthpress.parse.links import refused_scheme


@pytest.mark.parametrize(
    ("url", "scheme"),
    [
        ("https://a.example", ""),
        ("HTTP://a.example", ""),
        ("mailto:a@b.example", ""),
        ("tel:116123", ""),
        ("a/b.md#c:d", ""),
        ("#a", ""),
        ("", ""),
        ("javascript:x", "javascript"),
        (" java\tscript:x", "javascript"),
        ("data:text/html,x", "data"),
        ("ftp://a.example", "ftp"),
    ],
)
def test_only_schemes_that_open_a_page_a_mail_or_a_call_are_linked(url: str, scheme: str) -> None:
    assert refused_scheme(url) == scheme
