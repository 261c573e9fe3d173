"""The sessions of an engagement: `sessions`."""

from __future__ import annotations

import click

from facilitator import wording
from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement
from facilitator.cli.options import engagement_option
from facilitator.cli.output import forms, show
from facilitator.cli.speaking import Command
from facilitator.documents.shapes import session_shape
from facilitator.domain.overview import SessionLine
from facilitator.domain.session import SessionStatus
from facilitator.i18n import Words


def commands(words: Words) -> tuple[Command, ...]:
    """The commands of this module."""
    options = (engagement_option(words), *forms(words))
    return (Command("sessions", words, sessions, options, words("Lists the sessions, by date.")),)


@click.pass_obj
def sessions(caller: Caller, engagement: str | None, form: str) -> None:
    """The sessions by date and time, with what was captured in them."""
    with caller.reading() as reader:
        chosen = choose_engagement(reader, engagement)
        found = reader.sessions(chosen.id)
        bodies = {body.id: body for body in reader.bodies(chosen.id)}
    show(
        form,
        lambda: [dict(session_shape(line, bodies.get(line.session.body_id or ""))) for line in found],
        lambda: [_row(line, caller.words) for line in found],
    )


def _row(line: SessionLine, words: Words) -> tuple[str, ...]:
    session = line.session
    length = wording.short_duration(session.minutes, words) if session.minutes else ""
    people = f"{line.present}/{line.invited}" if session.status is not SessionStatus.PLANNED else ""
    return (
        words.day_year(session.on),
        words.hour(session.at) if session.at else "",
        length,
        session.title,
        wording.session_status_label(session.status, words),
        people,
        words.plural("{count} item", "{count} items", line.items) if line.items else "",
    )
