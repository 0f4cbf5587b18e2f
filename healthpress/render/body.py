"""An article's body with its holes filled: addresses, citations and `:::` blocks."""

import re
from collections import Counter
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from healthpress.model.body import Address, Body, Cite, Component, Html, Part
from healthpress.model.site import Page
from healthpress.render.addresses import Addresses, safe_url
from healthpress.render.anchors import free_anchor, free_fragment, with_free_ids
from healthpress.render.blocks import with_negatives
from healthpress.render.crisis import crisis_views
from healthpress.render.dates import marked_date
from healthpress.render.environment import draw
from healthpress.render.kit import Kit
from healthpress.render.languages import is_english
from healthpress.render.views import BlockView, SiteView

_HEADING = re.compile(r"<h([1-6])[\s>]")
_DEEPEST = 6


@dataclass(slots=True)
class BodyFiller:
    """Fills the holes of one page, in the order in which they are printed.

    `numbers` are those of the references by key, `cited` counts their citations printed so far.
    `section` is the level of the heading above: a callout gets the next one, so that no level is
    ever skipped.
    """

    kit: Kit
    page: Page
    site_view: SiteView
    addresses: Addresses
    cited: Counter[int] = field(default_factory=Counter)
    section: int = 1
    numbers: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.numbers = {cited.key: cited.number for cited in self.page.references}

    def fill(self, body: Body) -> Markup:
        """The finished markup of a body."""
        return Markup("").join([self._part(part) for part in body])

    def block(self, component: Component) -> Markup:
        """The finished markup of one `:::` block, drawn by the theme's component."""
        card = self.kit.theme.components[component.name]
        title = component.title or card.title
        outer, level = self.section, min(self.section + 1, _DEEPEST)
        if card.heading and title:
            self.section = level
        body = self.fill(component.body)
        if self.section == level:
            self.section = outer
        if component.name == "dont" and is_english(self.page.lang):
            body = with_negatives(body)
        attributes = dict(component.attributes)
        view = BlockView(
            name=component.name,
            title=title,
            prefix=card.prefix,
            level=level,
            anchor=free_anchor(attributes.get("id", "")),
            body=body,
            is_titled=bool(component.title),
            url=self._address(attributes.get("url", "")),
            reviewed=marked_date(attributes.get("reviewed", ""), self.page.lang),
            attributes=attributes,
            crisis=crisis_views(self.page) if component.name == "crisis" else (),
        )
        template = f"components/{component.name}/template.html"
        return draw(self.kit.environment, template, {"block": view, "site": self.site_view})

    def _part(self, part: Part) -> Markup:
        match part:
            case Html():
                levels = _HEADING.findall(part.text)
                self.section = int(levels[-1]) if levels else self.section
                return Markup(with_free_ids(part.text))  # noqa: S704 - escaped by `parse`
            case Address():
                return escape(self._address(part.url))
            case Cite():
                return self._cite(part)
            case Component():
                return self.block(part)

    def _address(self, url: str) -> str:
        target = self.page.links.get(url, url)
        if safe_url(target) and target.startswith(("/", "#")):
            target = free_fragment(target)
        return self.addresses.to(target)

    def _cite(self, cite: Cite) -> Markup:
        markers = [
            self._marker(self.numbers[key]) if key in self.numbers else escape(f"[@{key}]")
            for key in cite.keys
        ]
        # The word joiner keeps the marker on the line of the word that it belongs to.
        return Markup('&NoBreak;<sup class="cite">{}</sup>').format(Markup(" ").join(markers))

    def _marker(self, number: int) -> Markup:
        self.cited[number] += 1
        return Markup(
            '<a href="#ref-{0}" id="cite-{0}-{1}" role="doc-noteref">'
            '[<span class="vh"{2}>reference </span>{0}]</a>'
        ).format(number, self.cited[number], self.site_view.furniture)
