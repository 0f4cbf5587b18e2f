"""What types cannot say of settings: addresses, folders and numbers.

Reads the plain data, so that one mistyped setting does not hide the others. Values of a wrong type
are passed over here: `typed.validate` has told them.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import PurePosixPath, PureWindowsPath

from healthpress.config.addresses import UNFIT, is_web_address, not_a_language, not_an_address
from healthpress.config.problems import Problem, mistyped
from healthpress.config.schema import SiteSlice
from healthpress.config.wording import quoted
from healthpress.model.finding import Severity

FOLDERS = ("content", "static", "output")
LONGEST_NAME = 255  # bytes, on common file systems
# Enough to keep a name or a web address out; RFC 5322 allows more than anybody can check by form.
_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+")


def senseless(data: Mapping[str, object]) -> Iterator[Problem]:
    """Every setting that is of the right type and cannot be meant all the same."""
    site, check = _table(data, "site"), _table(data, "check")
    if isinstance(url := site.get("url"), str) and not is_web_address(url, query=False):
        advice = "write the whole address of the home page, such as https://clinic.example/"
        yield mistyped(("site", "url"), url, "not an absolute http or https address", advice)
    yield from not_a_language(("site", "lang"), site.get("lang"))
    number = site.get("per_page")
    if isinstance(number, int) and number < 1:
        yield mistyped(("site", "per_page"), number, "less than 1", "write 1 or more")
    yield from _folders(site)
    if check.get("fail_on") == Severity.OFF:
        advice = "write error, warning or info"
        yield mistyped(("check", "fail_on"), "off", "not a severity that can fail", advice)
    most = check.get("max_warnings")
    if isinstance(most, int) and most < 0:
        yield mistyped(("check", "max_warnings"), most, "less than 0", "write 0 or more")
    publisher = _table(data, "publisher")
    email = publisher.get("email")
    if isinstance(email, str) and email and not _EMAIL.fullmatch(email):
        advice = "write one like hello@clinic.example"
        yield mistyped(("publisher", "email"), email, "not an e-mail address", advice)
    social = _table(publisher, "social")
    for name, address in social.items():
        yield from not_an_address(("publisher", "social", name), address)


def _folders(site: Mapping[str, object]) -> Iterator[Problem]:
    chosen: dict[str, PurePosixPath] = {}
    for name in FOLDERS:
        folder = site.get(name, SiteSlice.__dataclass_fields__[name].default)
        if not isinstance(folder, str):
            continue
        if _is_inside(folder):
            chosen[name] = PurePosixPath(folder)
        else:
            advice = f"write a name like `{name}`"
            yield mistyped(("site", name), folder, "not a folder inside the site", advice)
    for one, other in combinations(chosen, 2):
        if chosen[one].is_relative_to(chosen[other]) or chosen[other].is_relative_to(chosen[one]):
            here, there = (other, one) if other in site else (one, other)
            advice = "choose folders apart from each other"
            says = f"is {quoted(chosen[here])}, which overlaps the folder `{there}`"
            yield Problem(("site", here), "mistyped", says, str(chosen[here]), advice)


def _is_inside(folder: str) -> bool:
    path = PurePosixPath(folder)
    return (
        bool(path.parts)
        and not path.is_absolute()
        and not PureWindowsPath(folder).drive
        and ".." not in path.parts
        and max(len(part.encode()) for part in path.parts) <= LONGEST_NAME
        and not UNFIT.search(folder.replace(" ", ""))
    )


def _table(data: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = data.get(key)
    return value if isinstance(value, dict) else {}
