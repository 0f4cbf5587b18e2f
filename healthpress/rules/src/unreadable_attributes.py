"""The braces behind a block's title hold something that is not read.

## Why it matters
A film loses its link and its date of review, and a story the number of its consent form.

## What counts
Attributes are `name=value`, or `#name` for an id, with white space between them. A value with
spaces stands in quotation marks. Every block may have `id` and `lang`; a `story` has `consent`, a
`video` has `url` and `reviewed`. A `video` without `url` leads to no film.

An `id` is made of letters, digits, `-`, `_`, `.` and `:`; `lang` is a language tag, `reviewed` a
date, `url` a web address or a path of the site. The class `vh` and those that begin with `hp-` are
the page's own: they could hide words from readers. All this counts behind links and images and
above paragraphs as well; a value that does not fit is left out.

## Example
    ::: video What a visit is like {link=https://video.example/visit}
    Transcript: A nurse opens the door.
    :::

## Use instead
    ::: video What a visit is like {url=https://video.example/visit}
    Transcript: A nurse opens the door.
    :::

## Known problems
None known.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC018",
    name="unreadable-attributes",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="healthpress: blocks for authors",
            section="attributes of blocks",
            read="ours",
        ),
    ),
    since="0.1.0",
    check=tell,
)
