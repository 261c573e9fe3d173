"""Who is in the room, said in words: `attendance`."""

from __future__ import annotations

import click

from facilitator.capture.attendance import MarkAttendance, read_attendance
from facilitator.capture.messages import Refusal
from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_session
from facilitator.cli.options import engagement_option, session_argument
from facilitator.cli.speaking import Argument, Command, Refused
from facilitator.domain.record import SessionRecord
from facilitator.i18n import Words


def commands(words: Words) -> tuple[Command]:
    """The commands of this module."""
    params = (
        session_argument(words, required=True),
        Argument(
            "lines",
            words("LINE…"),
            words('Who, and how: `"present dupont" "excused petit" "dupont arrived 14:50"`.'),
            nargs=-1,
        ),
        engagement_option(words),
    )
    said = words("Says who is there.")
    return (Command("attendance", words, attendance, params, said),)


@click.pass_obj
def attendance(caller: Caller, session: str, lines: tuple[str, ...], engagement: str | None) -> None:
    """Marks people, one line each; nothing is changed unless every line is understood."""
    with caller.store() as store:
        chosen = choose_session(store, session, engagement)
        record = store.record(chosen.id)
        for marks in [_read(line, record, caller.words) for line in whole(lines)]:
            outcome = marks.carry_out(store, store.record(chosen.id))
            print(caller.words(outcome.message, **outcome.fields))


def whole(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines as they were meant: single words, typed without quotation marks, are one line."""
    return lines if any(" " in line.strip() for line in lines) else (" ".join(lines),)


def _read(line: str, record: SessionRecord, words: Words) -> MarkAttendance:
    found = read_attendance(line, record)
    if isinstance(found, Refusal):
        raise Refused(reason=words(found.message, **found.fields))
    return found
