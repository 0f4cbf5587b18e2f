"""`healthpress explain`."""

import click

from healthpress.build.registry import installed_rules, rule_page
from healthpress.build.vocabularies import load_vocabularies
from healthpress.check.select import find_rule
from healthpress.cli.console import say
from healthpress.report.rule_page import rule_page_text


@click.command("explain")
@click.argument("rule")
def command(rule: str) -> int:
    """Print the page of RULE (a code or a name), with its sources."""
    found = find_rule(installed_rules(), rule)
    say(rule_page_text(found, rule_page(found), load_vocabularies().jurisdictions))
    return 0
