"""The reference list as templates see it."""

from urllib.parse import quote

from markupsafe import Markup

from healthpress.model.citation import Name, Reference
from healthpress.model.site import Cited
from healthpress.render.addresses import safe_url
from healthpress.render.body import BodyFiller
from healthpress.render.views import BackLinkView, LinkView, ReferenceView

MOST_AUTHORS = 3  # printed before "et al.": contract of `model/citation.py`

_SPECIES = {"animal": "animal study", "in-vitro": "laboratory study"}


def reference_views(filler: BodyFiller) -> tuple[ReferenceView, ...]:
    """The numbered references of a page whose body has been filled.

    Notes are filled first: they may cite references themselves, and each citation gets its way
    back.
    """
    notes = {cited.number: _note(cited, filler) for cited in filler.page.references}
    return tuple(
        _view(cited.reference, cited.number, notes[cited.number], filler.cited[cited.number])
        for cited in filler.page.references
    )


def further_views(references: tuple[Reference, ...]) -> tuple[ReferenceView, ...]:
    """Further reading: without numbers and ways back."""
    return tuple(_view(reference, 0, Markup(""), 0) for reference in references)


def _note(cited: Cited, filler: BodyFiller) -> Markup:
    if cited.note_index is None:
        return Markup("")
    return filler.fill(filler.page.article.notes[cited.note_index].body)


def _view(reference: Reference | None, number: int, note: Markup, marks: int) -> ReferenceView:
    anchor = f"ref-{number}" if number else ""
    back_links = tuple(BackLinkView(nth, f"cite-{number}-{nth}") for nth in range(1, marks + 1))
    if reference is None:
        return ReferenceView(number, anchor, note=note, back_links=back_links)
    return ReferenceView(
        number=number,
        anchor=anchor,
        authors=_authors(reference.author),
        title=reference.title or reference.id,
        container=reference.container_title,
        publisher=reference.publisher,
        details=_details(reference),
        year=reference.issued[:4],
        link=_link(reference),
        accessed=reference.accessed,
        remarks=_remarks(reference),
        note=note,
        back_links=back_links,
    )


def _authors(names: tuple[Name, ...]) -> str:
    shown = [
        name.literal or f"{name.family} {_initials(name.given)}".strip()
        for name in names[:MOST_AUTHORS]
    ]
    return ", ".join(shown + (["et al."] if len(names) > MOST_AUTHORS else []))


def _initials(given: str) -> str:
    """Initials without dots: "Rachel Louise" and "R.-L." become "RL"; initials stay as they are."""
    if given.isupper() and "." not in given and " " not in given:
        return given
    words = given.replace(".", " ").replace("-", " ").split()
    return "".join(word[0] for word in words)


def _details(reference: Reference) -> str:
    issue = f"({reference.issue})" if reference.issue else ""
    page = f":{reference.page}" if reference.page else ""
    return f"{reference.volume}{issue}{page}".lstrip(":")


def _link(reference: Reference) -> LinkView | None:
    if reference.doi:
        path = quote(reference.doi, safe="/:;(),")
        return LinkView(f"doi:{reference.doi}", f"https://doi.org/{path}")
    if reference.pmid:
        path = quote(reference.pmid, safe="")
        return LinkView(f"PubMed {reference.pmid}", f"https://pubmed.ncbi.nlm.nih.gov/{path}/")
    url = safe_url(reference.url)
    return LinkView(url, url) if url else None


def _remarks(reference: Reference) -> tuple[str, ...]:
    retraction = f"retracted: {reference.retraction_ack}" if reference.retraction_ack else ""
    kind = "press release" if reference.kind == "press-release" else ""
    told = (_SPECIES.get(reference.species, ""), kind, retraction, reference.note)
    return tuple(remark for remark in told if remark)
