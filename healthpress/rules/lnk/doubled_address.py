"""Two articles have the same address.

## Why it matters
Only one of them can lie there: the other would vanish from the site without a word.

## What counts
Addresses are made from the folder and the `slug`, else the file's name. Upper and lower case do not
count, since some disks do not tell them apart. The article that comes first by path keeps the
address. The lists of the site have addresses too: `/topics/`, each topic's page, and `/page/2/` and
on. An `index.md` may be the home page; then the list of all articles stands at `/articles/`.

## Example
    content/ketamine.md and content/esketamine.md, both with `slug: ketamine`

## Use instead
    `slug: esketamine` in the second one, or none

## Known problems
None known.
"""

from collections.abc import Iterator

from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.site import Page, Site
from healthpress.rules.lnk.lists import is_list


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Point at every article whose address another one has already."""
    first: dict[str, Page] = {}
    for page in sorted(site.pages, key=lambda page: page.article.source.path):
        if is_list(page.address, site):
            yield context.finding(
                page.article.places.value("slug"),
                f"`{page.address}` is the address of a list of articles",
                help="give the article another `slug`",
                path=page.article.source.path,
            )
        holder = first.setdefault(page.address.casefold(), page)
        if holder is not page:
            yield context.finding(
                page.article.places.value("slug"),
                f"`{page.address}` is already the address of `{holder.article.source.path}`",
                help="give one of the two another `slug`",
                path=page.article.source.path,
            )


RULE = Rule(
    code="LNK004",
    name="doubled-address",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="RFC 3986: Uniform Resource Identifier (URI): generic syntax",
            section="1.1, an identifier tells its resource from all others",
            year=2005,
            url="https://www.rfc-editor.org/rfc/rfc3986",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check_site=check,
)
