"""What only a browser can tell: accessibility, width, requests and the security policy."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from healthpress.build.vocabularies import load_vocabularies
from healthpress.model.site import Page, Site

pytestmark = pytest.mark.browser
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"/>'
ADDRESSES = ["/", "/ketamine/", "/about/", "/topics/", "/topics/depression/", "/404.html"]


@pytest.fixture
def serve_files(tmp_path: Path, serve: Callable[[Path], str]) -> Callable[[dict[str, str]], str]:
    """Serves pages on this machine; gives the address without a slash at the end."""

    def _serve(files: dict[str, str]) -> str:
        pictures = ("pictures/chair.svg", "pictures/clinic.jpg", "people/alex.jpg")
        for name, text in {**files, **dict.fromkeys(pictures, PICTURE)}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return serve(tmp_path).removesuffix("/")

    return _serve


@pytest.fixture
def served(render: Callable[..., dict[str, str]], serve_files: Callable[..., str]) -> str:
    """The address of the example's site on a server of this machine."""
    return serve_files(render())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_passes_axe_and_fits_its_window(
    browser: Browser, served: str, width: int, scheme: str
) -> None:
    page = browser.new_page(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
    )

    found = []
    for address in ADDRESSES:
        page.goto(served + address)
        axe = Axe().run(page, options={"runOnly": TAGS}).response["violations"]
        wider = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        found += [(address, item["id"]) for item in axe] + ([(address, "width")] if wider else [])
    page.close()

    assert found == []


def test_a_page_asks_nobody_else_and_breaks_no_policy(browser: Browser, served: str) -> None:
    page = browser.new_page()
    outside: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: outside.append(request.url))
    page.on("console", lambda message: told.append(message.text))

    page.goto(f"{served}/ketamine/")
    header = page.locator(".site-header").evaluate("node => getComputedStyle(node).color")
    page.close()

    assert [url for url in outside if not url.startswith(served)] == []
    assert [text for text in told if "Content Security Policy" in text] == []
    assert header == "rgb(255, 255, 255)"  # the style sheet was allowed


def test_the_helplines_of_every_country_fit_a_narrow_page_from_right_to_left(
    browser: Browser,
    render: Callable[..., dict[str, str]],
    serve_files: Callable[..., str],
    page: Page,
    make_site_of: Callable[[Page], Site],
) -> None:
    countries = tuple(load_vocabularies().countries.values())
    url = serve_files(render(make_site_of(replace(page, countries=countries, lang="ar"))))
    seen = browser.new_page(viewport={"width": 320, "height": 900}, bypass_csp=True)

    seen.goto(f"{url}/ketamine/")
    axe = Axe().run(seen, options={"runOnly": TAGS}).response["violations"]
    width = seen.evaluate("document.documentElement.scrollWidth")
    items = seen.locator(".callout-crisis li").count()
    seen.close()

    assert [item["id"] for item in axe] == []
    assert width == 320
    assert items > len(countries)


@pytest.mark.parametrize(("width", "before", "after"), [(320, 0, 4), (1280, 4, 4)])
def test_the_contents_are_closed_on_a_narrow_page_and_open_on_a_wide_one(
    browser: Browser, served: str, width: int, before: int, after: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{served}/ketamine/")
    shown = page.locator(".contents a:visible")

    first = shown.count()
    summary = page.locator(".contents summary:visible")
    if summary.count():
        summary.press("Enter")
    second = shown.count()
    page.close()

    assert (first, second) == (before, after)
