"""Sentences that name a treatment, and what they say it does.

The word lists are our own, grown from the sentences of the rules' specifications and from the
claims counted by Crane MA et al., JAMA Netw Open 2023;6(11):e2342210 (PMC10630893, read 2026).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from healthpress.check.kinds.sentences import sentences, words_before
from healthpress.check.kinds.words.literals import folded, search_in
from healthpress.model.article import Article, Prose
from healthpress.model.rule import Context
from healthpress.model.source import Span
from healthpress.model.vocabulary import Vocabularies

_WORD = re.compile(r"\w+")
_CLASSES = (
    r"SSRIs?|SNRIs?|MAOIs?|antidepressants?|benzodiazepines?|opioids?|antipsychotics?"
    r"|statins?|antibiotics?|vaccines?|stimulants?|beta[- ]blockers?|chemotherapy|radiotherapy"
    r"|psychotherapy|talking therap(?:y|ies)|electroconvulsive therapy|ECT|TMS"
)
_GENERIC = (
    r"(?:treatments?|medicines?|medications?|drugs?|therap(?:y|ies)|infusions?|injections?|drips?"
    r"|sprays?|tablets?|pills?|doses?)"
)
_BENEFIT = re.compile(
    r"\b(?:reliev(?:es?|ed|ing)|(?<!with )eas(?:es?|ed|ing)|improv(?:es?|ed|ing|ements?)"
    r"|(?:lift|boost|heal)(?:s|ed)?|restor(?:es?|ed)|cur(?:es?|ed)|(?<!to )treats?"
    r"|works?(?! (?:on|in)\b)"
    r"|(?<!get )(?<!need )(?<!seek )(?<!your )(?<!for )(?<!of )(?<!with )(?<!and )"
    r"(?:(?<!^)help|helps|helped)"
    r"(?! (?:is|if|at|paying|you (?:to )?(?:decide|choose|understand|plan|find))\b)"
    r"|(?<!you )(?<!you start to )feel(?:s|ing)? (?:much )?better|effective|remission"
    r"|get(?:s|ting)? better|got well|fewer symptoms"
    r"|(?:reduc(?:es?|ed)|lower(?:s|ed)|cuts?) (?:\w+[ -]){0,3}"
    r"(?:symptoms|depression|anxiety|pain|relapses?|suicid\w+|thoughts))\b",
    re.IGNORECASE,
)
# Own list of further effects, from patient leaflets; as symptoms they also belong to illnesses.
_EFFECT = re.compile(
    r"\b(?:tired\w*|fatigue|constipat\w+|diarrh?o?ea|memory (?:loss|problems?)|numb\w*"
    r"|sore(?:ness)?|dry (?:mouth|lips|eyes|skin)|weight gain|hair loss|blood clots?|infections?"
    r"|low blood sugar|weak(?:ness)?|redness|turn(?:s|ed)? red|swelling|irritat\w+|bruis\w+|scars?"
    r"|palpitations|fast heartbeat|shak(?:y|ing)|tremors?|sweating|drooping|feel(?:ing)? sick"
    r"|upset (?:your )?stomach|painful|distress\w*|uncomfortable|unpleasant|metal taste"
    r"|hyponatr\w+|hypoglyc\w+|get worse|breast cancer"
    r"|pain(?!-free| relief))\b",
    re.IGNORECASE,
)
_CAUSED = re.compile(
    r"^(?:it|they|both|these|this|you|some people|many people|most people|the \w+|your \w+)\b"
    r"[^.;:]{0,40}\b(?:causes?|(?:can|may|might|could|will)(?: also| sometimes)? "
    r"(?:cause|make you|leave|bring|lead to|irritate|feel|be|get|turn|become|lose|last))\b"
    r"|\b(?:is|are) (?:very |also |quite |fairly )?(?:common|possible|usual|frequent)\b"
    r"|\bcan (?:happen|occur)\b|\bmost common\b|\b\d+ more\b",
    re.IGNORECASE,
)
_GOOD = re.compile(
    r"\b(?:eas(?:es?|ing)|reliev\w+|reduc\w+|prevent\w*|treat(?:s|ed|ing)?|help\w*|less|fewer"
    r"|lower(?:s|ed)?|stops?|clears?|against|ends?|beats?|heals?|lifts?|gone|free|disappear\w*)\b",
    re.IGNORECASE,
)
_ILLNESS = re.compile(
    r"\b(?:depression|illness|disease|condition|symptoms? of|signs? of)\b", re.IGNORECASE
)
_HARM = re.compile(
    r"\b(?:nause\w+|vomit\w*|dizz\w+|dissociat\w+|sedat(?:ion|ed)|drows\w+|sleepiness|headaches?"
    r"|blood pressure|bleeding|addict(?:ion|ive)|dependence|misuse|abuse|respiratory depression"
    r"|damages?|harm(?:s|ful)?|overdose|allerg\w+|faint\w*|detached|confus\w+|dangerous|fatal"
    r"|serious|severe reactions?|boxed warning|side[- ]effects?|adverse|risks?|rash|seizures?"
    r"|withdrawal|discontinuation symptoms|contraindicat\w+|not be safe|unsafe)\b",
    re.IGNORECASE,
)
# "Side effects are rare" plays harm down, "treats addiction" names no harm: neither is a warning.
_PLAYED_DOWN = re.compile(
    r"\b(?:no|without|not|never|zero|few|free (?:of|from)|[a-z]+n['’]t)\b[^.;:]{0,30}$"
    r"|\bnon-$"
    r"|\b(?:treat(?:s|ing)?|treatments? (?:for|of)|eas(?:es?|ing)|reliev\w+|reduc\w+|prevents?)\b"
    r"[^.;:]{0,60}$",
    re.IGNORECASE,
)
_MINOR = re.compile(
    r"^[^.;:]{0,20}\b(?:(?:is|are) (?:very |usually |extremely |mostly )?"
    r"(?:rare|mild|minimal|low|few)|-?free)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|never|no|nor|cannot|[a-z]+n['’]t|little (?:evidence|proof)|unlikely|rarely)\b"
    r"[^.;:,]{0,60}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text[start:end]` of the prose with this index in `Article.prose`."""

    prose: Prose
    number: int
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence as readers take it: nothing of what is struck through or set as code."""
        return self.prose.said[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its place in the source."""
        return self.prose.place(self.start, self.end)

    @property
    def is_question(self) -> bool:
        """Whether it asks."""
        return self.text.rstrip("\"'”’) ").endswith("?")


