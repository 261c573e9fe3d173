"""The record of hours of intervention: `hours`."""

from __future__ import annotations

import click

from facilitator import wording
from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement
from facilitator.cli.options import engagement_option
from facilitator.cli.output import forms, show
from facilitator.cli.speaking import Command
from facilitator.documents.shapes import hours_shape
from facilitator.domain.engagement import Engagement, Phase
from facilitator.domain.hours import HoursLine
from facilitator.i18n import Words


def commands(words: Words) -> tuple[Command, ...]:
    """The commands of this module."""
    options = (engagement_option(words), *forms(words))
    return (
        Command("hours", words, hours, options, words("Lists the hours of intervention and adds them up.")),
    )


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
    spent = wording.duration(sum(line.minutes for line in lines), words)
    planned = engagement.planned_minutes
    beside = words("of {hours} planned", hours=wording.duration(planned, words)) if planned else ""
    return words("Total"), spent, beside, "", ""
