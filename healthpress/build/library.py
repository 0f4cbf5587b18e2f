"""The functions behind `import healthpress`: no printing, no exit, no global state."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from healthpress.build.outputs import body_html
from healthpress.build.pipeline import build_project, check_files, check_project, render_project
from healthpress.build.project import Project, load_project
from healthpress.build.request import Request
from healthpress.model.artifact import BuildResult, Report
from healthpress.model.finding import Finding
from healthpress.model.source import SourceFile
from healthpress.write.manifest import NAME as MANIFEST
from healthpress.write.paths import by_path


def load_site(folder: str | Path) -> Project:
    """Read a site from disk: settings, articles, people, references, static files.

    Raises:
        HealthpressError: settings or files cannot be used; every problem is in the message.
    """
    return load_project(folder)


def check(
    site: Project, *, today: dt.date | None = None, jobs: int = 1, baseline: bool = True
) -> Report:
    """Check a site; `report.findings` are sorted, `report.ok` says whether it may be published.

    What the site's baseline holds is flagged and does not count, unless `baseline` is False.

    Raises:
        HealthpressError: the settings name something that does not exist.
    """
    return check_project(site, Request(today=today, jobs=jobs, baseline=baseline))


def build(
    site: Project,
    output: str | Path | None = None,
    *,
    today: dt.date | None = None,
    jobs: int = 1,
    drafts: bool = False,
) -> BuildResult:
    """Check a site and write it to disk, whole or not at all.

    `output` is relative to the site's folder unless absolute; the setting's folder when absent.

    Raises:
        HealthpressError: the theme is wrong, or the output folder is not ours to write.
    """
    return build_project(site, Request(today=today, jobs=jobs, drafts=drafts), output=output)


def render(
    site: Project, *, today: dt.date | None = None, drafts: bool = False
) -> dict[str, bytes]:
    """Every file of the site by its path, sorted, in memory; findings stop nothing here.

    Raises:
        HealthpressError: the theme is wrong, or two files want the same path.
    """
    request = Request(today=today, drafts=drafts)
    return by_path(render_project(site, request), reserved=MANIFEST)


def check_text(
    text: str,
    *,
    profile: Sequence[str] = (),
    today: dt.date | None = None,
    site: Project | None = None,
    path: str = "article.md",
) -> tuple[Finding, ...]:
    """The findings of one article given as text, sorted by place.

    Raises:
        HealthpressError: an unknown profile.
    """
    request = Request(today=today, profile=tuple(profile))
    config = site.config if site else None
    return check_files((SourceFile.from_text(path, text),), request, config).findings


def render_text(text: str, *, site: Project | None = None, today: dt.date | None = None) -> str:
    """The body of one article given as text, as HTML; front matter is read, not printed.

    Raises:
        HealthpressError: the theme is wrong.
    """
    return body_html(SourceFile.from_text("article.md", text), site, Request(today=today))
