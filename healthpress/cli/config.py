"""`healthpress config`."""

from pathlib import Path

import click

from healthpress.build.settings.shown import show_settings
from healthpress.cli.console import say
from healthpress.cli.groups import KnowingGroup
from healthpress.report.settings_shown import as_settings_json, as_settings_text


@click.group("config", cls=KnowingGroup)
def command() -> None:
    """Look at the settings of a site."""


@command.command("show")
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def show(path: Path, format_: str) -> int:
    """Print every setting with its value and where it comes from.

    PATH is a site's folder or one below it (the current one when it is absent), or an article: then
    also which profile holds for it, and which rules run on it and why.
    """
    shown = show_settings(path)
    say(as_settings_json(shown) if format_ == "json" else as_settings_text(shown))
    return 0
