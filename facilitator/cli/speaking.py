"""Commands that explain themselves in the user's language, and say so when they were mistyped."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any, Final

import click
from click.types import OptionHelpExtra

from facilitator.i18n import LANGUAGES, N_, Trouble, Words

WIDEST: Final = 100
"""Columns a help text may take on a wide terminal."""


class Misuse(Trouble):
    """A command line that cannot be understood: exit code 2."""


class UnknownCommand(Misuse):
    """No command of that name."""

    message = N_("No command is called “{name}”. `{program} --help` lists them.")


class MeantCommand(Misuse):
    """No command of that name, but one much like it."""

    message = N_("No command is called “{name}”; perhaps “{near}”. `{program} --help` lists them.")


class TooMuch(Misuse):
    """More words than the command has places for."""

    message = N_("“{extra}” is one word too many. `{command} --help` shows how to write it.")


class Refused(Trouble):
    """What could not be met, for a reason that is a sentence already in the user's words; field `reason`."""

    message = "{reason}"


class Option(click.Option):
    """An option whose help says everything in words."""

    def get_help_extra(self, ctx: click.Context) -> OptionHelpExtra:
        """Nothing in brackets: click would say it in English."""
        return {}


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

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command, unless words are left over."""
        if ctx.args:
            raise TooMuch(extra=ctx.args[0], command=ctx.command_path)
        return super().invoke(ctx)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """How the command is written."""
        write_usage(self, ctx, formatter, self.words)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What may be added to it."""
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
        width = formatter.width - max(len(name) for name, _ in shown) - 6
        with formatter.section(_heading(self.words("Commands:"))):
            formatter.write_dl([(name, command.get_short_help_str(width)) for name, command in shown])


def write_usage(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter, words: Words
) -> None:
    """The line that shows how a command is written."""
    pieces = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, pieces, f"{words('Usage:')} ")


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


def misuse(problem: click.UsageError, words: Words) -> str:
    """What was mistyped, in one sentence of the user's language, and how to see it written right."""
    command = problem.ctx.command_path if problem.ctx else "facilitator"
    match problem:
        case click.NoSuchOption():
            said = words("{option} is no option of this command.", option=problem.option_name)
        case click.BadOptionUsage():
            said = words("{option} must be followed by a value.", option=problem.option_name)
        case click.MissingParameter() if problem.param is not None:
            said = words("{what} is missing.", what=_named(problem.param, problem.ctx))
        case click.BadParameter() if problem.param is not None:
            said = words("{what} cannot have this value.", what=_named(problem.param, problem.ctx))
        case _:
            said = words("This command line cannot be understood.")
    return f"{said} {words('`{command} --help` shows how to write it.', command=command)}"


def _named(param: click.Parameter, ctx: click.Context | None) -> str:
    return param.opts[0] if isinstance(param, click.Option) or ctx is None else param.make_metavar(ctx)
