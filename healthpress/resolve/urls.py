"""Slugs and addresses: where each page lives."""

import hashlib
import re
from urllib.parse import quote, urlsplit

from slugify import slugify

from healthpress.model.article import Article
from healthpress.model.language import primary

# Languages that are not written in Latin letters; a transliterated slug would mean nothing to
# their readers. Source: Unicode CLDR 47, likely subtags (scripts other than Latn), languages with
# a two-letter code that a health site may be written in. General knowledge, not re-read here.
# fmt: off
NON_LATIN = frozenset({
    "am", "ar", "be", "bg", "bn", "dv", "dz", "el", "fa", "gu", "he", "hi", "hy", "ja", "ka",
    "kk", "km", "kn", "ko", "ky", "lo", "mk", "ml", "mn", "mr", "my", "ne", "or", "pa", "ps",
    "ru", "sd", "si", "sr", "ta", "te", "tg", "th", "ti", "ug", "uk", "ur", "yi", "zh",
})
# fmt: on
# A part of a path may have 255 bytes on common file systems; 80 characters of three bytes fit.
MAX_SLUG = 80
LONGEST_NAME = 255  # bytes
INDEX = "index.html"  # the file that lies at an address
# An alias is a path: no scheme, no query, no fragment, nothing a disk refuses.
_NOT_IN_ALIAS = re.compile(r'[\x00-\x1f\x7f\\:?#*"<>|%]')


def slug_of(text: str, lang: str) -> str:
    """A slug that is never empty; in its own letters where the language is not written in Latin."""
    slug = slugify(text, allow_unicode=primary(lang) in NON_LATIN, max_length=MAX_SLUG)
    if slug:
        return slug
    # Nothing was left, as of "???"; the digest is the only name that stays the same.
    return "x-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def place(article: Article, content: str, lang: str) -> tuple[str, str]:
    """(slug, address) of an article: folders keep their path, `index.md` takes its folder's."""
    *folders, name = article.source.path.removeprefix(f"{content}/").split("/")
    stem = name.rpartition(".")[0] or name
    wanted = article.front_matter.slug
    if stem == "index" and not wanted and not folders:
        return "index", "/"
    if stem == "index" and folders:
        stem = folders.pop()
    slug = slug_of(wanted or stem, lang)
    parts = [*(slug_of(folder, lang) for folder in folders), slug]
    return slug, "/" + "/".join(parts) + "/"


def alias_address(written: str) -> str:
    """The site-absolute address of an alias ("/old/path/"); "" when it is none of this site."""
    written = written.strip()
    if written.startswith("//"):  # the next part would be another host
        return ""
    parts = [part for part in written.removesuffix(f"/{INDEX}").split("/") if part]
    if not parts or not all(map(_may_stand, parts)):
        return ""
    return "/" + "/".join(parts) + "/"


def _may_stand(part: str) -> bool:
    is_short = len(part.encode("utf-8", "surrogatepass")) <= LONGEST_NAME
    return is_short and part not in {".", "..", INDEX} and not _NOT_IN_ALIAS.search(part)


def base_path(url: str) -> str:
    """The path part of the site's address without its last slash ("" or "/sub")."""
    return urlsplit(url).path.rstrip("/")


def printed(base: str, address: str) -> str:
    """A site-absolute address as it is printed in a link: with the base, percent-encoded."""
    return base + quote(address)


def absolute(url: str, address: str) -> str:
    """The whole address of a page."""
    return url.rstrip("/") + quote(address)
