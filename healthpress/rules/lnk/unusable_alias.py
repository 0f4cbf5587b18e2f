"""A former address of an article cannot lead to it.

## Why it matters
Old links and bookmarks of readers end at a page that does not exist, or at another page.

## What counts
An alias is a path of this site, such as `/old-name/`. It must not be the address of an article or
of a list (`/topics/`, `/page/2/`), the place of a file (`/feed.xml`), nor an alias of two articles.

## Example
    aliases: [https://old.example/ketamine]

## Use instead
    aliases: [/old/ketamine/]

## Known problems
Redirects from another host are set on that host; this site cannot make them.
"""

from collections.abc import Iterator
from itertools import accumulate

from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.site import Site
from healthpress.rules.lnk.lists import is_list


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Point at every alias that is no path of the site, or that something else has."""
    owners = {page.address.casefold(): page.article.source.path for page in site.pages}
    files = {path.casefold() for path in site.files}
    for page in sorted(site.pages, key=lambda page: page.article.source.path):
        path = page.article.source.path
        for index, address in enumerate(page.aliases):
            wanted = address.casefold()
            if not wanted:
                says = "is no path of this site"
            elif is_list(wanted, site):
                says = "is the address of a list of articles"
            elif any(place in files for place in _places(wanted)):
                says = "is the place of a file of the site"
            elif owners.setdefault(wanted, path) != path or wanted == page.address.casefold():
                says = f"belongs to `{owners[wanted]}`"
            else:
                continue
            written = page.article.front_matter.aliases[index]
            yield context.finding(
                page.article.places.value("aliases", index),
                f"the alias `{written}` {says}",
                help="write a former path of this page, like `/old-name/`",
                path=path,
            )


def _places(address: str) -> Iterator[str]:
    """Where no file may lie: the page that leads on, and the folders around it."""
    page = f"{address.strip('/')}/index.html"
    yield page
    yield from accumulate(page.split("/")[:-1], "{}/{}".format)


RULE = Rule(
    code="LNK005",
    name="unusable-alias",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Cool URIs don't change",
            section="W3C, T. Berners-Lee",
            year=1998,
            url="https://www.w3.org/Provider/Style/URI",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check_site=check,
)
