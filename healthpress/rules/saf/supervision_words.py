"""The words of a supervision note: how treatments are given, by whom and where.

The words for people and places are those of the SPRAVATO REMS ("certified health care setting",
"direct observation of a health care provider") and of the EU product information of esketamine,
section 4.2 ("direct supervision of a healthcare professional ... in an appropriate clinical
setting"), both read in stored copies, 2026, and the names of professions and departments.
"""

GIVEN = (
    r"(?:given|(?:self-)?administered|used|taken|performed|carried out|done|delivered|provided"
    r"|infused|injected|dispensed|supervised|received|placed|inserted|implanted|fitted)"
)
GIVE = (
    r"(?:give|administer|use|take|perform|carry out|deliver|provide|infuse|inject|supervise"
    r"|get|receive|have(?! (?:to|been|had|taken|\w+ed)\b))"
)
MUST = (
    r"(?:must|shall|ha(?:s|ve) to|needs? to|(?:is|are) required to|(?:is|are) to(?= (?:only )?be)"
    r"|(?:should|may|can) only)"
)
TREATMENT = (
    r"it|they|them|both|th(?:is|ese)(?= (?:must|ha[sv]|needs?|is|are|can|may|should|only))"
    r"|medicines?|medications?|drugs?|treatments?|therap(?:y|ies)|infusions?|injections?|doses?"
    r"|sprays?|drips?|procedures?|operations?|surgery|sessions?|administration|dosing"
)
FIELD = r"(?:mental health|health[\s-]?care|health|medical|clinical|nursing|psychiatric|specialist)"
TITLED = (  # a role that only a trained person has
    r"(?:clinicians?|doctors?|physicians?|psychiatrists?|nurses?|surgeons?|dentists?|midwi(?:fe|ves)"
    r"|an(?:a)?esthe(?:tists?|siologists?)|prescribers?|pharmacists?|paramedics?|radiographers?"
    r"|(?:onc|radi|cardi|dermat|neur|ur|ophthalm|gyna?ec)ologists?)"
)
ANYBODY = r"(?:professionals?|practitioners?|providers?|teams?|staff|personnel)"
ROLE = rf"(?:{FIELD}\s+)*(?:{TITLED}|{ANYBODY})"
KIND_OF_PLACE = (
    r"(?:(?:\w+-)?(?:certified|licen[cs]ed|accredited|registered|regulated)|supervised|controlled"
    r"|monitored|appropriate|suitable|speciali(?:st|[sz]ed)|outpatient|inpatient|medical|private"
    r"|local|psychiatric|fully|equipped|well-equipped|approved|safe|community|medically"
    r"|ambulatory|surgical|day|teaching|general|university)"
)
PLACE = (
    r"(?:clinics?|hospitals?"
    r"|(?:clinical|medical|health[\s-]?care) "
    r"(?:settings?|environments?|facilit(?:y|ies)|sites?|offices?|cent(?:re|er)s?)"
    r"|(?:certified|approved|licen[cs]ed|accredited) "
    r"(?:settings?|sites?|facilit(?:y|ies)|cent(?:re|er)s?)"
    r"|(?:treatment|infusion|surgical|surgery|health|cancer|dialysis) cent(?:re|er)s?"
    r"|(?:outpatient|emergency|radiology|hospital) (?:departments?|units?|wards?)"
    r"|operating (?:theatres?|rooms?)|intensive care units?"
    r"|doctor['’]s (?:office|surgery)|(?<=[aer] )surgery)\b"
    r"(?!['’]s|\s+(?:prices?|trials?|stud(?:y|ies)|fees?|costs?|gowns?))"
)
