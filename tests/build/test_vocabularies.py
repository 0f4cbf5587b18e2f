import shutil
from dataclasses import asdict
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from healthpress.build.vocabularies import load_vocabularies, read_vocabularies
from healthpress.errors import ConfigError


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A copy of the shipped vocabularies that a test may spoil."""
    for name in ("vocabularies", "jurisdictions"):
        with as_file(files("healthpress.rules") / name) as folder:
            shutil.copytree(folder, tmp_path / name)
    return tmp_path


def spoil(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_a_folder_with_the_same_files_gives_the_same_vocabularies(shelf: Path) -> None:
    assert asdict(read_vocabularies(shelf)) == asdict(load_vocabularies())


def test_medicines_come_sorted_by_name() -> None:
    names = [medicine.name for medicine in load_vocabularies().medicines]

    assert names == sorted(names, key=str.casefold)


@pytest.mark.parametrize(
    ("file", "before", "after", "told"),
    [
        ("medicines/ssris.toml", 'name = "sertraline"', 'nmae = "sertraline"', "medicine.1.name"),
        ("medicines/ssris.toml", 'us = "rx"', 'us = "free"', "medicine.0.status.us"),
        ("medicines/ketamine.toml", "checked = 2026-11-23", "", "medicine.0.checked"),
        ("crisis-lines.toml", 'dial = "988"', "", "country.0.lines.0.dial"),
        ("credentials.toml", 'kind = "doctor"', 'kind = "healer"', "credential.0.kind"),
        ("specialties.toml", "[source]", "[sources]", "source"),
    ],
)
def test_a_row_that_does_not_fit_is_told_with_its_file_and_path(
    shelf: Path, file: str, before: str, after: str, told: str
) -> None:
    spoil(shelf / "vocabularies" / file, before, after)

    with pytest.raises(ConfigError) as caught:
        read_vocabularies(shelf)

    assert caught.value.place.endswith(file)
    assert f"`{told}`" in caught.value.message


def test_a_severity_that_does_not_exist_is_told(shelf: Path) -> None:
    spoil(shelf / "jurisdictions/uk.toml", 'PRO001 = "error"', 'PRO001 = "fatal"')

    with pytest.raises(ConfigError, match=r"severity\.PRO001") as caught:
        read_vocabularies(shelf)

    assert caught.value.place.endswith("uk.toml")


def test_a_file_that_is_not_toml_is_told(shelf: Path) -> None:
    (shelf / "vocabularies/credentials.toml").write_text("credential = [", encoding="utf-8")

    with pytest.raises(ConfigError, match=r"`credentials.toml` cannot be read"):
        read_vocabularies(shelf)


def test_a_missing_file_is_told(shelf: Path) -> None:
    (shelf / "vocabularies/crisis-lines.toml").unlink()

    with pytest.raises(ConfigError, match=r"`crisis-lines.toml` cannot be read"):
        read_vocabularies(shelf)


def test_a_missing_folder_is_told(shelf: Path) -> None:
    shutil.rmtree(shelf / "vocabularies/medicines")

    with pytest.raises(ConfigError, match="the folder `medicines`"):
        read_vocabularies(shelf)


def test_a_brand_that_stands_for_two_medicines_is_refused(shelf: Path) -> None:
    spoil(shelf / "vocabularies/medicines/ssris.toml", '"Zoloft"', '"KETALAR"')

    with pytest.raises(ConfigError, match=r"the medicine `KETALAR` stands twice"):
        read_vocabularies(shelf)


def test_a_country_that_stands_twice_is_refused(shelf: Path) -> None:
    spoil(shelf / "vocabularies/crisis-lines.toml", 'code = "CA"', 'code = "US"')

    with pytest.raises(ConfigError, match=r"the country `US` stands twice"):
        read_vocabularies(shelf)


def test_a_credential_that_stands_twice_is_refused(shelf: Path) -> None:
    spoil(shelf / "vocabularies/credentials.toml", '"DO"', '"MD"')

    with pytest.raises(ConfigError, match=r"the credential `MD` stands twice"):
        read_vocabularies(shelf)


def test_a_profile_that_stands_twice_is_refused(shelf: Path) -> None:
    spoil(shelf / "jurisdictions/uk.toml", 'code = "uk"', 'code = "us"')

    with pytest.raises(ConfigError, match=r"the jurisdiction `us` stands twice"):
        read_vocabularies(shelf)


def test_a_jurisdiction_with_an_unknown_country_is_refused(shelf: Path) -> None:
    spoil(shelf / "jurisdictions/eu.toml", '"FR"', '"ATLANTIS"')

    with pytest.raises(ConfigError, match=r"`eu` names the country `ATLANTIS`"):
        read_vocabularies(shelf)
