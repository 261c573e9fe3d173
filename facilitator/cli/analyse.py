"""What the organisation shows once it is looked at: `analyse overlaps`, `orphans`, `load`, `scenario`."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Final

import click

from facilitator.analysis.findings import Finding, settled
from facilitator.analysis.load import load, seasonality, single_persons, span_of_control
from facilitator.analysis.orphans import orphans, raci_defects
from facilitator.analysis.overlaps import Overlap, overlaps
from facilitator.analysis_words import finding_reason, overlap_reason
from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement
from facilitator.cli.mistyped import Misuse
from facilitator.cli.options import engagement_option, reading
from facilitator.cli.output import Shape, forms
from facilitator.cli.scenarios import compare
from facilitator.cli.set_aside import Telling, aside_options, read_aside, tell
from facilitator.cli.speaking import Argument, Command, Group, Option
from facilitator.domain.organisation import Activity
from facilitator.domain.people import Person
from facilitator.domain.staffing import YEARLY_HOURS
from facilitator.domain.structure import Structure
from facilitator.i18n import N_, Words

_LOOKS: Final = {
    "orphans": N_("Functions without activity, activities without owner, unclear parts."),
    "load": N_("FTE against headcount and volume, span of control, what depends on one agent or a season."),
}


class NotHours(Misuse):
    """Hours of a year that are none; fields `option`, `typed`."""

    message = N_("{option}: “{typed}” is no number of hours. Write it as 1607.")


def commands(words: Words) -> tuple[Group]:
    """The commands of this module, under one name."""
    options = (engagement_option(words), *forms(words))
    looking = (*options, *aside_options(words))
    hours = Option(
        ["--hours", "yearly_hours"],
        metavar="H",
        default=str(YEARLY_HOURS),
        callback=reading(read_hours),
        help=words("Hours of a full-time agent in a year; without it, {hours}.", hours=str(YEARLY_HOURS)),
    )
    one, other = (
        Argument(name, words(shown), words(said), required=False)
        for name, shown, said in (
            (
                "scenario",
                N_("SCENARIO"),
                N_("Its name or number; without it, the one retained or the last."),
            ),
            ("against", N_("AGAINST"), N_("Another scenario. Without it, the current organisation.")),
        )
    )
    found = {
        "overlaps": Command(
            "overlaps",
            words,
            show_overlaps,
            looking,
            words("Activities of different services that look like the same work, and why."),
        ),
        "orphans": Command(
            "orphans", words, partial(show_findings, "orphans"), looking, words(_LOOKS["orphans"])
        ),
        "load": Command(
            "load", words, partial(show_findings, "load"), (*looking, hours), words(_LOOKS["load"])
        ),
        "scenario": Command(
            "scenario",
            words,
            compare,
            (one, other, *options),
            words("What a scenario changes: units, activities, and FTE per unit."),
        ),
    }
    return (Group("analyse", words, found, found.get, help=words("Looks at the organisation as a whole.")),)


def read_hours(typed: str, option: str) -> Decimal:
    """Hours of a year: a number from 1 to all a year has."""
    try:
        hours = Decimal(typed.strip().replace(",", "."))
    except InvalidOperation:
        raise NotHours(option=option, typed=typed) from None
    if hours.is_nan() or not 1 <= hours <= 8784:
        raise NotHours(option=option, typed=typed)
    return hours


@click.pass_obj
def show_overlaps(
    caller: Caller,
    engagement: str | None,
    form: str,
    set_aside: tuple[str, ...],
    reason: str,
    listed: bool,
) -> None:
    """The likely overlaps, the likeliest first, without those that were set aside."""
    aside = read_aside(set_aside, reason, listed)
    with caller.reading() as reader:
        of = choose_engagement(reader, engagement).id
        found = overlaps(reader.activities(of), settled(reader.dismissals(of)))
        units = {unit.id: unit.name for unit in reader.units(of)}

    def line(activity: Activity) -> Shape:
        return {"id": activity.id, "unit": units.get(activity.unit_id or ""), "text": activity.title}

    def shape(overlap: Overlap) -> Shape:
        why = overlap_reason(overlap, caller.words)
        return {"a": line(overlap.first), "b": line(overlap.second), "score": overlap.score, "why": why}

    def row(overlap: Overlap) -> tuple[str, ...]:
        both = (
            f"{each.title} ({units.get(each.unit_id or '', '')})" for each in (overlap.first, overlap.second)
        )
        return (caller.words.number(overlap.score), *both, overlap_reason(overlap, caller.words))

    tell(caller, of, found, Telling(row, shape), aside, form)


def show_findings(
    look: str,
    engagement: str | None,
    form: str,
    set_aside: tuple[str, ...],
    reason: str,
    listed: bool,
    yearly_hours: Decimal = YEARLY_HOURS,
) -> None:
    """What one look finds, without what was set aside."""
    caller = click.get_current_context().find_object(Caller)
    assert caller is not None
    aside = read_aside(set_aside, reason, listed)
    with caller.reading() as reader:
        of = choose_engagement(reader, engagement).id
        structure = reader.structure(of)
        found = _look(look, structure, reader.people(of), yearly_hours)
    units = {unit.id: unit.name for unit in structure.units}

    def row(finding: Finding) -> tuple[str, str, str]:
        return (units.get(finding.unit_id or "", ""), finding.text, finding_reason(finding, caller.words))

    def line(finding: Finding) -> tuple[str, ...]:
        unit, text, why = row(finding)
        return ("" if finding.id == finding.unit_id else unit, text, why)

    def shape(finding: Finding) -> Shape:
        unit, text, why = row(finding)
        return {"id": finding.id, "text": text, "unit": unit or None, "code": finding.code.value, "why": why}

    tell(caller, of, found, Telling(line, shape), aside, form)


def _look(
    look: str, structure: Structure, people: Sequence[Person], yearly_hours: Decimal
) -> tuple[Finding, ...]:
    if look == "orphans":
        return (*orphans(structure), *raci_defects(structure))
    return (
        *load(structure, yearly_hours),
        *span_of_control(structure, people),
        *single_persons(structure),
        *seasonality(structure),
    )
