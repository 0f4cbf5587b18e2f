from pathlib import Path

import pytest

from healthpress.errors import ThemeError
from healthpress.render.environment import draw, make_environment
from healthpress.render.views import LinkView


def drawn(folder: Path, template: str) -> str:
    (folder / "page.html").write_text(template, "utf-8")
    link = LinkView("A & B", "x")
    return str(draw(make_environment(folder, "themes/mine"), "page.html", {"link": link}))


def test_what_a_template_prints_is_escaped(tmp_path: Path) -> None:
    assert drawn(tmp_path, "{{ link.label }}") == "A &amp; B"


@pytest.mark.parametrize(
    ("template", "message", "place"),
    [
        ("a\n{{ link.colour }}", "has no attribute `colour`", "page.html:2"),
        ("a\n\n{{ nothing }}", "`nothing` is undefined", "page.html:3"),
        ("{% if %}", "expected an expression", "page.html:1"),
        ("{{ 1 / 0 }}", "division by zero", "page.html:1"),
        ("{% include 'gone.html' %}", "no template `gone.html`", "page.html:1"),
        ("{% include '../secret.html' %}", "no template `../secret.html`", "page.html:1"),
        ("{{ link.__class__ }}", "unsafe", "page.html:1"),
        ("{% include 'linked.html' %}", "no template `linked.html`", "page.html:1"),
    ],
)
def test_a_fault_in_a_template_is_told_with_its_line(
    tmp_path: Path, template: str, message: str, place: str
) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    (tmp_path / "secret.html").write_text("secret", "utf-8")
    (theme / "linked.html").symlink_to(tmp_path / "secret.html")

    with pytest.raises(ThemeError) as caught:
        drawn(theme, template)

    assert message in caught.value.message
    assert caught.value.place == f"themes/mine/{place}"


def test_a_template_that_is_missing_is_told_with_its_file(tmp_path: Path) -> None:
    environment = make_environment(tmp_path, "themes/mine")

    with pytest.raises(ThemeError, match="has no template") as caught:
        draw(environment, "page.html", {})

    assert caught.value.place == "themes/mine/page.html"
