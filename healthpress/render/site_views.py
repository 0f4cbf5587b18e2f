"""The site, the head of a page and the articles in a list, as templates see them."""

from healthpress.model.site import Page, Step
from healthpress.render.addresses import Addresses
from healthpress.render.dates import date_view
from healthpress.render.kit import Kit
from healthpress.render.languages import direction, furniture_attributes
from healthpress.render.people import follow_links
from healthpress.render.views import CardView, HeadView, SiteView, StepView


def site_view(kit: Kit, addresses: Addresses, language: str) -> SiteView:
    """The site as seen from the page whose addresses and language these are."""
    site = kit.site
    return SiteView(
        title=site.title,
        publisher=site.publisher.name or site.title,
        email=site.publisher.email,
        postal_address=site.publisher.address,
        home_url=addresses.to("/"),
        topics_url=addresses.to("/topics/") if site.topics else "",
        feed_url=addresses.to("/feed.xml") if site.pages else "",
        furniture=furniture_attributes(language),
        stylesheet_url=addresses.to(kit.assets.stylesheet),
        favicon_url=addresses.to(kit.assets.static.get("favicon.svg", "")),
        follow=follow_links(site.publisher),
        comments=site.comments_provider == "static",
        options=kit.theme.card.options,
        articles_url=addresses.to(site.list_at) if site.list_at != "/" else "",
    )


def head_view(
    kit: Kit, name: str, description: str, canonical: str, *, indexed: bool = True
) -> HeadView:
    """The head of a page that is not an article."""
    return HeadView(
        title=page_title(name, kit.site.title),
        name=name,
        description=description,
        language=kit.site.lang,
        direction=direction(kit.site.lang),
        canonical_url=canonical,
        indexed=indexed,
    )


def page_title(name: str, site: str) -> str:
    """The page and the site; one of them where they are the same."""
    return name if name == site else f"{name} \N{EN DASH} {site}"


def step_views(steps: tuple[Step, ...], addresses: Addresses) -> tuple[StepView, ...]:
    """Steps with links as the page needs them."""
    return tuple(StepView(step.name, addresses.to(step.address)) for step in steps)


def breadcrumb(steps: tuple[Step, ...], addresses: Addresses) -> tuple[StepView, ...]:
    """Steps of which the last one is the page itself, without a link."""
    return tuple(
        StepView(step.name, "" if step.address == addresses.page else addresses.to(step.address))
        for step in steps
    )


def card_view(page: Page, addresses: Addresses) -> CardView:
    """An article in a list."""
    front_matter = page.article.front_matter
    is_reviewed = front_matter.review_status != "not-reviewed"
    return CardView(
        title=front_matter.title,
        url=addresses.to(page.address),
        description=front_matter.description,
        published=date_view(front_matter.published, page.lang),
        last_reviewed=date_view(front_matter.last_reviewed, page.lang) if is_reviewed else None,
    )
