"""`healthpress sign-off`."""

from pathlib import Path

import click

from healthpress.build.request import Request
from healthpress.build.sign_off import sign_off
from healthpress.cli.console import say


@click.command("sign-off")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def command(files: tuple[Path, ...]) -> int:
    """Say that the words of FILES are those that were reviewed.

    A hash of them is written into the front matter as `review_hash`; from then on a check tells
    when they change (GOV011). Give the reviewer and the day of the review first: neither is written
    for you.
    """
    for signed in sign_off(files, Request()):
        done = "signed" if signed.is_new else "was signed already:"
        say(f"{done} {signed.path}, reviewed on {signed.day}\n")
    return 0
