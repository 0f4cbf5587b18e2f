"""Words for side effects, for serious ones and for getting help, as patient leaflets write them.

Own list after the headings of NHS medicine pages and US medication guides (general knowledge, not
confirmed here).
"""

import re

EFFECT = re.compile(
    r"\b(?:nause\w+|feel(?:ing)? sick|being sick|vomit\w*|upset stomach|stomach (?:ache|pain|upset)"
    r"|indigestion|heartburn|constipat\w+|diarrh?o?ea|bloat\w+|wind|gas|dry mouth|mouth ulcers?"
    r"|metallic taste|changes? in taste|loss of appetite|weight (?:gain|loss)|thirst\w*"
    r"|headaches?|migraines?|dizz\w+|light-?headed\w*|faint\w*|vertigo|spinning"
    r"|tired\w*|fatigue|weak(?:ness)?|sleep(?:y|iness|less\w*)|drows\w+|sedat\w+|insomnia"
    r"|trouble sleeping|nightmares?|dreams|anxi\w+|agitat\w+|restless\w*|irritab\w+|mood|confus\w+"
    r"|memory|hallucinat\w+|dissociat\w+|detached|seizures?|fits|tremors?|shak(?:y|ing)|numb\w*"
    r"|tingling|pins and needles|twitch\w*|cramps?|stiff\w*|aches?|pain|sore\w*|swelling|swollen"
    r"|bruis\w+|bleed\w*|clots?|stroke|heart attack|palpitations?|(?:fast|irregular|racing|slow)\w*"
    r" heart\w*|blood pressure|chest pain|short(?:ness)? of breath|breath\w*|cough\w*|wheez\w*"
    r"|rash\w*|itch\w*|hives|redness|flush\w*|sweat\w*|hot flush\w*|chills|fever|infections?"
    r"|scar\w*|allerg\w+|anaphyla\w+|blurred vision|vision|eyes?|drooping|hearing|ringing|hair loss"
    r"|dry (?:eyes|lips|skin)|sun(?:light|burn)|low blood sugar|hypoglyc\w+|low (?:sodium|salt)"
    r"|liver|kidney|bladder|pancrea\w+|gallstones?|thyroid|tumou?rs?|cancer|birth defects?"
    r"|suicid\w+|misuse|abuse|addict\w+|dependence|withdrawal|overdose|damage"
    r"|sex(?:ual)?|erections?|periods?|milk|coma|death)\b",
    re.IGNORECASE,
)
SERIOUS = re.compile(
    r"\b(?:serious\w*|severe\w*|danger\w*|life-threatening|fatal|emergency|boxed warning|death|die"
    r"|permanent\w*|anaphyla\w+|urgent\w*|major complications?)\b",
    re.IGNORECASE,
)
_SOMEBODY = (
    r"(?:doctors?|nurses?|pharmacists?|prescribers?|team|clinic|GP|provider|surgeon|dentist"
    r"|midwife|specialist|therapist|professional|staff|hospital|us|911|999|112|000|111|ambulance)"
)
HELP = re.compile(
    r"\b(?:call|tell|contact|see|speak (?:to|with)|talk (?:to|with)|ring|ask|phone|report \w+ to)"
    rf"(?: [\w'’-]+){{0,4}} {_SOMEBODY}\b"
    r"|\b(?:get|seek)(?: \w+){0,2} (?:help|advice|care|attention)\b"
    r"|\bgo to (?:\w+ ){0,3}(?:A&E|emergency|hospital|ER)\b|\bcall (?:911|999|112|000|111)\b",
    re.IGNORECASE,
)
