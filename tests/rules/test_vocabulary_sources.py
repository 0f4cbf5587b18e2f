"""Every row of every vocabulary says where its facts were read, and when."""

import datetime as dt
import shutil
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from healthpress.build.vocabularies import load_vocabularies, read_vocabularies
from healthpress.errors import ConfigError
from healthpress.model.vocabulary import Condition

VOCABULARIES = load_vocabularies()
EACH_CONDITION = [pytest.param(row, id=row.name) for row in VOCABULARIES.conditions]
FIRST_ROW = dt.date(2026, 11, 23)  # the day the first rows were written: none can be older
PLACEHOLDERS = ("to be written", "to be added", "todo", "tbd", "tbc", "fixme", "unknown", "n/a")
UNSOURCED_MEDICINE = """\
[[medicine]]
name = "placebo"
status = {}
supervision = "none"
checked = 2026-11-23
sources = []
"""


def sources() -> Iterator[tuple[str, str]]:
    """(row, the title, address or text that says where it was read)."""
    for medicine in VOCABULARIES.medicines:
        yield from ((medicine.name, source.title) for source in medicine.sources)
    for condition in VOCABULARIES.conditions:
        yield from ((condition.name, source.title) for source in condition.sources)
    for place in VOCABULARIES.jurisdictions.values():
        yield from ((place.code, source.title) for source in place.sources)
    for country in VOCABULARIES.countries.values():
        yield country.name, country.emergency_source
        yield from ((line.name, line.source_url) for line in country.lines)
        yield from ((line.name, line.source_url) for line in country.retired)
    for rows in (VOCABULARIES.stigma, VOCABULARIES.plain_words, VOCABULARIES.drug_names):
        yield from ((row.term, row.source) for row in rows)
    yield from ((row.short, row.source) for row in VOCABULARIES.abbreviations)
    yield from ((row.abbreviation, row.source) for row in VOCABULARIES.credentials)


def days() -> Iterator[tuple[str, dt.date]]:
    """(row, the day on which it was compared with its sources)."""
    yield from ((row.name, row.checked) for row in VOCABULARIES.medicines)
    yield from ((row.name, row.checked) for row in VOCABULARIES.conditions)
    for country in VOCABULARIES.countries.values():
        yield from ((line.name, line.verified_at) for line in country.lines)


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A copy of the shipped vocabularies that a test may spoil."""
    for name in ("vocabularies", "jurisdictions"):
        with as_file(files("healthpress.rules") / name) as folder:
            shutil.copytree(folder, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize(("row", "source"), list(sources()))
def test_a_row_names_its_source(row: str, source: str) -> None:
    plain = source.strip().casefold()

    assert len(plain) > len("NHS"), row
    assert not plain.startswith(PLACEHOLDERS)


@pytest.mark.parametrize(("row", "day"), list(days()))
def test_a_row_was_compared_on_a_day_that_has_been(row: str, day: dt.date) -> None:
    easternmost = dt.timezone(dt.timedelta(hours=14))  # where on Earth a day begins first

    assert FIRST_ROW <= day <= dt.datetime.now(tz=easternmost).date(), row


@pytest.mark.parametrize("country", VOCABULARIES.countries)
def test_a_helpline_gives_the_address_of_the_page_that_was_read(country: str) -> None:
    row = VOCABULARIES.countries[country]

    assert all(line.source_url.startswith("https://") for line in row.lines)
    assert all(line.source_url.startswith("https://") for line in row.retired)


@pytest.mark.parametrize("condition", EACH_CONDITION)
def test_a_condition_offers_two_kinds_of_treatment(condition: Condition) -> None:
    assert len(set(condition.alternatives)) >= 2


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("medicines/general.toml", 'title = "General knowledge, to be confirmed', 'titel = "'),
        ("conditions.toml", 'title = "NICE NG222', 'titel = "'),
        ("crisis-lines.toml", 'source_url = "', 'source_uri = "'),
        ("credentials.toml", 'source = "', 'sauce = "'),
        ("abbreviations.toml", 'source = "', 'sauce = "'),
        ("plain-words.toml", 'source = "', 'sauce = "'),
        ("stigma.toml", 'source = "', 'sauce = "'),
        ("drug-names.toml", 'source = "', 'sauce = "'),
    ],
)
def test_a_row_without_a_source_stops_the_run(
    shelf: Path, file: str, before: str, after: str
) -> None:
    broken = shelf / "vocabularies" / file
    text = broken.read_text(encoding="utf-8")
    assert before in text
    broken.write_text(text.replace(before, after, 1), encoding="utf-8")

    with pytest.raises(ConfigError):
        read_vocabularies(shelf)


@pytest.mark.parametrize(
    ("file", "row"),
    [
        ("medicines/ssris.toml", UNSOURCED_MEDICINE),
        (
            "conditions.toml",
            '[[condition]]\nname = "boredom"\nchecked = 2026-11-23\nsources = [{title = " "}]\n',
        ),
        (
            "plain-words.toml",
            '[[wording]]\nterm = "placebo"\ninstead = ["sugar pill"]\nsource = " "\n',
        ),
        (
            "abbreviations.toml",
            '[[abbreviation]]\nshort = "XYZ"\nlong = "nothing"\nprofiles = []\nsource = ""\n',
        ),
    ],
)
def test_a_row_with_an_empty_source_stops_the_run(shelf: Path, file: str, row: str) -> None:
    broken = shelf / "vocabularies" / file
    broken.write_text(f"{broken.read_text(encoding='utf-8')}\n{row}", encoding="utf-8")

    with pytest.raises(ConfigError, match="has no source"):
        read_vocabularies(shelf)
