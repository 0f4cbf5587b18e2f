"""Whatever stands in the texts of a site, its pages run and load nothing and keep their form."""

import json
import re
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest

import healthpress

pytestmark = pytest.mark.slow

# What the theme prints, and what an author may write (design, "Raw HTML policy").
# fmt: off
ELEMENTS = frozenset({
    "html", "head", "meta", "title", "link", "script", "body", "main", "header", "footer", "nav",
    "article", "section", "aside", "div", "p", "a", "b", "i", "em", "strong", "small", "s", "u",
    "mark", "cite", "q", "code", "pre", "kbd", "samp", "var", "sub", "sup", "abbr", "time",
    "data", "dfn", "bdi", "bdo", "span", "br", "wbr", "hr", "ul", "ol", "li", "dl", "dt", "dd",
    "h1", "h2", "h3", "h4", "h5", "h6", "table", "caption", "colgroup", "col", "thead", "tbody",
    "tfoot", "tr", "th", "td", "blockquote", "figure", "figcaption", "details", "summary", "img",
    "picture", "source", "video", "audio", "track", "ruby", "rt", "rp", "del", "ins", "address",
    "hgroup", "area", "map",
})
ATTRIBUTES = frozenset({
    "class", "id", "lang", "dir", "title", "role", "tabindex", "href", "hreflang", "rel",
    "datetime", "open", "start", "reversed", "type", "value", "src", "alt", "width", "height",
    "loading", "decoding", "srcset", "sizes", "scope", "headers", "colspan", "rowspan", "span",
    "controls", "poster", "preload", "media", "srclang", "label", "kind", "default", "cite",
    "name", "content", "http-equiv", "property", "charset", "align",
})
# fmt: on
LOADED = frozenset({"src", "srcset", "poster"})
SCHEMES = frozenset({"", "http", "https", "mailto", "tel", "sms"})
SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
ELSEWHERE = re.compile(r"\s*(?:[a-zA-Z][a-zA-Z0-9+.-]*:|[/\\]{2})")
FRAME = ("html", "head", "body", "title", "main", "h1")
JSON_LD = "application/ld+json"


class Page(HTMLParser):
    """Reads a page and notes all that must not be in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.breaches: list[str] = []
        self.counts: Counter[str] = Counter()
        self.texts: dict[str, str] = {}
        self._inside = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.counts[tag] += 1
        self._inside = tag if tag in ("script", "h1", "title") else self._inside
        if tag not in ELEMENTS:
            self.breaches.append(f"<{tag}>")
        if tag == "script" and attrs != [("type", JSON_LD)]:
            self.breaches.append(f"<script {attrs}>")
        given = {name: value or "" for name, value in attrs}
        for name, value in given.items():
            self._attribute(tag, name, value)
        if tag == "link" and given.get("rel") in ("stylesheet", "icon"):
            self._loaded("link", given["href"])
        if given.get("http-equiv", "") not in ("", "Content-Security-Policy"):
            self._refresh(given)

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name not in ATTRIBUTES and not name.startswith("aria-"):
            self.breaches.append(f"<{tag} {name}>")
        if name in ("href", "src", "cite", "poster"):
            scheme = SCHEME.match(re.sub(r"[\x00-\x20]", "", value))
            if scheme and scheme[1].lower() not in SCHEMES:
                self.breaches.append(f"<{tag} {name}={value}>")
        if name in LOADED:
            for address in value.split(",") if name == "srcset" else [value]:
                self._loaded(tag, address)

    def _loaded(self, tag: str, address: str) -> None:
        if ELSEWHERE.match(address):
            self.breaches.append(f"<{tag}> loads {address}")

    def _refresh(self, given: dict[str, str]) -> None:
        if not re.fullmatch(r"0; url=[./\w-]*", given.get("content", "")):
            self.breaches.append(f"<meta {given}>")

    def handle_endtag(self, tag: str) -> None:
        self._inside = "" if tag == self._inside else self._inside

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts[self._inside] = self.texts.get(self._inside, "") + data


@pytest.fixture(scope="module", params=["own", "own, raw HTML denied", "public"])
def hostile(request: pytest.FixtureRequest, rendered: Callable[..., Any]) -> Any:  # noqa: ANN401 - a class of conftest
    turns = request.getfixturevalue("public_turns" if request.param == "public" else "own_turns")
    return rendered(turns, "deny" if "denied" in request.param else "safe")


@pytest.fixture(scope="module")
def parsed(hostile: Any) -> dict[str, Page]:  # noqa: ANN401
    return {path: Page(text) for path, text in hostile.pages.items()}


def test_nothing_in_a_page_can_run_or_load(parsed: dict[str, Page]) -> None:
    breaches = {path: page.breaches for path, page in parsed.items() if page.breaches}

    assert breaches == {}


def test_each_page_keeps_its_frame(parsed: dict[str, Page]) -> None:
    frames = {path: [page.counts[tag] for tag in FRAME] for path, page in parsed.items()}

    assert set(map(tuple, frames.values())) == {(1,) * len(FRAME)}, frames


def test_each_article_has_one_script_and_it_is_json(parsed: dict[str, Page], hostile: Any) -> None:  # noqa: ANN401
    graphs = [json.loads(parsed[path].texts["script"]) for path in hostile.titles]

    assert {graph["@context"] for graph in graphs} == {"https://schema.org"}
    assert {parsed[path].counts["script"] for path in hostile.titles} == {1}


def test_each_title_reads_as_it_was_written(parsed: dict[str, Page], hostile: Any) -> None:  # noqa: ANN401
    shown = {path: plain(parsed[path].texts.get("h1", "")) for path in hostile.titles}

    assert shown == {path: plain(title) for path, title in hostile.titles.items()}


def plain(text: str) -> str:
    """Without blanks, and what cannot be printed as U+FFFD, which is what a page shows of it."""
    unprintable = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]"
    return "".join(re.sub(unprintable, "\ufffd", text).split())


@pytest.mark.parametrize("path", ["feed.xml", "sitemap.xml"])
def test_feed_and_sitemap_are_xml(hostile: Any, path: str) -> None:  # noqa: ANN401
    root = ET.fromstring(hostile.files[path])  # noqa: S314 - our own output

    assert len(root) > len(hostile.titles) / 2


def test_no_file_leaves_the_output_folder(hostile: Any) -> None:  # noqa: ANN401
    paths = [path for path in hostile.files if path.startswith("/") or ".." in path.split("/")]

    assert paths == []


def settings(payload: str) -> str:
    said, address = json.dumps(payload), f"https://x.example/{quote(payload, safe='')}"
    email = json.dumps("a@x" + re.sub(r"[\s<>@]", "", payload))
    return f"""[site]
