"""Groups of commands that know what a mistyped command may have meant."""

import click

from healthpress.errors import UsageError
from healthpress.model.suggestion import did_you_mean


class KnowingGroup(click.Group):
    """A group that tells an unknown command as every other error is told."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the words begin with.

        Raises:
            UsageError: there is none of that name; the help names the nearest.
        """
        known = self.list_commands(ctx)
        if args[0] not in known and not args[0].startswith("-") and not ctx.resilient_parsing:
            raise UsageError(
                f"there is no command `{args[0]}`",
                help=did_you_mean(args[0], known, f"see `{ctx.command_path} --help`"),
            )
        return super().resolve_command(ctx, args)
