import re
from collections.abc import Callable

import pytest

from healthpress.check.kinds.data.link_check import LinkCheck
from healthpress.check.kinds.data.trigger import Trigger
from healthpress.model.finding import Finding

Find = Callable[..., tuple[Finding, ...]]
Places = Callable[..., list[str]]

BOOKING = LinkCheck(
    "`{host}` takes bookings", "link `{text}` elsewhere", hosts=("booking.example",)
)


@pytest.mark.parametrize(
    ("check", "text", "places"),
    [
        (BOOKING, "[a](https://www.booking.example/x) [b](https://b.example)",
         ["[a](https://www.booking.example/x)"]),
        (BOOKING, '<a href="https:\\\\booking.example">x</a>',
         ['<a href="https:\\\\booking.example">']),
        (BOOKING, "[a](/booking.example) booking.example [b](https://notbooking.example)", []),
        (LinkCheck("m", "h", schemes=("http",)),
         "[a](http://a.example) [b](https://b.example) [c](/c)",
         ["[a](http://a.example)"]),
        (LinkCheck("m", "h", url=re.compile("utm_")), "[a](/x?utm_source=y) [b](/y)",
         ["[a](/x?utm_source=y)"]),
        (LinkCheck("m", "h", text=re.compile("^here$", re.IGNORECASE)), "[Here](/x) [there](/y)",
         ["[Here](/x)"]),
        (LinkCheck("m", "h", hosts=("a.example",), schemes=("http",)),
         "[a](http://a.example) [b](https://a.example) [c](http://b.example)",
         ["[a](http://a.example)"]),
        (LinkCheck("m", "h", hosts=("a.example",), needs_text=re.compile("advert")),
         "[an advert](https://a.example) [b](https://a.example)", ["[b](https://a.example)"]),
        (LinkCheck("m", "h", schemes=("http",), allowed=("old.example",)),
         "[a](http://old.example) [b](http://b.example)", ["[b](http://b.example)"]),
    ],
)  # fmt: skip
def test_the_links_that_are_meant_are_told(
    places_of: Places, check: LinkCheck, text: str, places: list[str]
) -> None:
    assert places_of(check, text) == places


def test_templates_name_address_host_and_text(findings_of: Find) -> None:
    check = LinkCheck("{url} {host} {text} {words}", "h", url=re.compile("x"))

    (found,) = findings_of(check, "[a {host}](https://a.example/x)")

    assert (found.message, found.zone) == ("https://a.example/x a.example a {host} ", "link")


def test_a_site_may_accept_more_hosts(findings_of: Find) -> None:
    options = {"TST001": {"allowed": ["www.booking.example"]}}

    assert not findings_of(BOOKING, "[a](https://www.booking.example)", options=options)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Ketamine.", ["Ketamine"]),
        ("Ketamine: [label](https://fda.example)", []),
        ("Ketamine: [page](https://fda.example)", ["Ketamine"]),
        ("Ketamine: [label](https://b.example)", ["Ketamine"]),
        ("Aspirin.", []),
    ],
)
def test_a_required_link_is_missed_at_the_trigger(
    places_of: Places, text: str, places: list[str]
) -> None:
    check = LinkCheck(
        "`{words}` without its label",
        "link it",
        hosts=("fda.example",),
        needs_text=re.compile("label"),
        required=True,
        when=Trigger(words=("ketamine",)),
    )

    assert places_of(check, text) == places
