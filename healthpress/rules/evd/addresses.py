"""Addresses that lead readers nowhere: by their form alone, nothing is fetched."""

import ipaddress
import re

# RFC 6761, 6762, 8375 and ICANN's decision on .internal (2024): names that the public net has not.
_OWN_NETWORK = ("localhost", "local", "internal", "lan", "intranet", "home.arpa", "corp", "home")
_RESERVED = ("invalid", "test")
_FOR_EXAMPLES = ("example", "example.com", "example.net", "example.org")
_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W])?")  # RFC 1123, 2.1, and names in other scripts
_LABELS = 10  # of a name are looked at
# Own list: proxies that libraries of universities put before publishers.
_PROXY = re.compile(
    r"(?:^|\.)(?:[\w-]*ezproxy[\w-]*|ezp\w{0,10}|lib-?proxy\w{0,10}|\w{0,20}libproxy)\."
    r"|(?:^|\.)proxy\d?\.(?:\w{1,20}\.)?lib|\.(?:idm|eproxy)\.oclc\.org$|\.remotexs\.",
    re.IGNORECASE,
)
_SESSION = re.compile(
    r"[;?&/](?:jsessionid|phpsessid|aspsessionid\w{0,20}|session_?id|cftoken)=", re.IGNORECASE
)
# Own list: forwards that count the visit, need a login, or end with their maker.
_FORWARD = re.compile(
    r"^https?://(?:(?:www\.)?google\.[a-z.]{2,6}/url\?|l[m]?\.(?:facebook|instagram)\.com/"
    r"|[\w.]{0,30}safelinks\.protection\.outlook\.com/|urldefense(?:\.proofpoint)?\.com/"
    r"|webcache\.googleusercontent\.com/|(?:bit\.ly|goo\.gl|tinyurl\.com|t\.co|ow\.ly|buff\.ly)/)",
    re.IGNORECASE,
)


def trouble_with(url: str, scheme: str, host: str, *, is_reference: bool) -> str:
    """Why readers cannot reach an address, in words behind it; empty when they may."""
    if is_reference and scheme == "file":
        return "is a file on one computer"
    if scheme not in {"http", "https"}:
        return ""
    return _of_number(host) or _of_name(host, is_reference=is_reference) or _of_way(url, host)


def is_detour(url: str, host: str) -> bool:
    """Whether the address may still lead there, by way of somebody else or an old session."""
    return (
        not _of_number(host)
        and not _of_name(host, is_reference=False)
        and not _PROXY.search(host)
        and bool(_FORWARD.match(url) or _SESSION.search(url))
    )


def _of_number(host: str) -> str:
    if not host or (":" not in host and not host[-1].isdecimal()):
        return ""
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return "has a number that no computer can have"
    return "" if number.is_global else "is inside one network only"


def _of_name(host: str, *, is_reference: bool) -> str:
    if _is_under(host, _OWN_NETWORK):
        return "is inside one network only"
    if _is_under(host, _RESERVED):
        return "has a name that never exists"
    if is_reference and _is_under(host, _FOR_EXAMPLES):
        return "has a name that is kept for examples"
    if ":" in host or host[-1:].isdecimal():
        return ""
    labels = host.split(".")
    if not all(_LABEL.fullmatch(label.replace("_", "a")) for label in labels[:_LABELS]):
        return "has a name that no computer can have"
    return "" if len(labels) > 1 else "is inside one network only"


def _of_way(url: str, host: str) -> str:
    if _PROXY.search(host):
        return "leads through the proxy of a library"
    if _FORWARD.match(url):
        return "leads through somebody else's counter"
    return "holds a session that ends" if _SESSION.search(url) else ""


def _is_under(host: str, names: tuple[str, ...]) -> bool:
    return any(host == name or host.endswith(f".{name}") for name in names)
