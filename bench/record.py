"""The figures of a benchmark as lines for the terminal and as the page `docs/benchmarks.md`."""

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bench.peers import Peer
from bench.spent import Spent
from healthpress import __version__
from healthpress.report.counts import plural

PAGE: Final = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
# The bar: CPU of all rules beside parsing, and how many times faster a second run is.
MOST_RULES: Final = 1.2
LEAST_FASTER: Final = 20


@dataclass(frozen=True, slots=True)
class Figures:
    """What `bench/check.py` measured; times in CPU seconds."""

    articles: int
    size: int  # bytes of all articles
    rounds: int
    runs: Mapping[str, Spent]
    peers: Sequence[Peer]
    parsing: float
    judging: float

    @property
    def kilobytes(self) -> float:
        """The size of an article."""
        return self.size / self.articles / 1000

    @property
    def rules_to_parsing(self) -> float:
        """CPU of all article rules over CPU of parsing."""
        return self.judging / self.parsing

    @property
    def faster_again(self) -> float:
        """How many times less CPU a second run takes when nothing changed."""
        return self.runs["healthpress"].cpu_s / self.runs["again"].cpu_s


def lines_of(figures: Figures) -> Iterator[str]:
    """For the terminal."""
    own = figures.runs["healthpress"].cpu_s
    for name, run in figures.runs.items():
        ratio = f"healthpress / it: {own / run.cpu_s:8.2f}"
        yield f"{name:18} {run.cpu_s:8.2f} s CPU {run.peak_mb:6.0f} MB   {ratio}"
    yield f"all rules / parsing: {figures.rules_to_parsing:.2f} (at most {MOST_RULES})"
    yield f"first run / second: {figures.faster_again:.0f} (at least {LEAST_FASTER})"


def write_page(figures: Figures) -> None:
    """Write `docs/benchmarks.md`; its figures are never written by hand."""
    PAGE.write_text("\n".join(_page(figures)) + "\n", encoding="utf-8")


def _page(figures: Figures) -> Iterator[str]:
    own = figures.runs["healthpress"]
    yield from (
        "# Benchmarks",
        "",
        "Written by `make bench WRITE=--write`, never by hand. What counts are the ratios: all",
        "programs ran in turn on one machine, and the median of the rounds is told. Times are CPU",
        "seconds, those of children included.",
        "",
        (
            f"{_today()}, healthpress {__version__}, Python {platform.python_version()},"
            f" {platform.system()} on {platform.machine()} with {os.cpu_count()} cores;"
            f" {figures.articles:,} generated articles of {figures.kilobytes:.1f} KB"
            f" (`bench/articles.py`), {plural(figures.rounds, 'round')}."
        ),
        "",
        "## Checking, beside other linters",
        "",
        "They look at other things than healthpress does; the table says what the check of a site",
        "costs where such a linter is taken for affordable.",
        "",
        "| program | looks at | CPU s | peak MB | healthpress / it |",
        "|---|---|---:|---:|---:|",
        _row("healthpress", __version__, "medical publishing, all rules, no cache yet", own, own),
    )
    for peer in figures.peers:
        yield _row(peer.name, peer.version, peer.about, figures.runs[peer.name], own)
    yield from (
        "",
        "## The rules, and the cache",
        "",
        "| figure | is | must be |",
        "|---|---:|---:|",
        f"| all rules / parsing, CPU | {figures.rules_to_parsing:.2f} | at most {MOST_RULES} |",
        (
            f"| first run / second run without a change, CPU | {figures.faster_again:.0f}"
            f" | at least {LEAST_FASTER} |"
        ),
        f"| second run, CPU seconds | {figures.runs['again'].cpu_s:.2f} | |",
        f"| second run, peak MB | {figures.runs['again'].peak_mb:.0f} | |",
        (
            f"| `--jobs 2` / `--jobs 1`, CPU of all processes"
            f" | {figures.runs['two jobs'].cpu_s / own.cpu_s:.2f} | |"
        ),
    )


def _row(name: str, version: str, about: str, run: Spent, own: Spent) -> str:
    ratio = own.cpu_s / run.cpu_s
    return f"| {name} {version} | {about} | {run.cpu_s:.1f} | {run.peak_mb:.0f} | {ratio:.2f} |"


def _today() -> str:
    return datetime.now(tz=UTC).date().isoformat()
