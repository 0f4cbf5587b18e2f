"""A former address of an article cannot lead to it.

## Why it matters
Old links and bookmarks of readers end at a page that does not exist, or at another page.

## What counts
An alias is a path of this site, such as `/old-name/`. It must not be the address of an article, nor
an alias of two.

## Example
    aliases: [https://old.example/ketamine]

## Use instead
    aliases: [/old/ketamine/]

## Known problems
Redirects from another host are set on that host; this site cannot make them.
"""

from collections.abc import Iterator

from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.site import Site


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Point at every alias that is no path of the site, or that something else has."""
    holders = {page.address.casefold(): page.article.source.path for page in site.pages}
    for page in sorted(site.pages, key=lambda page: page.article.source.path):
        path = page.article.source.path
        for index, address in enumerate(page.aliases):
            written = page.article.front_matter.aliases[index]
            holder = holders.setdefault(address.casefold(), path) if address else ""
            is_new = holders.get(address.casefold()) == path and address != page.address
            if address and is_new:
                continue
            says = f"belongs to `{holder}`" if address else "is no path of this site"
            yield context.finding(
                page.article.places.value("aliases", index),
                f"the alias `{written}` {says}",
                help="write a former path of this page, like `/old-name/`",
                path=path,
            )


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
