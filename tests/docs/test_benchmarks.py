import json
import re
from pathlib import Path

import pytest


@pytest.fixture
def page(repository: Path) -> str:
    return (repository / "docs" / "benchmarks.md").read_text(encoding="utf-8")


def test_the_page_has_a_row_for_every_linter_that_is_pinned(repository: Path, page: str) -> None:
    bench = repository / "bench"
    pinned = (bench / "peers.txt").read_text(encoding="utf-8").split()
    node = json.loads((bench / "package.json").read_text(encoding="utf-8"))["dependencies"]
    names = [line.replace("==", " ") for line in pinned]
    names += [f"{name} {version}" for name, version in node.items() if "-rule-" not in name]

    rows = [name for name in names if f"| {name} |" in page]

    assert sorted(rows) == sorted(names)


@pytest.mark.parametrize(
    ("figure", "least", "most"),
    [
        ("all rules / parsing, CPU", 0, 1.2),
        ("first run / second run without a change, CPU", 20, 1_000_000),
    ],
)
def test_the_recorded_figures_keep_the_bar(
    page: str, figure: str, least: float, most: float
) -> None:
    row = re.search(rf"^\| {re.escape(figure)} \| ([\d.]+) \|", page, re.MULTILINE)

    assert row is not None
    assert least <= float(row[1]) <= most
