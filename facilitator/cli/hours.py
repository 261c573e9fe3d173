"""The record of hours of intervention: `hours`, `hours add`."""

from __future__ import annotations

import click

from facilitator import wording
from facilitator.capture.hours import HoursContext, HoursEntry, read_hours
from facilitator.capture.messages import Refusal
from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement
from facilitator.cli.listing import Listing, engagement_said
from facilitator.cli.options import engagement_option, json_option
from facilitator.cli.output import aligned, compact, forms, show
from facilitator.cli.speaking import Argument, Command, Refused
from facilitator.documents.shapes import hours_shape
from facilitator.domain.engagement import Engagement, Phase
from facilitator.domain.hours import HoursLine
from facilitator.domain.statement import total
from facilitator.i18n import Words


def commands(words: Words) -> tuple[Listing, ...]:
    """The commands of this module."""
    options = (engagement_option(words), *forms(words))
    text = Argument(
        "text",
        words("TEXT…"),
        words("What for, how long and when, as one says it: `prep purchasing workshop 1h30 yesterday`."),
        nargs=-1,
    )
    params = (text, engagement_option(words), json_option(words))
    added = Command("add", words, add, params, words("Adds a line of hours."))
    said = words("Lists the hours of intervention and adds them up.")
    return (Listing("hours", words, hours, options, said, {"add": added}),)


@click.pass_obj
def hours(caller: Caller, engagement: str | None, form: str) -> None:
    """The lines by date; people are shown the total beside the hours planned."""
    with caller.reading() as reader:
        chosen = choose_engagement(reader, engagement)
        found = reader.hours(chosen.id)
        phases = {phase.id: phase for phase in reader.phases(chosen.id)}
    show(
        form,
        lambda: [dict(hours_shape(line, phases.get(line.phase_id or ""))) for line in found],
        lambda: [*(_row(line, phases, caller.words) for line in found), _total(found, chosen, caller.words)],
    )


@click.pass_context
def add(ctx: click.Context, text: tuple[str, ...], engagement: str | None, as_json: bool) -> None:
    """Keeps a line of hours and says how it was understood."""
    caller = ctx.ensure_object(Caller)
    with caller.store() as store:
        chosen = choose_engagement(store, engagement_said(ctx, engagement))
        phases = store.phases(chosen.id)
        context = HoursContext(
            on=caller.today,
            sessions=tuple(line.session for line in store.sessions(chosen.id)),
            phases=phases,
            known=store.hours(chosen.id),
            day_minutes=caller.settings.day_minutes,
        )
        entry = _understood(" ".join(text), context, caller)
        line = store.log_hours(
            chosen.id,
            entry.on,
            entry.minutes,
            entry.nature,
            session_id=entry.session_id,
            phase_id=entry.phase_id,
            text=entry.text,
        )
    by_id = {phase.id: phase for phase in phases}
    if as_json:
        print(compact(hours_shape(line, by_id.get(line.phase_id or ""))))
    else:
        print(*aligned([_row(line, by_id, caller.words)]), sep="\n")


def _understood(text: str, context: HoursContext, caller: Caller) -> HoursEntry:
    """What a line says; what deserves a look is said beside it."""
    entry = read_hours(text, context)
    if isinstance(entry, Refusal):
        raise Refused(reason=caller.words(entry.message, **entry.fields))
    for notice in entry.notices:
        caller.warn(Refused(reason=caller.words(notice.message, **notice.fields)))
    return entry


def _row(line: HoursLine, phases: dict[str, Phase], words: Words) -> tuple[str, ...]:
    phase = phases.get(line.phase_id or "")
    return (
        words.day_year(line.on),
        wording.duration(line.minutes, words),
        wording.nature_label(line.nature, words),
        phase.title if phase else "",
        line.text,
    )


def _total(lines: tuple[HoursLine, ...], engagement: Engagement, words: Words) -> tuple[str, ...]:
    spent = wording.duration(total(lines), words)
    planned = engagement.planned_minutes
    beside = words("of {hours} planned", hours=wording.duration(planned, words)) if planned else ""
    return words("Total"), spent, beside, "", ""
