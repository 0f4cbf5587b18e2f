"""The built example as a browser sees it: axe, requests, CSP, keyboard, widths, print."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES = ("ketamine-for-treatment-resistant-depression/", "", "topics/", "404.html")
WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@dataclass
class Seen:
    """What a page asked for and complained about while it loaded."""

    page: Page
    external: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


def visit(browser: Browser, url: str, **options: object) -> Seen:
    context = browser.new_context(reduced_motion="reduce", **options)  # type: ignore[arg-type]
    page = context.new_page()
    seen = Seen(page)
    page.on("request", lambda request: _note(seen, request.url))
    page.on("console", lambda message: seen.complaints.append(message.text))
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    page.goto(url)
    return seen


def _note(seen: Seen, url: str) -> None:
    if not url.startswith(("http://127.0.0.1:", "data:")):
        seen.external.append(url)


@pytest.fixture(scope="session")
def article_url(site_url: str) -> str:
    return site_url + PAGES[0]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_no_violation(
    browser: Browser, site_url: str, path: str, width: int, scheme: str
) -> None:
    seen = visit(
        browser,
        site_url + path,
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
    )

    results = Axe().run(seen.page, options={"runOnly": {"type": "tag", "values": TAGS}})

    assert results.violations_count == 0, results.generate_report()
    assert results.response["passes"]


@pytest.mark.parametrize("bypass", [False, True])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_asked_of_a_third_party_and_the_policy_is_kept(
    browser: Browser,
    site_url: str,
    path: str,
    *,
    bypass: bool,
) -> None:
    seen = visit(browser, site_url + path, bypass_csp=bypass)

    assert seen.external == []
    assert seen.complaints == []
    stored = "JSON.stringify([document.cookie, {...localStorage}, {...sessionStorage}])"
    assert json.loads(seen.page.evaluate(stored)) == ["", {}, {}]


def test_the_policy_is_there_and_would_be_told_if_broken(
    browser: Browser, article_url: str
) -> None:
    seen = visit(browser, article_url)

    seen.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x')")

    assert any("Content Security Policy" in text for text in seen.complaints)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", PAGES)
def test_a_narrow_screen_needs_no_sideways_scrolling(
    browser: Browser, site_url: str, path: str, scheme: str
) -> None:
    seen = visit(
        browser, site_url + path, viewport={"width": 320, "height": 640}, color_scheme=scheme
    )

    root = "document.documentElement"
    assert seen.page.evaluate(f"{root}.scrollWidth") == seen.page.evaluate(f"{root}.clientWidth")


def test_the_keyboard_reaches_everything_with_a_visible_ring(
    browser: Browser, article_url: str
) -> None:
    page = visit(browser, article_url, viewport={"width": 1280, "height": 900}).page
    focusable = page.locator(":is(a[href], summary, [tabindex='0']):visible").count()

    stops = list(_stops(page, focusable))

    assert stops[0]["text"].startswith("Skip")
    assert len(stops) == focusable
    assert [stop for stop in stops if stop["ring"] < 2 or not stop["seen"]] == []


def _stops(page: Page, most: int) -> Iterator[dict[str, Any]]:
    ask = """() => {
      const element = document.activeElement;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return {
        text: element.textContent.trim(),
        ring: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
        seen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
      };
    }"""
    for _ in range(most):
        page.keyboard.press("Tab")
        yield page.evaluate(ask)


def test_the_skip_link_leads_to_the_main_content(browser: Browser, article_url: str) -> None:
    page = visit(browser, article_url).page

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_larger_text_spacing_loses_nothing(browser: Browser, article_url: str) -> None:
    page = visit(browser, article_url, viewport={"width": 320, "height": 640}).page
    page.evaluate(
        """() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
            word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
          document.adoptedStyleSheets = [sheet];
        }"""
    )

    cut = page.evaluate(
        """() => [...document.querySelectorAll('main *')].filter(element => {
          const style = getComputedStyle(element);
          return style.overflow === 'hidden' && element.scrollHeight > element.clientHeight + 1
            && element.clientHeight > 1;
        }).map(element => element.outerHTML.slice(0, 80))"""
    )

    assert cut == []
    root = "document.documentElement"
    assert page.evaluate(f"{root}.scrollWidth") == page.evaluate(f"{root}.clientWidth")


def test_print_keeps_the_callouts_and_hides_the_furniture(
    browser: Browser, article_url: str
) -> None:
    page = visit(browser, article_url, color_scheme="dark").page
    page.emulate_media(media="print")

    shown = page.evaluate(
        """() => Object.fromEntries(
          ['.share', 'nav', '.callout-supervision', '.callout-crisis'].map(name =>
          [name, [...document.querySelectorAll(name)].map(element =>
            element.getClientRects().length > 0)]))"""
    )

    assert any(shown[".callout-supervision"])
    assert any(shown[".callout-crisis"])
    assert shown[".share"]
    assert not any(shown[".share"])
    assert not any(shown["nav"])
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}


def test_right_to_left_at_a_narrow_width_fits(browser: Browser, article_url: str) -> None:
    page = visit(browser, article_url, viewport={"width": 320, "height": 640}).page

    page.evaluate("document.documentElement.dir = 'rtl'")

    root = "document.documentElement"
    assert page.evaluate(f"{root}.scrollWidth") == page.evaluate(f"{root}.clientWidth")


def test_the_page_opens_from_disk_with_its_style(browser: Browser, built_example: Path) -> None:
    page = browser.new_context().new_page()

    page.goto((built_example / PAGES[0] / "index.html").as_uri())

    assert page.evaluate("document.styleSheets.length") == 1
    family = page.evaluate("getComputedStyle(document.body).fontFamily")
    assert re.search(r"system-ui|sans", family)
