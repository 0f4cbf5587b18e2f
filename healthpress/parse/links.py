"""Which addresses a link or an image may have."""

import re

from healthpress.config.wording import quoted
from healthpress.model.finding import Fault
from healthpress.model.source import Span

# What a health page needs: web, mail (RFC 6068), telephone (RFC 3966). Others run code
# (javascript:, data:), hide what they load, or open nothing on most devices (ftp:).
ALLOWED_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")  # RFC 3986, section 3.1
_IGNORED = re.compile(r"[\x00-\x20]")  # browsers drop them (URL Living Standard, 4.4)


def refused_scheme(url: str) -> str:
    """The scheme of an address that may not be linked, in small letters; empty when it may."""
    match = _SCHEME.match(_IGNORED.sub("", url))
    scheme = match[1].lower() if match else ""
    return "" if scheme in ALLOWED_SCHEMES else scheme


def scheme_fault(scheme: str, span: Span) -> Fault:
    """The fault of a link that is not made."""
    return Fault(
        code="SRC014",
        span=span,
        message=f"link scheme `{scheme}:` is not allowed, so no link is made",
        help="use an http, https, mailto or tel address, or a path inside the site",
    )


def elsewhere_fault(address: str, span: Span) -> Fault:
    """The fault of an image that is not shown: loading it would tell another site of the reader."""
    return Fault(
        code="SRC016",
        span=span,
        message=f"the image {quoted(address)} is on another site, so it is not shown",
        help="put the file into the static folder and write its path",
    )
