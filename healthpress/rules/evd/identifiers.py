"""What the identifiers of works look like, and how they are freed of what stands around them."""

import re

from healthpress.model.article import Article
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.source import Span

# Crossref, "DOIs and matching regular expressions" (known by name, not read here): a prefix of four
# to nine digits, which may have parts of its own. What follows may hold ";", "<" and parentheses.
# A DOI that ends in a stop, comma or quotation mark was cut out of a sentence.
DOI = re.compile(r"10\.\d{4,9}(?:\.\d{1,9}){0,3}/\S{0,300}[^\s.,;:'\"]", re.IGNORECASE)
PMID = re.compile(r"[1-9]\d{0,7}")
_BEFORE = re.compile(
    r"(?:https?://)?(?:www\.|dx\.)?doi\.org/+|DOI ?:? ?|PMID ?:? ?"
    r"|(?:https?://)?(?:www\.ncbi\.nlm\.nih\.gov/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)/",
    re.IGNORECASE,
)
_BEHIND = " .,;/"
_QUOTES = "\"'"


def trimmed(article: Article, span: Span, form: re.Pattern[str]) -> Fix | None:
    """The fix that takes away what stands around an identifier; None where none is inside."""
    written = article.source.text[span.start : span.end]
    quotes = written[:1] if written[:1] in _QUOTES and written[:1] == written[-1:] else ""
    inner = written[len(quotes) : len(written) - len(quotes)]
    bare = inner.strip()
    while match := _BEFORE.match(bare):
        bare = bare[match.end() :].lstrip()
    bare = bare.rstrip(_BEHIND)
    if bare == inner or not form.fullmatch(bare):
        return None
    start = span.start + len(quotes) + inner.index(bare)
    outer = Span(span.start + len(quotes), span.end - len(quotes))
    cuts = (Span(outer.start, start), Span(start + len(bare), outer.end))
    edits = tuple(Edit(cut, "") for cut in cuts if cut.start < cut.end)
    return Fix("keep the identifier alone", edits, Safety.SAFE)
