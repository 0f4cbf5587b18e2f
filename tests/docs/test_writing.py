"""`docs/writing.md` names all that an editor may write, and its examples work."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

import healthpress
from healthpress.build.schemas import schema
from healthpress.model.body import BLOCKS
from healthpress.parse.blocks import ALERTS, ALIASES
from healthpress.render.theme import find_theme

Read = Callable[[str], Any]
Run = Callable[..., Any]

PAGE = Path(__file__).resolve().parents[2] / "docs/writing.md"
EXAMPLES = [
    token.content
    for token in MarkdownIt().parse(PAGE.read_text(encoding="utf-8"))
    if token.type == "fence" and token.info.startswith("md")
]
HEADER = "---\ntitle: An example\ndescription: Made up.\npublished: 2026-02-05\n---\n\n"
# Tables of these types are written like their own files and described in settings.md.
DESCRIBED_ELSEWHERE = {"Person", "Reference"}


def references_in(value: object) -> Iterator[str]:
    """The names of the types that a part of a JSON Schema refers to."""
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"].rpartition("/")[2]
        for part in value.values():
            yield from references_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from references_in(part)


def known_keys() -> set[str]:
    found = schema("front-matter")
    keys = set(found["properties"])
    for key, value in found["properties"].items():
        for name in set(references_in(value)) - DESCRIBED_ELSEWHERE:
            keys |= {f"{key}.{inner}" for inner in found["$defs"][name]["properties"]}
    return keys


def choices() -> dict[str, list[str]]:
    properties = schema("front-matter")["properties"]
    return {key: value["enum"] for key, value in properties.items() if "enum" in value}


def test_the_tables_of_the_front_matter_name_every_key_and_no_other(read_page: Read) -> None:
    assert set(read_page("docs/writing.md").rows("## Front matter")) == known_keys()


@pytest.mark.parametrize("key", sorted(choices()))
def test_every_choice_of_a_key_is_named(read_page: Read, key: str) -> None:
    write, _does = read_page("docs/writing.md").rows("## Front matter")[key]

    assert [choice for choice in choices()[key] if f"`{choice}`" not in write] == []


def test_every_required_key_is_marked(read_page: Read) -> None:
    rows = read_page("docs/writing.md").rows("## Front matter")

    marked = {key for key, cells in rows.items() if "." not in key and "required" in cells[0]}

    assert marked == set(schema("front-matter")["required"])


def test_every_block_is_described_and_has_an_example(read_page: Read) -> None:
    described = set(read_page("docs/writing.md").rows("## Blocks")) - set(ALERTS)
    shown = {
        line.lstrip(": ").split()[0]
        for text in EXAMPLES
        for line in text.splitlines()
        if line.startswith(":::") and line.strip(":")
    }

    assert described == shown == {*BLOCKS, *ALIASES}


@pytest.mark.parametrize("name", BLOCKS)
def test_the_title_of_a_block_without_one_is_told(read_page: Read, name: str) -> None:
    card = find_theme("clinic").components[name]

    _purpose, title = read_page("docs/writing.md").rows("## Blocks")[name]

    assert title == (card.title or "none")


def test_every_alert_is_named_with_its_block(read_page: Read) -> None:
    rows = read_page("docs/writing.md").rows("### GitHub alerts")

    assert {alert: block.strip("`") for alert, [block] in rows.items()} == ALERTS


@pytest.mark.parametrize("text", EXAMPLES)
def test_an_example_is_read_and_rendered_without_fault(text: str) -> None:
    article = text if text.startswith("---\n") else HEADER + text

    findings = healthpress.check_text(article)

    assert [item for item in findings if item.code.startswith("SRC")] == []
    assert ":::" not in healthpress.render_text(article)


@pytest.mark.parametrize(
    "markup",
    ['class="button"', 'lang="fr">what a nap is</a>', '<h2 id="tea">', 'alt="" class="decorative"'],
)
def test_attributes_do_what_the_page_says(read_page: Read, markup: str) -> None:
    section = "Images, links and attributes"

    html = healthpress.render_text(HEADER + read_page(PAGE.as_posix()).fence("md", section=section))

    assert markup in html


def test_the_film_of_the_page_has_its_link_and_its_date(read_page: Read) -> None:
    page = read_page("docs/writing.md")

    html = healthpress.render_text(HEADER + page.fence("md", section="People and pictures"))

    assert 'href="https://video.example/visit"' in html
    assert '<time datetime="2026-02-05">5 February 2026</time>' in html


def test_the_findings_shown_are_those_of_the_article_above_them(
    read_page: Read, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = read_page("docs/writing.md")
    section = "How a finding reads"
    article = page.fence("md", section=section, name="sleep.md")
    (tmp_path / "sleep.md").write_text(article, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    outcome = run("check", "sleep.md")

    assert outcome.stdout == page.fence("text", section=section)
    assert outcome.exit_code == 1


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_prints_the_id_and_the_language_it_is_given(name: str) -> None:
    html = healthpress.render_text(f"{HEADER}::: {name} Titre {{#ici lang=fr}}\nDes mots.\n:::\n")

    assert 'id="ici"' in html
    assert 'lang="fr"' in html
