"""Text stands in so many lists, quotes or blocks that the page does not show it.

## Why it matters
What is not shown is missing from the page, and nothing else would tell.

## What counts
The first such line. A list and its entry are two levels, a quote or a block is one; 60 are read.

## Example
A quotation of a quotation, sixty times over.

## Use instead
Headings and short lists: beyond two or three levels no reader follows.

## Known problems
None known.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC017",
    name="nested-too-deep",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="markdown-it-py",
            section="option maxNesting: blocks beyond it are left out",
            url="https://markdown-it-py.readthedocs.io/",
            read="2026-11-23, in the source of version 4",
        ),
    ),
    since="0.1.0",
    check=tell,
)
