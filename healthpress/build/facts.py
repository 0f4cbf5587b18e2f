"""What the rules may know of a site, settled from settings and request."""

from collections.abc import Sequence

from healthpress.build.installed.registry import installed_rules
from healthpress.build.installed.shelves import shelf_of
from healthpress.build.request import Request
from healthpress.build.settings.asked import unknown_words
from healthpress.build.settings.named import require_known
from healthpress.build.settings.selection import by_code, ignores_of, settle_selection
from healthpress.build.today import settled_today
from healthpress.build.vocabularies import load_vocabularies
from healthpress.check.select import misnamed_in
from healthpress.config.schema import CheckSlice, Config
from healthpress.errors import together
from healthpress.model.person import Publisher
from healthpress.model.rule import Rule, SiteFacts
from healthpress.model.vocabulary import Vocabularies


def settle_facts(config: Config | None, request: Request) -> SiteFacts:
    """The facts for one run; without a site, the defaults of every setting.

    Raises:
        ConfigError: the settings name something that does not exist; all of it is told.
        UsageError: the request names a profile or a rule that does not exist.
    """
    shelf = shelf_of(config, request)
    rules, vocabularies = installed_rules(shelf), load_vocabularies()
    check = config.settings.check if config else CheckSlice()
    if config:
        require_known(config, rules, vocabularies)
    _require_asked(request, rules, vocabularies)
    selection = settle_selection(check, request, rules)
    return SiteFacts(
        today=settled_today(request.today),
        vocabularies=vocabularies,
        publisher=config.settings.publisher if config else Publisher(),
        people=config.people if config else {},
        library=config.library if config else {},
        lang=config.settings.site.lang if config else "en",
        profile=request.profile or check.profile,
        is_profile_asked=bool(request.profile),
        severity=by_code(check.severity, rules),
        options=by_code(check.rules, rules),
        select=selection.codes,
        fail_on_review=check.fail_on_review,
        shelf=shelf,
        ignores=ignores_of(check, rules),
        profiles=tuple(check.per_file_profile.items()),
        notes=selection.notes,
    )


def _require_asked(request: Request, rules: Sequence[Rule], vocabularies: Vocabularies) -> None:
    problems = unknown_words("--profile", request.profile, vocabularies.jurisdictions)
    problems += misnamed_in("--select", request.select, rules)
    problems += misnamed_in("--extend-select", request.extend_select, rules)
    problems += misnamed_in("--ignore", request.ignore, rules)
    if problems:
        raise together(problems, "the options")
