"""Whatever is drawn into a target is kept exactly, taken back exactly and put into force exactly."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

import pytest

from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import Activity, OrgUnit, Verdict, VerdictCode
from facilitator.domain.scenario import applied, diff, target_of
from facilitator.domain.staffing import made_one
from facilitator.domain.structure import Structure
from facilitator.i18n import Trouble
from facilitator.store.store import Store
from tests.stage import TUESDAY
from tests.store.scenes import draft

STROKES: Final = 14
"""Changes to one target."""


@dataclass
class Drawing:
    """A target being drawn at random."""

    store: Store
    engagement: str
    scenario: str
    chance: random.Random
    made: int = 0

    @property
    def target(self) -> Structure:
        """As the store has it."""
        return self.store.target(self.scenario)

    @property
    def current(self) -> Structure:
        """What the target is drawn upon."""
        return self.store.structure(self.engagement)

    def unit(self) -> OrgUnit:
        """Any unit of the target."""
        return self.chance.choice(self.target.units)

    def activity(self) -> Activity:
        """Any activity of the target."""
        return self.chance.choice(self.target.activities)

    def name(self) -> str:
        """A name nothing has yet."""
        self.made += 1
        return f"Nouveau {self.made}"

    def fte(self) -> Decimal:
        """Hundredths, or a third place."""
        return Decimal(self.chance.randrange(4000)) / self.chance.choice([100, 1000])


def _new_unit(on: Drawing) -> Structure:
    unit = OrgUnit("", on.engagement, on.name(), parent_id=on.unit().id, fte=on.fte())
    return on.store.plan_unit(on.scenario, unit)


def _corrected_unit(on: Drawing) -> Structure:
    return on.store.plan_unit(on.scenario, replace(on.unit(), name=on.name(), fte=on.fte()))


def _moved(on: Drawing) -> Structure:
    return on.store.plan_move(on.scenario, on.unit().id, on.chance.choice([on.unit().id, None]))


def _merged(on: Drawing) -> Structure:
    pair = [on.unit().id, on.unit().id]
    name = on.chance.choice([on.name(), on.unit().name])
    return on.store.plan_merge(on.scenario, pair, made_one(on.target, pair, name))


def _split(on: Drawing) -> Structure:
    unit, names = on.unit(), [on.name() for _ in range(on.chance.choice([2, 3]))]
    share = {each.id: on.chance.randrange(len(names)) for each in on.target.activities}
    return on.store.plan_split(on.scenario, unit.id, names, share, [on.fte()])


def _without_unit(on: Drawing) -> Structure:
    return on.store.plan_removal(on.scenario, unit_id=on.unit().id)


def _without_activity(on: Drawing) -> Structure:
    return on.store.plan_removal(on.scenario, activity_id=on.activity().id)


def _transferred(on: Drawing) -> Structure:
    return on.store.plan_transfer(on.scenario, {on.activity().id, on.activity().id}, on.unit().id)


def _new_activity(on: Drawing) -> Structure:
    new = Activity("", on.engagement, on.name(), unit_id=on.unit().id, fte=on.fte())
    return on.store.plan_activity(on.scenario, new)


def _corrected_activity(on: Drawing) -> Structure:
    return on.store.plan_activity(on.scenario, replace(on.activity(), title=on.name(), fte=on.fte()))


STROKE_KINDS: Final[tuple[Callable[[Drawing], Structure], ...]] = (
    _new_unit,
    _corrected_unit,
    _moved,
    _merged,
    _split,
    _without_unit,
    _without_activity,
    _transferred,
    _new_activity,
    _corrected_activity,
)


def _town(store: Store, chance: random.Random) -> str:
    """Eight units in a tree, thirty activities with odd decimals, some of them with a verdict."""
    of = store.create_engagement("Pôle").id
    units: list[str] = []
    for at in range(8):
        parent = chance.choice(units) if units else None
        units.append(store.add_unit(of, f"Unité {at}", parent_id=parent, fte=Decimal(at) / 8).id)
    for at in range(30):
        made = store.add_activity(
            Activity("", of, f"Activité {at}", unit_id=chance.choice(units), fte=Decimal(at) / 7)
        )
        elsewhere = next(each for each in units if each != made.unit_id)
        verdicts = (None, Verdict(VerdictCode.STOP), Verdict(VerdictCode.TRANSFER, elsewhere))
        if verdict := chance.choice(verdicts):
            store.give_verdict(made.id, verdict)
    return of


def _drawing(store: Store, seed: int) -> Drawing:
    chance = random.Random(seed)
    of = _town(store, chance)
    scenario = store.create_scenario(of, "Cible", follows_verdicts=chance.random() < 0.5)
    return Drawing(store, of, scenario.id, chance)


def _stroke(on: Drawing) -> bool:
    """One random stroke; whether it was possible. What is refused changes nothing."""
    before = on.target
    if not before.units or not before.activities:
        return False
    try:
        drawn = on.chance.choice(STROKE_KINDS)(on)
    except Trouble:
        assert on.target == before
        return False
    assert on.target == drawn
    return True


@pytest.mark.parametrize("seed", range(5))
def test_what_is_drawn_is_kept_exactly_and_taken_back_exactly(store: Store, seed: int) -> None:
    """After each stroke the target is what was drawn; undo and redo go through the same targets."""
    on = _drawing(store, seed)
    current, states = on.current, [on.target]
    for _ in range(STROKES):
        if _stroke(on) and on.target != states[-1]:
            states.append(on.target)
    assert len(states) > STROKES // 2
    for target in states:
        assert applied(diff(current, target), current) == target
        assert applied(diff(target, current), target) == current
    assert on.current == current
    for target in reversed(states[:-1]):
        on.store.undo(on.engagement)
        assert on.target == target
    for target in states[1:]:
        on.store.redo(on.engagement)
        assert on.target == target


@pytest.mark.parametrize("seed", range(5))
def test_fte_are_neither_lost_nor_made(store: Store, seed: int) -> None:
    """However units are merged, split, moved or removed, each activity keeps its FTE."""
    on = _drawing(store, seed)
    before = _fte(on.target)
    for _ in range(STROKES):
        kind = on.chance.choice([_merged, _split, _moved, _transferred, _without_unit, _corrected_unit])
        if on.target.units:
            try:
                kind(on)
            except Trouble:
                continue
        assert _fte(on.target) == before


def _fte(structure: Structure) -> Mapping[str, Decimal | None]:
    return {each.id: each.fte for each in structure.activities}


@pytest.mark.parametrize("seed", range(5))
def test_a_target_in_force_is_the_current_organisation_exactly(store: Store, seed: int) -> None:
    """Another target stays what it was, and the one it replaces is kept as it was."""
    on = _drawing(store, seed)
    for _ in range(STROKES):
        _stroke(on)
    other = replace(on, scenario=on.store.create_scenario(on.engagement, "Autre").id)
    for _ in range(STROKES // 2):
        _stroke(other)
    before, target, wanted = on.current, on.target, other.target
    session = on.store.create_session(on.engagement, "COPIL", TUESDAY)
    decision = on.store.capture(session.id, draft(ItemKind.DECISION, "Retenir la cible"))
    on.store.retain_scenario(on.scenario, decision.id, TUESDAY)
    on.store.enact_scenario(on.scenario, "Avant")
    assert on.current == replace(target, successions=())
    assert on.target == on.current
    assert other.target == wanted
    former = next(each for each in on.store.scenarios(on.engagement) if each.name == "Avant")
    assert target_of(former, on.current) == before
    on.store.undo(on.engagement)
    assert on.current == before
