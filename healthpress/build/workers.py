"""Many files on several processes, when there are enough to be worth it."""

import gc
import pickle
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

from healthpress.build.request import Progress, unheard
from healthpress.errors import HealthpressError

T = TypeVar("T")
R = TypeVar("R")

# Starting a process and loading the rules costs about as much as checking this many articles
# (measured with bench/check.py on two cores).
WORTH_A_PROCESS = 60
BATCH = 8  # files sent at once: few enough that no process is left with a long rest
GARBAGE = (50_000, 20, 100)  # how rarely a process looks for circles of dead objects: there are few
PATIENCE_S = 1.0  # how long a process may take to end by itself


def map_many(
    function: Callable[[T], R],
    items: Sequence[T],
    *,
    jobs: int,
    name: Callable[[T], str] = str,
    progress: Progress = unheard,
) -> list[R]:
    """The function of every item, in order; `function`, items and results must pickle.

    Each process is given the function once. `name` says what an item is called; `progress`
    is called after each.

    Raises:
        HealthpressError: the function raised, or a process died; the item is named.
    """
    processes = min(jobs, len(items) // WORTH_A_PROCESS)
    if processes <= 1:
        return list(_one_by_one(function, items, name, progress))
    workers: list[_Worker] = []
    try:
        workers.extend(_start(function, name) for _ in range(processes))
        return _shared_out(workers, items, name, progress)
    finally:
        for worker in workers:
            worker.line.close()
        for worker in reversed(workers):  # each holds the lines of those before it
            worker.stop()


def _one_by_one(
    function: Callable[[T], R],
    items: Sequence[T],
    name: Callable[[T], str],
    progress: Progress,
) -> Iterator[R]:
    for number, item in enumerate(items, start=1):
        yield _done(function, item, name)
        progress(number, len(items))


def _done(function: Callable[[T], R], item: T, name: Callable[[T], str]) -> R:
    try:
        return function(item)
    except HealthpressError:
        raise
    except Exception as error:
        says = f"this made healthpress crash: {type(error).__name__}: {error}"
        raise HealthpressError(says, help="report it with this file", place=name(item)) from error


@dataclass(slots=True)
class _Worker:
    """A process, our end of the line to it, and the indexes of the items it has not answered."""

    process: Process
    line: Connection
    waiting: list[int] = field(default_factory=list)

    def stop(self) -> None:
        """End it; by force when it does not notice that its line ended."""
        self.process.join(PATIENCE_S)
        self.process.kill()
        self.process.join()


def _start(function: Callable[[T], R], name: Callable[[T], str]) -> _Worker:
    ours, theirs = Pipe()
    process = Process(target=_work, args=(function, name, theirs, ours), daemon=True)
    process.start()
    theirs.close()  # the line ends with the process only when nobody else holds that end
    return _Worker(process, ours)


def _work(
    function: Callable[[Any], Any],
    name: Callable[[Any], str],
    line: Connection,
    other_end: Connection,
) -> None:
    """What a process does until its line ends: items in, results out, one by one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted too, and ends us
    other_end.close()
    gc.freeze()  # with the thresholds, 8 % less CPU on 400 articles of bench/articles.py
    gc.set_threshold(*GARBAGE)
    with suppress(EOFError, OSError):
        while True:
            for item in line.recv():
                line.send_bytes(_answered(function, item, name))


def _answered(function: Callable[[Any], Any], item: object, name: Callable[[Any], str]) -> bytes:
    try:
        return pickle.dumps((_done(function, item, name), None))
    except HealthpressError as error:
        return pickle.dumps((None, error))
    except Exception as error:  # noqa: BLE001 - pickling raises what the object's type likes
        says = f"what was found here cannot travel between processes: {error}"
        hint = "report it with this file, and run with `--jobs 1`"
        return pickle.dumps((None, HealthpressError(says, help=hint, place=name(item))))


def _shared_out(
    workers: Sequence[_Worker], items: Sequence[T], name: Callable[[T], str], progress: Progress
) -> list[Any]:
    """Hand out items as processes get free, and collect the results in the order of the items."""
    results: list[Any] = [None] * len(items)
    finished = 0
    by_line = {worker.line: worker for worker in workers}
    batches = iter([range(at, min(at + BATCH, len(items))) for at in range(0, len(items), BATCH)])
    busy = {worker.line for worker in workers if _hand_out(worker, items, next(batches, None))}
    while busy:
        for line in wait(list(busy)):
            worker = by_line[line]  # type: ignore[index]  # `wait` gives back what it was given
            index = worker.waiting[0]
            results[index] = _answer(worker, items[index], name)
            del worker.waiting[0]
            finished += 1
            progress(finished, len(items))
            if not worker.waiting and not _hand_out(worker, items, next(batches, None)):
                busy.remove(worker.line)
    return results


def _hand_out(worker: _Worker, items: Sequence[T], batch: range | None) -> bool:
    """Give a process that waits for work its next items; whether there were any."""
    if batch is None:
        return False
    worker.waiting = list(batch)
    with suppress(OSError):  # it died: its answer, which will not come, tells that
        worker.line.send([items[index] for index in batch])
    return True


def _answer(worker: _Worker, item: T, name: Callable[[T], str]) -> object:
    try:
        result, error = worker.line.recv()
    except (EOFError, OSError) as end:
        worker.process.join(PATIENCE_S)
        says = f"the process that checked this died (exit code {worker.process.exitcode})"
        hint = "free memory, or find out with `--jobs 1` what kills it"
        raise HealthpressError(says, help=hint, place=name(item)) from end
    if error is not None:
        raise error
    return result
