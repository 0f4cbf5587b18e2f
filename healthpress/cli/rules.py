"""`healthpress rules`."""

import click

from healthpress.build.registry import installed_rules, rule_page
from healthpress.cli.console import say
from healthpress.report.rule_list import as_rule_json, as_rule_table


@click.command("rules")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def command(format_: str) -> int:
    """List the rules: code, severity, name and what is wrong."""
    rules = [(rule, rule_page(rule)) for rule in installed_rules()]
    say(as_rule_json(rules) if format_ == "json" else as_rule_table(rules))
    return 0
