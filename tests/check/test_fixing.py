from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthpress.check.fixing import apply_fixes, may_apply
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.source import Span

TEXT = "one two three"


def fix(*edits: tuple[int, int, str], title: str = "a", safety: Safety = Safety.SAFE) -> Fix:
    made = tuple(Edit(Span(start, end), text) for start, end, text in edits)
    return Fix(title, made, safety)


def finding(mend: Fix | None) -> Finding:
    return Finding(
        code="XXX001",
        name="a-rule",
        path="a.md",
        span=Span(0, 1),
        message="is wrong",
        help="mend it",
        severity=Severity.ERROR,
        decision=Decision.VIOLATION,
        fix=mend,
    )


def test_edits_are_made_wherever_they_stand() -> None:
    fixed = apply_fixes(TEXT, [fix((8, 13, "3")), fix((0, 3, "1"))])

    assert fixed.text == "1 two 3"
    assert len(fixed.applied) == 2


def test_of_overlapping_fixes_the_first_is_applied_and_the_other_waits() -> None:
    early, late = fix((0, 7, "1 2")), fix((4, 13, "2 3"))

    fixed = apply_fixes(TEXT, [late, early])

    assert fixed.text == "1 2 three"
    assert fixed.applied == (early,)


def test_a_fix_is_applied_as_a_whole_or_not_at_all() -> None:
    both, first = fix((4, 7, "2"), (8, 13, "3")), fix((0, 5, "1"))

    fixed = apply_fixes(TEXT, [both, first])

    assert fixed.text == "1wo three"
    assert fixed.applied == (first,)


def test_insertions_at_one_place_stand_there_in_a_fixed_order() -> None:
    fixes = [fix((3, 3, " b")), fix((3, 3, " a"))]

    assert (
        apply_fixes(TEXT, fixes).text == apply_fixes(TEXT, fixes[::-1]).text == "one a b two three"
    )


def test_what_is_inserted_stands_before_what_is_replaced_there() -> None:
    assert apply_fixes(TEXT, [fix((4, 7, "2")), fix((4, 4, "-"))]).text == "one -2 three"


@pytest.mark.parametrize("place", [4, 7])
def test_an_insertion_at_the_border_of_a_replacement_is_no_overlap(place: int) -> None:
    assert len(apply_fixes(TEXT, [fix((4, 7, "2")), fix((place, place, "-"))]).applied) == 2


def test_an_insertion_inside_a_replacement_waits() -> None:
    around = fix((4, 7, "2"))

    assert apply_fixes(TEXT, [around, fix((5, 5, "-"))]).applied == (around,)


def test_the_same_fix_told_twice_is_applied_once() -> None:
    fixed = apply_fixes(TEXT, [fix((3, 3, "!")), fix((3, 3, "!"))])

    assert fixed.text == "one! two three"


@pytest.mark.parametrize(
    "broken",
    [
        fix(),
        fix((0, 99, "x")),
        fix((7, 4, "x")),
        fix((4, 7, "x"), (0, 3, "y")),
        fix((0, 5, "x"), (4, 7, "y")),
        fix((-1, 3, "x")),
    ],
    ids=[
        "no edits",
        "beyond the end",
        "backwards",
        "not sorted",
        "overlapping",
        "before the start",
    ],
)
def test_a_fix_that_cannot_be_meant_changes_nothing(broken: Fix) -> None:
    fixed = apply_fixes(TEXT, [broken])

    assert (fixed.text, fixed.applied) == (TEXT, ())


def test_what_is_only_shown_is_never_applied() -> None:
    assert apply_fixes(TEXT, [fix((0, 3, "1"), safety=Safety.DISPLAY)]).text == TEXT


@pytest.mark.parametrize(
    ("safety", "expected"),
    [
        (Safety.SAFE, {"as it is": True, "unsafe": True}),
        (Safety.UNSAFE, {"as it is": False, "unsafe": True}),
        (Safety.DISPLAY, {"as it is": False, "unsafe": False}),
    ],
)
def test_only_safe_fixes_are_applied_unless_others_are_asked_for(
    safety: Safety, expected: dict[str, bool]
) -> None:
    found = finding(fix((0, 1, "x"), safety=safety))

    assert {
        "as it is": may_apply(found, unsafe=False),
        "unsafe": may_apply(found, unsafe=True),
    } == expected


@pytest.mark.parametrize(
    "change",
    [
        lambda found: replace(found, suppressed="quoting the advert"),
        lambda found: replace(found, baselined=True),
        lambda found: replace(found, fix=None),
    ],
    ids=["suppressed", "in the baseline", "without a fix"],
)
def test_what_is_let_pass_or_has_no_fix_is_left(change: Callable[[Finding], Finding]) -> None:
    assert not may_apply(change(finding(fix((0, 1, "x")))), unsafe=True)


@st.composite
def fixes_of_text(draw: st.DrawFn) -> tuple[str, list[Fix]]:
    text = draw(st.text(max_size=30))
    places = st.integers(0, len(text))
    fixes = draw(
        st.lists(
            st.builds(
                lambda start, end, new: fix((min(start, end), max(start, end), new)),
                places,
                places,
                st.text(max_size=3),
            ),
            max_size=6,
        )
    )
    return text, fixes


@given(fixes_of_text())
def test_the_order_in_which_fixes_are_found_does_not_matter(given_: tuple[str, list[Fix]]) -> None:
    text, fixes = given_

    assert apply_fixes(text, fixes) == apply_fixes(text, fixes[::-1])


@given(fixes_of_text())
def test_what_is_applied_was_given_and_the_length_says_so(
    given_: tuple[str, list[Fix]],
) -> None:
    text, fixes = given_

    fixed = apply_fixes(text, fixes)

    edits = [edit for one in fixed.applied for edit in one.edits]
    grown = sum(len(edit.text) - (edit.span.end - edit.span.start) for edit in edits)
    assert set(fixes) >= set(fixed.applied)
    assert len(fixed.text) == len(text) + grown
