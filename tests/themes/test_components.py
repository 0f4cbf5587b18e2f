"""What holds for every component and style sheet of every theme."""

import re
from pathlib import Path

import pytest

from healthpress.render.assets import theme_assets
from healthpress.render.theme import find_theme, themes_root

THEMES = sorted(path.parent.name for path in themes_root().glob("*/theme.toml"))
COMPONENTS = sorted(path for path in themes_root().glob("*/components/*") if path.is_dir())
SHEETS = sorted(themes_root().glob("*/**/*.css"))
MOST_BYTES = 30_000
PHYSICAL = re.compile(
    r"^\s*((margin|padding|border)-(left|right|top|bottom)|left|right|top|bottom|width|height"
    r"|(min|max)-(width|height)|text-align: (left|right))\b(?!.*min-width: \d+rem)",
    re.MULTILINE,
)


def named(path: Path) -> str:
    return path.relative_to(themes_root()).as_posix()


@pytest.mark.parametrize("folder", COMPONENTS, ids=named)
def test_a_component_has_a_card_a_template_and_a_page_with_an_example(folder: Path) -> None:
    readme = (folder / "README.md").read_text("utf-8")

    assert (folder / "component.toml").is_file()
    assert (folder / "template.html").is_file()
    assert readme.startswith(f"# `{folder.name}`\n")
    assert "## Markup" in readme
    assert "## Example" in readme


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_has_a_page_and_carries_its_own_name(theme: str) -> None:
    assert find_theme(theme).card.name == theme
    assert (themes_root() / theme / "README.md").is_file()


@pytest.mark.parametrize("theme", THEMES)
def test_the_style_sheet_is_small_and_loads_nothing(theme: str) -> None:
    sheet = theme_assets(find_theme(theme)).artifacts[0].content

    assert len(sheet) < MOST_BYTES
    assert b"url(" not in sheet
    assert b"@import" not in sheet


@pytest.mark.parametrize("sheet", SHEETS, ids=named)
def test_a_style_sheet_serves_both_directions_of_writing(sheet: Path) -> None:
    assert PHYSICAL.findall(sheet.read_text("utf-8")) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=named)
def test_a_style_sheet_uses_only_colours_that_are_named(sheet: Path) -> None:
    if sheet.name == "tokens.css":
        names = re.findall(r"--([a-z0-9-]+):", sheet.read_text("utf-8"))
        assert {"bg", "text", "link", "emerg-bg"} <= set(names)
        return
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgb\(|hsl\(", sheet.read_text("utf-8")) == []


@pytest.mark.parametrize("theme", THEMES)
def test_every_variable_that_is_used_is_set(theme: str) -> None:
    sheet = theme_assets(find_theme(theme)).artifacts[0].content.decode()

    used = set(re.findall(r"var\((--[a-z0-9-]+)\)", sheet))
    assert used - set(re.findall(r"(--[a-z0-9-]+):", sheet)) == set()
