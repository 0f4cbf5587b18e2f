"""The built example, and a server for it on this machine."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from healthpress.build.library import build, load_site

ROOT = Path(__file__).resolve().parents[2]
TODAY = dt.date(2026, 11, 23)  # the example's review goes stale one day, the tests do not


@pytest.fixture(scope="session")
def built_example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of examples/ketamine."""
    output = tmp_path_factory.mktemp("example") / "public"
    result = build(load_site(ROOT / "examples" / "ketamine"), output, today=TODAY)
    assert result.report.ok, result.findings
    return output


@pytest.fixture(scope="session")
def site_url(built_example: Path, serve: Callable[[Path], str]) -> str:
    """The address of the built example, with a slash at the end."""
    return serve(built_example)
