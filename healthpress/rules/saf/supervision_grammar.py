"""What a sentence says about who gives a treatment, where, and whether that must be so.

Own grammar, grown from the sentences of SAF001's specification. The words for people and places are
those of the SPRAVATO REMS ("certified health care setting", "direct observation of a health care
provider") and of the EU product information of esketamine, section 4.2 ("direct supervision of a
healthcare professional ... in an appropriate clinical setting"); both read in stored copies, 2026.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from healthpress.check.kinds.sentences import words_before

OBLIGATION, AGENT, SETTING = "obligation", "agent", "setting"
PARTS = (OBLIGATION, AGENT, SETTING)

_GIVEN = (
    r"(?:given|(?:self-)?administered|used|taken|performed|carried out|done|delivered|provided"
    r"|infused|injected|dispensed|supervised|received)"
)
_GIVE = (
    r"(?:give|administer|use|take|perform|carry out|deliver|provide|infuse|inject|supervise|get"
    r"|receive|have(?! (?:to|been|had|taken|\w+ed)\b))"
)
_MUST = r"(?:must|ha(?:s|ve) to|needs? to|(?:is|are) required to|(?:should|may|can) only)"
_TREATMENT = (
    r"it|they|them|both|th(?:is|ese)(?= (?:must|ha[sv]|needs?|is|are|can|may|should|only))"
    r"|medicines?|medications?|drugs?|treatments?|therap(?:y|ies)|infusions?|injections?|doses?"
    r"|sprays?|drips?|procedures?|operations?|surgery|sessions?"
)
_FIELD = (
    r"(?:mental health|health[\s-]?care|health|medical|clinical|nursing|psychiatric|specialist)"
)
_TITLED = (  # a role that only a trained person has
    r"(?:clinicians?|doctors?|physicians?|psychiatrists?|nurses?|surgeons?|dentists?|midwi(?:fe|ves)"
    r"|an(?:a)?esthe(?:tists?|siologists?)|prescribers?)"
)
_ANYBODY = r"(?:professionals?|practitioners?|providers?|teams?|staff|personnel)"
_ROLE = rf"(?:{_FIELD}\s+)*(?:{_TITLED}|{_ANYBODY})"
_PLACE = (
    r"(?:clinics?|hospitals?"
    r"|(?:clinical|medical|health[\s-]?care) "
    r"(?:settings?|environments?|facilit(?:y|ies)|sites?|offices?|cent(?:re|er)s?)"
    r"|certified (?:settings?|sites?|cent(?:re|er)s?)"
    r"|(?:treatment|infusion|surgical|health) cent(?:re|er)s?|doctor['’]s (?:office|surgery)"
    r"|(?<=[aer] )surgery)\b(?!['’]s|\s+(?:prices?|trials?|stud(?:y|ies)|fees?|costs?|gowns?))"
)
_KIND_OF_PLACE = (
    r"(?:certified|licen[cs]ed|accredited|registered|regulated|supervised|controlled|monitored"
    r"|appropriate|suitable|speciali(?:st|[sz]ed)|outpatient|inpatient|medical|private|local"
    r"|psychiatric|fully|equipped|well-equipped|approved|safe|community|medically)"
)
_HOME = (
    r"(?:at|in) (?:the (?:comfort|privacy) of )?(?:(?:your|their|his|her|my|a) )?(?:own )?homes?\b"
)

# What makes a sentence worthless as a note, whatever else it says.
_NOT_BINDING = re.compile(
    r"\b(?:do(?:es)?(?: not|n['’]t) (?:\w+ )?(?:need|have to|require)|need(?: not|n['’]t)"
    r"|not (?:required|necessarily|only|just|always|needed|necessary|have to)|no longer|no need"
    r"|(?:isn|aren)['’]t (?:required|only|always)|never (?:has|have|needs?) to|without having to"
    r"|ideally|preferably|(?:if|where|when|whenever) possible)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:myths?|untrue|not true|false|mistaken|outdated|claim(?:s|ed|ing)?|critics|formerly"
    r"|(?:some|many|other|most|nobody|no one) (?:\w+ )?(?:say|think|believe|insist|argue)s?"
    r"|used to (?:be|have|require|need|say|insist)|in the past|you may have (?:heard|read)"
    r"|unlike (?:other|most|some|many|traditional)|no (?:rule|law|reason|evidence|requirement)"
    r"|do(?:es)?(?: not|n['’]t) (?:mean|believe|think|agree))\b",
    re.IGNORECASE,
)
_AT_HOME = re.compile(rf"\b(?:or|and|it|them|treatment|{_GIVEN})(?: \w+ly)? {_HOME}", re.IGNORECASE)
_REFUSED = re.compile(
    r"\b(?:not|never|nor|no|cannot|\w+n['’]t)\b[^.;:]{0,60}$|\b(?:rather than|instead of) $",
    re.IGNORECASE,
)
_DIRECTLY_REFUSED = re.compile(
    r"(?:\b(?:not|never)|n['’]t|\brather than|\binstead of)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_UNLESS = re.compile(r"\bunless\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")


@dataclass(frozen=True, slots=True)
class Reading:
    """The parts of a note that one or two neighbouring sentences hold, and where they begin.

    `index` counts the sentences given.
    """

    index: int
    parts: frozenset[str]


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
        return [
            Reading(index, own | more if own else own)
            for index, (own, more) in enumerate(zip(single, following, strict=True))
        ]

    def _parts(self, sentence: str) -> frozenset[str]:
        text = " ".join(_QUOTED.sub(" ", sentence).replace("\u2011", "-").split())
        if self._is_worthless(text):
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

    def _is_worthless(self, text: str) -> bool:
        home = _AT_HOME.search(text)
        return bool(
            text.rstrip("\"'”’) ").endswith("?")
            or _NOT_BINDING.search(text)
            or _REPORTED.search(text)
            or (home and not _REFUSED.search(words_before(text, home.start()) + " "))
            or not self.linked.search(text)
        )

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
    treatment = rf"(?:{names}|{_TREATMENT})" if names else rf"(?:{_TREATMENT})"
    return Grammar(
        treatment=_pattern(rf"\b{treatment}\b"),
        linked=_pattern(rf"\b(?:{treatment}|{_GIVEN})\b"),
        passive=_pattern(_passive(intended=intended)),
        active=_pattern(_active(treatment)),
        forbidding=_pattern(
            r"\b(?:(?:must|should|may|can) ?(?:not|never)|never|do not|don['’]t)\b[^.;]{0,40}?"
            rf"\b(?:{_GIVEN}|{_GIVE})\b[^.;]{{0,60}}?\b(?:outside|without|unless|except)\b"
        ),
        agent=_pattern(_agent(qualified, "by|under|with|from|only")),
        agent_forbidding=_pattern(_agent(qualified, "by|under|with|from|only|without|unless")),
        setting=_pattern(_setting(names, "in|at|within|inside")),
        setting_forbidding=_pattern(_setting(names, "in|at|within|inside|outside(?: of)?")),
    )


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _passive(*, intended: bool) -> str:
    adverbs = r"(?:(?:only|always|ever|\w+ly) ){0,2}"
    must = rf"{_MUST} (?:only |always )?be {adverbs}(?:\w+ and )?{_GIVEN}"
    always = rf"(?:is|are) (?:only|always) {adverbs}{_GIVEN}"
    only = r"(?:only|exclusively|solely)"
    inverted = (
        rf"(?:is|are|be) (?:{_GIVEN}|available|offered)(?: \w+){{0,4}}? {only} "
        r"(?:by|from|in|at|under|within|with)"
    )
    meant = rf"|(?:is|are) (?:intended|meant) to be {_GIVEN}" if intended else ""
    return rf"\b(?:{must}|{always}|{inverted}{meant})\b"


def _active(treatment: str) -> str:
    give = rf"{_GIVE} (?:\w+ ){{0,2}}?{treatment}"
    watch = rf"(?:watch|observe|supervise|be (?:present|there|with you))\b(?=.*\b{treatment}\b)"
    person = (
        rf"only (?:[\w-]+ ){{0,5}}?{_ROLE} (?:may|can|must|should|(?:is|are) allowed to) {give}"
    )
    return rf"\b(?:{_MUST} (?:only |always )?(?:{give}|{watch})|only {give}|{person})\b"


def _agent(qualified: tuple[str, ...], prepositions: str) -> str:
    words = "|".join(re.escape(word) for word in qualified)
    trained = rf"(?<!non-)\b(?:board-)?(?:{words})\b"
    person = (
        rf"(?:{trained}(?: (?:and|or) \w+)?(?:,? (?:{words}))?\s+{_ROLE}"
        rf"|{_ROLE} who (?:is|are) (?:\w+ly )?{trained})"
    )
    between = r"(?:(?!not\b|no\b|non\b|un|without\b)[\w'’-]+,?\s+){0,6}?"
    by = (
        r"(?<!prescribed )(?<!recommended )(?<!advised )(?<!reviewed )(?<!approved )"
        rf"\b(?:{prepositions})\s+{between}{person}"
    )
    acts = r"(?:always |will )?(?:gives?|administers?|performs?|delivers?|watch(?:es)?|observes?)"
    subject = rf"{person} (?:{_MUST}|{acts}|supervises|is (?:present|with you))"
    watched = (
        r"\b(?:under|without) (?:the |an? )?(?:direct |close |constant |continuous )?"
        rf"(?:(?:medical|clinical|professional) (?:supervision|observation)"
        rf"|(?:supervision|observation) (?:of|by) (?:an?|the|your|our)?\s*"
        rf"(?:\w+ )?(?:{_TITLED}|(?:{_FIELD}\s+)+{_ANYBODY}))"
    )
    return rf"(?:{by}|{subject}|{watched})\b"


def _setting(names: str, prepositions: str) -> str:
    kind = rf"(?:{names}|{_KIND_OF_PLACE})" if names else _KIND_OF_PLACE
    return (
        rf"\b(?:{prepositions})\s+(?:(?:an?|the|our|your|their|any|one of our)\s+)?"
        rf"(?:{kind},?\s+(?:and\s+|or\s+)?)*{_PLACE}"
    )
