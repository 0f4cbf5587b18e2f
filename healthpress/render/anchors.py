"""Ids: those of the page's own furniture, and how an article's ids keep clear of them."""

import re

# Ids that templates and this package print. A theme's own ids begin with `hp-`.
_RESERVED = r'top|bottom|main|hp-[^"]+|ref-\d+|cite-\d+-\d+'
_RESERVED_ID = re.compile(_RESERVED)
_ID_ATTRIBUTE = re.compile(rf' id="({_RESERVED})"')


def free_anchor(anchor: str) -> str:
    """The anchor an article's element gets in the page: a heading "Top" becomes `top_`."""
    return f"{anchor}_" if _RESERVED_ID.fullmatch(anchor) else anchor


def free_fragment(url: str) -> str:
    """A link inside the site with its fragment changed as the anchor it points to was."""
    path, hash_sign, fragment = url.partition("#")
    return path + hash_sign + free_anchor(fragment)


def with_free_ids(html: str) -> str:
    """Finished markup of an article with its reserved ids changed."""
    return _ID_ATTRIBUTE.sub(r' id="\1_"', html)
