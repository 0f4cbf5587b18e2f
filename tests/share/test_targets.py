from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthpress.model.share import ShareTarget
from healthpress.share.targets import NEEDS_SCRIPT, TARGETS

URL = "https://clinic.example/ketamine/?a=1&b=2#part"
ODD = 'A & B: 50% of #1? "x"/é'
ARABIC = "الكيتامين والاكتئاب: ما الذي نعرفه؟"

# Which parameters carry title and address; {t} and {u} stand for them.
FORMS = {
    "email": {"subject": "{t}", "body": "{t}\r\n{u}"},
    "whatsapp": {"text": "{t} {u}"},
    "facebook": {"u": "{u}"},
    "x": {"text": "{t}", "url": "{u}"},
    "bluesky": {"text": "{t} {u}"},
    "linkedin": {"url": "{u}"},
    "reddit": {"url": "{u}", "title": "{t}"},
    "telegram": {"url": "{u}", "text": "{t}"},
    "threads": {"text": "{t}", "url": "{u}"},
    "mastodon": {"text": "{t} {u}"},
}
every_target = pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)


def carried(target: ShareTarget, url: str, title: str) -> dict[str, str]:
    """What the other side reads out of the link."""
    parts = urlsplit(target.href(url, title))
    fields = parts.fragment if target.name == "mastodon" else parts.query
    return {name: values[0] for name, values in parse_qs(fields, keep_blank_values=True).items()}


def expected(target: ShareTarget, url: str, title: str) -> dict[str, str]:
    return {name: form.format(t=title, u=url) for name, form in FORMS[target.name].items()}


@every_target
@pytest.mark.parametrize("title", [ODD, ARABIC, "plain", "50 %20 %", "{u} + c++"])
def test_title_and_address_arrive_as_they_were(target: ShareTarget, title: str) -> None:
    assert carried(target, URL, title) == expected(target, URL, title)


@every_target
@given(title=st.text(), path=st.text())
def test_any_title_and_address_arrive_on_one_line(
    target: ShareTarget, title: str, path: str
) -> None:
    url = "https://clinic.example/" + "".join(path.split())
    one_line = " ".join(title.split())

    assert carried(target, url, title) == expected(target, url, one_line)


@every_target
@given(title=st.text())
def test_nothing_in_a_title_adds_a_parameter_or_leaves_ascii(
    target: ShareTarget, title: str
) -> None:
    plain, odd = target.href(URL, "plain"), target.href(URL, title)

    assert odd.isascii()
    assert odd.isprintable()
    assert " " not in odd
    assert [odd.count(mark) for mark in "&#?"] == [plain.count(mark) for mark in "&#?"]


@every_target
def test_a_target_is_a_web_or_mail_address_with_label_and_source(target: ShareTarget) -> None:
    parts = urlsplit(target.href(URL, ODD))

    assert parts.scheme == ("mailto" if target.name == "email" else "https")
    assert target.label
    assert target.source


def test_a_mail_has_its_address_on_a_line_of_its_own() -> None:
    email = next(target for target in TARGETS if target.name == "email")

    link = email.href("https://clinic.example/a/", "A B")

    assert link == "mailto:?subject=A%20B&body=A%20B%0D%0Ahttps%3A%2F%2Fclinic.example%2Fa%2F"
    assert unquote(link).endswith("\r\nhttps://clinic.example/a/")


def test_names_are_unique_and_none_needs_a_script() -> None:
    names = [target.name for target in TARGETS]

    assert sorted(names) == sorted(FORMS)
    assert not set(names) & set(NEEDS_SCRIPT)
