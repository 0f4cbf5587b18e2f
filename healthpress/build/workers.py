"""Many files on several processes, when there are enough to be worth it."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

# Starting a process and loading the rules costs about as much as checking this many articles
# (measured with bench/build.py on two cores).
WORTH_A_PROCESS = 60


def map_many(function: Callable[[T], R], items: Sequence[T], *, jobs: int) -> list[R]:
    """The function of every item, in order; `function` and items must pickle."""
    processes = min(jobs, len(items) // WORTH_A_PROCESS)
    if processes <= 1:
        return [function(item) for item in items]
    chunk = max(1, len(items) // (processes * 4))
    with ProcessPoolExecutor(processes) as pool:
        return list(pool.map(function, items, chunksize=chunk))
