"""A scenario beside another one or beside what is: `analyse scenario`."""

from __future__ import annotations

from collections.abc import Sequence

import click

from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement, named
from facilitator.cli.output import Shape, show
from facilitator.domain.scenario import Scenario, ScenarioStatus, target_of
from facilitator.domain.structure import Structure, filled_by_verdicts
from facilitator.i18n import N_, Trouble
from facilitator.scenario_words import Told, told
from facilitator.values import dataclass


class UnknownScenario(Trouble):
    """A name no scenario has; fields `name`, `names`."""

    message = N_("No scenario is called “{name}”. There are: {names}.")


class UnclearScenario(Trouble):
    """A name several scenarios have; fields `name`, `names`."""

    message = N_("“{name}” may be {names}. Type more of the name, or its number.")


@dataclass(frozen=True, slots=True)
class _Titled:
    id: str
    title: str


@click.pass_obj
def compare(
    caller: Caller, scenario: str | None, against: str | None, engagement: str | None, form: str
) -> None:
    """What a scenario changes; where there is none yet, what the verdicts change."""
    with caller.reading() as reader:
        of = choose_engagement(reader, engagement).id
        current, known = reader.structure(of), reader.scenarios(of)
    one = target_of(chosen_scenario(known, against), current) if against else current
    other = _target(known, scenario, current)
    found = told(one, other, caller.words)
    show(form, lambda: [_shape(each) for each in found], lambda: [(each.text, each.why) for each in found])


def _target(known: Sequence[Scenario], name: str | None, current: Structure) -> Structure:
    drawn = [each for each in known if each.status in (ScenarioStatus.DRAFT, ScenarioStatus.RETAINED)]
    if name:
        return target_of(chosen_scenario(known, name), current)
    if not drawn:
        return filled_by_verdicts(current)
    retained = [each for each in drawn if each.status is ScenarioStatus.RETAINED]
    return target_of((retained or drawn)[-1], current)


def chosen_scenario(known: Sequence[Scenario], name: str) -> Scenario:
    """The scenario of a number, a name or a part of it."""
    by_number = {str(each.number): each for each in known}
    if name.strip() in by_number:
        return by_number[name.strip()]
    among = [_Titled(each.id, each.name) for each in known]
    chosen = named(name, among, lambda each: each.title, UnknownScenario, UnclearScenario)
    return next(each for each in known if each.id == chosen.id)


def _shape(each: Told) -> Shape:
    return {
        "id": each.id,
        "text": each.text,
        "unit": each.unit,
        "code": each.code,
        "why": each.why,
        **each.more,
    }
