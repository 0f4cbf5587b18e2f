from collections.abc import Callable

import pytest

from healthpress.check.kinds.data.citation_check import CitationCheck
from healthpress.check.kinds.data.trigger import Trigger
from healthpress.model.citation import Reference
from healthpress.model.finding import Decision, Finding

Find = Callable[..., tuple[Finding, ...]]
Places = Callable[..., list[str]]

HEADER = """---
title: A title
references:
  - {id: new, title: New, issued: 2020, kind: rct}
  - {id: old, title: Old, issued: 2004-05, kind: guideline}
  - {id: undated, title: Undated}
---
"""


@pytest.mark.parametrize(
    ("kinds", "text", "told"),
    [
        ((), "One.[@new] Two.[@old]", []),
        ((), "One.[@new] Two.[@new]", ["1 of 2"]),
        ((), "One.[@new] Two.[^1]\n\n[^1]: A footnote.", []),
        ((), "One.[@nowhere] Two.[@new]", ["1 of 2"]),
        ((), "One.[@lib] Two.[@new]", []),
        (("rct",), "One.[@new] Two.[@old]", ["1 of 2"]),
        (("rct", "guideline"), "One.[@new] Two.[@old]", []),
        ((), "None.", ["0 of 2"]),
    ],
)
def test_a_page_cites_enough_works_of_the_kinds_that_count(
    findings_of: Find, kinds: tuple[str, ...], text: str, told: list[str]
) -> None:
    check = CitationCheck("{count} of {limit}", "cite more", least=2, kinds=kinds)

    found = findings_of(check, HEADER + text, library={"lib": Reference("lib", "Library")})

    assert [item.message for item in found] == told
    assert all(HEADER[item.span.start : item.span.end] == "A title" for item in found)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Studies show it. Good.[@new]", []),
        ("Studies show it.[@new] More.", []),
        ("Studies show[@new] it.", []),
        ("Studies show it. More.", ["Studies show"]),
        ("Studies show it.\n\nMore.[@new]", ["Studies show"]),
        ("More.[@new] Research shows it. More.", ["Research shows"]),
        ("# Studies show", ["Studies show"]),
        ("It shows.", []),
    ],
)
def test_sentences_with_the_words_carry_a_citation(
    places_of: Places, text: str, places: list[str]
) -> None:
    check = CitationCheck("`{words}`", "cite it", behind=("studies show", "research shows"))

    whole = HEADER + text

    assert places_of(check, whole) == places


def test_a_denied_claim_is_for_review(findings_of: Find) -> None:
    check = CitationCheck("`{words}`", "cite it", behind=("studies show",))

    (found,) = findings_of(check, "It is false that studies show it.")

    assert (found.decision, found.context) == (Decision.REVIEW, 'guarded: "false" at 1:7')


@pytest.mark.parametrize(
    ("kinds", "years", "told"),
    [((), 10, ["old 2004 10"]), ((), 22, []), (("rct",), 5, ["new 2020 5"]), (("rct",), 10, [])],
)
def test_old_works_are_told_where_they_are_first_cited(
    findings_of: Find, kinds: tuple[str, ...], years: int, told: list[str]
) -> None:
    text = f"{HEADER}One.[@old; @new] Two.[@old; @undated; @nowhere]"
    check = CitationCheck("{key} {year} {limit}", "h", max_age_years=years, kinds=kinds)

    found = findings_of(check, text)

    assert [item.message for item in found] == told
    assert all(item.span.start < text.index("Two.") for item in found)


def test_a_site_may_set_the_numbers(findings_of: Find) -> None:
    few = CitationCheck("m", "h", least=2)
    old = CitationCheck("m", "h", max_age_years=10)
    text = f"{HEADER}One.[@old]"

    assert not findings_of(few, text, options={"TST001": {"least": 1}})
    assert not findings_of(old, text, options={"TST001": {"max_age_years": 30}})


def test_a_condition_limits_it_to_some_pages(places_of: Places) -> None:
    when = Trigger(words=("ketamine",))
    few = CitationCheck("m", "h", least=1, when=when)
    uncited = CitationCheck("m", "h", behind=("studies show",), when=when)

    assert places_of(few, "Ketamine.") == ["Ketamine"]
    assert places_of(few, "Aspirin.") == []
    assert places_of(uncited, "Studies show it helps. Aspirin.") == []
    assert places_of(uncited, "Studies show it helps. Ketamine.") == ["Studies show"]
