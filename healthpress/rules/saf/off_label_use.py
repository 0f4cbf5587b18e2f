"""Off-label uses that a page shows, by its front matter or in a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthpress.check.kinds.medical.medicines import first_mention, mentions, subjects
from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Related
from healthpress.model.rule import Context
from healthpress.model.source import Span
from healthpress.model.vocabulary import Medicine

OFF_LABEL = frozenset({"off-label", "unlicensed"})  # values of `use_status`


@dataclass(frozen=True, slots=True)
class OffLabelUse:
    """An off-label use of a medicine: where the page shows it, why it is one, and how sure.

    `word` is the page's own for it ("unlicensed"), else the jurisdiction's.
    """

    medicine: Medicine
    span: Span
    why: Related
    decision: Decision
    word: str


def off_label_uses(article: Article, context: Context) -> Iterator[OffLabelUse]:
    """Each medicine of the page with an off-label use in one of its jurisdictions."""
    codes = [place.code for place in context.jurisdictions]
    for medicine in subjects(article, context):
        declared = _declared(article, context, medicine, codes)
        if declared is None:
            found = _named_use(article, context, medicine, codes)
            if found:
                yield found
        elif declared.word:
            mention = first_mention(article, context, medicine)
            key = article.places.value("medicines", declared.index, "use_status")
            why = Related(key, f"the front matter says `{declared.word}`")
            span = mention.span if mention else key
            yield OffLabelUse(medicine, span, why, context.rule.decision, declared.word)


@dataclass(frozen=True, slots=True)
class _Declared:
    """The entry of `medicines` that gives a status; `word` is empty for an approved use."""

    index: int
    word: str


def _declared(
    article: Article, context: Context, medicine: Medicine, codes: list[str]
) -> _Declared | None:
    """What the front matter says of the use of a medicine here; None when it says nothing."""
    for index, use in enumerate(article.front_matter.medicines):
        if isinstance(use, str) or not use.use_status:
            continue
        if context.vocabularies.medicine(use.name) != medicine:
            continue
        status = use.use_status
        told = [status] if isinstance(status, str) else [status.get(code, "") for code in codes]
        return _Declared(index, next((word for word in told if word in OFF_LABEL), ""))
    return None


def _named_use(
    article: Article, context: Context, medicine: Medicine, codes: list[str]
) -> OffLabelUse | None:
    """The first sentence that names the medicine together with an off-label use of it."""
    uses = [use for code in codes for use in medicine.off_label.get(code, ())]
    if not uses:
        return None
    words = re.compile(rf"\b(?:{'|'.join(map(re.escape, uses))})\b", re.IGNORECASE)
    read_to = (-1, -1)  # the sentence read last: a medicine may be named in it twice
    for mention in mentions(article, context):
        start, end = sentence_at(mention.prose.text, mention.start)
        if mention.medicine != medicine or read_to == (id(mention.prose), start):
            continue
        read_to = (id(mention.prose), start)
        hit = words.search(mention.prose.text, start, end)
        if hit:
            why = Related(mention.prose.place(*hit.span()), f"`{hit.group()}` is off-label")
            title = mention.prose.zone == "meta.title"
            decision = context.rule.decision if title else Decision.REVIEW
            word = (context.words("off_label") or ("off-label",))[0]
            return OffLabelUse(medicine, mention.span, why, decision, word)
    return None
