"""What all nodes share: no empty values, and stable ids."""

import datetime as dt
from typing import Any, TypeAlias

from healthpress.model.site import Page, Site

Node: TypeAlias = dict[str, Any]

CONTEXT = "https://schema.org"
EMPTY: tuple[object, ...] = ("", None, [], {})


def known(node: Node) -> Node:
    """The node without what is empty."""
    return {key: value for key, value in node.items() if value not in EMPTY}


def web_page_id(page: Page) -> Node:
    """A reference to the node of the page."""
    return {"@id": f"{page.url}#webpage"}


def article_id(page: Page) -> Node:
    """A reference to the node of the text."""
    return {"@id": f"{page.url}#article"}


def website_id(site: Site) -> Node:
    """A reference to the node of the site."""
    return {"@id": f"{site.url}#website"}


def day(value: dt.date | None) -> str:
    """A plain day. A time of day was never given, so none is claimed."""
    return value.isoformat() if value else ""


def is_news(page: Page) -> bool:
    """Whether the page is news, which is no medical web page."""
    return page.article.front_matter.type == "news"


def is_reviewed(page: Page) -> bool:
    """Whether a clinical review may be claimed."""
    return not is_news(page) and page.article.front_matter.review_status != "not-reviewed"


def is_kept_up(page: Page) -> bool:
    """Whether the page will be reviewed again, which an archived one is not."""
    return is_reviewed(page) and page.article.front_matter.review_status != "archived"
