"""All that does not change from page to page of one build."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jinja2 import Environment

from healthpress.model.share import ShareTarget
from healthpress.model.site import Site
from healthpress.render.assets import Assets, theme_assets
from healthpress.render.environment import make_environment
from healthpress.render.theme import Theme


@dataclass(frozen=True, slots=True)
class Kit:
    """The site, its theme made ready, and the share targets by name."""

    site: Site
    theme: Theme
    environment: Environment
    assets: Assets
    share_targets: Mapping[str, ShareTarget]


def make_kit(site: Site, theme: Theme, share_targets: Iterable[ShareTarget]) -> Kit:
    """A kit for one build (reads the theme from disk).

    Raises:
        ThemeError: a file that `theme.toml` names is missing.
    """
    return Kit(
        site=site,
        theme=theme,
        environment=make_environment(theme.root, theme.place),
        assets=theme_assets(theme),
        share_targets={target.name: target for target in share_targets},
    )
