"""Which addresses the lists of a site have."""

import re

from healthpress.model.site import Site

INDEX = re.compile(
    r"/(?:articles/)?page/\d+/"
)  # the further pages of the index, however many there are today


def is_list(address: str, site: Site) -> bool:
    """Whether a list of articles or topics stands there; the home page apart.

    Where an article is the home page, the list of articles has an address of its own.
    """
    wanted = address.casefold()
    lists = ("/topics/", *(topic.address for topic in site.topics), site.list_at)
    return (wanted in lists and wanted != "/") or INDEX.fullmatch(wanted) is not None
