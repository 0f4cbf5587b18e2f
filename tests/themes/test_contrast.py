"""Contrast of every pair of colours that text, lines and the focus ring are made of."""

import re

import pytest

from healthpress.render.theme import themes_root

# WCAG 2.2: 1.4.6 (7:1) for running text, 1.4.3 (4.5:1) for other text, 1.4.11 (3:1) for lines.
PAIRS = [
    ("text", "bg", 7),
    ("text", "surface", 7),
    ("muted", "bg", 4.5),
    ("muted", "surface", 4.5),
    ("link", "bg", 4.5),
    ("link", "surface", 4.5),
    ("visited", "bg", 4.5),
    ("visited", "surface", 4.5),
    ("hover", "bg", 4.5),
    ("on-brand", "brand", 7),
    ("control", "bg", 3),
    ("control", "surface", 3),
    ("focus-outer", "bg", 3),
    ("focus-outer", "focus-inner", 3),
    ("focus-outer", "surface", 3),
]
for _kind in ("emerg", "urg", "caut", "rout", "self"):
    PAIRS += [
        (f"{_kind}-fg", f"{_kind}-bg", 4.5),
        ("text", f"{_kind}-tint", 7),
        ("link", f"{_kind}-tint", 4.5),
        ("visited", f"{_kind}-tint", 4.5),
        (f"{_kind}-line", "bg", 3),
        (f"{_kind}-line", f"{_kind}-tint", 3),
    ]
THEMES = sorted(path.parent.parent.name for path in themes_root().glob("*/css/tokens.css"))
HEX = re.compile(r"--([a-z-]+): #([0-9a-f]{3}|[0-9a-f]{6});")


def colours(theme: str, mode: str) -> dict[str, str]:
    css = (themes_root() / theme / "css" / "tokens.css").read_text("utf-8")
    light, _, rest = css.partition("@media screen and (prefers-color-scheme: dark)")
    dark, _, print_ = rest.partition("@media")
    found = dict(HEX.findall(light))
    if mode == "dark":
        found |= dict(HEX.findall(dark))
    if mode == "print":
        found |= dict(HEX.findall(print_.partition("@media print")[2]))
    return found


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    digits = colour if len(colour) == 6 else "".join(digit * 2 for digit in colour)
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_gives_the_two_known_ends() -> None:
    assert ratio("000", "ffffff") == pytest.approx(21)
    assert ratio("777777", "fff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("mode", ["light", "dark", "print"])
@pytest.mark.parametrize("theme", THEMES)
def test_every_pair_of_colours_can_be_read(theme: str, mode: str) -> None:
    palette = colours(theme, mode)

    measured = {
        (front, back): round(ratio(palette[front], palette[back]), 2) for front, back, _ in PAIRS
    }

    assert [
        (front, back, measured[front, back], least)
        for front, back, least in PAIRS
        if measured[front, back] < least
    ] == []
