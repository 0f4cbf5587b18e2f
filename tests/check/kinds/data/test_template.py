import pytest

from healthpress.check.kinds.data.template import LONGEST, fields_of, filled, put_in


@pytest.mark.parametrize(
    ("template", "fields"),
    [
        ("plain", ()),
        ("`{words}` for {instead}, {words}", ("words", "instead")),
        ("{}", ("",)),
        ("{words!r} {0} {a.b}", ("words!r", "0", "a.b")),
        ("{ words }", (" words ",)),
        ("a { b", ()),
    ],
)
def test_whatever_stands_between_braces_is_a_field(template: str, fields: tuple[str, ...]) -> None:
    assert fields_of(template) == fields


def test_braces_in_a_value_are_left_alone() -> None:
    values = {"words": "{help} {words} {0.__class__} %s", "help": "no"}

    assert filled("`{words}`", values) == "`{help} {words} {0.__class__} %s`"


def test_a_field_without_a_value_stays_as_it_is_written() -> None:
    assert filled("{unknown}", {"words": "x"}) == "{unknown}"


def test_long_values_are_cut_in_messages_and_kept_in_fixes() -> None:
    values = {"words": "x" * 500}

    assert filled("{words}", values) == "x" * (LONGEST - 1) + "…"
    assert put_in("{words}", values) == "x" * 500
