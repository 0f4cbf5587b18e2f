"""Broken settings are shown where they are broken."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from lsprotocol import types

from healthpress.build.request import Request
from healthpress.errors import ConfigError, HealthpressError, together
from healthpress.lsp.sites import Sites
from healthpress.lsp.troubles import in_words, troubles_of


@pytest.fixture
def troubles(make_site: Callable[..., Path]) -> Callable[..., dict[str, list[types.Diagnostic]]]:
    """What is shown of a broken site, by file name."""

    def found(text: str, settings: str = "") -> dict[str, list[types.Diagnostic]]:
        site = make_site(f"-- content/a.md --\n{text}", settings=settings)
        with pytest.raises(HealthpressError) as raised:
            Sites(Request(today=dt.date(2026, 11, 23))).home_of(site / "content" / "a.md")
        told = troubles_of(raised.value, site, "utf-16")
        return {uri.rpartition("/site/")[2]: items for uri, items in told.items()}

    return found


def test_an_unknown_key_is_shown_at_its_line(
    troubles: Callable[..., dict[str, list[types.Diagnostic]]],
) -> None:
    [told] = troubles("", '[check]\nprofil = ["us"]\n')["healthpress.toml"]

    assert told.range.start == types.Position(7, 0)
    assert told.range.end.character > 0
    assert told.message == "`check.profil` is not a known key\nhelp: write `profile`"
    assert told.severity is types.DiagnosticSeverity.Error


def test_every_file_shows_its_own_problems(
    troubles: Callable[..., dict[str, list[types.Diagnostic]]],
) -> None:
    found = troubles("-- people.toml --\n[ada]\n-- references.json --\n[", "[nothing]\n")

    assert set(found) == {"healthpress.toml", "people.toml", "references.json"}


def test_a_broken_rule_is_shown_in_its_file(
    troubles: Callable[..., dict[str, list[types.Diagnostic]]],
) -> None:
    assert set(troubles("-- rules/own.toml --\ncode = [\n")) == {"rules/own.toml"}


def test_columns_are_counted_as_the_editor_does(
    troubles: Callable[..., dict[str, list[types.Diagnostic]]],
) -> None:
    [told] = troubles("", 'address = "😀"; x = 1\n')["healthpress.toml"]

    assert told.range.start == types.Position(6, 14)


@pytest.mark.parametrize("place", ["", "nowhere.toml:3:1", "healthpress.toml:999:9"])
def test_what_has_no_place_is_shown_in_the_settings(tmp_path: Path, place: str) -> None:
    settings = tmp_path / "healthpress.toml"
    settings.write_text("[site]\n", encoding="utf-8")

    found = troubles_of(ConfigError("it is broken", place=place), tmp_path, "utf-16")

    assert set(found) == {settings.as_uri()}


def test_a_site_that_is_gone_is_no_second_trouble(tmp_path: Path) -> None:
    found = troubles_of(ConfigError("it is gone"), tmp_path / "gone", "utf-16")

    [[told]] = found.values()
    assert told.range == types.Range(types.Position(0, 0), types.Position(0, 0))


def test_all_problems_are_told_in_words_and_escaped() -> None:
    both = [ConfigError("one\x1b", help="mend it"), ConfigError("two", place="a.toml:1:1")]

    assert in_words(together(both, "the settings")) == "one\\x1b; mend it\na.toml:1:1: two"
