"""Authors and reviewers: ids joined with the people of the site."""

from collections.abc import Iterator, Mapping

from healthpress.model.person import Person
from healthpress.model.site import Named
from healthpress.resolve.urls import slug_of


def named(entries: tuple[str | Person, ...], people: Mapping[str, Person]) -> tuple[Named, ...]:
    """The people behind ids and inline tables, in order; an unknown id is left to the GOV rules."""
    return tuple(_named(entries, people))


def _named(entries: tuple[str | Person, ...], people: Mapping[str, Person]) -> Iterator[Named]:
    for entry in entries:
        if isinstance(entry, Person):
            yield Named(_inline_id(entry, people), entry)
        elif entry in people:
            yield Named(entry, people[entry])


def _inline_id(person: Person, people: Mapping[str, Person]) -> str:
    """An id made from the name, which is nobody else's."""
    found = slug_of(person.name, "en")
    return f"{found}-inline" if people.get(found, person) != person else found
