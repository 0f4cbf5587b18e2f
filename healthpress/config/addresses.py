"""Which texts are addresses: in the web, of a file of the site, and of a language."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from healthpress.config.placed import Path
from healthpress.config.problems import Problem, mistyped

UNFIT = re.compile(r"[\s\x00-\x1f\x7f<>\"'`\\]")
# A scheme, or two slashes before a host; browsers drop what stands before it and read a backslash
# as a slash (URL Living Standard, 4.4).
_ELSEWHERE = re.compile(r"[\x00-\x20]*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
# RFC 5646, section 2.1, as far as pages need it: subtags of up to eight letters or digits.
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def not_an_address(path: Path, address: object) -> Iterator[Problem]:
    """The problem of a text that should be an address in the web."""
    if isinstance(address, str) and not is_web_address(address):
        advice = "write the whole address, beginning with https://"
        yield mistyped(path, address, "not an absolute http or https address", advice)


def not_a_file(path: Path, address: object) -> Iterator[Problem]:
    """The problem of a picture that does not lie in the site: a page loads nothing from others."""
    if isinstance(address, str) and leads_elsewhere(address):
        advice = "put the file into the static folder and write its path"
        yield mistyped(path, address, "not a file of the site", advice)


def strange_addresses(path: Path, person: object) -> Iterator[Problem]:
    """The problems of a person's photo and profiles; what is no person is told by its type."""
    if not isinstance(person, Mapping):
        return
    yield from not_a_file((*path, "photo"), person.get("photo"))
    profiles = person.get("same_as")
    for index, address in enumerate(profiles if isinstance(profiles, list) else ()):
        yield from not_an_address((*path, "same_as", index), address)


def not_a_language(path: Path, tag: object) -> Iterator[Problem]:
    """The problem of a text that should name a language."""
    if isinstance(tag, str) and not is_language(tag):
        yield mistyped(path, tag, "not a language tag", "write one like `en` or `en-US`")


def is_language(text: str) -> bool:
    """Whether a text can be a language tag."""
    return _LANGUAGE.fullmatch(text) is not None


def is_web_address(text: str, *, query: bool = True) -> bool:
    """Whether a text is an absolute http or https address; without `query`, a bare one."""
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    is_plain = query or not (parts.query or parts.fragment or parts.username)
    return parts.scheme in {"http", "https"} and bool(host) and is_plain and not UNFIT.search(text)


def leads_elsewhere(address: str) -> bool:
    """Whether an address has a scheme or a host, and so leads out of the site."""
    return _ELSEWHERE.match(address) is not None
