"""Reads the files that other systems read, as they do."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

ARTICLE = (
    "---\ntitle: {0}\ndescription: Words on {0}.\ntype: guide\npublished: 2026-02-05\n"
    "authors: [{{name: Ada Author, role: Health writer}}]\n---\n\n"
)


@pytest.fixture(scope="session")
def read_yaml(repository: Path) -> Callable[[str], Any]:
    """A YAML file by its path in the checkout."""
    return lambda name: yaml.safe_load((repository / name).read_text(encoding="utf-8"))


@pytest.fixture
def checkout(make_site: Callable[..., Path]) -> Path:
    """A folder that holds a site with a good article and one that makes a claim."""
    good = ARTICLE.format("Water") + "Drink water when you are thirsty.\n"
    site = make_site(f"-- content/good.md --\n{good}")
    loud = ARTICLE.format("Claims") + "Ketamine cures depression.\n"
    (site / "content/größe 1.md").write_text(loud, encoding="utf-8")
    return site.parent
