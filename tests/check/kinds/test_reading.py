from collections.abc import Callable

import pytest

from healthpress.check.kinds.reading import Reading
from healthpress.model.article import Article


@pytest.mark.parametrize(
    ("text", "reading", "kind"),
    [
        ("It cures.", Reading(), None),
        ("It never cures.", Reading(), "negated"),
        ("It never cures.", Reading(own_negative=True), None),
        ("It never cures.", Reading(surroundings=False), None),
        ("> It cures.", Reading(), "quoted"),
        ("> It cures.", Reading(quotes_count=True), None),
        ("It is not “what cures”.", Reading(quotes_count=True, own_negative=True), None),
        ("Say what cures?", Reading(), "question"),
        ("Say what cures?", Reading(questions_count=True), None),
        ("It is unlikely to be what cures.", Reading(), "guarded"),
        ("It is unlikely to be what cures.", Reading(surroundings=False), None),
    ],
)
def test_what_stands_around_counts_as_the_rule_says(
    article_of: Callable[..., Article], text: str, reading: Reading, kind: str | None
) -> None:
    prose = article_of(text).prose[-1]

    around = reading.around(prose, prose.text.index("cures"))

    assert (around.kind if around else None) == kind
