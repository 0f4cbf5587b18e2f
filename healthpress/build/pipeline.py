"""The road in order, from top to bottom: read, parse, check, resolve, check, render, write."""

import time
from dataclasses import replace
from pathlib import Path

from healthpress.build.baseline.held import Looked, with_baseline
from healthpress.build.cache.store import Cache
from healthpress.build.checking import Checked, check_all, check_sources
from healthpress.build.facts import settle_facts
from healthpress.build.installed.registry import installed_rules
from healthpress.build.outputs import artifacts_of
from healthpress.build.project import Project
from healthpress.build.request import Request
from healthpress.config.schema import Config
from healthpress.errors import UsageError
from healthpress.model.artifact import Artifact, BuildResult, Report
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import SiteFacts
from healthpress.model.source import SourceFile
from healthpress.write.disk import write_site


def check_project(project: Project, request: Request) -> Report:
    """Check a whole site; nothing is written.

    Raises:
        UsageError: an unknown profile, rule or share target.
        ThemeError: the theme is missing or its cards are wrong.
    """
    facts = settle_facts(project.config, request)
    checked = _checked(project, facts, request)
    looked = Looked(project.config.root, facts, project.config, whole=True)
    return _report(checked.findings, project.sources, request, looked, checked.notes)


def check_files(
    sources: tuple[SourceFile, ...],
    request: Request,
    config: Config | None = None,
    *,
    root: Path | None = None,
    whole: bool = False,
) -> Report:
    """Check single files with the article rules, under a site's settings where there are any.

    Paths count from `root`: the site's folder, else the current one, when absent. `whole` says that
    these are all the articles below it.

    Raises:
        UsageError: no file, an unknown profile or rule.
    """
    if not sources:
        raise UsageError("no article was found", help="name a site folder, a file, or `-`")
    facts = settle_facts(config, request)
    html = config.settings.site.html if config else "safe"
    findings = check_sources(
        sources, facts, html=html, jobs=request.jobs, progress=request.progress
    )
    root = root or (config.root if config else Path())
    return _report(findings, sources, request, Looked(root, facts, config, whole=whole))


def build_project(
    project: Project, request: Request, *, output: str | Path | None = None
) -> BuildResult:
    """Check, then render, then write: the whole site or nothing.

    `output` is relative to the site's folder unless absolute. When the report is not ok nothing is
    written and what an earlier build wrote stays as it was.

    Raises:
        UsageError: an unknown profile, rule, theme or share target.
        ThemeError: a theme is missing or its templates are wrong.
        OutputError: the output folder cannot be written or is not ours.
    """
    started = time.perf_counter()
    facts = settle_facts(project.config, request)
    checked = _checked(project, facts, request)
    looked = Looked(project.config.root, facts, project.config, whole=True)
    report = _report(checked.findings, project.sources, request, looked, checked.notes)
    result = BuildResult(
        report=report,
        pages=len(checked.site.pages),
        drafts=checked.drafts,
        expired=checked.expired,
    )
    if report.ok:
        settings, root = project.config.settings.site, project.config.root
        done = write_site(
            artifacts_of(project, checked.site, checked.theme),
            root / (output or settings.output),
            root=root,
            inputs=(root / settings.content, root / settings.static),
        )
        result = replace(result, written=done.written, kept=done.kept, removed=done.removed)
    return replace(result, seconds=time.perf_counter() - started)


def render_project(project: Project, request: Request) -> tuple[Artifact, ...]:
    """Every file of the site, in memory, sorted by path; findings stop nothing here.

    Raises:
        UsageError: an unknown profile, rule, theme or share target.
        ThemeError: a theme is missing or its templates are wrong.
    """
    facts = settle_facts(project.config, request)
    checked = _checked(project, facts, request)
    return artifacts_of(project, checked.site, checked.theme)


def _checked(project: Project, facts: SiteFacts, request: Request) -> Checked:
    cache = Cache(project.config.root) if request.cache else None
    return check_all(
        project,
        facts,
        jobs=request.jobs,
        drafts=request.drafts,
        cache=cache,
        progress=request.progress,
    )


def _report(
    findings: tuple[Finding, ...],
    sources: tuple[SourceFile, ...],
    request: Request,
    looked: Looked,
    notes: tuple[str, ...] = (),
) -> Report:
    facts, config = looked.facts, looked.config
    report = Report(
        findings=findings,
        sources={source.path: source for source in sources},
        profile=facts.profile,
        today=facts.today.isoformat(),
        fail_on=request.fail_on or (config.settings.check.fail_on if config else Severity.ERROR),
        fail_on_review=facts.fail_on_review,
        max_warnings=_allowed(request, config),
        rules=installed_rules(facts.shelf),
        notes=(*facts.notes, *notes),
    )
    return with_baseline(report, request, looked)


def _allowed(request: Request, config: Config | None) -> int | None:
    if request.max_warnings is not None or config is None:
        return request.max_warnings
    return config.settings.check.max_warnings
