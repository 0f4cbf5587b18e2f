"""How pages write how many people something happened to; patterns that the rules on numbers share.

Every repetition is bounded, so that no text can make them slow. Own lists, grown from the sentences
of the rules' specifications.
"""

import re

PERCENT = r"\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent)"
COUNT = r"\d{1,3}(?:,\d{3}){1,3}|\d{1,9}"  # "73", "5,299"
_WORD = r"one|two|three|four|five|six|seven|eight|nine|ten"
_YEAR = r"(?:19|20)\d\d(?![\d,])"  # "3 in 2024" is no frequency
X_IN_Y = (
    rf"(?<![\d.,])\b(?P<x>\d{{1,6}}(?:\.\d{{1,3}})?|{_WORD})\s(?:in|out\sof)\s(?:every\s)?"
    rf"(?!{_YEAR})(?P<y>{COUNT}|ten|twenty|a\shundred|a\sthousand|a\smillion)\b(?![.,]?\d)"
    r"(?!\s?(?:%|per\s?cent|minutes?|hours?|days?|weeks?|months?|years?))"
)
PEOPLE = (
    r"(?:people|persons|patients|participants|volunteers|adults|women|men|children|teenagers|babies"
    r"|users|adolescents|veterans|subjects)"
)
# What treatment does to people; verbs of services ("waited", "used the site") are left out.
OUTCOME = (
    r"(?:improved?|respond(?:ed)?|relapsed?|recover(?:ed)?|remitted|died|(?:got|felt|feel|get)\s"
    r"(?:much\s|a\slot\s)?(?:better|well|worse)|were\scured|(?:were|went|was|are)\s(?:in|into)"
    r"\sremission|(?:had|reported|developed|experienced|have|develop|experience|get|got|had\sa"
    r"|reported\sa|developed\sa)\s(?:\w+\s){0,2}"
    r"(?:side[- ]effects?|adverse\s(?:events?|effects?|reactions?)|relapses?|nausea|headaches?"
    r"|dissociation|seizures?|strokes?|heart\sattacks?|infections?|remission))"
)
VALUES = {
    word: number
    for number, word in enumerate(_WORD.split("|"), start=1)
} | {
    "twenty": 20, "a hundred": 100, "a thousand": 1000, "a million": 1_000_000
}  # fmt: skip
FREQUENCY = re.compile(rf"{X_IN_Y}|{PERCENT}", re.IGNORECASE)


def value(written: str) -> float:
    """The number that a text of digits or a number word stands for."""
    plain = " ".join(written.casefold().split()).replace(",", "")
    return VALUES[plain] if plain in VALUES else float(plain)
