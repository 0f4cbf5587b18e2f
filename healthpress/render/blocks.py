"""What blocks need besides their words: helplines, and the supervision note of the front matter."""

from markupsafe import Markup, escape

from healthpress.model.body import Component, Html
from healthpress.model.front_matter import Supervision
from healthpress.model.site import Page
from healthpress.model.vocabulary import Country, CrisisLine
from healthpress.render.addresses import safe_url
from healthpress.render.views import CrisisLineView, CrisisView


def crisis_views(page: Page) -> tuple[CrisisView, ...]:
    """The helplines of the page's countries, in their order."""
    return tuple(_country(country) for country in page.countries)


def supervision_block(supervision: Supervision) -> Component:
    """The front matter's note as the block that an author could have written.

    The first sentence has the three parts that the rule SAF001 asks for: obligation, professional
    and clinical setting.
    """
    by, where = _phrase(supervision.by), _phrase(supervision.where)
    sentences = [f"This treatment must only be given by {by} in {where}."]
    if supervision.monitoring:
        sentences.append(f"Monitoring: {_phrase(supervision.monitoring)}.")
    if supervision.not_at_home:
        sentences.append("Do not use it at home.")
    text = escape(" ".join(sentences))
    return Component("supervision", "", (), (Html(f"<p>{text}</p>\n"),))


def key_points_block(points: tuple[str, ...]) -> Component:
    """The front matter's key points as the block that an author could have written."""
    items = Markup("").join(Markup("<li>{}</li>\n").format(point) for point in points)
    return Component("key-points", "", (), (Html(f"<ul>\n{items}</ul>\n"),))


def _phrase(text: str) -> str:
    return text.strip().rstrip(".")


def _country(country: Country) -> CrisisView:
    return CrisisView(
        country=country.name,
        emergency=country.emergency[0] if country.emergency else "",
        lines=tuple(_line(line) for line in country.lines),
    )


def _line(line: CrisisLine) -> CrisisLineView:
    return CrisisLineView(
        name=line.name,
        dial=line.dial,
        display=line.display,
        hours=line.hours,
        sms=line.sms,
        sms_display=line.sms_display or line.sms,
        sms_keyword=line.sms_keyword,
        chat_url=safe_url(line.chat_url),
    )
