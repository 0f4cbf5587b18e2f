"""What the families of rules are about, for lists that people read."""

from healthpress.model.rule import Rule

FAMILIES = {
    "ACC": "accessibility and structure",
    "CLM": "claims",
    "DOS": "doses and units",
    "EVD": "evidence and citations",
    "GOV": "authorship, review, dates and interests",
    "LNG": "language about people",
    "LNK": "links, assets and addresses of the site",
    "LNT": "suppressions of findings",
    "NUM": "numbers and risk",
    "PRO": "promotion law",
    "PRV": "privacy",
    "RDB": "readability",
    "SAF": "safety",
    "SRC": "the file itself: encoding, front matter, blocks, raw HTML",
    "SUI": "suicide and self-harm",
}


def family_heading(rule: Rule) -> str:
    """The letters and what they are about; the letters alone for somebody else's family."""
    about = FAMILIES.get(rule.family)
    return f"{rule.family}: {about}" if about else rule.family
