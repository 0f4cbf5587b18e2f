"""Where an article names a class of medicines ("SSRIs")."""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.model.article import Article
from healthpress.model.rule import Context
from healthpress.model.vocabulary import Medicine

# Words that also name what anybody may buy: creams for the skin, coffee.
_ORDINARY = frozenset({"anaesthetic", "stimulant"})


def class_hits(
    article: Article, context: Context, place: str, statuses: frozenset[str]
) -> Iterator[Hit]:
    """The words for classes of which every known medicine has such a status in a jurisdiction.

    A class that bears a medicine's own name ("insulin") or an ordinary word is left out.
    """
    members: dict[str, list[Medicine]] = {}
    for medicine in context.vocabularies.medicines:
        for name in medicine.classes:
            members.setdefault(name, []).append(medicine)
    names = [
        name
        for name, medicines in members.items()
        if all(medicine.status.get(place) in statuses for medicine in medicines)
        and context.vocabularies.medicine(name) is None
        and name not in _ORDINARY
    ]
    if names:
        words = "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))
        yield from Phrase(re.compile(rf"(?<![\w-])(?:{words})s?(?!\w)", re.IGNORECASE)).hits(
            article
        )
