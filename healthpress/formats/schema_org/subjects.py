"""What a page is about and what it mentions."""

from healthpress.formats.schema_org.nodes import Node
from healthpress.model.site import Page

# By the article's type; the other types get no clinical node, since none is known.
TYPES = {
    "condition": "MedicalCondition",
    "treatment": "MedicalTherapy",
    "medicine": "Drug",
    "procedure": "MedicalProcedure",
    "test": "MedicalTest",
}
PERFORMED = frozenset({"treatment", "procedure"})  # types that `procedures` names


def subjects(page: Page) -> list[Node]:
    """The medical things the page is about: those its front matter names, else its title.

    A treatment is its procedures, or the medicines it consists of.
    """
    front_matter = page.article.front_matter
    kind = TYPES.get(front_matter.type)
    if kind is None:
        return []
    if front_matter.type == "medicine":
        names = front_matter.medicine_names
    elif front_matter.type in PERFORMED:
        names = front_matter.procedures
    else:
        names = ()
    if front_matter.type == "treatment" and not names and _seen_medicines(page):
        kind, names = "Drug", _seen_medicines(page)
    return _nodes(page, kind, "about", names or (front_matter.title,))


def mentions(page: Page) -> list[Node]:
    """Medicines that a page on something else names where readers see it."""
    if page.article.front_matter.type == "medicine":
        return []
    known = {node["name"] for node in subjects(page)}
    names = tuple(name for name in _seen_medicines(page) if name not in known)
    return _nodes(page, "Drug", "mention", names)


def _seen_medicines(page: Page) -> tuple[str, ...]:
    names = page.article.front_matter.medicine_names
    seen = "\n".join(prose.text for prose in page.article.prose).casefold() if names else ""
    return tuple(name for name in names if name.casefold() in seen)


def about(page: Page) -> list[Node]:
    """References to the subjects, or the topics where no medical subject is known."""
    medical: list[Node] = [{"@id": node["@id"]} for node in subjects(page)]
    return medical or [{"@type": "Thing", "name": topic.name} for topic in page.topics]


def _nodes(page: Page, kind: str, prefix: str, names: tuple[str, ...]) -> list[Node]:
    numbered = enumerate(dict.fromkeys(name for name in names if name), start=1)
    return [
        {"@type": kind, "@id": f"{page.url}#{prefix}-{number}", "name": name}
        for number, name in numbered
    ]
