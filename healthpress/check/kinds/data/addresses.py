"""Where the links of a page lead, read as browsers read them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from healthpress.check.kinds.raw_tags import raw_tags
from healthpress.model.article import Article
from healthpress.model.source import Span

# URL Standard (WHATWG, read 2026), "URL parsing": tabs and line ends are taken out wherever they
# stand; of the web's own schemes a backslash is a slash, and the number of slashes does not matter.
_TAKEN_OUT = re.compile(r"[\t\r\n]")
_AROUND = "".join(map(chr, range(0x21)))
_SPECIAL = re.compile(r"https?:|[\\/]{2}", re.IGNORECASE)
_SLASHES = re.compile(r"^(https?:)?/*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """A link of the Markdown or of raw HTML; `text` is empty for the latter.

    `host` and `scheme` are in small letters and empty for a link within the site.
    """

    url: str
    text: str
    span: Span
    scheme: str
    host: str

    def is_at(self, hosts: Iterable[str]) -> bool:
        """Whether it leads to one of the hosts or a subdomain."""
        return any(
            self.host == host or self.host.endswith(f".{host}")
            for host in (name.casefold().strip(".") for name in hosts)
        )


def targets_of(article: Article) -> Iterator[Target]:
    """Every link, in reading order."""
    written = [(link.span, link.url, link.text) for link in article.links]
    raw = [
        (tag.span, tag.attributes["href"], "")
        for tag in raw_tags(article, "a", "area")
        if "href" in tag.attributes
    ]
    for span, url, text in sorted((*written, *raw)):
        yield Target(url, text, span, *scheme_and_host(url))


def scheme_and_host(url: str) -> tuple[str, str]:
    """Both in small letters; empty where there is none, or where the address makes no sense."""
    plain = _TAKEN_OUT.sub("", url).strip(_AROUND)
    if _SPECIAL.match(plain):
        plain = _SLASHES.sub(r"\1//", plain.replace("\\", "/"), count=1)
    try:
        parts = urlsplit(plain)
        host = parts.hostname or ""
    except ValueError:  # "http://[": brackets without an address
        return "", ""
    return parts.scheme, host.casefold().rstrip(".")