title = {said}
description = {said}
url = "https://clinic.example/"
[publisher]
name = {said}
email = {email}
address = {said}
offers = [{said}]
[publisher.social]
{said} = "{address}"
x = "{address}"
[comments]
provider = "static"
"""


def people(payload: str) -> str:
    said, address = json.dumps(payload), f"https://x.example/{quote(payload, safe='')}"
    keys = ("name", "credentials", "specialty", "role", "bio", "conflicts")
    lines = "".join(f"{key} = {said}\n" for key in keys)
    return f'[ada]\n{lines}photo = {json.dumps(f"a/{payload}")}\nsame_as = ["{address}"]\n'


def write_settings(root: Path, payload: str) -> None:
    """A site whose settings, people, library and comments say one thing."""
    (root / "content").mkdir(parents=True)
    (root / "data" / "comments").mkdir(parents=True)
    (root / "healthpress.toml").write_text(settings(payload), encoding="utf-8")
    (root / "people.toml").write_text(people(payload), encoding="utf-8")
    work = dict.fromkeys(("title", "publisher", "URL", "volume", "note"), payload)
    (root / "references.json").write_text(json.dumps([{"id": "one", **work}]), encoding="utf-8")
    comment = f"[[comment]]\nauthor = {json.dumps(payload)}\ntext = {json.dumps(payload)}\n"
    (root / "data/comments/a.toml").write_text(f"{comment}date = 2026-02-05\n", encoding="utf-8")
    text = "---\ntitle: A\ndescription: B\npublished: 2026-02-05\nauthors: [ada]\n"
    (root / "content/a.md").write_text(f"{text}reviewers: [ada]\n---\nSee.[@one]\n", "utf-8")


def test_settings_people_library_and_comments_are_only_text(
    payloads: tuple[str, ...], tmp_path: Path
) -> None:
    breaches: dict[tuple[str, str], list[str]] = {}
    printable = [payload for payload in payloads if payload.isprintable()]
    for number, payload in enumerate(printable):
        write_settings(tmp_path / str(number), payload)
        files = healthpress.render(healthpress.load_site(tmp_path / str(number)))
        pages = {path: Page(raw.decode()) for path, raw in files.items() if path.endswith(".html")}
        breaches |= {(payload, path): page.breaches for path, page in pages.items()}
        ET.fromstring(files["feed.xml"])  # noqa: S314 - our own output

    assert len(breaches) > len(printable)
    assert {place: found for place, found in breaches.items() if found} == {}


@pytest.mark.parametrize(
    ("settings_line", "told"),
    [
        ('social = {x = "javascript:alert(1)"}', "not an absolute http or https address"),
        (
            'social = {x = "https://x.example/\\" onclick=\\"a"}',
            "not an absolute http or https address",
        ),
        ('name = "\\u0000"', "cannot be printed"),
        ('name = "\\u001b[31m"', "cannot be printed"),
    ],
)
def test_settings_that_no_page_may_print_are_refused(
    make_site: Callable[..., Path], run: Callable[..., Any], settings_line: str, told: str
) -> None:
    text = f'[site]\ntitle = "C"\nurl = "https://clinic.example/"\n[publisher]\n{settings_line}\n'
    site = make_site(f"-- healthpress.toml --\n{text}")

    outcome = run("build", site)

    assert outcome.exit_code == 2
    assert told in outcome.stderr
    assert "\x1b" not in outcome.stderr
