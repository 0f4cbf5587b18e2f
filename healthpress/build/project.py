"""A site as it lies on disk: settings, articles, assets and comments, read once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from healthpress.config.load import load_config
from healthpress.config.schema import Config
from healthpress.errors import ReadError, unreadable
from healthpress.model.site import Comment
from healthpress.model.source import SourceFile
from healthpress.read.comments import read_comments
from healthpress.read.discover import read_content
from healthpress.read.image_details import private_details
from healthpress.read.static import find_static


@dataclass(frozen=True, slots=True)
class Project:
    """What `load_site` gives: everything read, nothing judged yet.

    `static` maps each path of the output to the file that is copied there.
    """

    config: Config
    sources: tuple[SourceFile, ...]
    static: Mapping[str, Path] = field(default_factory=dict)
    comments: Mapping[str, tuple[Comment, ...]] = field(default_factory=dict)
    private_details: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # as of a `Site`


def load_project(folder: str | Path) -> Project:
    """Read a site from disk; `folder` is the one with `healthpress.toml`, or one below it.

    Raises:
        ConfigError: the settings cannot be used as they stand (every problem is told).
        ReadError: a folder or file is missing or cannot be read, or there is no article.
    """
    config = load_config(Path(folder))
    site = config.settings.site
    try:
        static = find_static(config.root, site.static, site.content)
        project = Project(
            config=config,
            sources=read_content(config.root, site.content),
            static=static,
            comments=read_comments(config.root),
            private_details=private_details(static),
        )
    except OSError as error:
        raise unreadable(error.filename or config.root, error) from error
    if not project.sources:  # building it would take every page off a site that had some
        raise ReadError(
            f"there is no article in the content folder `{site.content}`",
            help="put a `.md` file there, or set `content` under `[site]`",
            place=site.content,
        )
    return project
