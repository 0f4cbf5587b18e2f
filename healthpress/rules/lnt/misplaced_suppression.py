"""A suppression stands where it changes the page, or where nothing reads it.

## Why it matters
A comment at the start of a line ends the paragraph, the list or the table around it: readers would
see two lists for one. Where it is no comment at all they would see its words.

## What counts
The article is parsed with and without its suppressions, and both must give the same page. Told are
also: one inside raw HTML, in the front matter, in the title of a link or on the first line of a
`:::` block, one without an end, one with text behind it on a line that it begins, and one with no
block below it. It hides nothing there.

## Example
    - Rest
    <!-- healthpress: ignore[CLM001] -- quoting the advert -->
    - A cure for all

## Use instead
    - Rest
    - A cure for all <!-- healthpress: ignore[CLM001] -- quoting the advert -->

## Known problems
Of more than 20 on a page where one is misplaced, those behind the twentieth are told together.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="LNT005",
    name="misplaced-suppression",
    severity=Severity.ERROR,
    sources=(
        Source(title="healthpress: suppressions", section="docs/suppressions.md", read="ours"),
        Source(
            title="CommonMark Spec 0.31.2",
            section="4.6 HTML blocks: a comment can interrupt a paragraph",
            url="https://spec.commonmark.org/0.31.2/",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=tell,
    protected=True,
)
