"""Tries what specifications say: checks the articles of a case and compares."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from healthpress.build.checking import check_all, check_sources
from healthpress.build.project import Project
from healthpress.build.specifications.pages import Case
from healthpress.build.specifications.settings import facts_of
from healthpress.check.fixing import apply_fixes
from healthpress.config.schema import CommentsSlice, Config, Settings, SiteSlice
from healthpress.model.finding import Decision, Finding
from healthpress.model.rule import Rule, Shelf, SiteFacts
from healthpress.model.source import SourceFile, Span

_NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Trial:
    """A case and what came of it.

    `found` is written as the case's own expectation is; `why` says in one line how the two differ,
    and is empty when the case passes.
    """

    case: Case
    found: str
    why: str
    crashed: bool = False

    @property
    def line(self) -> str:
        """The difference with its place and the heading it stands under."""
        heading = f"{self.case.section}: " if self.case.section else ""
        return f"{self.case.source.path}:{self.case.line}: {heading}{self.why}"


def try_case(case: Case, shelf: Shelf) -> Trial:
    """Check the articles of one case with its rule, which stands on the shelf, and compare."""
    sources = {path: SourceFile(path, text) for path, text in case.files.items()}
    facts = facts_of(case.settings, case.rule, shelf)
    findings = _findings(case, tuple(sources.values()), facts)
    crashed = [item for item in findings if item.decision is Decision.INTERNAL]
    if crashed:
        return Trial(case, "", crashed[0].message, crashed=True)
    if case.kind == "findings":
        found = "".join(f"{as_line(item, case.rule, sources)}\n" for item in findings)
        return Trial(case, found, _lines_apart(case.expected, found))
    if case.kind == "fixed":
        fixes = [item.fix for item in findings if item.path == case.subject and item.fix]
        found = apply_fixes(case.files[case.subject], fixes).text
        return Trial(case, found, _lines_apart(case.expected, found))
    return Trial(case, "", _marks_apart(case, findings))


def as_line(finding: Finding, rule: Rule, sources: dict[str, SourceFile]) -> str:
    """A finding as a line of a `findings` fence: what differs from the rule's card is noted."""
    line, column = (1, 1)
    if finding.path in sources:
        line, column = sources[finding.path].locate(finding.span.start)
    words = [] if finding.decision is rule.decision else [finding.decision.value]
    words += [] if finding.severity is rule.severity else [finding.severity.value]
    words += ["suppressed"] if finding.suppressed else []
    notes = "; ".join(filter(None, (", ".join(words), finding.context)))
    shown = f" [{notes}]" if notes else ""
    return f"{finding.path}:{line}:{column}: {finding.code} {finding.message}{shown}"


def untried(cases: Iterable[Case]) -> Iterator[str]:
    """What the cases of one rule leave open: a rule needs to be seen speaking and silent."""
    kinds = {(case.kind, bool(case.expected.strip())) for case in cases}
    if not kinds & {("findings", True), ("bad", True), ("review", True)}:
        yield "there is no case in which the rule speaks"
    if not kinds & {("findings", False), ("good", True)}:
        yield "there is no case in which the rule is silent"


def _findings(case: Case, sources: tuple[SourceFile, ...], facts: SiteFacts) -> tuple[Finding, ...]:
    """What the case's own rule finds, sorted."""
    if case.rule.check_site is None:
        found = check_sources(sources, facts)
    else:
        found = check_all(_project(case, sources, facts), facts).findings
    return tuple(item for item in found if item.code == case.rule.code)


def _project(case: Case, sources: tuple[SourceFile, ...], facts: SiteFacts) -> Project:
    site = SiteSlice(title="Example", url="https://clinic.example/", lang=facts.lang)
    settings = Settings(
        site=site, publisher=facts.publisher, comments=CommentsSlice(provider="static")
    )
    return Project(
        config=Config(Path(), settings, people=facts.people, library=facts.library),
        sources=sources,
        static={path: Path(path) for path in case.settings.assets},
        comments=dict.fromkeys(case.settings.comments, ()),
        private_details=case.settings.photographs,
    )


def _lines_apart(expected: str, found: str) -> str:
    if expected == found:
        return ""
    wanted, there = expected.splitlines(), found.splitlines()
    missing = [line for line in wanted if line not in there]
    surplus = [line for line in there if line not in wanted]
    if not missing and not surplus:
        return "expected the same lines in another order or number"
    return f"expected {_listed(missing)}; found {_listed(surplus)}"


def _marks_apart(case: Case, findings: tuple[Finding, ...]) -> str:
    wanted = () if case.kind in {"good", "known-miss"} else case.spans
    decision = Decision.REVIEW if case.kind == "review" else Decision.VIOLATION
    found = [(item.span, item.decision) for item in findings]
    if sorted(found) == sorted((span, decision) for span in wanted):
        return ""
    text = case.files[case.subject]
    expected = _listed([_place(text, span) for span in wanted])
    there = [
        _place(text, span) + ("" if certain is decision else f" ({certain.value})")
        for span, certain in found
    ]
    advice = ": move the line to `bad` or `review`" if case.kind == "known-miss" else ""
    return f"{case.kind}: expected {expected}; found {_listed(there)}{advice}"


def _place(text: str, span: Span) -> str:
    words = text[span.start : span.end].replace("\n", "\\n")  # white space may be what is wrong
    return f"`{words}` at {span.start + 1}"


def _listed(things: list[str]) -> str:
    return ", ".join(things) or _NOTHING
