"""Settings and front matter of every wrong kind, and texts of every size, by the command line."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

import healthpress
from healthpress.config.schema import CheckSlice
from healthpress.model.front_matter import FrontMatter

pytestmark = pytest.mark.slow

TODAY = dt.date(2026, 11, 23)
SITE = '[site]\ntitle = "C"\nurl = "https://clinic.example/"\n'
WRONG = ["1", "1.5", "true", "[]", "[1]", "{}", "{a = 1}", "2026-01-01", '""', '"\\u0000"', "nan"]
WRONG += [
    '"' + "x" * 300 + '"',
    '"../.."',
    '"/"',
    '[["a"]]',
    "-1",
    "0",
    '"<b>"',
    "1e400",
    "0x7fffffff",
]
KEYS = {
    "site": ["title", "url", "lang", "theme", "content", "static", "output", "html", "per_page"],
    "publisher": ["name", "kind", "email", "address", "offers", "social"],
    "check": [field.name for field in fields(CheckSlice)],
    "share": ["targets"],
    "comments": ["provider"],
}
HEAD = "title: A\ndescription: B\npublished: 2026-02-05\n"
NOTHING = ["1", "[]", "{}", "[[]]", "[{}]", "{a: {b: c}}", "2026-02-30", "9999-12-31", "0001-01-01"]
NOTHING += [
    "~",
    "true",
    '"\\0"',
    "[~]",
    "[1, [2], {a: 3}]",
    "!!python/object:os.system {}",
    "*a",
    "1e999",
]
FRONT = [field.name for field in fields(FrontMatter)]


def replaced(table: str, key: str, value: str) -> str:
    base = {"site": {"title": '"C"', "url": '"https://clinic.example/"'}}
    base.setdefault(table, {})[key] = value
    return "".join(
        f"[{name}]\n" + "".join(f"{key} = {value}\n" for key, value in keys.items())
        for name, keys in base.items()
    )


@pytest.mark.parametrize(
    ("table", "key"), [(table, key) for table, keys in KEYS.items() for key in keys]
)
def test_a_setting_of_any_kind_is_read_or_told(
    make_site: Callable[..., Path], run: Callable[..., Any], table: str, key: str
) -> None:
    site = make_site()
    outcomes = []

    for value in WRONG:
        (site / "healthpress.toml").write_text(replaced(table, key, value), encoding="utf-8")
        outcomes.append(run("build", site))

    assert {outcome.exit_code for outcome in outcomes} <= {0, 1, 2}
    told = [outcome.stderr for outcome in outcomes if outcome.exit_code == 2]
    assert told
    assert all(text.startswith("error: ") for text in told)


def write_each_kind(site: Path, key: str) -> None:
    """An article for each strange value of one key."""
    others = "".join(line + "\n" for line in HEAD.splitlines() if not line.startswith(f"{key}:"))
    for number, value in enumerate(NOTHING):
        text = f"---\n{others}{key}: {value}\n---\n\nWater.\n"
        (site / f"content/x{number}.md").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("key", FRONT)
def test_front_matter_of_any_kind_is_read_or_told(
    make_site: Callable[..., Path], run: Callable[..., Any], key: str
) -> None:
    site = make_site()
    write_each_kind(site, key)

    outcome = run("check", site, "--format", "concise")

    assert outcome.exit_code == 1
    assert "crashed" not in outcome.stdout


@pytest.mark.parametrize("key", sorted(set(FRONT) - {"slug", "template"}))
def test_front_matter_of_any_kind_can_be_drawn(make_site: Callable[..., Path], key: str) -> None:
    site = make_site()
    write_each_kind(site, key)

    files = healthpress.render(healthpress.load_site(site), today=TODAY, drafts=True)

    drawn = [number for number in range(len(NOTHING)) if f"x{number}/index.html" in files]
    expired = {"expires": {"0001-01-01"}}.get(key, set())
    assert drawn == [number for number, value in enumerate(NOTHING) if value not in expired]


DEPTHS = (60, 300, 400, 470, 900, 100_000)


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize(
    "front",
    [
        '{{"title": "A", "extra": {{"x": {opened}{closed}}}}}',
        "+++\ntitle = 'A'\nextra.x = {opened}{closed}\n+++",
        "---\ntitle: A\nextra: {{x: {opened}{closed}}}\n---",
    ],
)
def test_front_matter_of_any_depth_is_told(
    make_site: Callable[..., Path], run: Callable[..., Any], front: str, depth: int
) -> None:
    site = make_site()
    text = front.format(opened="[" * depth, closed="]" * depth)
    (site / "content/quiet.md").write_text(f"{text}\n\nWater.\n", encoding="utf-8")

    outcome = run("check", site)

    assert outcome.exit_code == 1
    assert re.search("SRC00[23]", outcome.stdout)


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("references.json", '[{{"id": "a", "categories": {opened}{closed}}}]'),
        ("people.toml", "a.name = {opened}{closed}"),
        ("data/comments/quiet.toml", "comment = {opened}{closed}"),
        ("healthpress.toml", SITE.replace("{", "{{") + "[check.rules.SAF001]\nx={opened}{closed}"),
    ],
)
def test_settings_of_any_depth_are_told(
    make_site: Callable[..., Path], run: Callable[..., Any], path: str, text: str, depth: int
) -> None:
    site = make_site()
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    content = text.format(opened="[" * depth, closed="]" * depth)
    (site / path).write_text(content, encoding="utf-8")

    outcome = run("check", site)

    assert outcome.exit_code == 2
    assert "nested too deeply" in outcome.stderr


BODIES = {
    "five megabytes": "Water. " * 750_000,
    "2,000 headings": "## Water\n\n" * 2_000,
    "500 quotes": "> " * 500 + "deep\n",
    "500 lists": "".join("  " * depth + "- item\n" for depth in range(500)),
    "500 blocks": "".join(":" * (503 - depth) + " inset\n" for depth in range(500)) + "deep\n",
    "a table of 5,000 rows": "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 5_000,
    "a table of 500 columns": "| a " * 500 + "|\n" + "|---" * 500 + "|\n" + "| 1 " * 500 + "|\n",
    "10,000 brackets": "[" * 10_000,
    "10,000 emphases": "*a_ " * 10_000,
    "3,000 raw elements": "<div>" * 3_000 + "deep",
    "1,000 definitions": "a\n: b\n\n" * 1_000,
    "one long line": "a" * 1_000_000,
    "zeros and controls": "\x00\x01\x1b[31m\x7f\x9b" * 100,
}
LOST = {"500 quotes", "500 lists", "500 blocks"}


@pytest.mark.parametrize("name", BODIES)
def test_a_text_of_any_size_and_form_is_shown_or_told(
    make_site: Callable[..., Path], run: Callable[..., Any], name: str
) -> None:
    site = make_site()
    text = (site / "content/quiet.md").read_text(encoding="utf-8")
    (site / "content/quiet.md").write_text(f"{text}\n{BODIES[name]}\n", encoding="utf-8")

    outcome = run("build", site, "--format", "concise")

    assert outcome.exit_code == (1 if name in LOST else 0), outcome.stdout[:500]
    assert ("SRC017" in outcome.stdout) == (name in LOST)
    assert "\x1b" not in outcome.stdout


@pytest.mark.parametrize("depth", [10, 20, 25])
def test_lists_of_a_sensible_depth_are_shown_whole(
    make_site: Callable[..., Path], run: Callable[..., Any], depth: int
) -> None:
    site = make_site()
    text = (site / "content/quiet.md").read_text(encoding="utf-8")
    items = "".join("  " * level + f"- item {level}\n" for level in range(depth))
    (site / "content/quiet.md").write_text(f"{text}\n{items}", encoding="utf-8")

    outcome = run("build", site)

    assert outcome.exit_code == 0
    assert f"item {depth - 1}" in (site / "public/quiet/index.html").read_text(encoding="utf-8")
