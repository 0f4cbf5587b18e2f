"""Fixtures that every test may use, and the option that rewrites specifications."""

import functools
import http.server
import io
import re
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from healthpress.cli.main import main

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data"
TODAY = "2026-11-23"

SETTINGS = """[site]
title = "Example Clinic"
url = "https://clinic.example/"
[publisher]
name = "Example Clinic"
kind = "charity"
"""
ARTICLE = """---
title: A quiet page
description: A page that no rule has anything to say about.
type: guide
published: 2026-02-05
authors: [{name: Ada Author, role: Health writer}]
---

Drink water when you are thirsty.
"""
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
# How long one example takes says more about what else the machine does than about the code.
settings.register_profile("house", deadline=None)
settings.load_profile("house")
FILE = re.compile(r"^-- (\S+) --\n", re.MULTILINE)


@dataclass(frozen=True)
class Outcome:
    """What a command printed, and its exit code."""

    exit_code: int
    stdout: str
    stderr: str


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--accept-findings` rewrites the findings blocks of the rules' specifications."""
    parser.addoption("--accept-findings", action="store_true", default=False)


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Public test data beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip("the public test data is not beside this checkout")
    return SHARED


@pytest.fixture
def make_site(tmp_path: Path) -> Callable[..., Path]:
    """Writes a site given as text: `-- path --` lines, each followed by that file's content.

    Settings and a harmless article are added unless the text has its own `healthpress.toml`.
    """

    def make(text: str = "", *, settings: str = "") -> Path:
        parts = FILE.split(text)
        files = dict(zip(parts[1::2], parts[2::2], strict=True))
        files.setdefault("healthpress.toml", SETTINGS + settings)
        if not any(name.startswith("content/") for name in files):
            files["content/quiet.md"] = ARTICLE
        for name, content in files.items():
            path = tmp_path / "site" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode())
        return tmp_path / "site"

    return make


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Outcome]:
    """Runs `healthpress` in this process, on a fixed day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")  # 2026-11-23

    def call(*words: object, stdin: str | bytes = "") -> Outcome:
        raw = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "argv", ["healthpress", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
        capsys.readouterr()
        code = main()
        printed = capsys.readouterr()
        return Outcome(code, printed.out, printed.err)

    return call


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a folder on this machine; gives its address with a slash at the end."""
    servers = []

    def start(folder: Path) -> str:
        handler = functools.partial(Quiet, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; a missing one is a failure that says what to install."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.fail("Chromium is missing: run `make test`, or install your system's `chromium`")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
        yield started
        started.close()
