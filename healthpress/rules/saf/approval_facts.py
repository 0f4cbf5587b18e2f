"""What the vocabulary says against calling a medicine approved."""

import re
from dataclasses import dataclass

from healthpress.check.kinds.listing import listed
from healthpress.check.kinds.medical.medicines import Mention
from healthpress.model.article import Article
from healthpress.model.vocabulary import Approval, Medicine
from healthpress.rules.saf.off_label_use import OFF_LABEL

_ALONE = re.compile(
    r"\b(?:on its own|by itself|alone|without another|monotherapy)\b", re.IGNORECASE
)
# Words that stand in many indications and so tell none of them apart.
_VAGUE = frozenset(
    {"acute", "adults", "chronic", "disorder", "general", "major", "resistant", "severe"}
    | {"symptoms", "treatment", "with", "people", "patients", "short", "term", "type"}
)
_ROUTES = {
    "nasal": re.compile(r"^(?: hydrochloride)?,? (?:\w+ )?(?:nasal|nose|spray)", re.IGNORECASE),
    "oral": re.compile(
        r"^(?: hydrochloride)?,? (?:\w+ )?(?:tablets?|pills?|capsules?|lozenges?|troches?|oral)",
        re.IGNORECASE,
    ),
}
_STEM = 6  # letters: "anesth" joins anesthesia and anesthetic


@dataclass(frozen=True, slots=True)
class Fault:
    """Why "approved" does not hold; `unsure` where a person must look."""

    why: str
    unsure: bool = False


def fault_of(
    medicine: Medicine, code: str, sentence: str, article: Article, mention: Mention | None
) -> Fault | None:
    """What is wrong with calling a medicine approved in this sentence.

    None when the vocabulary agrees or knows no approval in the jurisdiction `code`.
    """
    approvals = medicine.approvals.get(code, ())
    if not approvals:
        return None
    if mention and _is_other_route(medicine, mention):
        return Fault(f"this form of `{medicine.name}` is not the approved one")
    approved = [approval for approval in approvals if _stems(approval.use) & _stems(sentence)]
    if approved:
        if _ALONE.search(sentence) and all(map(_is_added, approved)):
            return Fault(
                f"`{medicine.name}` is approved {approved[0].conditions} there", unsure=True
            )
        return None
    uses = medicine.off_label.get(code, ())
    if _names_any(uses, sentence) or _page_is_off_label(medicine, code, article):
        return Fault(f"`{medicine.name}` is approved for {_listed(approvals)} only")
    return None


def _is_added(approval: Approval) -> bool:
    """Whether it is approved beside another medicine only."""
    return "with a" in approval.conditions and "own" not in approval.conditions


def _is_other_route(medicine: Medicine, mention: Mention) -> bool:
    after = mention.prose.text[mention.end : mention.end + 60]
    return any(
        pattern.search(after) and route not in medicine.routes for route, pattern in _ROUTES.items()
    )


def _stems(text: str) -> set[str]:
    plain = text.casefold().replace("ae", "e").replace("oe", "e")
    words = re.findall(r"[^\W\d_]{4,}", plain)
    return {word[:_STEM] for word in words if word not in _VAGUE}


def _names_any(uses: tuple[str, ...], text: str) -> bool:
    return any(re.search(rf"\b{re.escape(use)}\b", text, re.IGNORECASE) for use in uses)


def _page_is_off_label(medicine: Medicine, code: str, article: Article) -> bool:
    """Whether the front matter says so, or the title names an off-label use."""
    front_matter = article.front_matter
    for use in front_matter.medicines:
        if not isinstance(use, str) and use.name.casefold() == medicine.name.casefold():
            status = use.use_status
            told = status if isinstance(status, str) else status.get(code, "")
            return told in OFF_LABEL
    return _names_any(medicine.off_label.get(code, ()), front_matter.title)


def _listed(approvals: tuple[Approval, ...]) -> str:
    return listed(approval.use for approval in approvals)
