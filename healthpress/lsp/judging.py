"""What is found in the text of an editor: the same as `healthpress check FILE` finds in a file."""

from dataclasses import dataclass, field
from functools import cached_property, partial

from healthpress.build.checking import parse_source
from healthpress.build.fixing.rounds import Outcome, fix_sources
from healthpress.build.pipeline import check_files
from healthpress.build.request import Request
from healthpress.lsp.documents import Document
from healthpress.lsp.positions import Ruler
from healthpress.lsp.sites import Home
from healthpress.lsp.whole_site import Added, moved
from healthpress.model.article import Article
from healthpress.model.finding import Finding
from healthpress.model.fix import Edit
from healthpress.model.rule import Rule
from healthpress.model.source import SourceFile, Span


@dataclass(frozen=True)
class Judged:
    """One version of a text with its open findings; the rest is worked out when asked for.

    `findings` are those of the text, then those that the whole site added when it was last saved.
    `tried` remembers which suppressions were tried on the text.
    """

    document: Document
    home: Home
    source: SourceFile
    findings: tuple[Finding, ...]
    request: Request
    tried: dict[tuple[str, Span, str], Edit | None] = field(default_factory=dict, repr=False)

    @property
    def ruler(self) -> Ruler:
        """Converts the places of findings."""
        return Ruler(self.source, self.document.encoding)

    def rule(self, code: str) -> Rule | None:
        """The rule of a finding."""
        return next((rule for rule in self.home.rules if rule.code == code), None)

    @cached_property
    def article(self) -> Article:
        """The text understood."""
        return self.parse(self.source)

    def parse(self, source: SourceFile) -> Article:
        """Another text of the same article understood."""
        config = self.home.config
        html = config.settings.site.html if config else "safe"
        return parse_source(source, self.home.facts, html=html)

    @cached_property
    def fixed(self) -> str:
        """The text as `healthpress check --fix` would leave it."""
        judge = partial(
            check_files, request=self.request, config=self.home.config, root=self.home.root
        )
        outcome: Outcome = fix_sources((self.source,), judge, unsafe=False)
        return outcome.files[0].after.text if outcome.files else self.source.text


def judge(document: Document, home: Home, request: Request, added: Added | None = None) -> Judged:
    """Check one text; what the whole site `added` follows its words.

    Raises:
        HealthpressError: as `check_files`.
    """
    source = document.source(home.root)
    if not home.has_article(document.file):
        return Judged(document, home, source, (), request)
    report = check_files((source,), request, home.config, root=home.root)
    of_site = moved(added, source.text) if added else ()
    open_ones = (item for item in (*report.findings, *of_site) if item.is_open)
    return Judged(document, home, source, tuple(open_ones), request)
