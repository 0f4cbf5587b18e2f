"""`healthpress new`."""

import datetime as dt
import shlex
from pathlib import Path

import click

from healthpress.build.scaffold import new_article, new_site
from healthpress.build.today import settled_today
from healthpress.cli.console import say
from healthpress.cli.groups import KnowingGroup
from healthpress.cli.options import today_option


@click.group("new", cls=KnowingGroup)
def command() -> None:
    """Start a site, or an article to fill in."""


@command.command("site")
@click.argument("folder", type=click.Path(path_type=Path))
@today_option
def site(folder: Path, today: dt.date | None) -> int:
    """Write a small site into FOLDER, which must be new or empty."""
    for path in new_site(folder, settled_today(today)):
        say(f"wrote {path}\n")
    say(f"now run: healthpress build {shlex.quote(str(folder))}\n")
    return 0


@command.command("article")
@click.argument("title")
@today_option
def article(title: str, today: dt.date | None) -> int:
    """Write a draft called TITLE into the content folder of the site you are in.

    It is an article to fill in; a title that names a medicine or makes a claim is judged like any
    other.
    """
    path = new_article(title, Path.cwd(), settled_today(today))
    say(f"wrote {path}\nIt is a draft: remove `draft: true` when it may be published.\n")
    return 0
