"""`healthpress test-rules`."""

from pathlib import Path

import click

from healthpress.build.specifications.accepted import write_found
from healthpress.build.specifications.tested import try_paths
from healthpress.cli.console import note, say
from healthpress.cli.options import words_of


@click.command("test-rules")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--pack",
    multiple=True,
    callback=words_of,
    metavar="NAME",
    help="Use this installed pack's rules too.",
)
@click.option("--accept", is_flag=True, help="Write what is found into the specifications.")
def command(paths: tuple[Path, ...], pack: tuple[str, ...], accept: bool) -> int:
    """Run the specifications at PATHS: what rules must find, and what they must not.

    PATHS are sites, folders with rules or specifications, or single specifications; without any,
    the site of the current folder. Lines with marks are never rewritten.
    """
    tested = try_paths(paths, pack)
    if accept:
        for path in write_found(Path(), tested.trials):
            say(f"wrote {path}\n")
        tested = try_paths(paths, pack)
    for line in tested.lines:
        say(f"{line}\n")
    note(tested.summary)
    return tested.exit_code
