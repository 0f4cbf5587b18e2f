"""Which pages need the supervision note, and how strong a note."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from healthpress.check.kinds.medical.medicines import first_mention, subjects
from healthpress.model.article import Article
from healthpress.model.rule import Context
from healthpress.model.source import Span
from healthpress.model.vocabulary import Medicine


@dataclass(frozen=True, slots=True)
class Need:
    """Why a page needs the note.

    `name` is what must be supervised, `span` where that shows, `terms` the names it goes by.
    With `in_clinic` it must be given in a clinical setting; without, prescribed and monitored.
    `locked` names a medicine that allows no opting out. `medicines` are those that the note must
    cover one by one.
    """

    name: str
    reason: str
    span: Span
    terms: tuple[str, ...]
    in_clinic: bool
    locked: str = ""
    medicines: tuple[Medicine, ...] = ()


def supervision_need(article: Article, context: Context) -> Need | None:
    """The strongest need of the page; None when nothing on it needs supervision."""
    medicines = subjects(article, context)
    clinical = [medicine for medicine in medicines if needs_clinic(medicine)]
    terms = _terms(article, clinical)
    locked = next((item.name for item in medicines if _is_locked(item, context)), "")
    if clinical:
        need = _medicine_need(article, context, clinical[0], terms, locked)
        chosen = _chosen(article, context, medicines)
        covered = tuple(medicine for medicine in clinical if medicine in chosen)
        return replace(need, medicines=covered)
    other = _declared_need(article, terms, locked)
    if other:
        return other
    for medicine in _chosen(article, context, medicines):
        if medicine.supervision == "prescribed" and _status(medicine, context):
            return _medicine_need(article, context, medicine, _terms(article, [medicine]), locked)
    return None


def needs_clinic(medicine: Medicine) -> bool:
    """Whether the vocabulary demands a clinical setting."""
    return medicine.supervision == "clinical-setting" or medicine.no_home_use


def _is_locked(medicine: Medicine, context: Context) -> bool:
    return needs_clinic(medicine) or (medicine.rems and context.in_profile("us"))


def _status(medicine: Medicine, context: Context) -> str:
    """How the page's jurisdictions class a medicine that needs a prescription; "" elsewhere."""
    codes = [place.code for place in context.jurisdictions] or sorted(medicine.status)
    found = {medicine.status.get(code, "otc") for code in codes}
    if "controlled" in found:
        return "a controlled medicine"
    return "a prescription-only medicine" if "rx" in found else ""


def _chosen(
    article: Article, context: Context, medicines: tuple[Medicine, ...]
) -> tuple[Medicine, ...]:
    """Those of the front matter alone where it names any: others are mentioned in passing."""
    names = article.front_matter.medicine_names
    declared = [context.vocabularies.medicine(name) for name in names]
    return tuple(item for item in medicines if item in declared) if names else medicines


def _terms(article: Article, medicines: list[Medicine]) -> tuple[str, ...]:
    front_matter = article.front_matter
    known = (term for medicine in medicines for term in medicine.terms)
    named = (*known, *front_matter.medicine_names, *front_matter.procedures)
    return tuple(dict.fromkeys((*named, *_short_forms(article, named))))


def _short_forms(article: Article, names: tuple[str, ...]) -> Iterator[str]:
    """The abbreviations that the page gives: "electroconvulsive therapy (ECT)"."""
    texts = article.in_zones("meta.title", "meta.description", "heading", "prose")
    bracketed = [prose.text for prose in texts if "(" in prose.text]
    words = "|".join(map(re.escape, names))
    if not bracketed or not words:
        return
    given = re.compile(
        rf"\b(?:{words})(?: \w+)? \((?P<short>(?-i:[A-Z])[\w-]{{1,7}})\)", re.IGNORECASE
    )
    for text in bracketed:
        yield from (match["short"] for match in given.finditer(text))


def _medicine_need(
    article: Article, context: Context, medicine: Medicine, terms: tuple[str, ...], locked: str
) -> Need:
    mention = first_mention(article, context, medicine)
    in_clinic = needs_clinic(medicine)
    status = _status(medicine, context)
    reason = f"`{medicine.name}` is {status}" if status else f"`{medicine.name}` needs monitoring"
    return Need(
        name=medicine.name,
        reason=reason,
        span=mention.span if mention else article.places.value("medicines"),
        terms=terms,
        in_clinic=in_clinic,
        locked=locked,
    )


def _declared_need(article: Article, terms: tuple[str, ...], locked: str) -> Need | None:
    """The need that the front matter states without naming a medicine we know."""
    front_matter, places = article.front_matter, article.places
    if front_matter.procedures:
        name = front_matter.procedures[0]
        span, reason = places.value("procedures", 0), f"`{name}` is a procedure"
    elif front_matter.type == "procedure":
        name, span, reason = "the procedure", places.value("type"), "its type is `procedure`"
    elif front_matter.requires_supervision:
        span = places.value("requires_supervision")
        name, reason = "the treatment", "it sets `requires_supervision`"
    else:
        return None
    return Need(name, reason, span, terms, in_clinic=True, locked=locked)
