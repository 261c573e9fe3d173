"""Commands that explain themselves in the user's language, and say so when they were mistyped."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any, Final

import click
from click.types import OptionHelpExtra

from facilitator.cli.mistyped import MeantCommand, TooMuch, UnknownCommand
from facilitator.i18n import LANGUAGES, Trouble, Words

WIDEST: Final = 100
"""Columns a help text may take on a wide terminal."""

_WHOLE: Final = 500
"""Characters of a command's first sentence in a list of commands: as many as it has."""


class Refused(Trouble):
    """What could not be met, for a reason that is a sentence already in the user's words; field `reason`."""

    message = "{reason}"


class Option(click.Option):
    """An option whose help says everything in words."""

    def get_help_extra(self, ctx: click.Context) -> OptionHelpExtra:
        """Nothing in brackets: click would say it in English."""
        return {}


class Argument(click.Argument):
    """What a command is given in its place; explained below; in brackets when it may be left out."""

    def __init__(self, name: str, metavar: str, help: str, *, required: bool = True, nargs: int = 1) -> None:
        super().__init__(
            [name], metavar=metavar if required else f"[{metavar}]", required=required, nargs=nargs
        )
        self.help = help


class Command(click.Command):
    """A command with the options all commands share."""

    def __init__(
        self,
        name: str,
        words: Words,
        callback: Callable[..., object],
        params: Iterable[click.Parameter] = (),
        help: str = "",
        *,
        hidden: bool = False,
    ) -> None:
        super().__init__(
            name,
            context_settings={"allow_extra_args": True, "max_content_width": WIDEST},
            callback=callback,
            params=[*params, *shared(words)],
            help=help,
            options_metavar=words("[OPTIONS]"),
            add_help_option=False,
            hidden=hidden,
        )
        self.words = words

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Reads what was typed; what cannot be read is known to be of this command."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as problem:
            problem.ctx = problem.ctx or ctx
            raise

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command, unless words are left over."""
        if ctx.args:
            raise TooMuch(extra=ctx.args[0], command=ctx.command_path)
        return super().invoke(ctx)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """How the command is written."""
        write_usage(self, ctx, formatter, self.words)

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Nothing here, where click would say it in English; `format_options` says it."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What it is given, and what may be added to it."""
        write_arguments(self, formatter, self.words)
        write_options(self, ctx, formatter, self.words)


class Group(click.Group):
    """Commands under one name; `find` gives a command by its name when it is needed."""

    def __init__(
        self,
        name: str,
        words: Words,
        names: Iterable[str],
        find: Callable[[str], click.Command | None],
        params: Iterable[click.Parameter] = (),
        help: str = "",
    ) -> None:
        super().__init__(
            name,
            context_settings={"max_content_width": WIDEST},
            params=[*params, *shared(words)],
            help=help,
            options_metavar=words("[OPTIONS]"),
            subcommand_metavar=words("COMMAND …"),
            add_help_option=False,
        )
        self.words = words
        self._names = tuple(names)
        self._find = find

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of the help."""
        return list(self._names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, imported now."""
        return self._find(cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was typed; an unknown one is answered with the nearest."""
        name = args[0]
        found = self.get_command(ctx, name)
        if found is None:
            near = get_close_matches(name, self._names, n=1)
            if near:
                raise MeantCommand(name=name, near=near[0], program=ctx.command_path)
            raise UnknownCommand(name=name, program=ctx.command_path)
        return name, found, args[1:]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """How a command is written."""
        write_usage(self, ctx, formatter, self.words)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The shared options, then the commands, one line each."""
        write_options(self, ctx, formatter, self.words)
        listed = [(name, self.get_command(ctx, name)) for name in self._names]
        shown = [(name, command) for name, command in listed if command and not command.hidden]
        with formatter.section(_heading(self.words("Commands:"))):
            formatter.write_dl([(name, command.get_short_help_str(_WHOLE)) for name, command in shown])


def write_usage(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter, words: Words
) -> None:
    """The line that shows how a command is written."""
    pieces = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, pieces, f"{words('Usage:')} ")


def write_arguments(command: click.Command, formatter: click.HelpFormatter, words: Words) -> None:
    """What a command is given in its places, one line each."""
    found = [param for param in command.params if isinstance(param, Argument)]
    if found:
        with formatter.section(_heading(words("Arguments:"))):
            formatter.write_dl([(param.human_readable_name, param.help or "") for param in found])


def write_options(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter, words: Words
) -> None:
    """The options of a command, one line each."""
    found = [
        param.get_help_record(ctx) for param in command.get_params(ctx) if isinstance(param, click.Option)
    ]
    with formatter.section(_heading(words("Options:"))):
        formatter.write_dl([record for record in found if record])


def _heading(said: str) -> str:
    """A heading without its colon, which click adds; a French one keeps the space before it."""
    return said.removesuffix(":")


def shared(words: Words) -> tuple[click.Option, ...]:
    """The options of every command. `facilitator.cli.asked` has read them before; here they are checked."""
    return (
        Option(
            ["--home"],
            metavar=words("FOLDER"),
            expose_value=False,
            help=words("Everything (data, settings, backups, exports) in one folder."),
        ),
        Option(
            ["--lang"],
            metavar="|".join(LANGUAGES),
            type=click.Choice(LANGUAGES),
            expose_value=False,
            help=words("The language of the messages."),
        ),
        Option(
            ["--debug"],
            is_flag=True,
            expose_value=False,
            help=words("Shows where in the program something went wrong."),
        ),
        Option(
            ["-h", "--help"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_explain,
            help=words("Shows this help."),
        ),
    )


def _explain(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help())
        ctx.exit()
