"""Pages as files: an article, or a list of articles or topics."""

from dataclasses import replace

from markupsafe import Markup

from healthpress.errors import ThemeError
from healthpress.model.artifact import Artifact
from healthpress.model.site import Page
from healthpress.render.addresses import Addresses
from healthpress.render.article_views import article_head, article_view
from healthpress.render.body import BodyFiller
from healthpress.render.environment import draw
from healthpress.render.kit import Kit
from healthpress.render.site_views import head_view, site_view
from healthpress.render.views import ListView


def render_article(page: Page, kit: Kit, structured_data: str) -> Artifact:
    """An article as `<address>/index.html`; `structured_data` is finished JSON.

    Raises:
        ThemeError: the theme lacks the page's template, or a template is at fault.
    """
    addresses = Addresses(kit.site.url, page.address)
    seen = site_view(kit, addresses, page.lang)
    filler = BodyFiller(kit, page, seen, addresses)
    views = {
        "head": article_head(page, kit, addresses, structured_data),
        "site": seen,
        "page": article_view(filler, kit),
    }
    markup = draw(kit.environment, _template(page, kit), views)
    return Artifact(_path(page.address), markup.encode())


def render_body(page: Page, kit: Kit) -> Markup:
    """The body of an article alone, for a caller that has its own page around it.

    Raises:
        ThemeError: a component of the theme is at fault.
    """
    addresses = Addresses(kit.site.url, page.address)
    seen = site_view(kit, addresses, page.lang)
    return BodyFiller(kit, page, seen, addresses).fill(page.article.body)


def render_list(address: str, template: str, view: ListView, kit: Kit) -> Artifact:
    """A list at a site-absolute address, drawn by `templates/<template>.html`.

    Raises:
        ThemeError: the template is missing or at fault.
    """
    addresses = Addresses(kit.site.url, address)
    views = {
        "head": head_view(kit, view.title, view.description, addresses.absolute(address)),
        "site": site_view(kit, addresses, kit.site.lang),
        "page": view,
    }
    markup = draw(kit.environment, f"templates/{template}.html", views)
    return Artifact(_path(address), markup.encode())


def render_moved(alias: str, page: Page, kit: Kit) -> Artifact:
    """A former address of a page: leads on at once, and has a link for whom it does not.

    Raises:
        ThemeError: the template is missing or at fault.
    """
    addresses = Addresses(kit.site.url, alias)
    title = page.article.front_matter.title or page.slug
    head = head_view(kit, title, "", page.url, indexed=False)
    views = {
        "head": replace(head, moved_url=addresses.to(page.address)),
        "site": site_view(kit, addresses, kit.site.lang),
    }
    markup = draw(kit.environment, "templates/moved.html", views)
    return Artifact(_path(alias), markup.encode())


def render_not_found(kit: Kit) -> Artifact:
    """`404.html`, which a server prints at any depth: its links are absolute.

    Raises:
        ThemeError: the template is missing or at fault.
    """
    views = {
        "head": head_view(kit, "Page not found", "", "", indexed=False),
        "site": site_view(kit, Addresses(kit.site.url, None), kit.site.lang),
    }
    markup = draw(kit.environment, "templates/404.html", views)
    return Artifact("404.html", markup.encode())


def _template(page: Page, kit: Kit) -> str:
    """The template the page names, else its type's own, else that of every article."""
    front_matter = page.article.front_matter
    known = kit.theme.card.articles
    if front_matter.template and front_matter.template not in known:
        raise ThemeError(
            f"the theme `{kit.theme.card.name}` has no article template `{front_matter.template}`",
            help=f"choose from {', '.join(known)}, or take `template` out of the front matter",
            place=page.article.source.path,
        )
    wanted = front_matter.template or front_matter.type
    return f"templates/{wanted if wanted in known else 'article'}.html"


def _path(address: str) -> str:
    return f"{address.strip('/')}/index.html".lstrip("/")
