"""The room view in a second terminal: `room`."""

from __future__ import annotations

import sys
from dataclasses import replace

import click

from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_session
from facilitator.cli.opening import NoTerminal
from facilitator.cli.options import engagement_option, session_argument
from facilitator.cli.speaking import Command
from facilitator.domain.room import RoomPicture, RoomRules
from facilitator.domain.room_picture import room_picture
from facilitator.i18n import Words
from facilitator.store.following import Follower


def commands(words: Words) -> tuple[Command]:
    """The commands of this module."""
    params = (session_argument(words), engagement_option(words))
    said = words("Shows the room what it may see of the live session, in a window for the projector.")
    more = words("It follows by itself and only reads. Without a name it waits for a session to be live.")
    return (Command("room", words, room, params, f"{said} {more}"),)


@click.pass_obj
def room(caller: Caller, session: str | None, engagement: str | None) -> int:
    """Opens the window and keeps it until it is closed."""
    if not sys.stdin.isatty():
        raise NoTerminal
    follower = Follower(caller.home, _named(caller, session, engagement))
    rules = RoomRules(names_quoted=caller.settings.room_names)

    def looks() -> tuple[RoomPicture | None] | None:
        news = follower.look()
        if news is None:
            return None
        return (replace(room_picture(news.record, rules), asked=news.asked) if news.record else None,)

    from facilitator.ui.room_app import RoomApp
    from facilitator.ui.tty import read_keyboard

    app = RoomApp(caller.words, caller.clock, caller.settings, looks)
    read_keyboard()
    return app.run() or app.return_code or 0


def _named(caller: Caller, session: str | None, engagement: str | None) -> str | None:
    """The session that was named; None for the live one, whichever that will be."""
    if session is None and engagement is None:
        return None
    with caller.reading() as store:
        return choose_session(store, session, engagement).id
