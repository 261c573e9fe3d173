"""The program as a whole: the table of its commands, and how it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import Final

import click

from facilitator import __version__
from facilitator.cli.asked import asked
from facilitator.cli.caller import Caller, caller_of
from facilitator.cli.mistyped import Misuse, misuse
from facilitator.cli.speaking import Command, Group, Option
from facilitator.clock import Clock
from facilitator.i18n import Trouble, Words

NAME: Final = "facilitator"

COMMANDS: Final[Mapping[str, str]] = {
    "demo": "demo",
    "new": "engagements",
    "engagements": "engagements",
    "phases": "engagements",
    "bodies": "engagements",
    "projects": "projects",
    "calendar": "calendar",
    "units": "organisation",
    "activities": "organisation",
    "verdict": "verdict",
    "analyse": "analyse",
    "people": "people",
    "import": "importing",
    "sessions": "sessions",
    "session": "conduct",
    "formats": "formats",
    "attendance": "attendance",
    "capture": "capture",
    "room": "room",
    "items": "registers",
    "decisions": "registers",
    "actions": "registers",
    "questions": "registers",
    "risks": "registers",
    "hours": "hours",
    "undo": "history",
    "redo": "history",
    "export": "export",
    "where": "care",
    "doctor": "care",
}
"""Each command and the module that builds it, in the order of the help."""

ALIASES: Final[Mapping[str, str]] = {"compte-rendu": "export", "salle": "room"}
"""French names of commands."""

DONE: Final = 0
REFUSED: Final = 1
MISUSED: Final = 2
INTERRUPTED: Final = 130


def run(arguments: Sequence[str], environment: Mapping[str, str], clock: Clock) -> int:
    """Carries out a command line and gives its exit code: 0 done, 1 could not be met, 2 mistyped.

    What could not be met is said in one line on the error stream. A letter the terminal cannot show is
    replaced where it is shown.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    shared = asked(arguments)
    caller, wrong = caller_of(shared, environment, clock)
    if not shared.debug:
        sys.excepthook = _Brief(caller.words)
    try:
        for trouble in wrong:
            caller.warn(trouble)
        code = _invoke(arguments, caller)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        _forget_output()
        return REFUSED
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED


def _invoke(arguments: Sequence[str], caller: Caller) -> int:
    words = caller.words
    try:
        code = program(words).main(list(arguments), prog_name=NAME, standalone_mode=False, obj=caller)
        return code if isinstance(code, int) else DONE
    except click.exceptions.NoArgsIsHelpError as problem:
        return _say(problem.format_message(), MISUSED)
    except click.UsageError as problem:
        return _say(misuse(problem, words), MISUSED)
    except Misuse as trouble:
        return _say(words.of(trouble), MISUSED)
    except Trouble as trouble:
        return _say(words.of(trouble), REFUSED)


def _say(line: str, code: int) -> int:
    sys.stdout.flush()
    print(line, file=sys.stderr)
    return code


def program(words: Words) -> Group:
    """The whole command line, in the user's words. Commands are imported as they are asked for."""

    def find(name: str) -> click.Command | None:
        return command_named(name, words)

    version = Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_tell_version,
        help=words("Shows the version."),
    )
    opening = words("Guides each session of an engagement and writes its minutes.")
    alone = words("Without a command, the app opens, on the live session if there is one.")
    return Group(NAME, words, COMMANDS, find, [version], f"{opening} {alone}")


def command_named(name: str, words: Words) -> click.Command | None:
    """The command of a name or of its French alias, built by its module; None when there is none."""
    known = ALIASES.get(name, name)
    if known not in COMMANDS:
        return None
    module = import_module(f"facilitator.cli.{COMMANDS[known]}")
    built: Sequence[Command | Group] = module.commands(words)
    return next(command for command in built if command.name == known)


def _tell_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"{NAME} {__version__}")
        ctx.exit()


class _Brief:
    """Says in one line what nobody foresaw; `--debug` shows the whole of it."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
        said = self._words(
            "The program was stopped by something unforeseen ({what}, {place}). What was saved is safe;"
            " --debug shows more.",
            what=kind.__name__,
            place=place,
        )
        print(said, file=sys.stderr)


def _forget_output() -> None:
    """Nobody reads any more: what is left goes nowhere, so that Python does not complain at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
