"""What becomes of an activity, decided from the shell: `verdict`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

import click

from facilitator.capture.outcomes import outcome_words, outcomes_of
from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement, labels, named
from facilitator.cli.options import NotACode, engagement_option, json_option, reading
from facilitator.cli.organisation import names_of
from facilitator.cli.output import spread
from facilitator.cli.speaking import Argument, Command
from facilitator.documents.shapes import activity_shape
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.organisation import (
    TARGETED,
    Activity,
    OrgUnit,
    Verdict,
    VerdictCode,
    redecided,
    units_named,
)
from facilitator.i18n import N_, Trouble, Words
from facilitator.values import dataclass

if TYPE_CHECKING:
    from facilitator.store.store import Store


class NoActivity(Trouble):
    """Nothing to choose from."""

    message = N_("There is no activity yet; `facilitator import activities FILE` brings some in.")


class UnknownActivity(Trouble):
    """A name no activity has; fields `name`, `names`."""

    message = N_("No activity is called “{name}”. There are: {names}.")


class UnclearActivity(Trouble):
    """A name several activities have; fields `name`, `names`."""

    message = N_("“{name}” may be {names}. Type more of the title, or the id.")


class ToNowhere(Trouble):
    """A transfer without a unit to go to; field `activity`."""

    message = N_("“{activity}”: a transfer goes to a unit; name it after the verdict.")


class UnknownTarget(Trouble):
    """A transfer to what is no unit; fields `name`, `names`."""

    message = N_("No unit is called “{name}”. There are: {names}.")


class UnclearTarget(Trouble):
    """A name several units have; fields `name`, `names`."""

    message = N_("“{name}” may be {names}. Type more of the name.")


@dataclass(frozen=True, slots=True)
class _Titled:
    """An activity or a unit as it is chosen by its name."""

    id: str
    title: str


def commands(words: Words) -> tuple[Command, ...]:
    """The commands of this module."""
    known = outcome_words(words.language)
    params = (
        Argument("activity", words("ACTIVITY"), words("Its id, its reference, or a part of its title.")),
        Argument("outcome", words("OUTCOME"), words("What becomes of it: {codes}.", codes=known)),
        Argument(
            "target", words("TARGET"), words("The unit it goes to, or with whom it is done."), required=False
        ),
        engagement_option(words),
        json_option(words),
    )
    params[1].callback = reading(partial(read_outcome, words=words))
    said = words("Decides what becomes of an activity, in the live session if there is one.")
    return (Command("verdict", words, verdict, params, said),)


def read_outcome(typed: str, option: str, *, words: Words) -> VerdictCode:
    """A verdict by its code, its word in either language or its letter."""
    found = outcomes_of(typed.strip().replace(" ", "-"))
    if len(found) != 1:
        codes = outcome_words(words.language)
        raise NotACode(option=words(option.upper()), typed=typed, codes=codes)
    return found[0]


@click.pass_obj
def verdict(
    caller: Caller,
    activity: str,
    outcome: VerdictCode,
    target: str | None,
    engagement: str | None,
    as_json: bool,
) -> None:
    """Writes the verdict and says it: the reference of its line, the code, the activity, the target."""
    with caller.store() as store:
        of = choose_engagement(store, engagement).id
        live = store.live_session()
        session_id = live.id if live and live.engagement_id == of else None
        chosen = _activity(store, of, activity)
        given = _verdict(store, chosen, outcome, target or "")
        decided = store.give_verdict(chosen.id, given, session_id=session_id)
        line = next(iter(_lines(store.register(of, [ItemKind.ACTIVITY]), decided.id, session_id)), None)
        names = names_of(store, of)
    if as_json:
        print(spread(activity_shape(decided, names, line)))
    else:
        print("\t".join((line.ref if line else "", outcome, decided.title, decided.target)).rstrip("\t"))


def _activity(store: Store, of: str, name: str) -> Activity:
    """The activity of an id, a reference or a part of a title."""
    found = {each.id: each for each in store.activities(of)}
    if not found:
        raise NoActivity
    for item in store.register(of, [ItemKind.ACTIVITY]):
        if item.ref.lower() == name.strip().lower() and item.activity_id in found:
            return found[item.activity_id]
    units = {unit.id: unit.name for unit in store.units(of)}
    among = [_Titled(each.id, each.title) for each in found.values()]
    said = {each.id: _shown(each, units) for each in found.values()}
    return found[named(name, among, lambda each: said[each.id], UnknownActivity, UnclearActivity).id]


def _shown(activity: Activity, units: Mapping[str, str]) -> str:
    unit = units.get(activity.unit_id or "")
    return f"{activity.title} ({unit})" if unit else activity.title


def _verdict(store: Store, activity: Activity, code: VerdictCode, target: str) -> Verdict:
    """The verdict with its target; why and until when stay as they were said before."""
    unit = _target(store.units(activity.engagement_id), activity, code, target)
    return redecided(activity, code, unit, target)


def _target(units: Sequence[OrgUnit], activity: Activity, code: VerdictCode, name: str) -> OrgUnit | None:
    """The unit a target means; only a transfer needs one, what else is named may be an outsider."""
    if code is VerdictCode.TRANSFER and not name:
        raise ToNowhere(activity=activity.title)
    if code not in TARGETED or not name:
        return None
    found = tuple(unit for unit in units if unit.id == name.strip().lower()) or units_named(name, units)
    if len(found) == 1:
        return found[0]
    if found:
        raise UnclearTarget(name=name, names=_names(found))
    if code is VerdictCode.TRANSFER:
        raise UnknownTarget(name=name, names=_names(units))
    return None


def _names(units: Sequence[OrgUnit]) -> str:
    return labels([_Titled(unit.id, unit.name) for unit in units], lambda each: each.title)


def _lines(items: Sequence[Item], activity_id: str, session_id: str | None) -> list[Item]:
    """The lines about an activity, those of the session first."""
    found = [item for item in items if item.activity_id == activity_id]
    return sorted(found, key=lambda item: item.session_id != session_id)
