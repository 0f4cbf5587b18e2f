import os
import signal

import pytest

from healthpress.build.workers import WORTH_A_PROCESS, map_many
from healthpress.errors import HealthpressError, UsageError

MANY = list(range(WORTH_A_PROCESS * 3))
UNLUCKY = 17


def double(number: int) -> int:
    return number * 2


def die(number: int) -> int:
    if number == UNLUCKY:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def crash(number: int) -> int:
    if number == UNLUCKY:
        raise RuntimeError("no luck")
    return number


def refuse(number: int) -> int:
    if number == UNLUCKY:
        raise UsageError("not this one", help="take another", place="there")
    return number


def unpicklable(number: int) -> object:
    return (lambda: number) if number == UNLUCKY else number


def process_of(_: int) -> int:
    return os.getpid()


def name(number: int) -> str:
    return f"content/{number}.md"


@pytest.mark.parametrize("jobs", [1, 2, 3, 50])
def test_results_stand_in_the_order_of_the_items(jobs: int) -> None:
    assert map_many(double, MANY, jobs=jobs) == [number * 2 for number in MANY]


def test_no_more_processes_work_than_were_asked_for() -> None:
    assert len(set(map_many(process_of, MANY, jobs=2))) <= 2
    assert os.getpid() not in map_many(process_of, MANY, jobs=2)


def test_a_few_files_are_not_worth_a_process() -> None:
    assert set(map_many(process_of, MANY[:50], jobs=2)) == {os.getpid()}


def test_a_process_that_dies_is_told_with_the_file_it_died_on() -> None:
    with pytest.raises(HealthpressError) as raised:
        map_many(die, MANY, jobs=2, name=name)

    assert raised.value.place == "content/17.md"
    assert raised.value.message == "the process that checked this died (exit code -9)"


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_crash_is_told_with_the_file_it_happened_on(jobs: int) -> None:
    with pytest.raises(HealthpressError) as raised:
        map_many(crash, MANY, jobs=jobs, name=name)

    assert raised.value.place == "content/17.md"
    assert raised.value.message == "this made healthpress crash: RuntimeError: no luck"


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_of_ours_comes_through_as_it_is(jobs: int) -> None:
    with pytest.raises(UsageError) as raised:
        map_many(refuse, MANY, jobs=jobs, name=name)

    assert (raised.value.message, raised.value.help) == ("not this one", "take another")
    assert raised.value.place == "there"


def test_a_result_that_cannot_travel_is_told() -> None:
    with pytest.raises(HealthpressError, match="cannot travel") as raised:
        map_many(unpicklable, MANY, jobs=2, name=name)

    assert raised.value.place == "content/17.md"
