"""What the rules may know of a site, settled from settings and request."""

from healthpress.build.named import require_known
from healthpress.build.registry import installed_rules
from healthpress.build.request import Request
from healthpress.build.today import settled_today
from healthpress.build.vocabularies import load_vocabularies
from healthpress.check.select import select_rules
from healthpress.config.schema import CheckSlice, Config
from healthpress.errors import UsageError
from healthpress.model.person import Publisher
from healthpress.model.rule import SiteFacts
from healthpress.model.suggestion import did_you_mean
from healthpress.model.vocabulary import Vocabularies


def settle_facts(config: Config | None, request: Request) -> SiteFacts:
    """The facts for one run; without a site, the defaults of every setting.

    Raises:
        ConfigError: the settings name something that does not exist; all of it is told.
        UsageError: the request names a profile or a rule that does not exist.
    """
    rules, vocabularies = installed_rules(), load_vocabularies()
    check = config.settings.check if config else CheckSlice()
    if config:
        require_known(config, rules, vocabularies)
    for code in request.profile:
        _require_profile(code, vocabularies)
    return SiteFacts(
        today=settled_today(request.today),
        vocabularies=vocabularies,
        publisher=config.settings.publisher if config else Publisher(),
        people=config.people if config else {},
        library=config.library if config else {},
        lang=config.settings.site.lang if config else "en",
        profile=request.profile or check.profile,
        is_profile_asked=bool(request.profile),
        severity=check.severity,
        options=check.rules,
        select=select_rules(rules, request.select or check.select, request.ignore or check.ignore),
        fail_on_review=check.fail_on_review,
    )


def _require_profile(code: str, vocabularies: Vocabularies) -> None:
    names = sorted(vocabularies.jurisdictions)
    if code not in names:
        raise UsageError(
            f"there is no profile `{code}`",
            help=did_you_mean(code, names, f"choose from {', '.join(names)}"),
        )
