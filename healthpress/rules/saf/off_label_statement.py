"""Where a page says that a use is off-label."""

import re

from healthpress.check.kinds.details import is_behind_details
from healthpress.check.kinds.medical.treatments import Sentence, sentences_in
from healthpress.model.article import Article
from healthpress.model.rule import Context
from healthpress.model.vocabulary import Medicine
from healthpress.rules.saf.naming import mentions_within, own_mentions

_SHOWN = ("meta.key_points", "heading", "prose", "table")
# "Not officially approved" is the NHS's wording (A to Z of health writing, read 2026).
_STATED = re.compile(
    r"(?<!not )(?:\boff[- ]label|\bunlicensed|\bunapproved"
    r"|\bnot (?:been |yet |yet been )?(?:(?:an? )?(?:officially|formally|fully) |an )?"
    r"(?:\w+[- ])?(?:approved|licensed|authori[sz]ed)"
    r"|(?:has|have) not (?:yet )?(?:approved|licensed|authori[sz]ed)"
    r"|[a-z]n['’]t (?:been |yet )?(?:\w+[- ])?(?:approved|licensed|authori[sz]ed)"
    r"|without (?:\w+ )?approval"
    r"|outside (?:of )?(?:its|the) (?:licence|marketing authori[sz]ation))",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:it|this|they|these|the medicine|the drug)\b", re.IGNORECASE)


def off_label_statement(article: Article, context: Context, medicine: Medicine) -> Sentence | None:
    """The first sentence in plain view that says so of this medicine.

    It names the medicine, or takes it up from the sentence before ("its use is off-label").
    """
    named = own_mentions(article, context)
    about = frozenset[str]()
    previous = -1
    for sentence in sentences_in(article, _SHOWN):
        inside = mentions_within(named, sentence.prose, sentence.start, sentence.end)
        names = frozenset(mention.medicine.name for mention in inside)
        if not names and sentence.number == previous and _PRONOUN.search(sentence.text):
            names = about
        about, previous = names, sentence.number
        if medicine.name in names and _is_statement(article, sentence):
            return sentence
    return None


def _is_statement(article: Article, sentence: Sentence) -> bool:
    hidden = sentence.is_question or is_behind_details(article, sentence.prose)
    return not hidden and _STATED.search(sentence.text) is not None
