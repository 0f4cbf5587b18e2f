"""Helplines and emergency numbers as templates see them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from healthpress.model.site import Page
from healthpress.model.vocabulary import Country, CrisisLine
from healthpress.render.addresses import safe_url
from healthpress.render.views import CrisisLineView, CrisisView

# A text service of another organisation, as the vocabulary writes it: "85258 (Shout)".
_OPERATED = re.compile(r"(?P<number>.+) \((?P<name>.+)\)")


def crisis_views(page: Page) -> tuple[CrisisView, ...]:
    """The helplines of the page's countries, in their order."""
    return tuple(_country(country) for country in page.countries)


def _country(country: Country) -> CrisisView:
    return CrisisView(
        country=country.name,
        emergency=country.emergency[0] if country.emergency else "",
        lines=tuple(service for line in country.lines for service in _services(line)),
    )


def _services(line: CrisisLine) -> Iterator[CrisisLineView]:
    """One line, and the text service of another organisation as a line of its own."""
    texted = CrisisLineView(
        name=line.name,
        dial="",
        display="",
        hours=line.hours,
        sms=line.sms,
        sms_display=_unbroken(line.sms_display or line.sms),
        sms_keyword=line.sms_keyword,
    )
    called = replace(
        texted, dial=line.dial, display=_unbroken(line.display), chat_url=safe_url(line.chat_url)
    )
    operated = _OPERATED.fullmatch(line.sms_display)
    if operated is None:
        yield called
        return
    yield replace(called, sms="", sms_display="", sms_keyword="")
    yield replace(texted, name=operated["name"], sms_display=_unbroken(operated["number"]))


def _unbroken(number: str) -> str:
    """A number that stays on one line."""
    return number.replace(" ", "\N{NO-BREAK SPACE}")
