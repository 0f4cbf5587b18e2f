"""Share targets: where a reader can send a page, by a plain link."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShareTarget:
    """One share button.

    `href` takes the canonical address and the title, both raw, and gives the link, percent-encoded
    but not HTML-escaped. `source` says where the form of the address is documented.
    """

    name: str
    label: str
    href: Callable[[str, str], str]
    source: str
