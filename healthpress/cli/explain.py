"""`healthpress explain`."""

from pathlib import Path

import click

from healthpress.build.installed.shelves import rules_here
from healthpress.build.vocabularies import load_vocabularies
from healthpress.check.select import find_rule
from healthpress.cli.completion import complete_rules
from healthpress.cli.console import say
from healthpress.report.rule_json import as_rules_json
from healthpress.report.rule_page import rule_page
from healthpress.report.wrapping import wrapped


@click.command("explain")
@click.argument("rule", nargs=-1, required=True, shell_complete=complete_rules)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
)
def command(rule: tuple[str, ...], format_: str) -> int:
    """Print the page of each RULE (a code or a name, now or formerly), with its sources."""
    installed = rules_here(Path())
    named = [find_rule(installed, word) for word in rule]
    found = list({one.code: one for one in named}.values())
    jurisdictions = load_vocabularies().jurisdictions
    if format_ == "json":
        say(as_rules_json(found, jurisdictions, pages=True))
        return 0
    pages = "\n\n".join(rule_page(one, jurisdictions) for one in found)
    say(wrapped(pages) if format_ == "text" else pages)
    return 0
