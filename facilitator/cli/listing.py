"""A listing that has commands under its name as well: `hours` lists, `hours add` adds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import click

from facilitator.cli.speaking import Command, Group
from facilitator.i18n import Words


class Listing(Group):
    """Lists when it stands alone; its commands take the engagement it was given."""

    def __init__(
        self,
        name: str,
        words: Words,
        show: Callable[..., object],
        params: Iterable[click.Parameter],
        help: str,
        under: Mapping[str, Command],
    ) -> None:
        super().__init__(name, words, under, under.get, params, help)
        self.callback = _unless_more_was_said(show)
        self.invoke_without_command = True
        self.no_args_is_help = False
        self.subcommand_metavar = words("[COMMAND …]")


def _unless_more_was_said(show: Callable[..., object]) -> Callable[..., object]:
    def listed(**said: object) -> None:
        if click.get_current_context().invoked_subcommand is None:
            show(**said)

    return listed


def engagement_said(ctx: click.Context, own: str | None) -> str | None:
    """The engagement a command was given, itself or by the listing it stands under."""
    above = ctx.parent.params.get("engagement") if ctx.parent else None
    return own or above
