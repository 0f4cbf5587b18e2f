"""Hosts that learn who reads a page. Own lists, by what each service says it does.

The lists of others (Disconnect, DuckDuckGo, EasyPrivacy) may not be used here: their licences
forbid commercial use or ask for the same licence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from healthpress.check.kinds.data.addresses import scheme_and_host
from healthpress.check.kinds.raw_tags import raw_tags
from healthpress.model.article import Article
from healthpress.model.source import Span

# The makers' own pages say that they measure visits or target advertisements (known by name,
# 2026-11-23).
TRACKERS: Final = (
    "google-analytics.com", "googletagmanager.com", "analytics.google.com",
    "googleadservices.com", "googlesyndication.com", "doubleclick.net", "connect.facebook.net",
    "analytics.tiktok.com", "snap.licdn.com", "px.ads.linkedin.com", "static.ads-twitter.com",
    "analytics.twitter.com", "bat.bing.com", "clarity.ms", "hotjar.com",
    "hotjar.io", "fullstory.com", "mouseflow.com", "crazyegg.com", "luckyorange.com",
    "inspectlet.com", "segment.com", "segment.io", "mixpanel.com", "amplitude.com", "heap.io",
    "heapanalytics.com", "criteo.com", "criteo.net", "taboola.com", "outbrain.com", "adroll.com",
    "quantserve.com", "scorecardresearch.com", "chartbeat.com",
    "sc-static.net", "tr.snapchat.com", "ct.pinterest.com", "redditstatic.com",
    "hs-scripts.com", "hs-analytics.net", "intercom.io", "klaviyo.com",
    "callrail.com", "invoca.net", "branch.io", "yandex.ru", "statcounter.com",
    "addthis.com", "sharethis.com", "demdex.net", "omtrdc.net", "adobedtm.com",
)  # fmt: skip
# A path as well: the host alone is a site that people link to.
TRACKING_PATHS: Final = re.compile(
    r"(?:facebook\.com/tr\b|linkedin\.com/px\b|twitter\.com/i/adsct\b|google\.com/ccm\b)",
    re.IGNORECASE,
)
# How the scripts of such services are called.
CALLS: Final = re.compile(
    r"(?<![\w.$])(?:fbq|gtag|hj|clarity|twq|lintrk|snaptr|pintrk|rdt|mixpanel\.\w+|ttq\.\w+"
    r"|amplitude\.\w+)\(|\b_gaq\.push\(|\b_hsq\.push\(|\bdataLayer\.push\(|(?<![\w.$])ga\("
)
LOADING: Final = (
    "script", "img", "iframe", "link", "embed", "object", "audio", "video", "source", "track",
    "input", "form",
)  # fmt: skip
_ADDRESSES = ("src", "href", "data", "srcset", "poster", "action")
_LOADED_LINKS = frozenset({"stylesheet", "preload", "prefetch", "preconnect", "dns-prefetch",
                           "icon", "modulepreload", "manifest"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Loaded:
    """Something that a browser fetches, or sends to, by itself: its tag, address and host."""

    tag: str
    url: str
    host: str
    span: Span


def loaded(article: Article) -> Iterator[Loaded]:
    """What the raw HTML and the images of an article fetch from other hosts, in no order."""
    for tag in raw_tags(article, *LOADING):
        if tag.name == "link" and not _LOADED_LINKS & set(tag.attributes.get("rel", "").split()):
            continue
        for name in _ADDRESSES:
            url = tag.attributes.get(name, "")
            _, host = scheme_and_host(url)
            if host:
                yield Loaded(tag.name, url, host, tag.span)
    for image in article.images:
        _, host = scheme_and_host(image.url)
        if host:
            yield Loaded("img", image.url, host, image.span)


def is_at(host: str, hosts: tuple[str, ...]) -> bool:
    """Whether a host is one of them or a subdomain."""
    return any(host == one or host.endswith(f".{one}") for one in hosts)
