"""The works that a page cites, with what its reference list prints of them."""

from healthpress.formats.schema_org.nodes import Node, known
from healthpress.model.citation import MOST_AUTHORS, Name, Reference
from healthpress.model.site import Page
from healthpress.render.references import plain_title

STUDIES = frozenset({"systematic-review", "rct", "observational", "case", "animal", "review"})


def citations(page: Page) -> list[Node]:
    """The numbered references in order; plain footnotes are no works."""
    return [
        _work(cited.reference, f"{page.url}#ref-{cited.number}")
        for cited in page.references
        if cited.reference is not None
    ]


def _work(reference: Reference, node_id: str) -> Node:
    is_article = reference.type == "article-journal" or reference.kind in STUDIES
    container = {
        "@type": "Periodical" if is_article else "CreativeWork",
        "name": plain_title(reference.container_title),
    }
    return known(
        {
            "@type": "MedicalScholarlyArticle" if is_article else "CreativeWork",
            "@id": node_id,
            "name": plain_title(reference.title) or reference.id,
            "author": [
                _author(name)
                for name in reference.author[:MOST_AUTHORS]
                if _full(name) and not name.is_rest
            ],
            "isPartOf": container if reference.container_title else {},
            "datePublished": reference.issued[:4],
            **_identity(reference),
        }
    )


def _author(name: Name) -> Node:
    return {"@type": "Organization" if name.literal else "Person", "name": _full(name)}


def _full(name: Name) -> str:
    return name.literal or f"{name.given} {name.family}".strip()


def _identity(reference: Reference) -> Node:
    """The one link that is printed: the DOI, else PubMed, else the address."""
    if reference.doi:
        return {
            "identifier": _identifier("DOI", reference.doi),
            "sameAs": reference.doi_url,
        }
    if reference.pmid:
        return {
            "identifier": _identifier("PMID", reference.pmid),
            "sameAs": reference.pubmed_url,
        }
    return {"url": reference.url if reference.url.startswith(("https://", "http://")) else ""}


def _identifier(register: str, value: str) -> Node:
    return {"@type": "PropertyValue", "propertyID": register, "value": value}
