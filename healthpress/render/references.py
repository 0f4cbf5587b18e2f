"""The reference list as templates see it."""

import re
from dataclasses import replace

from markupsafe import Markup

from healthpress.model.citation import MOST_AUTHORS, Name, Reference
from healthpress.model.site import Cited
from healthpress.render.addresses import safe_url
from healthpress.render.body import BodyFiller
from healthpress.render.dates import written_date
from healthpress.render.views import BackLinkView, LinkView, ReferenceView

_SPECIES = {"animal": "animal study", "in-vitro": "laboratory study"}
# Markup in titles: CSL 1.0.2 specification, "Rich text"; the rest is what Crossref's records hold.
_RICH_TEXT = re.compile(r"</?(?:i|b|em|strong|sub|sup|sc|scp|span)(?: [^<>]*=[^<>]*)?>")


def reference_views(filler: BodyFiller) -> tuple[ReferenceView, ...]:
    """The numbered references of a page whose body has been filled.

    Notes are filled first: they may cite references themselves, and each citation gets its way
    back.
    """
    notes = {cited.number: _note(cited, filler) for cited in filler.page.references}
    return tuple(
        replace(
            _view(cited.reference, filler.page.lang),
            number=cited.number,
            anchor=f"ref-{cited.number}",
            note=notes[cited.number],
            back_links=_back_links(cited.number, filler.cited[cited.number]),
        )
        for cited in filler.page.references
    )


def further_views(references: tuple[Reference, ...], language: str) -> tuple[ReferenceView, ...]:
    """Further reading: without numbers and ways back."""
    return tuple(_view(reference, language) for reference in references)


def plain_title(title: str) -> str:
    """A title without the markup for italics and the like that libraries of references keep."""
    return _RICH_TEXT.sub("", title)


def _note(cited: Cited, filler: BodyFiller) -> Markup:
    if cited.note_index is None:
        return Markup("")
    return filler.fill(filler.page.article.notes[cited.note_index].body)


def _back_links(number: int, marks: int) -> tuple[BackLinkView, ...]:
    return tuple(BackLinkView(nth, f"cite-{number}-{nth}") for nth in range(1, marks + 1))


def _view(reference: Reference | None, language: str) -> ReferenceView:
    if reference is None:
        return ReferenceView(0, "")
    return ReferenceView(
        number=0,
        anchor="",
        authors=_authors(reference.author),
        title=plain_title(reference.title) or reference.id,
        container=plain_title(reference.container_title),
        publisher=reference.publisher,
        details=_details(reference),
        year=reference.issued[:4],
        link=_link(reference),
        accessed=written_date(reference.accessed, language),
        remarks=_remarks(reference),
        annotations=tuple(text for text in (reference.retraction_ack, reference.note) if text),
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
        return LinkView(f"doi:{reference.doi}", reference.doi_url)
    if reference.pmid:
        return LinkView(f"PubMed {reference.pmid}", reference.pubmed_url)
    url = safe_url(reference.url)
    return LinkView(url, url) if url else None


def _remarks(reference: Reference) -> tuple[str, ...]:
    retraction = "retracted" if reference.retraction_ack else ""
    kind = "press release" if reference.kind == "press-release" else ""
    told = (_SPECIES.get(reference.species, ""), kind, retraction)
    return tuple(remark for remark in told if remark)
