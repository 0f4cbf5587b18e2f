"""Which addresses the lists of a site have."""

import re

from healthpress.model.site import Site

INDEX = re.compile(r"/page/\d+/")  # the further pages of the index, however many there are today


def is_list(address: str, site: Site) -> bool:
    """Whether a list of articles or topics stands there; the first page of the index apart."""
    wanted = address.casefold()
    topics = ("/topics/", *(topic.address for topic in site.topics))
    return wanted in topics or INDEX.fullmatch(wanted) is not None
