from healthpress.build.library import build as build
from healthpress.build.library import check as check
from healthpress.build.library import check_text as check_text
from healthpress.build.library import load_site as load_site
from healthpress.build.library import render as render
from healthpress.build.library import render_text as render_text
from healthpress.build.project import Project as Project
from healthpress.errors import HealthpressError as HealthpressError
from healthpress.model.artifact import BuildResult as BuildResult
from healthpress.model.artifact import Report as Report
from healthpress.model.finding import Decision as Decision
from healthpress.model.finding import Finding as Finding
from healthpress.model.finding import Severity as Severity
from healthpress.model.rule import Rule as Rule

__version__: str
__all__ = [
    "BuildResult",
    "Decision",
    "Finding",
    "HealthpressError",
    "Project",
    "Report",
    "Rule",
    "Severity",
    "__version__",
    "build",
    "check",
    "check_text",
    "load_site",
    "render",
    "render_text",
]
