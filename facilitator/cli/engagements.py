"""Engagements and what their letter fixes: `new`, `engagements`, `phases`, `bodies`."""

from __future__ import annotations

import click

from facilitator import wording
from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement
from facilitator.cli.mistyped import Misuse
from facilitator.cli.options import engagement_option
from facilitator.cli.output import Shape, forms, show
from facilitator.cli.speaking import Command, Option
from facilitator.documents.shapes import engagement_shape
from facilitator.domain.cleaning import clean
from facilitator.domain.engagement import Phase
from facilitator.domain.overview import EngagementLine
from facilitator.domain.people import Body, Person, Seat
from facilitator.i18n import N_, Words


class NoTitle(Misuse):
    """A title of nothing but spaces."""

    message = N_("The title is empty. Write it after --title, between quotation marks.")


def commands(words: Words) -> tuple[Command, ...]:
    """The commands of this module."""
    listing = forms(words)
    of_one = (engagement_option(words), *listing)
    title = Option(
        ["--title"], metavar=words("TITLE"), required=True, help=words("What it is called (required).")
    )
    client = Option(["--client"], metavar=words("NAME"), default="", help=words("For whom it is done."))
    return (
        Command("new", words, new, [title, client], words("Creates an engagement and prints its id.")),
        Command("engagements", words, engagements, listing, words("Lists the engagements.")),
        Command("phases", words, phases, of_one, words("Lists the phases of the mission letter.")),
        Command("bodies", words, bodies, of_one, words("Lists the bodies and their members.")),
    )


@click.pass_obj
def new(caller: Caller, title: str, client: str) -> None:
    """Creates an engagement; prints its id alone."""
    called = one_line(title)
    if not called:
        raise NoTitle
    with caller.store() as store:
        print(store.create_engagement(called, one_line(client)).id)


@click.pass_obj
def engagements(caller: Caller, form: str) -> None:
    """Every engagement, with the hours spent on it."""
    with caller.reading() as reader:
        found = reader.home(caller.today)
    show(
        form,
        lambda: [engagement_shape(line.engagement, line.phases, line.minutes_spent) for line in found],
        lambda: [_engagement_row(line, caller.words) for line in found],
    )


def _engagement_row(line: EngagementLine, words: Words) -> tuple[str, ...]:
    planned = line.engagement.planned_minutes
    hours = wording.duration(line.minutes_spent, words)
    if planned:
        hours = f"{hours} / {wording.duration(planned, words)}"
    following = line.unclosed or line.next_session
    coming = f"{words.day(following.on)} {following.title}" if following else ""
    return line.engagement.title, line.engagement.client, hours, coming


@click.pass_obj
def phases(caller: Caller, engagement: str | None, form: str) -> None:
    """The phases, in their order."""
    with caller.reading() as reader:
        found = reader.phases(choose_engagement(reader, engagement).id)
    show(
        form,
        lambda: [_phase_shape(phase) for phase in found],
        lambda: [_phase_row(p, caller.words) for p in found],
    )


def _phase_shape(phase: Phase) -> Shape:
    return {
        "id": phase.id,
        "position": phase.position,
        "title": phase.title,
        "starts": phase.starts.isoformat() if phase.starts else None,
        "months": phase.months,
        "minutes_planned": phase.planned_minutes,
        "services": [service.text for service in phase.services],
    }


def _phase_row(phase: Phase, words: Words) -> tuple[str, ...]:
    starts = words.day_year(phase.starts) if phase.starts else words("date to be set")
    months = words.plural("{count} month", "{count} months", phase.months) if phase.months else ""
    planned = wording.duration(phase.planned_minutes, words) if phase.planned_minutes else ""
    return str(phase.position), phase.title, starts, months, planned


@click.pass_obj
def bodies(caller: Caller, engagement: str | None, form: str) -> None:
    """The bodies, each with who chairs it and who sits in it."""
    with caller.reading() as reader:
        chosen = choose_engagement(reader, engagement)
        found = reader.bodies(chosen.id)
        people = {person.id: person for person in reader.people(chosen.id)}
    show(
        form,
        lambda: [_body_shape(body, people) for body in found],
        lambda: [(body.name, body.full_name, ", ".join(_seated(body, people))) for body in found],
    )


def _body_shape(body: Body, people: dict[str, Person]) -> Shape:
    return {
        "id": body.id,
        "name": body.name,
        "full_name": body.full_name,
        "chair": next(iter(_seated(body, people, Seat.CHAIR)), None),
        "members": _seated(body, people, Seat.MEMBER),
        "guests": _seated(body, people, Seat.GUEST),
        "quorum": body.quorum,
    }


def _seated(body: Body, people: dict[str, Person], *seats: Seat) -> list[str]:
    """The full names of those who sit in a body, in some seats or in any."""
    members = [member for member in body.members if not seats or member.seat in seats]
    return [people[member.person_id].full_name for member in members if member.person_id in people]


def one_line(typed: str) -> str:
    """A title or a name as it is kept: cleaned, on one line."""
    return " ".join(clean(typed).split())
