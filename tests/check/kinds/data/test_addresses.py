from collections.abc import Callable

import pytest

from healthpress.check.kinds.data.addresses import scheme_and_host, targets_of
from healthpress.model.article import Article


@pytest.mark.parametrize(
    ("url", "scheme", "host"),
    [
        ("https://Booking.Example/x", "https", "booking.example"),
        ("https:booking.example", "https", "booking.example"),
        ("HTTPS:\\\\booking.example\\x", "https", "booking.example"),
        ("ht\ntp://user:word@booking.example.:80/", "http", "booking.example"),
        (" //booking.example/x", "", "booking.example"),
        ("/\\booking.example", "", "booking.example"),
        ("/about", "", ""),
        ("about.md#top", "", ""),
        ("mailto:a@booking.example", "mailto", ""),
        ("tel:988", "tel", ""),
        ("http://[", "", ""),
        ("", "", ""),
    ],
)
def test_addresses_are_read_as_browsers_read_them(url: str, scheme: str, host: str) -> None:
    assert scheme_and_host(url) == (scheme, host)


def test_links_of_markdown_and_html_come_in_reading_order(
    article_of: Callable[..., Article],
) -> None:
    text = '[a](https://a.example) <a href="https://b.example">b</a> <a name="x"></a> <https://c.example>\n'

    found = list(targets_of(article_of(text)))

    assert [(target.host, target.text) for target in found] == [
        ("a.example", "a"),
        ("b.example", ""),
        ("c.example", "https://c.example"),
    ]


@pytest.mark.parametrize(
    ("hosts", "there"),
    [
        (["a.example"], True),
        (["Example"], True),
        ([".example."], True),
        (["b.example", "a.example"], True),
        (["le"], False),
        (["x.a.example"], False),
        ([], False),
    ],
)
def test_a_host_stands_for_its_subdomains(
    article_of: Callable[..., Article], hosts: list[str], *, there: bool
) -> None:
    (target,) = targets_of(article_of("[a](https://a.example)"))

    assert target.is_at(hosts) is there
