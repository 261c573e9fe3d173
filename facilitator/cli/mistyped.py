"""What was mistyped, in one sentence of the user's language that says how to see it written right."""

from __future__ import annotations

import click

from facilitator.i18n import N_, Trouble, Words


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


def misuse(problem: click.UsageError, words: Words) -> str:
    """What the command-line library refused, in the user's words."""
    command = problem.ctx.command_path if problem.ctx else "facilitator"
    match problem:
        case click.NoSuchOption():
            said = words("{option} is no option of this command.", option=problem.option_name)
        case click.BadOptionUsage() if _is_flag(problem):
            said = words("{option} takes no value.", option=problem.option_name)
        case click.BadOptionUsage():
            said = words("{option} must be followed by a value.", option=problem.option_name)
        case click.MissingParameter() if problem.param is not None:
            said = words("{what} is missing.", what=_named(problem.param, problem.ctx))
        case click.BadParameter() if problem.param is not None:
            said = words("{what} cannot have this value.", what=_named(problem.param, problem.ctx))
        case _:
            said = words("This command line cannot be understood.")
    return f"{said} {words('`{command} --help` shows how to write it.', command=command)}"


def option_name(param: click.Parameter) -> str:
    """What an option is called in full: `--kind` rather than `-k`."""
    return max(param.opts, key=len)


def _named(param: click.Parameter, ctx: click.Context | None) -> str:
    if isinstance(param, click.Option) or ctx is None:
        return option_name(param)
    return param.make_metavar(ctx)


def _is_flag(problem: click.BadOptionUsage) -> bool:
    known = problem.ctx.command.params if problem.ctx else ()
    named = [param for param in known if problem.option_name in param.opts]
    return any(isinstance(param, click.Option) and param.is_flag for param in named)
