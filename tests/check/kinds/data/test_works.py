from collections.abc import Callable
from dataclasses import replace

from healthpress.check.kinds.data.works import cited_works
from healthpress.model.article import Article
from healthpress.model.citation import Reference
from healthpress.model.rule import Context

TEXT = """---
references:
  - {id: own, title: Own, issued: 2021-09, kind: rct}
  - {id: both, title: Here, issued: 2001}
---
A.[@own] B.[@both; @own] C.[^1] D.[@nowhere] E.[@lib]

[^1]: A footnote.
"""


def test_each_work_comes_once_with_its_first_place(
    article_of: Callable[..., Article], context_in: Callable[..., Context]
) -> None:
    context = context_in("us")
    library = {
        "lib": Reference("lib", issued="undated", kind="label"),
        "both": Reference("both", issued="1999"),
    }
    known = replace(context, facts=replace(context.facts, library=library))

    works = list(cited_works(article_of(TEXT), known))

    assert [(work.key, work.kind, work.year) for work in works] == [
        ("own", "rct", 2021),
        ("both", "", 2001),
        ("1", "", 0),
        ("lib", "label", 0),
    ]
    assert works[0].span.start == TEXT.index("@own") + 1
