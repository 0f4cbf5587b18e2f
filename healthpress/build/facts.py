"""What the rules may know of a site, settled from settings and request."""

from collections.abc import Iterable

from healthpress.build.registry import installed_rules
from healthpress.build.request import Request
from healthpress.build.today import settled_today
from healthpress.build.vocabularies import load_vocabularies
from healthpress.check.select import find_rule, select_rules
from healthpress.config.schema import CheckSlice, Config
from healthpress.errors import UsageError
from healthpress.model.person import Publisher
from healthpress.model.rule import SiteFacts
from healthpress.model.suggestion import did_you_mean
from healthpress.share.targets import NEEDS_SCRIPT, TARGETS


def settle_facts(config: Config | None, request: Request) -> SiteFacts:
    """The facts for one run; without a site, the defaults of every setting.

    Raises:
        UsageError: an unknown profile, rule or option of a rule.
    """
    rules, vocabularies = installed_rules(), load_vocabularies()
    check = config.settings.check if config else CheckSlice()
    profile = request.profile or check.profile
    for code in profile:
        _require(code, vocabularies.jurisdictions, "profile")
    targets = [*NEEDS_SCRIPT, *(target.name for target in TARGETS)]
    for name in config.settings.share.targets if config else ():
        _require(name, targets, "share target")
    if config and config.settings.publisher.country:
        _require(config.settings.publisher.country, vocabularies.countries, "country")
    for code in (*check.severity, *check.rules):
        find_rule(rules, code)
    for code, options in check.rules.items():
        for name in options:
            _require(name, [option.name for option in find_rule(rules, code).options], "option")
    return SiteFacts(
        today=settled_today(request.today),
        vocabularies=vocabularies,
        publisher=config.settings.publisher if config else Publisher(),
        people=config.people if config else {},
        library=config.library if config else {},
        lang=config.settings.site.lang if config else "en",
        profile=profile,
        severity=check.severity,
        options=check.rules,
        select=select_rules(rules, request.select or check.select, request.ignore or check.ignore),
        fail_on_review=check.fail_on_review,
    )


def _require(word: str, known: Iterable[str], what: str) -> None:
    names = sorted(known)
    if word not in names:
        raise UsageError(
            f"no {what} is called `{word}`",
            help=did_you_mean(word, names, f"choose from {', '.join(names) or '-'}"),
        )
