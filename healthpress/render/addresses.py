"""From addresses in the site to what an `href` must say."""

from dataclasses import dataclass
from posixpath import relpath
from urllib.parse import quote, urlsplit

# Schemes that open something and run nothing (RFC 3986, 6068, 3966, 5724).
SAFE_SCHEMES = frozenset({"", "http", "https", "mailto", "tel", "sms"})
# Characters that mean something in an address, among them "%": what is encoded stays as it is.
_WRITTEN = "/%?#&=:;,@!$'()*+~[]"


def safe_url(url: str) -> str:
    """The address, or "" when its scheme could run code or cannot be read."""
    cleaned = "".join(char for char in url if char > " " and char != "\x7f")
    try:
        scheme = urlsplit(cleaned).scheme
    except ValueError:
        return ""
    return url.strip() if scheme in SAFE_SCHEMES else ""


def from_static(path: str) -> str:
    """A picture of the static folder; a path without a slash in front counts from that folder."""
    safe = safe_url(path)
    return f"/{safe}" if safe and "://" not in safe and not safe.startswith("/") else safe


@dataclass(frozen=True, slots=True)
class Addresses:
    """Writes links as one page needs them.

    `site_url` is the site's absolute address. `page` is the address of the page that prints the
    links ("/ketamine/"); None writes links that are right at any depth, for the 404 page. Relative
    links let a built site be opened from any folder of a server, and a page from disk.
    """

    site_url: str
    page: str | None

    def to(self, target: str) -> str:
        """A link to a site-absolute address; everything else comes back when it is safe."""
        if not target.startswith("/") or target.startswith("//"):
            return safe_url(target)
        target = target.replace("\\", "%5C")  # browsers read it as a slash: two would name a host
        base = urlsplit(self.site_url).path.rstrip("/")
        if base and target.startswith(f"{base}/"):
            target = target[len(base) :]
        if self.page is None:
            return base + target
        path, hash_sign, fragment = target.partition("#")
        if hash_sign and path == self.page:
            return f"#{fragment}"
        return _relative(path, self.page) + hash_sign + fragment

    def absolute(self, target: str) -> str:
        """The same address with the site's scheme and host."""
        if not target.startswith("/") or target.startswith("//"):
            return safe_url(target)
        base = urlsplit(self.site_url).path.rstrip("/")
        inner = target[len(base) :] if base and target.startswith(f"{base}/") else target
        return self.site_url.rstrip("/") + quote(inner, safe=_WRITTEN)


def _relative(target: str, page: str) -> str:
    path, question, query = target.partition("?")
    link = relpath(path, start=page)
    if path.endswith("/"):
        link += "/"
    if ":" in link.split("/")[0]:
        link = f"./{link}"
    return link + question + query
