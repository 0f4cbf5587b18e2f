"""The hostile pages in a browser, with the pages' own policy and without it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page

pytestmark = pytest.mark.browser


@dataclass
class Seen:
    """What the pages did that they must not do."""

    dialogs: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    external: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        page.on("dialog", self._dialog)
        page.on("console", lambda message: self._console(message.text))
        page.on("request", lambda request: self._request(request.url))

    def _dialog(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def _console(self, text: str) -> None:
        if "Content Security Policy" in text:
            self.violations.append(text)

    def _request(self, url: str) -> None:
        if not url.startswith("http://127.0.0.1:"):
            self.external.append(url)


@pytest.fixture(scope="module", params=["own_turns", "public_turns"])
def addresses(
    request: pytest.FixtureRequest,
    rendered: Callable[..., Any],
    serve: Callable[[Path], str],
    tmp_path_factory: pytest.TempPathFactory,
) -> list[str]:
    hostile = rendered(request.getfixturevalue(request.param))
    root = tmp_path_factory.mktemp("served")
    wanted = [path for path in hostile.files if path in hostile.titles or "assets/" in path]
    for path in (*wanted, "index.html", "topics/index.html"):
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(hostile.files[path])
    return [serve(root) + path for path in ("index.html", "topics/index.html", *hostile.titles)]


@pytest.mark.parametrize("bypass", [False, True])
def test_no_page_runs_asks_or_breaks_its_policy(
    browser: Browser, addresses: list[str], *, bypass: bool
) -> None:
    seen = Seen()
    context = browser.new_context(bypass_csp=bypass)
    page = context.new_page()
    seen.watch(page)

    for address in addresses:
        page.goto(address)
        page.evaluate("document.querySelectorAll('[onclick]').forEach(item => item.click())")

    assert seen == Seen()
    context.close()
