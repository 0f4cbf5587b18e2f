"""Plain words for what labels warn of, so that a page may say it as patients do.

The topics are the texts of `boxed_warning` and `contraindications` in the vocabulary. Labels say
"respiratory depression", patient pages "slow breathing": MedlinePlus and NHS medicine pages write
so (general knowledge, not confirmed here). Own list.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_YOUNG = r"child|young|teen|adolescen|under[- ]?(?:the age of )?(?:18|25)\b|up to (?:age )?2[45]\b"
_BABY = r"bab(?:y|ies)\b|newborn|neonat|unborn|birth defect|pregnan|f(?:o)?et(?:us|al)"
_BREATHING = (
    r"respiratory depression"
    r"|\b(?:slow|shallow|weak|trouble|difficult|problem|stop|hard to)\w*(?: \w+){0,4} breath"
    r"|\bbreath\w*(?: \w+){0,4} (?:slow|shallow|weak|trouble|difficult|problem|stop)"
)
_MALFORMED = (
    r"malform|\babnormal\w*(?: \w+){0,4} (?:vessel|vein|arter|way)"
    r"|\bvessels?(?: \w+){0,5} abnormal"
)
_BLED = (
    r"\b(?:brain|intracerebral|intracranial|cerebral)(?: \w+){0,3} (?:bleed|h(?:a)?emorr)"
    r"|\b(?:bleed\w*|h(?:a)?emorr\w+)(?: \w+){0,4} brain"
)

# What a topic is known by, and what the page must say: each of the patterns.
_CONCEPTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"suicid.*(?:child|young|adolesc)", (r"suicid", _YOUNG)),
    (r"suicid", (r"suicid",)),
    (r"acidosis", (r"acidosis|\bacids? (?:\w+ ){0,3}in (?:the|your) blood",)),
    (r"ultra-rapid|metabolism", (_YOUNG, r"breath|metaboli|faster|quickly|life-threatening")),
    (r"neonatal", (_BABY, r"withdraw")),
    (r"birth defect|unborn|pregnan|f(?:o)?etal", (_BABY,)),
    (r"respiratory depression|breathing", (_BREATHING,)),
    (r"withdrawal", (r"dependen|withdraw",)),
    (r"abuse|misuse|addict|dependen", (r"abus|misus|addict|dependen",)),
    (r"loss of consciousness", (r"conscious|pass(?:es|ed|ing)? out|faint|\bblack\w* out",)),
    (r"sedation", (r"sedat|sleep|drows",)),
    (r"dissociat", (r"dissociat|detached|disconnected|outside (?:of )?(?:your|the) body",)),
    (r"use with opioid", (r"opioid|opiate|strong painkiller",)),
    (r"benzodiazepine|sedative", (r"benzodiazepine|sedative|sleeping|alcohol|calm",)),
    (r"accidental", (r"accident|reach of|child",)),
    (r"sleep behavio", (r"sleep-?walk|sleep-?driv|asleep|sleep behavio",)),
    (r"ability to drive", (r"driv",)),
    (r"thyroid", (r"thyroid",)),
    (r"spread", (r"spread",)),
    (r"liver|hepat", (r"liver|hepat",)),
    (r"pancrea", (r"pancrea",)),
    (r"rash|skin reaction", (r"\brash|skin reaction|stevens",)),
    (r"dementia", (r"dementia",)),
    (r"into a vein", (r"\bveins?\b|intravenous|bloodstream",)),
    (r"lithium toxic", (r"toxic|poison|too much lithium|(?:high|lithium) levels?",)),
    (r"qt\b|arrhythm|torsade", (r"\bQT\b|heart(?:beat| rhythm)|arrhythm",)),
    (r"neutrop|agranulocyt|white blood", (r"neutrop|white (?:blood )?cell|agranulocyt",)),
    (r"seizure", (r"seizure|\bfits?\b|convuls",)),
    (r"myocard|cardiomyop", (r"myocard|cardiomyop|heart",)),
    (r"embol|thromb|clot", (r"clot|thromb|embol|stroke",)),
    (r"blood pressure|hypertens", (r"blood pressure|hypertens",)),
    (r"aneurysm", (r"aneurysm|bulg\w+|weak(?:ened)? (?:spot|area|blood)",)),
    (r"malformation", (_MALFORMED,)),
    (r"(?:intracerebral|intracranial) h", (_BLED,)),
    (r"ulcer", (r"ulcer|stomach bleed|bleeding (?:in|from) (?:the|your) (?:stomach|gut)",)),
    (r"bleeding|h(?:a)?emorrh", (r"bleed|h(?:a)?emorr",)),
    (r"hypersensitiv|allerg", (r"allerg|hypersensitiv",)),
    (r"maoi|monoamine", (r"MAOI|monoamine",)),
    (r"hypotension", (r"low blood pressure|hypotens|faint",)),
    (r"adrenal", (r"adrenal",)),
    (r"low blood sugar", (r"low blood sugar|blood sugar (?:\w+ ){0,3}low|hypoglyc",)),
    (r"bipolar", (r"bipolar|\bmani(?:a|c)\b",)),
    (r"heart attack", (r"heart attack|myocardial",)),
    (r"\brenal|kidney", (r"kidney|renal",)),
    (r"cancer|tumou?r", (r"cancer|tumou?r",)),
    (r"glaucoma", (r"glaucoma",)),
    (r"cardiovascular|heart failure|heart disease|stroke", (r"heart|stroke|cardiovascular",)),
)  # fmt: skip
_WORD = re.compile(r"[a-z]{5,}", re.IGNORECASE)
_STEM = 6  # letters: "serious" and "seriously", "toxic" and "toxicity"
_EMPTY = frozenset(  # words that many topics have
    {"serious", "severe", "people", "other", "including", "known", "reactions", "significant"}
    | {"increased", "increases", "treatment", "patients", "history", "taking", "already", "hours"}
    | {"recent", "planned", "where", "injection", "failure", "strong", "taken", "active", "past"}
)


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic of a label. `is_known` says that its plain words are in the list above."""

    name: str
    patterns: tuple[re.Pattern[str], ...]
    is_known: bool

    def stands_in(self, text: str) -> bool:
        """Whether the text says it, in the label's words or in plain ones."""
        return all(pattern.search(text) for pattern in self.patterns)


@lru_cache(maxsize=512)
def topic_of(name: str) -> Topic:
    """The topic; one that is not in the list is looked for by the first long word it has."""
    for known_by, said in _CONCEPTS:
        if re.search(known_by, name, re.IGNORECASE):
            return Topic(
                name, tuple(re.compile(part, re.IGNORECASE) for part in said), is_known=True
            )
    words = [word for word in _WORD.findall(name) if word.casefold() not in _EMPTY] or [name]
    stems = "|".join(re.escape(word[:_STEM]) for word in words)
    return Topic(name, (re.compile(rf"\b(?:{stems})", re.IGNORECASE),), is_known=False)


def missing_topics(names: tuple[str, ...], text: str) -> list[Topic]:
    """The topics that the text does not say, in the order of the label."""
    return [topic for topic in map(topic_of, names) if not topic.stands_in(text)]


def listed(topics: list[Topic]) -> str:
    """The names as a message shows them."""
    return ", ".join(f"`{topic.name}`" for topic in topics)
