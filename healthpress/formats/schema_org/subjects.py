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


def subjects(page: Page) -> list[Node]:
    """The medical things the page is about: those its front matter names, else its title."""
    front_matter = page.article.front_matter
    kind = TYPES.get(front_matter.type)
    if kind is None:
        return []
    named = {
        "medicine": front_matter.medicine_names,
        "treatment": front_matter.procedures,
        "procedure": front_matter.procedures,
    }
    names = named.get(front_matter.type, ()) or (front_matter.title,)
    return _nodes(page, kind, "about", names)


def mentions(page: Page) -> list[Node]:
    """Medicines that a page on something else names where readers see it."""
    front_matter = page.article.front_matter
    if front_matter.type == "medicine":
        return []
    seen = "\n".join(prose.text for prose in page.article.prose).casefold()
    names = tuple(name for name in front_matter.medicine_names if name.casefold() in seen)
    return _nodes(page, "Drug", "mention", names)


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
