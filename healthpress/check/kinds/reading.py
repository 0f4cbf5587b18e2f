"""How what stands around words counts."""

from dataclasses import dataclass

from healthpress.check.kinds.doubt import doubt
from healthpress.check.kinds.surroundings import Surrounding, surrounding
from healthpress.model.article import Prose


@dataclass(frozen=True, slots=True)
class Reading:
    """What of its surroundings turns a hit into a review.

    `own_negative`: the words hold their own "no" ("no side effects"), so that only outer guards
    count. `quotes_count`: quotations are as serious as the author's own words. `questions_count`:
    so are questions (safety rules). Without `surroundings` nothing around the words matters: for
    mere wording ("utilise"), where a negated word is still the wrong one.
    """

    own_negative: bool = False
    quotes_count: bool = False
    questions_count: bool = False
    surroundings: bool = True

    def around(self, prose: Prose, start: int) -> Surrounding | None:
        """What makes a hit at `prose.text[start]` less sure, or None."""
        if not self.surroundings:
            return None
        found = surrounding(
            prose, start, own_negative=self.own_negative, quotes_count=self.quotes_count
        )
        if found and found.kind == "question" and self.questions_count:
            found = None
        return found or doubt(prose, start)


AS_A_CLAIM = Reading()
