"""The homes of articles follow what lies on disk."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from healthpress.build.request import Request
from healthpress.errors import HealthpressError
from healthpress.lsp.sites import Sites, watched

TODAY = dt.date(2026, 11, 23)
RULE = (
    '"""Own."""\nfrom os import nothing_of_the_kind\nRULE = Rule(code="OWN001", name="own-rule")\n'
)


@pytest.fixture
def sites() -> Sites:
    return Sites(Request(today=TODAY, trusted=False))


def test_a_home_stays_the_same_while_nothing_changes(
    make_site: Callable[..., Path], sites: Sites
) -> None:
    file = make_site() / "content" / "quiet.md"

    assert sites.home_of(file) is sites.home_of(file.with_name("other.md"))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("people.toml", '[ada]\nname = "Ada Author"\n'),
        ("data/references.json", '[{"id": "one", "title": "A work"}]'),
        ("healthpress-baseline.json", "{}"),
        ("rules/own.toml", "half a rule"),
    ],
)
def test_a_home_is_made_anew_when_a_file_of_its_site_changes(
    make_site: Callable[..., Path], sites: Sites, name: str, text: str
) -> None:
    site = make_site("-- content/a.md --\n-- data/x --\n-- rules/_x --\n")
    before = sites.home_of(site / "content" / "a.md")
    (site / name).write_text(text, encoding="utf-8")

    try:
        after = sites.home_of(site / "content" / "a.md")
    except HealthpressError:
        after = None

    assert after is not before


def test_people_are_read_again(make_site: Callable[..., Path], sites: Sites) -> None:
    site = make_site('-- content/a.md --\n-- people.toml --\n[ada]\nname = "Ada Author"\n')
    file = site / "content" / "a.md"
    sites.home_of(file)
    (site / "people.toml").write_text('[rosa]\nname = "Rosa Reviewer"\n', encoding="utf-8")

    assert set(sites.home_of(file).facts.people) == {"rosa"}


def test_broken_settings_are_told_and_the_last_good_ones_are_kept(
    make_site: Callable[..., Path], sites: Sites
) -> None:
    site = make_site()
    file = site / "content" / "quiet.md"
    before = sites.home_of(file)
    (site / "healthpress.toml").write_text("[sit", encoding="utf-8")

    with pytest.raises(HealthpressError, match="TOML"):
        sites.home_of(file)

    assert sites.last_home_of(file) is before


def test_without_a_site_a_file_lives_in_its_folder(tmp_path: Path, sites: Sites) -> None:
    home = sites.home_of(tmp_path / "a.md")

    assert home.root == tmp_path
    assert home.config is None
    assert home.has_article(tmp_path / "a.md")


@pytest.mark.parametrize(
    ("path", "is_one"),
    [("content/a.md", True), ("content/_a.md", False), ("content/.x/a.md", False), ("a.md", False)],
)
def test_only_what_a_check_of_the_site_looks_at_is_an_article(
    make_site: Callable[..., Path], sites: Sites, path: str, *, is_one: bool
) -> None:
    site = make_site()
    home = sites.home_of(site / "content" / "quiet.md")

    assert home.has_article(site / path) is is_one


@pytest.mark.parametrize(("trusted", "keeps_back"), [(False, True), (True, False)])
def test_python_rules_of_a_site_are_kept_back_unless_trusted(
    make_site: Callable[..., Path], *, trusted: bool, keeps_back: bool
) -> None:
    text = RULE if not trusted else ""
    site = make_site(f"-- content/a.md --\n-- rules/{'own' if text else '_own'}.py --\n{text}")

    home = Sites(Request(today=TODAY, trusted=trusted)).home_of(site / "content" / "a.md")

    assert home.keeps_rules_back is keeps_back


def test_a_new_day_makes_a_new_home(
    make_site: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = make_site() / "content" / "quiet.md"
    sites = Sites(Request())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    before = sites.home_of(file)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")

    after = sites.home_of(file)

    assert (after.facts.today - before.facts.today).days == 1


def test_editors_watch_all_that_findings_depend_on() -> None:
    assert {"**/healthpress.toml", "**/rules/*", "**/*.md"} <= set(watched())