def sentences_in(article: Article, zones: tuple[str, ...]) -> Iterator[Sentence]:
    """Every sentence in the zones, in reading order."""
    for number, prose in enumerate(article.prose):
        if prose.zone in zones:
            for start, end in sentences(prose.text):
                yield Sentence(prose, number, start, end)


@dataclass(frozen=True, slots=True)
class Treatments:
    """Names and words of treatments, found by their first words: there are hundreds of names."""

    names: re.Pattern[str]
    first_words: frozenset[str]
    words: re.Pattern[str]

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """One naming in `text[start:end]`, not always the first; None where there is none."""
        last = len(text) if end is None else end
        found = search_in(self.words, text, start, last)
        if found is None and not self.first_words.isdisjoint(
            _WORD.findall(folded(text[start:last]))
        ):
            found = self.names.search(text, start, last)
        return found


def named_treatments(context: Context) -> Treatments:
    """The medicines of the vocabulary and the names of classes and therapies."""
    return _named(context.vocabularies)


def any_treatment(context: Context) -> Treatments:
    """Named treatments and general words such as "infusion"."""
    return _named(context.vocabularies, _GENERIC)


@lru_cache(maxsize=8)
def _named(vocabularies: Vocabularies, generic: str = "") -> Treatments:
    terms = [term for medicine in vocabularies.medicines for term in medicine.terms]
    ordered = sorted(terms, key=lambda term: (-len(term), term))
    names = "|".join(map(re.escape, ordered)) or r"(?!)"
    words = "|".join(part for part in (_CLASSES, generic) if part)
    return Treatments(
        re.compile(rf"(?<![\w-])(?:{names})(?!\w)", re.IGNORECASE),
        frozenset(folded(_WORD.findall(term)[0]) for term in terms),
        re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE),
    )


def is_benefit(sentence: Sentence, treatments: Treatments | re.Pattern[str]) -> bool:
    """Whether a sentence says that a treatment does good."""
    text = sentence.text
    if sentence.is_question or not treatments.search(text):
        return False
    return any(
        not _NEGATED.search(words_before(text, hit.start())) for hit in _BENEFIT.finditer(text)
    )


def is_harm(sentence: Sentence) -> bool:
    """Whether a sentence names a harm without playing it down."""
    text = sentence.text
    if sentence.is_question:
        return False
    return _is_named_effect(text) or any(
        not _PLAYED_DOWN.search(words_before(text, hit.start()))
        and not _MINOR.search(text[hit.end() : hit.end() + 100])
        for hit in _HARM.finditer(text)
    )


def _is_named_effect(text: str) -> bool:
    """Whether it says that a treatment can bring something which illnesses bring too."""
    hit = _EFFECT.search(text)
    return (
        hit is not None
        and _CAUSED.search(text) is not None
        and not _GOOD.search(text)
        and not _ILLNESS.search(text)
        and not _PLAYED_DOWN.search(words_before(text, hit.start()))
        and not _MINOR.search(text[hit.end() : hit.end() + 100])
    )
