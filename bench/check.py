"""What checking costs: beside other linters, beside parsing, and again when nothing changed.

Run with `make bench`. Figures are CPU seconds, children included, and their ratios within one run:
rounds are interleaved and the median counts. `--write` puts them into `docs/benchmarks.md`. This
process stays small: the system counts its memory as that of every process it starts.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from bench.articles import write_site
from bench.peers import Peer, install, peers
from bench.record import Figures, lines_of, write_page
from bench.spent import Spent, spent

TODAY: Final = "2026-11-23"
FINDINGS: Final = 1  # exit code of every linter that found something; above, it did not run


def main() -> int:
    """Measure, print, and write the page when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-peers", action="store_true", help="healthpress alone")
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md")
    asked = parser.parse_args()
    beside = () if asked.no_peers else _installed()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        size = write_site(site, asked.articles)
        runs = measure(site, beside, asked.rounds)
        parsing, judging = rules_and_parsing(site, asked.rounds)
    figures = Figures(asked.articles, size, asked.rounds, runs, beside, parsing, judging)
    print("\n".join(lines_of(figures)))
    if asked.write:
        write_page(figures)
    return 0


def _installed() -> tuple[Peer, ...]:
    """The peers that are there; one that could not be installed is told."""
    install()
    for peer in peers():
        if not peer.is_there:
            print(f"{peer.name} is not installed and is left out", file=sys.stderr)
    return tuple(peer for peer in peers() if peer.is_there)


def measure(site: Path, beside: Sequence[Peer], rounds: int) -> Mapping[str, Spent]:
    """The median round of each command, by name; "again" is a second run without a change."""
    check = (sys.executable, "-m", "healthpress", "check", ".", "--format", "concise")
    day = ("--today", TODAY)
    commands = {peer.name: peer.command for peer in beside}
    commands["healthpress"] = (*check, *day, "--jobs", "1")
    commands["again"] = commands["healthpress"]
    commands["two jobs"] = (*check, *day, "--jobs", "2")
    taken: dict[str, list[Spent]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            if name != "again":
                shutil.rmtree(site / ".healthpress", ignore_errors=True)
            taken[name].append(_required(name, command, site))
    return {name: _median(runs) for name, runs in taken.items()}


def _required(name: str, command: Sequence[str], site: Path) -> Spent:
    done = spent(command, site)
    if done.exit_code > FINDINGS:
        sys.exit(f"{name} did not run: see `{' '.join(command)}`")
    return done


def _median(runs: Sequence[Spent]) -> Spent:
    return sorted(runs, key=lambda run: run.cpu_s)[len(runs) // 2]


def rules_and_parsing(site: Path, rounds: int) -> tuple[float, float]:
    """CPU seconds of parsing and of all article rules, measured in a process of their own."""
    command = (sys.executable, "-m", "bench.inside", str(site), str(rounds), TODAY)
    run = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    parsing, judging = map(float, run.stdout.split())
    return parsing, judging


if __name__ == "__main__":
    sys.exit(main())
