"""The shipped profiles, credentials and specialties."""

import csv
import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from healthpress.build.vocabularies import load_vocabularies
from healthpress.model.vocabulary import Jurisdiction

VOCABULARIES = load_vocabularies()
SCHEMA_ORG = (
    Path(__file__).resolve().parents[3] / "shared/data/schemaorg"
) / "schemaorg-current-https-types.csv"
PROFILES = {"us", "uk", "eu", "au", "ca"}
EACH_JURISDICTION = [pytest.param(row, id=row.code) for row in VOCABULARIES.jurisdictions.values()]


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
