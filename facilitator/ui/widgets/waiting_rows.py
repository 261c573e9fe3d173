"""What an engagement of the home screen waits for."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rich.text import Text

from facilitator.domain.engagement_line import EngagementLine
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line


def waiting(each: EngagementLine, unwritten: Collection[str], ink: Ink) -> Iterator[Text]:
    """What an engagement waits for in one line, and the session that was left open in two more.

    `unwritten` are the ids of the sessions whose minutes are known to be still to write.
    """
    palette, words = ink.palette, ink.words
    counted = (
        words.plural("{count} late action", "{count} late actions", each.late_actions)
        if each.late_actions
        else "",
        words.plural("{count} session without minutes", "{count} sessions without minutes", len(unwritten))
        if unwritten
        else "",
    )
    if any(counted):
        yield line("  ", ("! ", f"bold {palette.warning}"), (", ".join(filter(None, counted)), palette.text))
    if each.unclosed is not None:
        said = words(
            "The session “{title}” of {day} was not closed.",
            title=each.unclosed.title,
            day=words.day(each.unclosed.on),
        )
        yield Text("")
        yield line("  ", (said, palette.text))
        yield line("  ", (words("Enter goes back to it, C closes it"), palette.muted))
