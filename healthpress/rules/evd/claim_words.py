"""Words that make a sentence a clinical claim, and sentences that are none.

Own lists, grown from the sentences of EVD001's specification and the fact sheet of the example.
"""

import re

CONDITION = re.compile(
    r"\b(?:depress(?:ion|ive|ed)|anxiety|PTSD|OCD|bipolar|schizophrenia|psychosis|dementia|migraines?"
    r"|pain|insomnia|diabetes|asthma|cancers?|strokes?|heart (?:attacks?|disease|failure)"
    r"|(?:high|low|raised) blood pressure|hypertension|obesity|infections?|addiction|relapses?"
    r"|remission|symptoms|suicid(?:al|e))\b",
    re.IGNORECASE,
)
_TIME = r"(?:minutes?|hours?|days?|weeks?|months?|years?)"
_AMOUNT = r"(?:an?|one|two|three|four|five|six|a few|several|\d+(?:\.\d+)?(?:(?: to |[-–])\d+)?)"
_ONSET = (
    rf"(?:works?|relief|better|improv\w+|respond\w*|last(?:s|ed)?|fade[sd]?|wears? off"
    rf"|begins? to work|starts? to work)\b[^.;,]{{0,30}}?"
    rf"\b(?:(?:within|in|after|for|up to|about) )?(?:(?:just|only|about|a|the first) )*"
    rf"(?:{_AMOUNT} )?{_TIME}"
    rf"|takes? (?:(?:only|just|about|around|up to|many|some) )*(?:{_AMOUNT} )?{_TIME}"
)
_NUMBER = (
    r"\d+(?:\.\d+)?\s?%|\d+(?:\.\d+)? (?:in|out of) (?:every )?\d[\d,]*"
    r"|\d[\d,]{0,20} (?:people|patients|adults|participants|volunteers)"
)
_EFFECT = (
    r"reduc(?:es?|ed|ing)|improv(?:es?|ed|ing)|reliev(?:es?|ed|ing)|eas(?:es|ed|ing)"
    r"|prevents?|prevented|caus(?:es?|ed|ing)|increas(?:es?|ed|ing)|lower(?:s|ed)|rais(?:es|ed)"
    r"|cur(?:es?|ed|ing)|lifts?|cuts?|boosts?|restores?|worsen(?:s|ed)?|triggers?|leads? to"
    r"|led to|protects?|rewires?|stops|(?:can|may|could|will) (?:ease|raise|lower|stop|lift|harm)"
    r"|(?<!when you )(?<!until you )(?<!once you )(?<!if you )(?<!if you start to )feels? better"
)
# These are claims beside a treatment only: "talking can help", "she works in a clinic".
_HELPS = (
    r"(?:can|may|could|will) (?:help|work|treat)|help(?:s|ed)|treats|works?(?! (?:on|at|for us)\b)"
)
HELPS = re.compile(_HELPS, re.IGNORECASE)
NUMBER = re.compile(rf"(?<![\w.])(?:{_NUMBER})", re.IGNORECASE)
CLAIM = re.compile(rf"(?<![\w.-])(?:{_ONSET}|{_NUMBER}|(?:{_EFFECT}|{_HELPS})\b)", re.IGNORECASE)

_DEFINITION = re.compile(
    r"^[\w ()/,-]{1,60}?(?<!\w)(?:is|are) (?:an? |the |one of |two |both )?(?:\w+[ -]){0,4}?"
    r"(?:medicines?|drugs?|conditions?|kinds?|types?|groups?|class(?:es)?|forms?|names?|terms?"
    r"|disorders?|illness(?:es)?|sprays?|tests?|antidepressants?|an(?:a)?esthetics?)\b"
    r"|\b(?:means|refers to|stands for|is defined as|(?:is|are) (?:also )?(?:called|known as)"
    r"|often call)\b",
    re.IGNORECASE,
)
_INSTRUCTION = re.compile(
    r"^(?:if [^,]{3,80}, )?(?:please )?(?:call|tell|ask|talk|contact|seek|get help|go to|avoid|stop"
    r"|keep|bring|do not|don['’]t|read|see|speak|check|remember|visit|book|learn"
    r"|you (?:must|should|need to|have to))\b",
    re.IGNORECASE,
)
# "It is important to keep taking antibiotics": advice whose reason the page gives elsewhere.
_ADVICE = re.compile(
    r"^(?:(?:it['’]s|it is) (?:very |also )?(?:important|best|a good idea|fine|safe) (?:to|that)"
    r"|make sure|always|never|take|use|wait|try|drink|rest|as well as \w+ing)\b"
    r"|^to (?:help )?(?:reliev|eas|reduc|prevent|protect|treat|lower|stop|avoid)\w*[^,:]{0,80}"
    r"[,:] ?(?:you can |try |take|use|drink|keep|put|avoid|wash)",
    re.IGNORECASE,
)
# "See a doctor if your symptoms do not improve within a week": when to get help, no effect.
_WATCHED = re.compile(
    r"^(?:your|the|his|her|their) (?:\w+ ){0,3}"
    r"(?:do(?:es)?n['’]t|do(?:es)? not|is no|are no|(?:is|are|has|have)(?: not|n['’]t))"
    r" (?:improv|get(?:ting)? (?:any )?better|better|go(?:ne)? away)",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"\b(?:we|our (?:team|staff|clinic|doctors?)) (?:can |will |also )?"
    r"(?:help|treat|work|offer|see)\b",
    re.IGNORECASE,
)


def is_advice(sentence: str) -> bool:
    """Whether a sentence says what to do; its reason is a claim all the same, less surely."""
    return _ADVICE.search(sentence) is not None and not NUMBER.search(sentence)


def is_exempt(sentence: str) -> bool:
    """Whether a sentence asks, instructs, defines, says when to get help or tells of the service.

    A number of people or a percentage makes a definition a claim all the same.
    """
    if sentence.rstrip("\"'”’) ").endswith("?") or _INSTRUCTION.search(sentence):
        return True
    if _WATCHED.search(sentence):
        return True
    plain = not NUMBER.search(sentence)
    return plain and bool(_DEFINITION.search(sentence) or _SERVICE.search(sentence))
