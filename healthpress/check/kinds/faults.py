"""The kind of rule that tells what the reader and the parser noticed."""

from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding
from healthpress.model.rule import Context

# Faults after which nobody knows what the front matter says: broken syntax, no end, no mapping.
UNREADABLE = frozenset({"SRC002", "SRC003", "SRC009"})


def tell(article: Article, context: Context) -> Iterator[Finding]:
    """The parser's faults with this rule's code, as findings."""
    for fault in article.faults:
        if fault.code == context.rule.code:
            yield context.finding(
                fault.span, fault.message, help=fault.help, related=fault.related, fix=fault.fix
            )


def has_readable_header(article: Article) -> bool:
    """Whether the front matter could be read, so that an absent key is really absent."""
    return not any(fault.code in UNREADABLE for fault in article.faults)
