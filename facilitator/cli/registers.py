"""What was captured and decided: `items`, `decisions`, `actions`, `questions`, `risks`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

import click

from facilitator import wording
from facilitator.capture.context import Context
from facilitator.capture.filters import read_filter
from facilitator.capture.messages import Refusal
from facilitator.capture.names import Directory
from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement, choose_session
from facilitator.cli.options import engagement_option, session_option
from facilitator.cli.output import forms, show
from facilitator.cli.speaking import Argument, Command, Refused
from facilitator.documents.shapes import Names, item_shape
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.register import days_late
from facilitator.i18n import N_, Words

if TYPE_CHECKING:
    from facilitator.store.reading import Reader

_LISTS: Final = {
    "items": ((), N_("Lists what was captured.")),
    "decisions": ((ItemKind.DECISION,), N_("Lists the decisions.")),
    "actions": ((ItemKind.ACTION,), N_("Lists the actions.")),
    "questions": ((ItemKind.QUESTION,), N_("Lists the questions.")),
    "risks": ((ItemKind.RISK,), N_("Lists the risks.")),
}
"""Each list with the kinds it holds; `items` holds all."""

FILTERS: Final = N_(
    "As in a line: `'>roche'` whose, `'<friday'` due by then, `+hr` tagged, `'!late'`, or words."
)
"""How a list is told what to keep."""


def commands(words: Words) -> tuple[Command, ...]:
    """The commands of this module."""
    params = (
        Argument("filters", words("FILTER…"), words(FILTERS), required=False, nargs=-1),
        engagement_option(words),
        session_option(words),
        *forms(words),
    )
    return tuple(
        Command(name, words, partial(register, kinds), params, words(said))
        for name, (kinds, said) in _LISTS.items()
    )


def register(
    kinds: Sequence[ItemKind],
    filters: tuple[str, ...],
    engagement: str | None,
    session: str | None,
    form: str,
) -> None:
    """The items of some kinds, of one session or of all, that pass the filters."""
    caller = click.get_current_context().find_object(Caller)
    assert caller is not None
    with caller.reading() as reader:
        if session:
            chosen = choose_session(reader, session, engagement)
            of, items = chosen.engagement_id, reader.items(chosen.id)
        else:
            of = choose_engagement(reader, engagement).id
            items = reader.register(of, kinds)
        names = _names(reader, of)
        context = context_of(reader, of, caller)
    wanted = read_filter(filters, context)
    if isinstance(wanted, Refusal):
        raise Refused(reason=caller.words(wanted.message, **wanted.fields))
    found = [item for item in items if (not kinds or item.kind in kinds) and wanted.keeps(item, caller.today)]
    show(
        form,
        lambda: [dict(item_shape(item, names, caller.words)) for item in found],
        lambda: [_row(item, names, caller.words, caller.today) for item in found],
    )


def _names(reader: Reader, of: str) -> Names:
    points = [point for line in reader.sessions(of) for point in reader.agenda(line.session.id)]
    return Names.of(reader.people(of), reader.units(of), reader.missions(of), reader.activities(of), points)


def context_of(reader: Reader, of: str, caller: Caller) -> Context:
    """The world of a filter: everybody of the engagement, and today."""
    people, units = reader.people(of), reader.units(of)
    me = Directory(people).find(caller.settings.consultant)
    return Context(
        on=caller.today,
        people=people,
        units=units,
        me_id=me[0].id if len(me) == 1 else None,
        me_name=caller.settings.consultant,
    )


def _row(item: Item, names: Names, words: Words, today: date) -> tuple[str, ...]:
    late = days_late(item, today)
    status = wording.status_label(item.kind, item.status, words) if item.status else ""
    who = [names.person(person_id) or "" for person_id in (item.owner_id, *item.contributor_ids) if person_id]
    flags = "; ".join(wording.flag_text(flag, words) for flag in item.flags)
    return (
        item.ref or wording.kind_label(item.kind, words),
        words.day_year(item.due) if item.due else "",
        words.plural("{count} day late", "{count} days late", late) if late else status,
        ", ".join(who),
        f"{item.text}  ◌ {flags}" if flags else item.text,
    )
