"""How testimonials are worded, and who says them."""

import re

# Own lists, from the wordings that clinics print.
LIFE = re.compile(
    r"\b(?:(?:saved|changed|transformed|turned around) my (?:whole |entire )?life"
    r"|(?:gave|given) me (?:back )?my life(?: back)?|(?:got|have|have got) my life back)\b",
    re.IGNORECASE,
)
BETTER = re.compile(
    r"\bI(?: am|['’]m| feel| felt| was| have been|['’]ve been)"
    r" (?:(?:so|much|now|finally|completely|fully|really|a lot|already) )*"
    r"(?:cured|healed|better|well again|recovered|pain[- ]free|symptom[- ]free"
    r"|free (?:of|from) (?:depression|anxiety|pain)|a new (?:person|man|woman)"
    r"|myself again)\b"
    r"|\bmy (?:chronic |severe )?(?:depression|anxiety|pain|PTSD|migraines?|symptoms)"
    r" (?:(?:is|are|was|were|has|have|had|just) )*"
    r"(?:gone|lifted|cured|vanished|disappeared|better)\b"
    r"|\bI (?:finally |now )?(?:can finally|no longer (?:feel|have|need)|feel (?:human|like myself)"
    r" again)\b"
    r"|\b(?:best thing I ever did|(?:gave|given) me (?:back )?(?:hope|my life))\b"
    r"|\b(?:cured|healed|fixed|saved|worked (?:wonders |miracles )?for) me\b"
    r"|\bhelped me(?! (?:to )?(?:understand|decide|choose|plan|ask|learn|find|see|with|talk)\b)\b",
    re.IGNORECASE,
)
WHO = r"(?:[A-Z][\w.]*|(?:an?|one|our) (?:\w+ )?(?:patient|client)s?)"
SAID_BY = rf"\s*(?:(?:[—–-]+|,?\s*(?:said|says))\s*{WHO}|{WHO} (?:said|says|told us))"
QUOTED = re.compile(
    rf"[“\"](?P<words>[^“”\"]{{3,600}})[”\"],?{SAID_BY}"
    rf"|{WHO} (?:said|says|told us)[:,] [“\"](?P<told>[^“”\"]{{3,600}})[”\"]"
)
# Behind the hit and its closing quotation mark: somebody who speaks for a profession.
CLINICIAN = re.compile(
    r"[^“\"]{0,600}?(?:[—–-]+|\b(?:says|said))\s*(?:Dr|Prof(?:essor)?|Nurse)\b"
    r"|[^“\"]{0,600}?\b(?:MD|PhD|FRCPsych|RN)\b"
)
STORIES = re.compile(
    r"\b(?:patient|client|success)s?[’']? (?:stor(?:y|ies)|reviews?|testimonials?)\b"
    r"|\btestimonials?\b|\bwhat our (?:patients|clients) say\b"
    r"|\bhear from our (?:patients|clients)\b|\b(?:5|five)[- ]star reviews?\b"
    r"|\b(?:our )?(?:patients|clients) (?:rave|love us)\b",
    re.IGNORECASE,
)
TYPICAL = re.compile(
    r"\b(?:results|experiences?) (?:(?:may|can|will) )?(?:vary|varies|differ|be different)\b"
    r"|\bnot (?:everyone|typical)\b",
    re.IGNORECASE,
)
# Known by name; no list of review services was found to cite.
WIDGET = re.compile(r"trustpilot|google-?reviews?|elfsight|reviews\.io|birdeye", re.IGNORECASE)
