"""What only a browser can tell: accessibility, width, requests and the security policy."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"/>'
ADDRESSES = ["/", "/ketamine/", "/about/", "/topics/", "/topics/depression/", "/404.html"]


@pytest.fixture
def served(
    render: Callable[..., dict[str, str]], tmp_path: Path, serve: Callable[[Path], str]
) -> str:
    """The address of the example's site on a server of this machine."""
    for name, text in render().items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    for name in ("pictures/chair.svg", "pictures/clinic.jpg", "people/alex.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PICTURE, "utf-8")
    return serve(tmp_path).removesuffix("/")


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
