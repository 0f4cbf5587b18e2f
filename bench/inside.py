"""What rules cost beside parsing, without start-up and disk; called by `bench/check.py`."""

import datetime as dt
import gc
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from healthpress.build.checking import parse_source
from healthpress.build.facts import settle_facts
from healthpress.build.installed.registry import installed_rules
from healthpress.build.project import load_project
from healthpress.build.request import Request
from healthpress.check.engine import check_article

ARTICLES: Final = 200  # enough for a ratio
LEAST_ROUNDS: Final = 3


def main(site: str, rounds: str, today: str) -> int:
    """Print the CPU seconds of parsing some articles, and of all article rules on them."""
    project = load_project(Path(site))
    facts = settle_facts(project.config, Request(today=dt.date.fromisoformat(today)))
    rules = installed_rules(facts.shelf)
    sources = project.sources[:ARTICLES]
    articles = [parse_source(source, facts) for source in sources]
    parsing, judging = [], []
    for _ in range(max(int(rounds), LEAST_ROUNDS)):
        parsing.append(_cpu(lambda: [parse_source(source, facts) for source in sources]))
        judging.append(_cpu(lambda: [check_article(article, rules, facts) for article in articles]))
    print(statistics.median(parsing), statistics.median(judging))
    return 0


def _cpu(function: Callable[[], object]) -> float:
    gc.collect()
    before = time.process_time()
    function()
    return time.process_time() - before


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
