"""How many syllables an English word has: rules of spelling, and a list of exceptions.

The rules are own work: groups of vowels, less the letters that are silent, more the vowels that
are spoken apart. The exceptions are words of health pages for which the rules go wrong.
"""

import re
from functools import lru_cache
from typing import Final

_SPELT = ((re.compile(r"qu"), "q"), (re.compile(r"gu(?=i)"), "g"), (re.compile(r"gues?$"), "g"))
_VOWELS = re.compile(r"[aeiouy]+")
_APART = re.compile(  # "reliable", "anxiety", "clinician", "fluid", "usual", "avoiding", "dying"
    r"i(?:a(?!l$|lly|ns?$|lis|ge)|o(?!u|n|r)|u[ms])|(?<![cstxgl])ia[nl]|eo(?!us|n)"
    r"|ie(?:t|nc|nt)(?!ed)|(?<!t)io(?:d|l)|(?<=cr)eat(?!ure)|u(?:a(?:l|t)|i(?:d|n|s?t)|ou)"
    r"|ye[rt]|yi|oi(?:ng|st)|eing|(?<=[bcdfglmnprstv])yo"
)
_SILENT_E = re.compile(
    r"(?:[^aeiouylr]|[aeiouy][lr])e$|[aeiouy]{2}[lr]es?$"
    r"|(?:[^aeiouylrscgxzh]|[aeiouy][lr]|[^sc]h)es$"
)
_SILENT_ED = re.compile(r"(?:[^aeioutdl]|[aeiouylr]l)ed$")
_SILENT_INSIDE = re.compile(r"[^aeiouy]e(?=(?:ly|ments?|ful|less|ness|some)(?:ly)?$)")
_SPOKEN_SM = re.compile(r"[aeiouy]sms?$")

# By number of syllables; each counted by hand.
_EXCEPTIONS: Final = {
    1: "real hour hours our ours fire tired hired does goes shoes clothes toes prayer male lives"
    " aches ache",
    2: "people patient patients science being doing going every several evening business"
    " something someone sometimes somewhere therefore asthma anxious really quiet muscle muscles"
    " couple whether avoid avoids guidelines guideline lifestyle lifestyles tiredness hopeful"
    " caffeine protein proteins client clients trial trials dial vial vials sequence issue issues"
    " tissue tissues value values rescue naked wicked sacred hundred hundreds higher via unto"
    " female someones poem poet lion riot fuel cruel react ageing choices"
    " thyroid steroid steroids feeling patience"
    " wellbeing everyday lifelong lifetime sideways someday safeguard hereby acne conscience",
    3: "medicine medicines idea ideas area areas studio haemorrhage hemorrhage nausea eczema"
    " serious previous various obvious curious period periods created theory theories ideal cereal"
    " realise realize reaction reactions biopsy biopsies diagnose diagnosed arthritis cardiac"
    " dementia miracle vehicle vertebrae apnoea apnea suicide theatre theatres actual actually"
    " scientist experience specialist specialists clinician clinicians physician physicians"
    " evidence audience scientists exercise continue continued menopause ketamine everyone"
    " everything anyone sexual gradual manual annual mutual visual usual overdose vaccinate"
    " hygiene infrared opinion religion companion naloxone",
    4: "diabetes anaesthetic anaesthesia anaesthetist diarrhoea diarrhea psychiatry psychiatrist"
    " psychiatric society variety anxiety biology diagnosis dialysis hepatitis angiogram"
    " anaemia anemia leukaemia leukemia bacteria bacterial suicidal usually gradually situation"
    " evaluate continuing continuous scientific dietary dietitian opioid opioids reliable"
    " variable immediate appropriate associate radiation menopausal esketamine catastrophe"
    " pneumonia insomnia naltrexone serotonin experiences",
    5: "schizophrenia anorexia physiology proprietary individual evaluation vegetarian"
    " pediatrician paediatrician immediately associated association antidepressant"
    " antidepressants individuals",
}
EXCEPTIONS: Final = {
    word: number for number, words in _EXCEPTIONS.items() for word in words.split()
}


@lru_cache(maxsize=20_000)  # the words of a site repeat
def syllables(word: str) -> int:
    """The syllables of one English word, at least 1; parts around hyphens are counted apart."""
    low = word.casefold().strip("'’-").removesuffix("'s").removesuffix("’s")
    return sum(_of_part(part) for part in low.split("-") if part) or 1


def _of_part(word: str) -> int:
    known = EXCEPTIONS.get(word)
    if known is not None:
        return known
    for letters, sound in _SPELT:
        word = letters.sub(sound, word)
    groups = len(_VOWELS.findall(word))
    spoken = groups + len(_APART.findall(word)) + len(_SPOKEN_SM.findall(word))
    silent = len(_SILENT_INSIDE.findall(word))
    if groups > 1 and (_SILENT_E.search(word) or _SILENT_ED.search(word)):
        silent += 1
    return max(1, spoken - silent)
