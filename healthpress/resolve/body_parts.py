"""Walking through a body and the blocks nested in it."""

from collections.abc import Iterator

from healthpress.model.body import Body, Component, Part


def walk(body: Body) -> Iterator[Part]:
    """Every part in the order printed; a block comes before what it holds."""
    for part in body:
        yield part
        if isinstance(part, Component):
            yield from walk(part.body)
