"""`healthpress schema`."""

import json

import click

from healthpress.build.schemas import SCHEMAS, schema
from healthpress.cli.console import say


@click.command("schema")
@click.argument("name", type=click.Choice(SCHEMAS))
def command(name: str) -> int:
    """Print the JSON Schema NAME, for editors and other tools."""
    say(json.dumps(schema(name), indent=2) + "\n")
    return 0
