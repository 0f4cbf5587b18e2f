"""`healthpress rules`."""

from pathlib import Path
from typing import get_args

import click

from healthpress.build.installed.listed import Wanted, listed_rules
from healthpress.build.installed.shelves import rules_here
from healthpress.build.vocabularies import load_vocabularies
from healthpress.cli.completion import complete_profiles, complete_rules
from healthpress.cli.console import say
from healthpress.cli.options import SEVERITIES, words_of
from healthpress.model.rule import Status
from healthpress.report.rule_json import as_rules_json
from healthpress.report.rule_list import as_rule_markdown, as_rule_table


@click.command("rules")
@click.option(
    "--family",
    multiple=True,
    callback=words_of,
    metavar="SAF",
    help="Only rules of these families.",
)
@click.option(
    "--select",
    multiple=True,
    callback=words_of,
    metavar="RULE",
    help="Only these rules, as in `check`.",
    shell_complete=complete_rules,
)
@click.option("--status", type=click.Choice(get_args(Status)), help="Only rules at this stage.")
@click.option(
    "--profile",
    default="",
    metavar="NAME",
    shell_complete=complete_profiles,
    help="Only rules of a jurisdiction, as severe as there.",
)
@click.option("--severity", type=click.Choice(SEVERITIES), help="Only rules as severe as this.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
)
def command(
    family: tuple[str, ...],
    select: tuple[str, ...],
    status: str | None,
    profile: str,
    severity: str | None,
    format_: str,
) -> int:
    """List the rules: code, severity, name and what is wrong.

    Inside a site its own rules stand in the list too.
    """
    vocabularies = load_vocabularies()
    wanted = Wanted(family, select, status or "", profile, severity or "")
    listed = listed_rules(rules_here(Path()), vocabularies, wanted)
    if format_ == "json":
        rules = [rule for rule, _ in listed]
        say(as_rules_json(rules, vocabularies.jurisdictions))
    else:
        say(as_rule_markdown(listed) if format_ == "markdown" else as_rule_table(listed))
    return 0
