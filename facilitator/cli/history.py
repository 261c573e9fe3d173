"""Taking back and doing again: `undo`, `redo`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from facilitator import wording
from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement
from facilitator.cli.options import engagement_option
from facilitator.cli.speaking import Command, Option
from facilitator.domain.engagement import Engagement
from facilitator.domain.people import folded
from facilitator.i18n import N_, Trouble, Words

if TYPE_CHECKING:
    from facilitator.store.store import Store, Undone


class NothingToUndo(Trouble):
    """The history holds no step to take back."""

    message = N_("Nothing to undo.")


class NothingToRedo(Trouble):
    """No step was taken back since the last change."""

    message = N_("Nothing to redo.")


def commands(words: Words) -> tuple[Command, ...]:
    """The commands of this module."""
    number = Option(
        ["-n", "steps"], type=click.IntRange(1, 1000), default=1, metavar="N", help=words("How many steps.")
    )
    of = engagement_option(words)
    return (
        Command(
            "undo", words, undo, [number, of], words("Takes back the last thing done, across restarts too.")
        ),
        Command("redo", words, redo, [number, of], words("Does again what was taken back.")),
    )


@click.pass_obj
def undo(caller: Caller, steps: int, engagement: str | None) -> None:
    """Takes back the last steps of an engagement, one line each."""
    with caller.store() as store:
        chosen = choose_engagement(store, engagement)
        _repeat(steps, lambda: store.undo(chosen.id), N_("Undone: {what}."), NothingToUndo, caller.words)


@click.pass_obj
def redo(caller: Caller, steps: int, engagement: str | None) -> None:
    """Does the steps again, one line each; also the creation of an engagement."""
    with caller.store() as store:
        chosen = _removed(store, engagement) or choose_engagement(store, engagement)
        _repeat(steps, lambda: store.redo(chosen.id), N_("Redone: {what}."), NothingToRedo, caller.words)


def _removed(store: Store, name: str | None) -> Engagement | None:
    """The engagement that is meant and whose creation was taken back; one that is there goes before it."""
    found = store.engagements()
    removed = store.removed_engagements()
    if name:
        there = [each for each in found if folded(name) in folded(each.title)]
        removed = tuple(each for each in removed if folded(name) in folded(each.title) or name == each.id)
        return next(iter(removed), None) if not there else None
    return next(iter(removed), None) if not found else None


def _repeat(
    steps: int, turn: Callable[[], Undone | None], message: str, nothing: type[Trouble], words: Words
) -> None:
    for step in range(steps):
        done = turn()
        if done is None and step == 0:
            raise nothing
        if done is None:
            return
        print(words(message, what=_named(done, words)))


def _named(done: Undone, words: Words) -> str:
    """What a step touched: its references, else the line it came from, else what was done."""
    return ", ".join(done.refs) or " ".join(done.raw.split()) or wording.deed_label(done.label, words)
