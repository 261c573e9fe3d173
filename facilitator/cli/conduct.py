"""Preparing and conducting a session: `session new`, `start`, `next`, `close`, `reopen`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from facilitator.capture.agenda import parse_point
from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement, choose_session
from facilitator.cli.engagements import NoTitle, one_line
from facilitator.cli.files import read_text
from facilitator.cli.formats import library_of
from facilitator.cli.options import (
    engagement_option,
    one_code,
    read_day,
    read_hour,
    read_length,
    reading,
    session_argument,
)
from facilitator.cli.speaking import Command, Group, Option
from facilitator.domain.people import Membership, Role, folded
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import PointDraft, Session, SessionKind, SessionStatus
from facilitator.domain.session_titles import kind_of
from facilitator.i18n import N_, Trouble, Words
from facilitator.store.errors import NotLive, SessionClosed

if TYPE_CHECKING:
    from facilitator.store.store import Store


class LastPoint(Trouble):
    """Nothing comes after the current point; field `title`."""

    message = N_("“{title}” is at the last item of its agenda; `facilitator session close` closes it.")


class NoPoints(Trouble):
    """A session without an agenda has no next point; field `title`."""

    message = N_("“{title}” has no agenda to move through.")


class NonePlanned(Trouble):
    """Starting asked without a name when every session was held."""

    message = N_(
        "No session is left to start; `facilitator session new --title TITLE --on DATE` prepares one."
    )


class NoneLive(Trouble):
    """Going on or closing asked without a name when no session is live."""

    message = N_("No session is live; `facilitator session start` starts one.")


class NoneClosed(Trouble):
    """Reopening asked without a name when no session was closed."""

    message = N_("No session is closed; `facilitator sessions` lists them.")


def commands(words: Words) -> tuple[Group]:
    """The commands of this module, under one name."""
    built = {command.name: command for command in (_new_command(words), *_conducting(words))}
    said = words("Prepares and conducts a session.")
    return (Group("session", words, [str(name) for name in built], built.get, help=said),)


def _new_command(words: Words) -> Command:
    kinds = one_code(**{kind.value: kind for kind in SessionKind})
    options = (
        Option(
            ["--title"], metavar=words("TITLE"), required=True, help=words("What it is called (required).")
        ),
        Option(
            ["--on"],
            callback=reading(read_day),
            metavar="YYYY-MM-DD",
            required=True,
            help=words("The planned day (required)."),
        ),
        Option(["--at"], callback=reading(read_hour), metavar="HH:MM", help=words("The planned time.")),
        Option(
            ["--minutes"],
            callback=reading(read_length),
            metavar="N",
            help=words("How long it is to last."),
        ),
        Option(
            ["--body"],
            metavar=words("NAME"),
            help=words("The body that meets; without it, the one whose name begins the title."),
        ),
        Option(
            ["--kind"],
            callback=reading(kinds),
            metavar="|".join(SessionKind),
            help=words("What kind of meeting it is; without it, what its title says."),
        ),
        Option(["--place"], metavar=words("PLACE"), default="", help=words("Where it is held.")),
        Option(
            ["--format"],
            metavar=words("NAME"),
            help=words(
                "The format it follows, by its name or a part of its title; `facilitator formats` lists them."
            ),
        ),
        Option(
            ["--agenda"],
            metavar=words("FILE"),
            help=words(
                "Its agenda, one point a line: `Organisation chart 30 min !decision`."
                " `-` is what is piped in. The steps of a format come before."
            ),
        ),
        engagement_option(words),
    )
    return Command("new", words, new, options, words("Prepares a session and prints its id."))


def _conducting(words: Words) -> tuple[Command, ...]:
    def command(name: str, callback: Callable[..., object], help: str) -> Command:
        return Command(name, words, callback, [session_argument(words), engagement_option(words)], help)

    return (
        command("start", start, words("Starts a session now; its planned date stays.")),
        command("next", go_on, words("Moves on to the next item of the agenda.")),
        command("close", close, words("Closes a session.")),
        command("reopen", reopen, words("Opens a closed session again.")),
    )


@click.pass_obj
def new(
    caller: Caller,
    title: str,
    on: date,
    at: time | None,
    minutes: int | None,
    body: str | None,
    kind: SessionKind | None,
    place: str,
    format: str | None,
    agenda: str | None,
    engagement: str | None,
) -> None:
    """Prepares a session with its agenda; prints its id alone."""
    called = one_line(title)
    if not called:
        raise NoTitle
    points = read_agenda(Path(agenda)) if agenda else ()
    followed = library_of(caller).named(one_line(format)) if format else None
    with caller.store() as store:
        chosen = choose_engagement(store, engagement)
        body_id = _body_id(store, chosen.id, one_line(body)) if body else None
        session = store.create_session(
            chosen.id,
            called,
            on,
            at=at,
            minutes=minutes,
            body_id=body_id,
            kind=kind or (followed.kind if followed else kind_of(called)),
            place=one_line(place),
            points=points,
            plan=followed.plan if followed else None,
        )
        print(session.id)


def read_agenda(path: Path) -> tuple[PointDraft, ...]:
    """The points of an agenda, one a line; empty lines are passed over."""
    return tuple(parse_point(line) for line in read_text(path).splitlines() if line.strip())


def _body_id(store: Store, engagement_id: str, name: str) -> str:
    """The body of a name, short or full; a new one if there is none.

    In a new steering committee sits who was imported with that role.
    """
    bodies = store.bodies(engagement_id)
    same = [each for each in bodies if folded(name) in (folded(each.name), folded(each.full_name))]
    if same:
        return same[0].id
    seated = store.people(engagement_id) if kind_of(name) is SessionKind.COPIL else ()
    members = [Membership(person.id) for person in seated if Role.COPIL in person.roles]
    return store.create_body(engagement_id, name, members=members).id


_NONE: Final[dict[SessionStatus, type[Trouble]]] = {
    SessionStatus.PLANNED: NonePlanned,
    SessionStatus.LIVE: NoneLive,
    SessionStatus.CLOSED: NoneClosed,
}
"""What to say when no session has the status a command needs."""


@click.pass_obj
def start(caller: Caller, session: str | None, engagement: str | None) -> None:
    """Makes a session live."""
    with caller.store() as store:
        chosen = _chosen(store, session, engagement, SessionStatus.PLANNED)
        _tell(caller.words, N_("“{title}” is live."), store.start_session(chosen.id))


@click.pass_obj
def go_on(caller: Caller, session: str | None, engagement: str | None) -> None:
    """Makes the next point the current one."""
    with caller.store() as store:
        chosen = _held(_chosen(store, session, engagement, SessionStatus.LIVE))
        if chosen.status is SessionStatus.CLOSED:
            raise SessionClosed(title=chosen.title)
        record = store.record(chosen.id)
        if not record.agenda:
            raise NoPoints(title=chosen.title)
        place = _place(record) + 1
        if place >= len(record.agenda):
            raise LastPoint(title=chosen.title)
        point = record.agenda[place]
        store.go_to(chosen.id, point.id)
        print(f"{point.position}  {point.title}")


@click.pass_obj
def close(caller: Caller, session: str | None, engagement: str | None) -> None:
    """Ends a session."""
    with caller.store() as store:
        chosen = _held(_chosen(store, session, engagement, SessionStatus.LIVE))
        closed = store.close_session(chosen.id, rounding=caller.settings.rounding_minutes)
        _tell(caller.words, N_("“{title}” is closed."), closed)


@click.pass_obj
def reopen(caller: Caller, session: str | None, engagement: str | None) -> None:
    """Makes a closed session live again."""
    with caller.store() as store:
        chosen = _held(_chosen(store, session, engagement, SessionStatus.CLOSED))
        reopened = store.reopen_session(chosen.id, rounding=caller.settings.rounding_minutes)
        _tell(caller.words, N_("“{title}” is live."), reopened)


def _chosen(store: Store, name: str | None, engagement: str | None, status: SessionStatus) -> Session:
    """The session that is meant; without a name, the one whose status lets it be conducted so."""
    return choose_session(
        store, name, engagement, fits=lambda each: each.status is status, none=_NONE[status]
    )


def _held(session: Session) -> Session:
    """A session that was started; a planned one is refused."""
    if session.status is SessionStatus.PLANNED:
        raise NotLive(title=session.title)
    return session


def _place(record: SessionRecord) -> int:
    """Where the current point stands in the agenda, counted from 0."""
    return record.agenda.index(record.point) if record.point else -1


def _tell(words: Words, message: str, session: Session) -> None:
    print(words(message, title=session.title))
