"""Engagements and what their letter fixes: `new`, `engagements`, `phases`, `bodies`."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator import wording
from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement
from facilitator.cli.mistyped import Misuse
from facilitator.cli.options import engagement_option, json_option
from facilitator.cli.output import Shape, forms, show
from facilitator.cli.speaking import Command, Option
from facilitator.documents.shapes import engagement_shape
from facilitator.domain.cleaning import clean
from facilitator.domain.dossier import Dossier
from facilitator.domain.engagement import Phase
from facilitator.domain.engagement_line import EngagementLine
from facilitator.domain.people import Body, Person, Seat
from facilitator.domain.statement import by_phase
from facilitator.i18n import N_, Words


class NoTitle(Misuse):
    """A title of nothing but spaces."""

    message = N_("The title is empty. Write it after --title, between quotation marks.")


class OnlyWithLetter(Misuse):
    """An option that means nothing without a letter; field `option`."""

    message = N_("{option} goes with --from LETTER.")


def commands(words: Words) -> tuple[Command, ...]:
    """The commands of this module."""
    listing = forms(words)
    of_one = (engagement_option(words), *listing)
    created = words("Creates an engagement and prints its id.")
    return (
        Command("new", words, new, _new_options(words), created),
        Command("engagements", words, engagements, listing, words("Lists the engagements.")),
        Command("phases", words, phases, of_one, words("Lists the phases of the mission letter.")),
        Command("bodies", words, bodies, of_one, words("Lists the bodies and their members.")),
    )


def _new_options(words: Words) -> tuple[click.Option, ...]:
    return (
        Option(
            ["--title"], metavar=words("TITLE"), help=words("What it is called (required without a letter).")
        ),
        Option(["--client"], metavar=words("NAME"), default="", help=words("For whom it is done.")),
        Option(
            ["--from", "letter"],
            metavar=words("LETTER"),
            help=words("Reads it from a mission letter: a text, Markdown, Word, OpenDocument or PDF file."),
        ),
        Option(
            ["--dry-run"],
            is_flag=True,
            help=words("Only says what the letter was understood to say, and in which lines."),
        ),
        json_option(words),
    )


@click.pass_context
def new(
    ctx: click.Context, title: str | None, client: str, letter: str | None, dry_run: bool, as_json: bool
) -> None:
    """Creates an engagement, empty or read from its letter; prints its id alone."""
    caller = ctx.ensure_object(Caller)
    called = one_line(title or "")
    if title is not None and not called:
        raise NoTitle
    if letter is not None:
        from facilitator.cli.letter import found_from

        found_from(caller, Path(letter), called, one_line(client), dry_run=dry_run, as_json=as_json)
        return
    if dry_run or as_json:
        raise OnlyWithLetter(option="--dry-run" if dry_run else "--json")
    if title is None:
        raise click.MissingParameter(ctx=ctx, param=ctx.command.params[0])
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
        dossier = reader.dossier(choose_engagement(reader, engagement).id)
    show(
        form,
        lambda: [_phase_shape(phase, dossier) for phase in dossier.phases],
        lambda: [_phase_row(phase, dossier, caller.words) for phase in dossier.phases],
    )


def _phase_shape(phase: Phase, dossier: Dossier) -> Shape:
    progress = dossier.progress(phase)
    return {
        "id": phase.id,
        "position": phase.position,
        "title": phase.title,
        "starts": phase.starts.isoformat() if phase.starts else None,
        "months": phase.months,
        "minutes_planned": phase.planned_minutes,
        "minutes_spent": by_phase(dossier.hours).get(phase.id, 0),
        "done": progress.done,
        "parts": progress.parts,
        "services": [service.text for service in phase.services],
    }


def _phase_row(phase: Phase, dossier: Dossier, words: Words) -> tuple[str, ...]:
    starts = words.day_year(phase.starts) if phase.starts else words("date to be set")
    months = words.plural("{count} month", "{count} months", phase.months) if phase.months else ""
    spent = by_phase(dossier.hours).get(phase.id, 0)
    hours = wording.duration(spent, words) if spent or phase.planned_minutes else ""
    if phase.planned_minutes:
        hours = f"{hours} / {wording.duration(phase.planned_minutes, words)}"
    progress = dossier.progress(phase)
    share = f"{progress.done}/{progress.parts}" if progress.parts else ""
    return str(phase.position), phase.title, starts, months, hours, share


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
        "quorum_share": str(body.quorum_share) if body.quorum_share else None,
    }


def _seated(body: Body, people: dict[str, Person], *seats: Seat) -> list[str]:
    """The full names of those who sit in a body, in some seats or in any."""
    members = [member for member in body.members if not seats or member.seat in seats]
    return [people[member.person_id].full_name for member in members if member.person_id in people]


def one_line(typed: str) -> str:
    """A title or a name as it is kept: cleaned, on one line."""
    return " ".join(clean(typed).split())
