"""Sentences that offer a treatment at home, and those that refuse it.

Own lists, grown from the sentences of SAF002's specification and from the adverts described by
Crane MA et al., JAMA Netw Open 2023;6(11):e2342210 (PMC10630893, read 2026).
"""

import re

_HOME = (
    r"at[- ]home|home[- ]?(?:use|based|delivery|delivered|treatments?|sessions?|kits?|program\w*)"
    r"|(?:from|in) (?:the (?:comfort|privacy|safety) of )?(?:your|their|his|her)(?: own)? homes?"
    r"|(?:(?:from|in) the )?comfort of (?:your (?:own )?)?home|on your(?: own)? (?:sofa|couch)"
)
_SENT = (
    r"(?:mail|ship|post|deliver|send|sent)(?:s|p?ed|p?ing)? (?:\w+ ){0,3}to "
    r"(?:your|the|patients['’]?) "
    r"(?:door|house|address|homes?)|mail[- ]?order|by (?:mail|post)"
)
_FORM = r"(?:sublingual |oral )?(?:lozenges?|troches?)|compounded"
_REMOTE = r"tele(?:health|medicine)"
_REACH = 160  # characters: more than the patterns look to either side
HOME_USE = re.compile(rf"\b(?:{_HOME}|{_SENT}|{_FORM}|{_REMOTE})\b", re.IGNORECASE)
# Words that only may be about the treatment: a first talk by video is no treatment at home.
UNSURE = re.compile(rf"{_REMOTE}|by (?:mail|post)", re.IGNORECASE)

# At home one may rest, be taken there, or have another treatment.
_AFTERWARDS = re.compile(
    r"\b(?:rest\w*|relax\w*|recover\w*|sleep\w*|stay\w*|back|arriv\w+|once|when|while|after\w*"
    r"|adult|someone|somebody|carer|family|friends?|support|life|feel\w*|help(?:s|ed)?|with you"
    r"|antidepressants?|(?:usual|other|regular) (?:medicines?|medications?|tablets?)"
    r"|waiting|safe(?:ly)?)(?: [\w'’-]+){0,2} $"
    r"|\b(?:check|measur|record)\w*(?: [\w'’-]+){0,4} $",
    re.IGNORECASE,
)
_AROUND_TREATMENT = re.compile(
    r"^[^.;:]{0,30}\b(?:(?:after|before)(?: (?:the|your|each|a))? (?:treatment|session|visit"
    r"|infusion|dose|spray|appointment)|afterwards?)\b",
    re.IGNORECASE,
)
_TREATED = re.compile(
    r"\b(?:us(?:e[ds]?|ing)|tak(?:e[ns]?|ing)|took|tr(?:y|ies|ied|ying)|giv(?:e[ns]?|ing)"
    r"|sessions?|treatments?|therap(?:y|ies)|infusions?|doses?|dos(?:ed|ing)|sprays?|tablets?"
    r"|medicines?|medications?|drugs?|prescri\w+|administer\w*|program(?:me)?s?|kits?"
    r"|experience|journey|injections?)\b",
    re.IGNORECASE,
)
_PLAIN_HOME = re.compile(r"at home|(?:in|from) (?:your|their|his|her)", re.IGNORECASE)

# The passing form. "You do not have to leave home" and "why not at home" refuse nothing.
_REFUSED = re.compile(
    r"(?:\b(?:(?<!why )not|never|cannot|nobody|no one)\b|\b\w+n['’]t\b)"
    r"(?! (?:have|need|only|just|even|merely|wait|worry|miss|hesitate|let|leave)\b)[^.;:!?]{0,120}$"
    r"|\b(?:avoid|(?:illegal|unsafe|dangerous|forbidden|not allowed) to)\b[^.;:!?]{0,60}$"
    r"|\b(?:rather than|instead of|no (?:safe |approved )?)(?: \w+){0,3} $",
    re.IGNORECASE,
)
_REFUSED_BEHIND = re.compile(
    r"^[^.;:!?]{0,80}(?:\b(?:is|are|was|were) (?:not|never|un(?:safe|approved)|illegal|dangerous"
    r"|forbidden|risky|prohibited)\b|\b(?:is|are|was|were)n['’]t\b|\bmust (?:not|never)\b)",
    re.IGNORECASE,
)
_WARNED = re.compile(
    r"\bwarn(?:s|ed|ing|ings)?\b|\bnot (?:been |FDA[- ])?(?:approved|evaluated|reviewed)\b"
    r"|\b(?:has|have)(?: not|n['’]t) (?:approved|evaluated|reviewed)\b|\bunapproved\b"
    r"|\b(?:no one|nobody|without|no(?! need)|lack of)\b[^.;:]{0,40}"
    r"\b(?:monitor\w*|watch\w*|supervis\w+|trained staff|professional)\b"
    r"|\b(?:is|are|can be) (?:\w+ )?(?:dangerous|unsafe|risky)\b"
    r"|\b(?:risks?|harms?|dangers?) (?:of|from|at|with)\b|\bserious (?:risks?|harms?)\b",
    re.IGNORECASE,
)


def is_about_treatment(sentence: str, start: int, end: int) -> bool:
    """Whether the words at `sentence[start:end]` are about having the treatment there."""
    words = sentence[start:end]
    if not _PLAIN_HOME.match(words):
        return True
    before, behind = sentence[max(0, start - _REACH) : start], sentence[end : end + _REACH]
    at_rest = _AFTERWARDS.search(before) or _AROUND_TREATMENT.search(behind)
    return _TREATED.search(sentence) is not None and not at_rest


def is_refused(sentence: str, start: int, end: int) -> bool:
    """Whether the sentence itself says that it must not be."""
    before, behind = sentence[max(0, start - _REACH) : start], sentence[end : end + _REACH]
    return bool(_REFUSED.search(before) or _REFUSED_BEHIND.search(behind))


def is_warning(sentence: str) -> bool:
    """Whether a sentence warns: not approved, risky, or nobody there to watch."""
    return _WARNED.search(sentence) is not None and not sentence.rstrip("\"'”’) ").endswith("?")
