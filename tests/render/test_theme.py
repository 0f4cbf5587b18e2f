import shutil
from pathlib import Path

import pytest

from healthpress.errors import ThemeError
from healthpress.model.body import BLOCKS
from healthpress.render.assets import theme_assets
from healthpress.render.theme import find_theme, themes_root


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The folder of a site's own themes, with a copy of `clinic` called `mine`."""
    folder = tmp_path / "themes"
    shutil.copytree(themes_root() / "clinic", folder / "mine")
    return folder


def replace_in(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_the_theme_that_comes_along_is_found() -> None:
    theme = find_theme("clinic")

    assert theme.card.name == "clinic"
    assert set(BLOCKS) <= set(theme.components)
    assert list(theme.components) == sorted(theme.components)


def test_a_site_may_bring_its_own_theme(copied: Path) -> None:
    assert find_theme("mine", copied).root == copied / "mine"


@pytest.mark.parametrize("name", ["clinik", "../clinic", "", "/clinic", "clinic/."])
def test_a_theme_that_is_not_there_is_told_with_those_that_are(name: str) -> None:
    with pytest.raises(ThemeError) as caught:
        find_theme(name)

    assert caught.value.message == f"there is no theme `{name}`"
    assert "clinic" in caught.value.help


def test_a_theme_for_another_contract_is_refused(copied: Path) -> None:
    replace_in(copied / "mine" / "theme.toml", "api = 1", "api = 2")

    with pytest.raises(ThemeError, match="version 2 of the template contract"):
        find_theme("mine", copied)


@pytest.mark.parametrize("card", ["theme.toml", "components/share/component.toml"])
@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("colour = 'red'", "`colour` is not a known key"),
        ("colour = ", "this is not TOML"),
        ("description = 'again'", "`description` stands twice"),
    ],
)
def test_a_fault_in_a_card_is_told_with_its_line(
    copied: Path, card: str, line: str, message: str
) -> None:
    file = copied / "mine" / card
    first, _, rest = file.read_text("utf-8").rpartition("description = ")
    value, _, rest = rest.partition("\n")
    file.write_text(f"{first}description = {value}\n{line}\n{rest}", "utf-8")
    number = first.count("\n") + 2

    with pytest.raises(ThemeError, match=message) as caught:
        find_theme("mine", copied)

    assert caught.value.place.startswith(f"themes/mine/{card}:{number}:")


def test_the_options_of_a_theme_are_its_own(copied: Path) -> None:
    replace_in(copied / "mine" / "theme.toml", "[options]", "[options]\ncolour = 'red'")

    assert find_theme("mine", copied).card.options["colour"] == "red"


def test_every_fault_of_a_card_is_told(copied: Path) -> None:
    card = copied / "mine" / "components" / "share" / "component.toml"
    card.write_text("heading = 'maybe'\ncolour = 'red'\n", "utf-8")

    with pytest.raises(ThemeError) as caught:
        find_theme("mine", copied)

    assert len(caught.value.problems) == 3


def test_a_card_that_is_not_utf_8_is_told(copied: Path) -> None:
    card = copied / "mine" / "components" / "share" / "component.toml"
    card.write_bytes(b'description = "\xff"')

    with pytest.raises(ThemeError, match="the file is not UTF-8") as caught:
        find_theme("mine", copied)

    assert caught.value.place == "themes/mine/components/share/component.toml"


def test_a_theme_that_comes_along_is_told_with_its_whole_path() -> None:
    assert find_theme("clinic").place == (themes_root() / "clinic").as_posix()


def test_a_theme_without_a_component_is_incomplete(copied: Path) -> None:
    shutil.rmtree(copied / "mine" / "components" / "crisis")

    with pytest.raises(ThemeError, match="no component for `crisis`"):
        find_theme("mine", copied)


def test_files_are_named_after_their_content(copied: Path) -> None:
    before = theme_assets(find_theme("mine", copied))
    replace_in(copied / "mine" / "components" / "share" / "style.css", ".share", ".sharing")

    after = theme_assets(find_theme("mine", copied))

    assert before.stylesheet != after.stylesheet
    assert before.static == after.static
    assert after.stylesheet.startswith("/assets/style.")
    assert {f"/{artifact.path}" for artifact in after.artifacts} == {
        after.stylesheet,
        *after.static.values(),
    }


def test_a_style_sheet_that_is_named_must_be_there(copied: Path) -> None:
    (copied / "mine" / "css" / "base.css").unlink()

    with pytest.raises(ThemeError, match="cannot be read") as caught:
        theme_assets(find_theme("mine", copied))

    assert caught.value.place == "themes/mine/css/base.css"


def test_a_component_needs_no_style(copied: Path) -> None:
    (copied / "mine" / "components" / "share" / "style.css").unlink()

    sheet = theme_assets(find_theme("mine", copied)).artifacts[0].content.decode()

    assert ".share" not in sheet
    assert ".about-page" in sheet
