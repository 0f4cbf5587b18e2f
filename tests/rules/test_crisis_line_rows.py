"""The rows of emergency numbers and helplines: safe to print and to dial."""

import re

import pytest

from healthpress.build.vocabularies import load_vocabularies
from healthpress.model.vocabulary import Country, CrisisLine, RetiredLine

COUNTRIES = load_vocabularies().countries
# ITU-T E.164 country codes: a dial string that begins with its own is the fault of published lists
CALLING_CODES = {
    "AT": "43",
    "AU": "61",
    "BE": "32",
    "BR": "55",
    "CA": "1",
    "CH": "41",
    "CZ": "420",
    "DE": "49",
    "DK": "45",
    "ES": "34",
    "FI": "358",
    "FR": "33",
    "GB": "44",
    "GR": "30",
    "HU": "36",
    "IE": "353",
    "IL": "972",
    "IN": "91",
    "IS": "354",
    "IT": "39",
    "JP": "81",
    "KR": "82",
    "NL": "31",
    "NO": "47",
    "NZ": "64",
    "PL": "48",
    "PT": "351",
    "SE": "46",
    "SG": "65",
    "TW": "886",
    "US": "1",
    "ZA": "27",
}
# short codes work inside their country only, and only as they stand
SHORT_CODES = {
    "AT": "142",
    "BE": "1813",
    "BR": "188",
    "CA": "988",
    "CH": "143",
    "CZ": "116123",
    "ES": "024",
    "FR": "3114",
    "GB": "116123",
    "GR": "1018",
    "HU": "116123",
    "IE": "116123",
    "IL": "1201",
    "IN": "14416",
    "IS": "1717",
    "KR": "109",
    "NL": "113",
    "NO": "116123",
    "NZ": "1737",
    "PT": "1411",
    "SE": "90101",
    "SG": "1767",
    "TW": "1925",
    "US": "988",
}
NEVER_A_COUNT = 8  # digits: rules look for retired numbers in all text, and "141 people" is none
EACH_COUNTRY = [pytest.param(row, id=row.code) for row in COUNTRIES.values()]
EACH_LINE = [
    pytest.param(country, line, id=f"{country.code}-{line.dial}")
    for country in COUNTRIES.values()
    for line in country.lines
]
EACH_RETIRED = [
    pytest.param(country, line, id=f"{country.code}-{line.dial}")
    for country in COUNTRIES.values()
    for line in country.retired
]


def is_dialled_at_home(code: str, number: str) -> bool:
    """Whether it is digits only, without the calling code of its country before them."""
    digits = re.fullmatch(r"[0-9]{2,11}", number) is not None
    return digits and not number.startswith(("00", CALLING_CODES[code]))


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("GB", "+44116123"),
        ("GB", "44116123"),
        ("GB", "4485258"),
        ("GB", "0044116123"),
        ("GB", "116 123"),
        ("US", "18002738255"),
        ("CA", "1988"),
        ("IE", "353116123"),
        ("DE", "498001110111"),
        ("FR", ""),
    ],
)
def test_numbers_as_published_lists_spoil_them_would_be_seen(code: str, number: str) -> None:
    assert not is_dialled_at_home(code, number)


def test_at_least_twenty_five_countries_have_crisis_lines() -> None:
    with_lines = [country.code for country in COUNTRIES.values() if country.lines]

    assert len(with_lines) >= 25
    assert with_lines == list(COUNTRIES)


def test_every_country_has_its_calling_code_in_the_table() -> None:
    assert set(COUNTRIES) == set(CALLING_CODES)


@pytest.mark.parametrize(("country", "line"), EACH_LINE)
def test_a_dial_string_is_digits_without_a_country_prefix(
    country: Country, line: CrisisLine
) -> None:
    assert is_dialled_at_home(country.code, line.dial)


@pytest.mark.parametrize(("country", "line"), EACH_LINE)
def test_a_text_number_is_digits_without_a_country_prefix_and_has_its_printed_form(
    country: Country, line: CrisisLine
) -> None:
    assert not line.sms or is_dialled_at_home(country.code, line.sms)
    assert bool(line.sms) == bool(line.sms_display)


@pytest.mark.parametrize(("code", "number"), SHORT_CODES.items())
def test_a_short_code_stays_short(code: str, number: str) -> None:
    assert number in [line.dial for line in COUNTRIES[code].lines]


@pytest.mark.parametrize(("country", "line"), EACH_LINE)
def test_what_is_printed_begins_with_what_is_dialled(country: Country, line: CrisisLine) -> None:
    name_free = line.display.split(",")[0]

    assert re.sub(r"\D", "", name_free) == line.dial, country.code


@pytest.mark.parametrize(("country", "line"), EACH_LINE)
def test_a_line_speaks_a_language_and_says_when_it_is_open(
    country: Country, line: CrisisLine
) -> None:
    assert all(re.fullmatch(r"[a-z]{2}", code) for code in line.languages), country.code
    assert line.languages
    assert "every day" in line.hours


@pytest.mark.parametrize(("country", "line"), EACH_RETIRED)
def test_a_retired_number_is_offered_by_no_line_and_its_successor_is(
    country: Country, line: RetiredLine
) -> None:
    dials = [row.dial for row in country.lines]

    assert is_dialled_at_home(country.code, line.dial)
    assert len(line.dial) >= NEVER_A_COUNT
    assert line.dial not in dials
    assert line.instead in dials
    assert re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", line.since)


@pytest.mark.parametrize(
    ("code", "number"), [("US", "8002738255"), ("CA", "8334564566"), ("GB", "08457909090")]
)
def test_numbers_that_older_pages_print_are_known(code: str, number: str) -> None:
    assert number in [line.dial for line in COUNTRIES[code].retired]


@pytest.mark.parametrize("country", EACH_COUNTRY)
def test_emergency_numbers_are_digits(country: Country) -> None:
    assert country.emergency
    assert all(re.fullmatch(r"[0-9]{2,5}", number) for number in country.emergency)


@pytest.mark.parametrize("country", EACH_COUNTRY)
def test_no_helpline_takes_the_place_of_the_emergency_number(country: Country) -> None:
    assert {line.dial for line in country.lines}.isdisjoint(country.emergency)


def test_one_number_may_be_the_ambulance_here_and_a_helpline_there() -> None:
    assert COUNTRIES["NO"].emergency[0] == "113" == COUNTRIES["NL"].lines[0].dial
    assert "111" in COUNTRIES["NZ"].emergency
    assert "111" not in COUNTRIES["GB"].emergency
