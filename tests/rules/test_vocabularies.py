"""The shipped rows themselves: dated, sourced, and safe to print or dial."""

import csv
import datetime as dt
import re
import tomllib
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from healthpress.build.vocabularies import load_vocabularies
from healthpress.model.vocabulary import Country, CrisisLine, Jurisdiction, Medicine

VOCABULARIES = load_vocabularies()
SCHEMA_ORG = (
    Path(__file__).resolve().parents[3] / "shared/data/schemaorg"
) / "schemaorg-current-https-types.csv"
FIRST_ROW = dt.date(2026, 11, 23)  # the day the first rows were written: none can be older
PROFILES = {"us", "uk", "eu", "au", "ca"}
# ITU-T E.164 country codes: a dial string that begins with its own is the fault of published lists
CALLING_CODES = {
    "US": "1",
    "CA": "1",
    "GB": "44",
    "IE": "353",
    "AU": "61",
    "NZ": "64",
    "FR": "33",
    "DE": "49",
    "NL": "31",
    "ES": "34",
}
SSRIS = ["fluoxetine", "sertraline", "citalopram", "escitalopram", "paroxetine", "fluvoxamine"]
SNRIS = ["venlafaxine", "desvenlafaxine", "duloxetine", "levomilnacipran", "milnacipran"]
NAMED = ["ketamine", "esketamine", *SSRIS, *SNRIS]
EACH_MEDICINE = [pytest.param(row, id=row.name) for row in VOCABULARIES.medicines]
EACH_JURISDICTION = [pytest.param(row, id=row.code) for row in VOCABULARIES.jurisdictions.values()]
EACH_COUNTRY = [pytest.param(row, id=row.code) for row in VOCABULARIES.countries.values()]
EACH_LINE = [
    pytest.param(country, line, id=f"{country.code}-{line.dial}")
    for country in VOCABULARIES.countries.values()
    for line in country.lines
]


def has_been(day: dt.date) -> bool:
    """Whether somewhere on Earth it is this day or later; the first rows are of 2026-11-23."""
    easternmost = dt.timezone(dt.timedelta(hours=14))
    return FIRST_ROW <= day <= dt.datetime.now(tz=easternmost).date()


@pytest.mark.parametrize("name", NAMED)
def test_the_example_and_its_neighbours_are_known(name: str) -> None:
    assert VOCABULARIES.medicine(name) is not None


@pytest.mark.parametrize(("cls", "members"), [("SSRI", SSRIS), ("SNRI", SNRIS)])
def test_each_class_is_whole(cls: str, members: list[str]) -> None:
    found = [row.name for row in VOCABULARIES.medicines if cls in row.classes]

    assert sorted(found) == sorted(members)


def test_at_least_twenty_more_medicines_are_known() -> None:
    assert len(VOCABULARIES.medicines) >= len(NAMED) + 20


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_a_medicine_has_sources_with_titles(medicine: Medicine) -> None:
    assert medicine.sources
    assert all(source.title.strip() for source in medicine.sources)


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_a_medicine_that_rests_on_general_knowledge_is_not_confirmed(medicine: Medicine) -> None:
    general = any("general knowledge" in source.title.casefold() for source in medicine.sources)

    assert not (general and medicine.confirmed)


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_a_medicine_was_checked_on_a_day_that_has_been(medicine: Medicine) -> None:
    assert has_been(medicine.checked)


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_a_medicine_has_a_status_in_the_united_states_and_in_known_profiles_only(
    medicine: Medicine,
) -> None:
    keyed = (medicine.status, medicine.brands, medicine.controlled, medicine.approvals)

    assert "us" in medicine.status
    assert all(set(mapping) <= PROFILES for mapping in keyed)


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_a_schedule_is_named_only_where_a_medicine_is_controlled(medicine: Medicine) -> None:
    assert all(medicine.status[code] == "controlled" for code in medicine.controlled)


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_a_medicine_that_must_not_be_used_at_home_is_given_in_a_clinic(medicine: Medicine) -> None:
    assert medicine.supervision == "clinical-setting" or not medicine.no_home_use


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_only_medicines_sold_freely_need_no_prescriber(medicine: Medicine) -> None:
    free = set(medicine.status.values()) == {"otc"}

    assert (medicine.supervision == "none") == free


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_brands_are_written_as_names(medicine: Medicine) -> None:
    brands = [brand for names in medicine.brands.values() for brand in names]

    assert all(brand[0].isupper() and len(brand) > 3 for brand in brands)


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_what_a_medicine_is_taken_for_is_a_medicine(medicine: Medicine) -> None:
    assert all(VOCABULARIES.medicine(name) for name in medicine.confusable_with)
    assert medicine.name not in medicine.confusable_with


def test_no_name_belongs_to_two_medicines() -> None:
    terms = Counter(term.casefold() for row in VOCABULARIES.medicines for term in row.terms)

    assert [term for term, count in terms.items() if count > 1] == []


def test_ketamine_is_approved_for_no_mental_health_condition() -> None:
    ketamine = VOCABULARIES.medicine("Ketalar")

    assert ketamine is not None
    assert [approval.use for approval in ketamine.approvals["us"]] == ["general anesthesia"]
    assert "depression" in ketamine.off_label["us"]


