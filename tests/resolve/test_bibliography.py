from collections.abc import Callable

from healthpress.model.article import Article
from healthpress.model.body import Cite, Component, Html
from healthpress.model.citation import Reference
from healthpress.resolve.bibliography import bibliography


def numbers(article: Article, **library: Reference) -> list[tuple[int, str, int]]:
    cited, _further = bibliography(article, library)
    return [(item.number, item.key, item.marks) for item in cited]


def test_references_are_numbered_by_first_citation_and_their_marks_counted(
    article: Callable[..., Article],
) -> None:
    own = (Reference("a"), Reference("b"), Reference("c"))

    found = numbers(article(references=own, cites=(("c",), ("a", "c"))))

    assert found == [(1, "c", 2), (2, "a", 1)]


def test_citations_inside_blocks_count_where_they_stand(article: Callable[..., Article]) -> None:
    block = Component("details", "", (), (Html("<p>"), Cite(("b",))))
    own = (Reference("a"), Reference("b"))

    assert [
        key for _, key, _ in numbers(article(references=own, body=(block,), cites=(("a",),)))
    ] == [
        "b",
        "a",
    ]


def test_a_key_means_the_page_s_reference_before_the_library_s_before_a_footnote(
    article: Callable[..., Article],
) -> None:
    own, shared = Reference("a", title="own"), Reference("a", title="shared")
    both = article(references=(own,), cites=(("a",), ("b",)), notes={"a": (), "b": (), "c": ()})

    cited, _further = bibliography(both, {"a": shared, "b": shared})
    footnotes, _none = bibliography(article(cites=(("c",),), notes={"a": (), "c": ()}), {})

    assert [item.reference for item in cited] == [own, shared]
    assert [(item.reference, item.note_index) for item in footnotes] == [(None, 1)]


def test_what_a_footnote_cites_is_numbered_behind_the_text(
    article: Callable[..., Article],
) -> None:
    found = numbers(
        article(
            references=(Reference("late"), Reference("text")),
            cites=(("note",), ("text",)),
            notes={"note": ("late", "note"), "unused": ("text",)},
        )
    )

    assert found == [(1, "note", 2), (2, "text", 1), (3, "late", 1)]


def test_a_key_that_means_nothing_gets_no_number(article: Callable[..., Article]) -> None:
    found = numbers(article(references=(Reference("a"),), cites=(("gone",), ("a",))))

    assert found == [(1, "a", 1)]


def test_further_reading_is_what_is_marked_so_and_not_cited(
    article: Callable[..., Article],
) -> None:
    book, cited_book = Reference("book", further=True), Reference("cited", further=True)

    _cited, further = bibliography(
        article(references=(book, cited_book, Reference("plain")), cites=(("cited",),)), {}
    )

    assert further == (book,)
