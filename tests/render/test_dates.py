import datetime as dt

import pytest

from healthpress.render.dates import date_view, long_date
from healthpress.render.languages import direction, open_graph_locale
from healthpress.render.views import DateView


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en-GB", "5 February 2026"),
        ("en", "5 February 2026"),
        ("en-US", "February 5, 2026"),
        ("EN-us", "February 5, 2026"),
        ("es", "2026-02-05"),
    ],
)
def test_a_day_is_written_as_the_language_writes_it(language: str, expected: str) -> None:
    assert long_date(dt.date(2026, 2, 5), language) == expected


def test_a_day_has_a_form_for_machines() -> None:
    assert date_view(dt.date(2026, 2, 5), "en-GB") == DateView("2026-02-05", "5 February 2026")


def test_no_day_gives_no_view() -> None:
    assert date_view(None, "en") is None


@pytest.mark.parametrize(("language", "expected"), [("ar-EG", "rtl"), ("he", "rtl"), ("en", "ltr")])
def test_a_language_has_a_direction(language: str, expected: str) -> None:
    assert direction(language) == expected


@pytest.mark.parametrize(
    ("language", "expected"), [("en-US", "en_US"), ("es", ""), ("zh-Hant", ""), ("pt-br", "pt_BR")]
)
def test_open_graph_gets_a_locale_only_with_a_region(language: str, expected: str) -> None:
    assert open_graph_locale(language) == expected