def test_esketamine_alone_is_approved_in_the_united_states_only() -> None:
    esketamine = VOCABULARIES.medicine("spravato")

    assert esketamine is not None
    alone = [
        code
        for code, approvals in esketamine.approvals.items()
        if any("on its own" in approval.conditions for approval in approvals)
    ]
    assert alone == ["us"]


def test_at_least_ten_countries_have_crisis_lines() -> None:
    with_lines = [country.code for country in VOCABULARIES.countries.values() if country.lines]

    assert len(with_lines) >= 10
    assert with_lines == list(VOCABULARIES.countries)


@pytest.mark.parametrize(("country", "line"), EACH_LINE)
def test_a_dial_string_is_digits_without_a_country_prefix(
    country: Country, line: CrisisLine
) -> None:
    assert re.fullmatch(r"[0-9]{2,11}", line.dial)
    assert not line.dial.startswith(("00", CALLING_CODES[country.code]))


@pytest.mark.parametrize(("country", "line"), EACH_LINE)
def test_what_is_printed_begins_with_what_is_dialled(country: Country, line: CrisisLine) -> None:
    printed = re.sub(r"\D", "", line.display.split(",")[0])

    assert printed == line.dial, country.code


@pytest.mark.parametrize(("country", "line"), EACH_LINE)
def test_a_text_number_is_digits_and_has_its_printed_form(
    country: Country, line: CrisisLine
) -> None:
    assert re.fullmatch(r"[0-9]*", line.sms)
    assert bool(line.sms) == bool(line.sms_display), country.code


@pytest.mark.parametrize(("country", "line"), EACH_LINE)
def test_a_line_names_its_page_and_the_day_it_was_compared(
    country: Country, line: CrisisLine
) -> None:
    assert line.source_url.startswith("https://"), country.code
    assert has_been(line.verified_at)


@pytest.mark.parametrize("country", EACH_COUNTRY)
def test_emergency_numbers_are_digits_with_a_source(country: Country) -> None:
    assert country.emergency
    assert all(re.fullmatch(r"[0-9]{2,3}", number) for number in country.emergency)
    assert country.emergency_source


def test_the_five_profiles_are_there() -> None:
    assert set(VOCABULARIES.jurisdictions) == PROFILES


@pytest.mark.parametrize("place", EACH_JURISDICTION)
def test_a_jurisdiction_stands_in_the_file_of_its_code(place: Jurisdiction) -> None:
    file = files("healthpress.rules") / "jurisdictions" / f"{place.code}.toml"

    assert tomllib.loads(file.read_text(encoding="utf-8"))["code"] == place.code


@pytest.mark.parametrize("place", EACH_JURISDICTION)
def test_a_jurisdiction_has_countries_sources_and_an_honest_limit(place: Jurisdiction) -> None:
    assert set(place.countries) <= set(VOCABULARIES.countries)
    assert place.sources
    assert "no legal advice" in place.not_checked


@pytest.mark.parametrize("place", EACH_JURISDICTION)
def test_severities_are_set_by_code(place: Jurisdiction) -> None:
    assert all(re.fullmatch(r"[A-Z]{3}\d{3}", code) for code in place.severity)


@pytest.mark.parametrize("place", EACH_JURISDICTION)
def test_every_jurisdiction_answers_for_the_same_topics(place: Jurisdiction) -> None:
    topics = {"qualified", "off_label", "regulator", "approved", "currency", "booking"}

    assert set(place.words) == topics
    assert all(len(words) == len(set(words)) > 0 for words in place.words.values())


@pytest.mark.parametrize(
    ("code", "word"), [("us", "licensed"), ("uk", "registered"), ("au", "registered")]
)
def test_the_first_word_for_qualified_is_the_one_of_the_country(code: str, word: str) -> None:
    assert VOCABULARIES.jurisdictions[code].words["qualified"][0] == word


def test_promotion_of_prescription_medicines_is_an_error_outside_the_united_states() -> None:
    severity = {
        code: place.severity["PRO001"] for code, place in VOCABULARIES.jurisdictions.items()
    }

    assert severity == {"au": "error", "ca": "error", "eu": "error", "uk": "error", "us": "off"}


@pytest.mark.parametrize("title", ["Dr", "PhD", "Prof"])
def test_a_title_alone_is_no_credential(title: str) -> None:
    assert title not in {credential.abbreviation for credential in VOCABULARIES.credentials}


@pytest.mark.parametrize("wanted", ["MD", "DO", "MBBS", "MBChB", "RN", "NP", "PA-C", "PharmD"])
def test_common_credentials_are_known_with_their_source(wanted: str) -> None:
    rows = [row for row in VOCABULARIES.credentials if row.abbreviation == wanted]

    assert len(rows) == 1
    assert rows[0].source
    assert rows[0].countries


@pytest.mark.skipif(not SCHEMA_ORG.parent.is_dir(), reason="the shared data folder is absent")
def test_specialties_are_those_of_schema_org() -> None:
    with SCHEMA_ORG.open(encoding="utf-8", newline="") as file:
        members = {
            row["label"]
            for row in csv.DictReader(file)
            if "https://schema.org/MedicalSpecialty" in row["enumerationtype"].split(", ")
        }

    assert set(VOCABULARIES.specialties) == members
