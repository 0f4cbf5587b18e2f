"""How links that earn money are known: by what follows the "?", and by their host.

General knowledge of the programmes named, not confirmed here; grown from the sentences of the
specification of GOV016.
"""

import re
from urllib.parse import parse_qsl

from healthpress.check.kinds.data.addresses import Target

# Parameters that only affiliate programmes use.
KEYS = frozenset(
    {"aff", "affid", "aff_id", "affiliate", "affiliate_id", "affiliateid", "awinaffid", "ascsubtag"}
)
# Networks that send a reader on to the shop and count who came.
HOSTS = (
    "amzn.to",
    "anrdoezrs.net",
    "awin1.com",
    "click.linksynergy.com",
    "clickbank.net",
    "dpbolvw.net",
    "go.redirectingat.com",
    "go.skimresources.com",
    "jdoqocy.com",
    "kqzyfj.com",
    "prf.hn",
    "pxf.io",
    "redirect.viglink.com",
    "rstyle.me",
    "shareasale.com",
    "shrsl.com",
    "sjv.io",
    "tidd.ly",
    "tkqlhce.com",
)
NETWORK = re.compile(rf"(?:^|\.)(?:{'|'.join(map(re.escape, HOSTS))})$")
AMAZON = re.compile(r"(?:^|\.)amazon\.(?:com|ca|de|fr|es|it|nl|ie|co\.uk|com\.au)$")
# `ref` is often no more than a note of where a reader came from; these hosts use it so.
PLAIN_REF = ("github.com", "gitlab.com", "python.org", "readthedocs.io", "nih.gov", "nhs.uk")


def why_it_earns(target: Target, hosts: tuple[str, ...]) -> str:
    """What shows that a link earns money, in a few words; empty when nothing does."""
    if NETWORK.search(target.host) or target.is_at(hosts):
        return f"the host `{target.host}`"
    if "?" not in target.url or not target.host:
        return ""
    for key, value in parse_qsl(_query(target.url)):
        name = key.casefold()
        if name in KEYS or (name == "tag" and AMAZON.search(target.host)):
            return f"`{name}=`"
        if name == "utm_medium" and value.casefold() == "affiliate":
            return "`utm_medium=affiliate`"
    return ""


def may_earn(target: Target) -> bool:
    """Whether it has a `ref` that may stand for a partner."""
    if "ref=" not in target.url or not target.host or target.is_at(PLAIN_REF):
        return False
    return any(key.casefold() == "ref" for key, _ in parse_qsl(_query(target.url)))


def _query(url: str) -> str:
    return url.partition("#")[0].partition("?")[2]
