"""Options and arguments that several commands share, and the kinds of value they take."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any

import click

from facilitator.cli.mistyped import Misuse, option_name
from facilitator.cli.speaking import Argument, Option
from facilitator.domain.durations import parse_duration
from facilitator.i18n import N_, Words


class NotADay(Misuse):
    """A date that is none; fields `option`, `typed`."""

    message = N_("{option}: “{typed}” is no date. Write it as 2026-03-10.")


class NotAnHour(Misuse):
    """A time of day that is none; fields `option`, `typed`."""

    message = N_("{option}: “{typed}” is no time of day. Write it as 09:30.")


class NotALength(Misuse):
    """A duration that is none; fields `option`, `typed`."""

    message = N_("{option}: “{typed}” is no duration. Write it in minutes, as 90.")


class NotACode(Misuse):
    """A word that is not among those possible; fields `option`, `typed`, `codes`."""

    message = N_("{option}: “{typed}” is not possible here. Possible: {codes}.")


def reading(read: Callable[[str, str], Any]) -> Callable[[click.Context, click.Parameter, Any], Any]:
    """Has an option read by a function, which is also given its name; it raises Misuse for what it is not."""

    def convert(ctx: click.Context, param: click.Parameter, typed: Any) -> Any:
        return read(typed, option_name(param)) if isinstance(typed, str) else typed

    return convert


def read_day(typed: str, option: str) -> date:
    """A day as 2026-03-10."""
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        raise NotADay(option=option, typed=typed) from None


def read_hour(typed: str, option: str) -> time:
    """A time of day as 9:30, 09:30 or 9h30."""
    hours, _, minutes = typed.strip().lower().replace("h", ":").partition(":")
    try:
        return time(int(hours), int(minutes or 0))
    except ValueError:
        raise NotAnHour(option=option, typed=typed) from None


def read_length(typed: str, option: str) -> int:
    """Minutes, as a bare number or as `2h`, `1 h 30`."""
    minutes = int(typed) if typed.strip().isdecimal() else parse_duration(typed)
    if not minutes or minutes > 7 * 24 * 60:
        raise NotALength(option=option, typed=typed)
    return minutes


def one_code(**codes: Any) -> Callable[[str, str], Any]:
    """Reads one of some codes."""

    def read(typed: str, option: str) -> Any:
        try:
            return codes[typed.strip().lower()]
        except KeyError:
            raise NotACode(option=option, typed=typed, codes=", ".join(codes)) from None

    return read


def several_codes(**codes: Any) -> Callable[[str, str], tuple[Any, ...]]:
    """Reads codes separated by commas, each once."""
    one = one_code(**codes)

    def read(typed: str, option: str) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(one(word, option) for word in typed.split(",") if word.strip()))

    return read


def engagement_option(words: Words) -> click.Option:
    """`-e E`: which engagement."""
    return Option(
        ["-e", "--engagement"],
        metavar="E",
        help=words(
            "The engagement: its id, or a part of its title. Without it, the live one or the only one."
        ),
    )


def session_option(words: Words) -> click.Option:
    """`-s S`: which session."""
    return Option(
        ["-s", "--session"], metavar="S", help=words("The session: its id, or a part of its title.")
    )


def session_argument(words: Words, *, required: bool = False) -> Argument:
    """`S`: which session."""
    help = words("The session: its id, or a part of its title.")
    if not required:
        help = words("The session: its id, or a part of its title. Without it, the live one or the only one.")
    return Argument("session", "S", help, required=required)


def json_option(words: Words) -> click.Option:
    """`--json` of a command that says one thing."""
    return Option(["--json", "as_json"], is_flag=True, help=words("Prints one JSON object."))
