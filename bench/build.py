"""How a build grows with the number of articles, and what checking costs beside parsing.

Run with `make bench`. Every figure is a ratio within one run; seconds are printed for the record.
"""

import datetime as dt
import gc
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from healthpress.build.checking import parse_source
from healthpress.build.facts import settle_facts
from healthpress.build.installed.registry import installed_rules
from healthpress.build.pipeline import build_project
from healthpress.build.project import load_project
from healthpress.build.request import Request
from healthpress.check.engine import check_article

SIZES = (100, 1000)
ROUNDS = 3
TODAY = dt.date(2026, 11, 23)
WORDS = (
    *("people", "care", "clinic", "health", "question", "answer", "visit", "nurse", "team", "help"),
    *("day", "week", "month", "time", "plan", "sleep", "walk", "food", "water", "rest", "family"),
    *("friend", "work", "home", "list", "note", "page", "step", "form", "letter", "phone", "room"),
)
SETTINGS = """[site]
title = "Bench"
url = "https://bench.example/"
[publisher]
name = "Bench"
kind = "charity"
"""


def write_site(folder: Path, articles: int) -> None:
    """A site of generated articles of about 6 KB each; the same for every run."""
    (folder / "content").mkdir(parents=True)
    (folder / "healthpress.toml").write_text(SETTINGS, encoding="utf-8")
    chance = random.Random(articles)  # noqa: S311 - test data, not a secret
    for number in range(articles):
        text = _article(number, articles, chance)
        (folder / "content" / f"article-{number:05}.md").write_text(text, encoding="utf-8")


def _article(number: int, articles: int, chance: random.Random) -> str:
    parts = [
        "---",
        f"title: Article {number} on {chance.choice(WORDS)}",
        "description: Generated text that measures how a build grows.",
        "type: guide",
        "published: 2026-02-05",
        "authors: [{name: Ada Author, role: Writer}]",
        f"topics: [topic {number % 20}]",
        "---",
        "",
    ]
    for section in range(6):
        parts += [f"## Section {section} of {number}", ""]
        for _ in range(3):
            sentences = (_sentence(chance) for _ in range(5))
            parts += [" ".join(sentences), ""]
        other = (number + section + 1) % articles
        parts += [f"* **First:** {_sentence(chance)}"]
        parts += [f"* Read [article {other}](article-{other:05}.md).", ""]
    parts += ["| What | How often |", "|---|---:|", "| One | 1 in 10 |", "| Two | 2 in 10 |", ""]
    parts += ["::: inset", "A note that stands apart.", ":::", ""]
    return "\n".join(parts)


def _sentence(chance: random.Random) -> str:
    words = [chance.choice(WORDS) for _ in range(chance.randint(6, 14))]
    return " ".join(words).capitalize() + "."


def cpu(function: Callable[[], object]) -> float:
    """CPU seconds of this process and its children, the median of a few rounds."""
    taken = []
    for _ in range(ROUNDS):
        gc.collect()
        before = _cpu_now()
        function()
        taken.append(_cpu_now() - before)
    return statistics.median(taken)


def _cpu_now() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def growth(folder: Path) -> None:
    """CPU time an article at each size, built into an empty folder."""
    each: dict[int, float] = {}
    for size in SIZES:
        write_site(folder / str(size), size)
        seconds = cpu(partial(_build, folder / str(size)))
        each[size] = seconds / size
        print(f"build of {size:5} articles: {seconds:6.2f} s CPU, {1000 * each[size]:.2f} ms each")
    small, large = SIZES
    print(f"growth, CPU an article at {large} / at {small}: {each[large] / each[small]:.2f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of the process: {peak:.0f} MB")


def _build(site: Path) -> None:
    with tempfile.TemporaryDirectory() as output:
        request = Request(today=TODAY, drafts=False)
        result = build_project(load_project(site), request, output=Path(output) / "public")
        if not result.report.ok:
            sys.exit(f"the generated site has findings: {result.report.failing[:3]}")


def checking(folder: Path) -> None:
    """CPU time of all rules over CPU time of parsing, on the larger site."""
    project = load_project(folder / str(SIZES[0]))
    facts = settle_facts(project.config, Request(today=TODAY))
    rules = installed_rules()
    articles = [parse_source(source, facts) for source in project.sources]
    parsing = cpu(lambda: [parse_source(source, facts) for source in project.sources])
    judging = cpu(lambda: [check_article(article, rules, facts) for article in articles])
    print(f"all rules / parsing: {judging / parsing:.2f} ({judging:.2f} s / {parsing:.2f} s CPU)")


def main() -> int:
    """Print every ratio."""
    with tempfile.TemporaryDirectory() as folder:
        growth(Path(folder))
        checking(Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
