"""The organisation, listed: `units`, `activities`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from facilitator import wording
from facilitator.capture.filters import Filter, read_filter
from facilitator.capture.messages import Refusal
from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement, choose_session
from facilitator.cli.options import engagement_option, session_option
from facilitator.cli.output import forms, show
from facilitator.cli.registers import FILTERS, context_of
from facilitator.cli.speaking import Argument, Command, Refused
from facilitator.documents.shapes import Names, activity_shape, unit_shape
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.organisation import Activity, OrgUnit, VerdictCode
from facilitator.domain.people import folded
from facilitator.i18n import Words

if TYPE_CHECKING:
    from facilitator.store.reading import Reader


def commands(words: Words) -> tuple[Command, ...]:
    """The commands of this module."""
    filters = Argument("filters", words("FILTER…"), words(FILTERS), required=False, nargs=-1)
    options = (filters, engagement_option(words), *forms(words))
    of_session = (filters, engagement_option(words), session_option(words), *forms(words))
    return (
        Command("units", words, units, options, words("Lists the units of the organisation.")),
        Command("activities", words, activities, of_session, words("Lists the activities of the services.")),
    )


@click.pass_obj
def units(caller: Caller, filters: tuple[str, ...], engagement: str | None, form: str) -> None:
    """The units that pass the filters, each with its parent, its head and its staff."""
    with caller.reading() as reader:
        of = choose_engagement(reader, engagement).id
        wanted = wanted_by(reader, of, filters, caller)
        found = [each for each in reader.units(of) if _keeps_unit(wanted, each)]
        names = Names.of(reader.people(of), reader.units(of))
    show(
        form,
        lambda: [dict(unit_shape(unit, names)) for unit in found],
        lambda: [
            (
                each.name,
                names.unit(each.parent_id) or "",
                names.person(each.head_id) or "",
                wording.fte_text(each.fte, caller.words) if each.fte is not None else "",
            )
            for each in found
        ],
    )


@click.pass_obj
def activities(
    caller: Caller, filters: tuple[str, ...], engagement: str | None, session: str | None, form: str
) -> None:
    """The activities that pass the filters, of all services or those a session spoke of."""
    with caller.reading() as reader:
        if session:
            chosen = choose_session(reader, session, engagement)
            of, said = chosen.engagement_id, reader.items(chosen.id)
        else:
            of = choose_engagement(reader, engagement).id
            said = reader.register(of, [ItemKind.ACTIVITY])
        origins: dict[str, Item] = {}
        for item in said:
            origins.setdefault(item.activity_id or "", item)
        wanted = wanted_by(reader, of, filters, caller)
        names = names_of(reader, of)
        found = [
            each
            for each in reader.activities(of)
            if (not session or each.id in origins) and _keeps(wanted, each, names)
        ]
    show(
        form,
        lambda: [dict(activity_shape(each, names, origins.get(each.id))) for each in found],
        lambda: [_row(each, names, caller.words) for each in found],
    )


def names_of(reader: Reader, of: str) -> Names:
    """The names behind the ids of an organisation."""
    return Names.of(reader.people(of), reader.units(of), reader.missions(of), reader.activities(of))


def wanted_by(reader: Reader, of: str, filters: tuple[str, ...], caller: Caller) -> Filter:
    """What the filters look for; refuses a word that means nothing."""
    wanted = read_filter(filters, context_of(reader, of, caller))
    if isinstance(wanted, Refusal):
        raise Refused(reason=caller.words(wanted.message, **wanted.fields))
    return wanted


def _keeps_unit(wanted: Filter, unit: OrgUnit) -> bool:
    words = folded(f"{unit.name} {unit.kind}")
    return (
        wanted.person_ids <= {unit.head_id}
        and wanted.due_by is None
        and all(text in words for text in (*wanted.texts, *wanted.tags))
        and not wanted.states
    )


def _keeps(wanted: Filter, activity: Activity, names: Names) -> bool:
    """Whether an activity is what is looked for; `+` is its unit or verdict, `!open` still to decide."""
    unit, mission = names.unit(activity.unit_id) or "", names.mission(activity.mission_id) or ""
    words = folded(f"{activity.title} {mission} {unit}")
    decided = activity.verdict not in (None, VerdictCode.EXAMINE)
    states = {
        "open": not decided,
        "done": decided,
        "clarify": activity.owner_id is None or activity.fte is None,
    }
    parts = {each.person_id for each in activity.roles}
    involved = {activity.owner_id, *parts, *(each.person_id for each in activity.staff)}
    return (
        wanted.person_ids <= involved
        and (wanted.due_by is None or bool(activity.deadline and activity.deadline <= wanted.due_by))
        and all(tag in folded(f"{unit} {activity.verdict or ''}") for tag in wanted.tags)
        and all(states.get(state, False) for state in wanted.states)
        and all(text in words for text in wanted.texts)
    )


def _row(activity: Activity, names: Names, words: Words) -> tuple[str, ...]:
    verdict = wording.verdict_label(activity.verdict, words) if activity.verdict else ""
    return (
        names.unit(activity.unit_id) or "",
        activity.title,
        wording.measures_text(activity, words),
        names.person(activity.owner_id) or "",
        f"{verdict} → {activity.target}" if activity.target else verdict,
    )
