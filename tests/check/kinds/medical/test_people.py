import pytest

from healthpress.check.kinds.medical.people import Credit
from healthpress.model.person import Person
from healthpress.model.source import Span

NOWHERE = Span(0, 0)


def credit_of(name: str) -> Credit:
    return Credit(index=0, id="", person=Person(name), span=NOWHERE)


@pytest.mark.parametrize(
    "name", ["Kim Reviewer", "Dr Kim Reviewer", "Prof. Dr. Kim  Reviewer", "kim reviewer"]
)
def test_one_person_written_in_several_ways_has_one_key(name: str) -> None:
    assert credit_of(name).key == "kim reviewer"


@pytest.mark.parametrize("name", ["Jo Reviewer", "Kim Drew", "K. Reviewer"])
def test_other_people_have_other_keys(name: str) -> None:
    assert credit_of(name).key != "kim reviewer"


def test_an_id_that_nobody_has_stands_for_the_name() -> None:
    credit = Credit(index=0, id="kim", person=None, span=NOWHERE)

    assert credit.name == "kim"
