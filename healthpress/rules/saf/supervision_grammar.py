"""What a sentence says about who gives a treatment, where, and whether that must be so.

Own grammar, grown from the sentences of SAF001's specification.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from healthpress.check.kinds.sentences import words_before
from healthpress.rules.saf.supervision_voids import is_void, takes_back
from healthpress.rules.saf.supervision_words import (
    ANYBODY,
    FIELD,
    GIVE,
    GIVEN,
    KIND_OF_PLACE,
    MUST,
    PLACE,
    ROLE,
    TITLED,
    TREATMENT,
)

_INSIDE = r"in|at|within|inside|(?:restricted|limited|confined) to"
OBLIGATION, AGENT, SETTING = "obligation", "agent", "setting"
PARTS = (OBLIGATION, AGENT, SETTING)

_DIRECTLY_REFUSED = re.compile(
    r"(?:\b(?:not|never)|n['’]t|\brather than|\binstead of)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_UNLESS = re.compile(r"\bunless\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]{0,600}”|\"[^\"]*\"|«[^»]{0,600}»")  # three long sentences at most


@dataclass(frozen=True, slots=True)
class Reading:
    """The parts of a note that one or two neighbouring sentences hold, and where they begin.

    `index` counts the sentences given; `length` is 2 where the second one adds a part.
    """

    index: int
    parts: frozenset[str]
    length: int = 1


@dataclass(frozen=True, slots=True)
class Grammar:
    """Compiled for the treatments of one page and the words of its jurisdictions."""

    treatment: re.Pattern[str]
    linked: re.Pattern[str]
    passive: re.Pattern[str]
    active: re.Pattern[str]
    forbidding: re.Pattern[str]
    agent: re.Pattern[str]
    agent_forbidding: re.Pattern[str]
    setting: re.Pattern[str]
    setting_forbidding: re.Pattern[str]

    def readings(self, sentences: Sequence[str]) -> list[Reading]:
        """What each sentence says together with the next one."""
        single = [self._parts(sentence) for sentence in sentences]
        following = [*single, frozenset[str]()][1:]
        behind = [*sentences, ""][1:]
        return [
            Reading(
                index,
                own | more if own and not takes_back(next_one) else frozenset(),
                length=2 if more - own else 1,
            )
            for index, (own, more, next_one) in enumerate(
                zip(single, following, behind, strict=True)
            )
        ]

    def _parts(self, sentence: str) -> frozenset[str]:
        text = " ".join(_QUOTED.sub(" ", sentence).replace("\u2011", "-").split())
        if is_void(text) or not self.linked.search(text):
            return frozenset()
        forbids = bool(self.forbidding.search(text))
        if not forbids and _UNLESS.search(text):
            return frozenset()
        agent = self.agent_forbidding if forbids else self.agent
        setting = self.setting_forbidding if forbids else self.setting
        parts = {
            part
            for part, there in ((AGENT, _stands(agent, text)), (SETTING, _stands(setting, text)))
            if there
        }
        # "You must use it with care" binds nobody to a person or a place.
        if parts and (forbids or self._obliges(text)):
            parts.add(OBLIGATION)
        return frozenset(parts)

    def _obliges(self, text: str) -> bool:
        if self.active.search(text):
            return True
        return any(
            self.treatment.search(text, 0, match.start()) for match in self.passive.finditer(text)
        )


def _stands(pattern: re.Pattern[str], text: str) -> bool:
    return any(
        not _DIRECTLY_REFUSED.search(words_before(text, match.start()))
        for match in pattern.finditer(text)
    )


@lru_cache(maxsize=64)
def make_grammar(
    terms: tuple[str, ...], qualified: tuple[str, ...], *, intended: bool = False
) -> Grammar:
    """The grammar for treatments called `terms`.

    Args:
        terms: Names of the medicines and procedures that need the note.
        qualified: Words for a person who may give them ("licensed").
        intended: Also bind by "is intended to be", as the EU product information does.
    """
    names = "|".join(re.escape(term) for term in sorted(terms, key=lambda term: (-len(term), term)))
    treatment = rf"(?:{names}|{TREATMENT})" if names else rf"(?:{TREATMENT})"
    return Grammar(
        treatment=_pattern(rf"\b{treatment}\b"),
        linked=_pattern(rf"\b(?:{treatment}|{GIVEN})\b"),
        passive=_pattern(_passive(intended=intended)),
        active=_pattern(_active(treatment)),
        forbidding=_pattern(
            r"\b(?:(?:must|should|may|can) ?(?:not|never)|never|do not|don['’]t)\b[^.;]{0,40}?"
            rf"\b(?:{GIVEN}|{GIVE})\b[^.;]{{0,60}}?"
            r"\b(?:outside|without|unless|except|anywhere but)\b"
        ),
        agent=_pattern(_agent(qualified, "by|under|with|from|only")),
        agent_forbidding=_pattern(_agent(qualified, "by|under|with|from|only|without|unless")),
        setting=_pattern(_setting(names, _INSIDE)),
        setting_forbidding=_pattern(_setting(names, rf"{_INSIDE}|outside(?: of)?|anywhere but")),
    )


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _passive(*, intended: bool) -> str:
    adverbs = r"(?:(?:only|always|ever|\w+ly) ){0,2}"
    must = rf"{MUST} (?:only |always )?be {adverbs}(?:\w+ and )?{GIVEN}"
    always = rf"(?:is|are) (?:only|always) {adverbs}{GIVEN}"
    only = r"(?:only|exclusively|solely)"
    inverted = (
        rf"(?:is|are|be) (?:{GIVEN}|available|offered|for use)(?: \w+){{0,4}}? {only} "
        r"(?:by|from|in|at|under|within|with)"
    )
    held = (
        rf"{MUST} (?:only |always )?take place"
        rf"|(?:is|are) (?:restricted|limited|confined) to (?:\w+ ){{0,3}}?{PLACE}"
        r"|requires? (?:\w+ )?(?:administration|supervision)"
    )
    meant = rf"|(?:is|are) (?:intended|meant) to be {GIVEN}" if intended else ""
    return rf"\b(?:{must}|{always}|{inverted}|{held}{meant})\b"


def _active(treatment: str) -> str:
    give = rf"{GIVE} (?:\w+ ){{0,2}}?{treatment}"
    watch = (
        r"(?:watch|observe|supervise|stay with you|be (?:present|there|with you))\b"
        rf"(?=.*\b{treatment}\b)"
    )
    person = (
        rf"only (?:[\w-]+ ){{0,5}}?{ROLE}(?: in [\w -]{{1,40}}?)?"
        rf" (?:may|can|must|should|(?:is|are) allowed to) {give}"
    )
    limiting = rf"we (?:\w+ )?{give} only (?:in|at|by|with|under)"
    essential = (
        r"it is (?:essential|vital|mandatory|compulsory|required|the law) that"
        rf"(?: \w+){{0,3}}? {treatment} (?:is|are|be) (?:only )?{GIVEN}"
    )
    rules = (
        r"(?:rules?|laws?|regulations?|label|FDA|REMS)(?: \w+)? requires? (?:that )?"
        rf"(?:\w+ ){{0,2}}?{treatment} (?:is|are|be|to be) (?:only )?{GIVEN}"
    )
    return (
        rf"\b(?:{MUST} (?:only |always )?(?:{give}|{watch})|only {give}|{person}|{limiting}"
        rf"|{essential}|{rules})\b"
    )


def _agent(qualified: tuple[str, ...], prepositions: str) -> str:
    words = "|".join(re.escape(word) for word in qualified)
    trained = rf"(?<!non-)(?<!un-)(?<!self-)\b(?:(?!non-|un-|self-)\w+-)?(?:{words})\b"
    special = r"(?:(?:eye|heart|oral|plastic|dental|foot|skin|bariatric|trauma) )?"
    person = (
        rf"(?:{trained}(?: (?:and|or) \w+)?(?:,? (?:{words}))?\s+{special}{ROLE}"
        rf"(?: (?:and|or) (?:{trained} )?{ROLE})?"
        rf"|{ROLE} who (?:is|are) (?:\w+ly )?{trained})"
    )
    between = r"(?:(?!not\b|no\b|non\b|un|without\b)[\w'’-]+,?\s+){0,6}?"
    by = (
        r"(?<!prescribed )(?<!recommended )(?<!advised )(?<!reviewed )(?<!approved )"
        rf"\b(?:{prepositions})\s+{between}{person}"
    )
    acts = (
        r"(?:always |will |can )?(?:gives?|administers?|performs?|delivers?|watch(?:es)?|observes?)"
    )
    subject = rf"{person} (?:{MUST}|{acts}|supervises|is (?:present|with you))"
    watched = (
        r"\b(?:under|without) (?:the |an? )?(?:direct |close |constant |continuous )?"
        rf"(?:(?:medical|clinical|professional) (?:supervision|observation)"
        rf"|(?:supervision|observation) (?:of|by) (?:an?|the|your|our)?\s*"
        rf"(?:\w+ )?(?:{TITLED}|(?:{FIELD}\s+)+{ANYBODY}))"
    )
    return rf"(?:{by}|{subject}|{watched})\b"


def _setting(names: str, prepositions: str) -> str:
    kind = rf"(?:{names}|{KIND_OF_PLACE})" if names else KIND_OF_PLACE
    return (
        rf"\b(?:{prepositions})\s+(?:(?:an?|the|our|your|their|any|one of our)\s+)?"
        rf"(?:{kind},?\s+(?:and\s+|or\s+)?)*{PLACE}"
    )
