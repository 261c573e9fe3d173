"""What a line typed on the plan changes: the one intention of the store it stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from facilitator.capture.messages import N_, Refusal
from facilitator.capture.plan_lines import read_dated, read_phase, read_stake
from facilitator.capture.plan_words import read_yes
from facilitator.domain.dossier import Dossier
from facilitator.domain.engagement import Phase, Service
from facilitator.domain.mission_letter import MissionLetter

if TYPE_CHECKING:
    from facilitator.store.store import Store

Change = Callable[["Store"], object]
Reading = tuple[date, int]
"""The day dates are counted from, and the minutes of a day of work."""


def adding(dossier: Dossier, key: str, added: str, typed: str, reading: Reading) -> Change | Refusal:
    """What a line adds under a row."""
    of, (_, _, row_id) = dossier.engagement.id, key.partition(":")
    match added:
        case "phase":
            read = read_phase(typed, *reading)
            if isinstance(read, Refusal):
                return read
            return lambda store: store.add_phase(
                of, read.title, starts=read.starts, months=read.months, planned_minutes=read.planned_minutes
            )
        case "service":
            phase = dossier.phase(row_id)
            return lambda store: (
                phase
                and store.edit_phase(
                    replace(phase, services=(*phase.services, Service(store.new_id(), typed)))
                )
            )
        case "stake":
            stake = read_stake(typed)
            if isinstance(stake, Refusal):
                return stake
            return lambda store: store.add_stake(of, stake.group, stake.text)
        case "objective":
            return lambda store: store.add_objective(of, typed, row_id)
    return _adding_deliverable(dossier, key, typed, reading[0])


def _adding_deliverable(dossier: Dossier, key: str, typed: str, today: date) -> Change | Refusal:
    read = read_dated(typed, today, dossier.phases)
    if isinstance(read, Refusal):
        return read
    kind, _, row_id = key.partition(":")
    sibling = next((each for each in dossier.deliverables if each.id == row_id), None)
    phase = _phase_of(dossier, row_id)
    place: dict[str, Any] = {
        "phase_id": read.phase.id if read.phase else phase.id if phase else None,
        "service_id": row_id if phase else None,
        "objective_id": row_id if kind == "objective" else None,
    }
    if sibling is not None:
        place["objective_id"] = sibling.objective_id
    return lambda store: store.add_deliverable(dossier.engagement.id, read.title, due=read.on, **place)


def correcting(dossier: Dossier, key: str, chosen: Any, typed: str, reading: Reading) -> Change | Refusal:
    """What a line makes of a row; `chosen` is the value it stands for."""
    kind, _, name = key.partition(":")
    match kind:
        case "phase":
            read = read_phase(typed, *reading)
            if isinstance(read, Refusal):
                return read
            said = {"starts": read.starts, "months": read.months, "planned_minutes": read.planned_minutes}
            return lambda store: store.edit_phase(replace(chosen, title=read.title, **said))
        case "service":
            return _renaming(dossier, chosen, typed)
        case "stake":
            stake = read_stake(typed, chosen.group)
            if isinstance(stake, Refusal):
                return stake
            return lambda store: store.edit_stake(replace(chosen, group=stake.group, text=stake.text))
        case "objective":
            return lambda store: store.edit_objective(replace(chosen, text=typed))
        case "deliverable":
            return _correcting_deliverable(dossier, chosen, typed, reading[0])
    return _proposing(dossier, name, typed)


def _renaming(dossier: Dossier, service: Service, typed: str) -> Change:
    phase = _phase_of(dossier, service.id)
    return lambda store: phase and store.edit_phase(_with_service(phase, replace(service, text=typed)))


def _correcting_deliverable(dossier: Dossier, chosen: Any, typed: str, today: date) -> Change | Refusal:
    read = read_dated(typed, today, dossier.phases)
    if isinstance(read, Refusal):
        return read
    phase_id = read.phase.id if read.phase else None
    service_id = chosen.service_id if phase_id == chosen.phase_id else None
    changed = replace(chosen, title=read.title, due=read.on, phase_id=phase_id, service_id=service_id)
    return lambda store: store.edit_deliverable(changed)


def _proposing(dossier: Dossier, name: str, typed: str) -> Change | Refusal:
    value: Any = typed
    if name in ("annexed", "revisable"):
        yes = read_yes(typed)
        if yes is None:
            return Refusal(N_("“{typed}” is neither yes nor no."), {"typed": typed})
        value = yes
    said: dict[str, Any] = {name: value}

    def change(store: Store) -> object:
        letter = dossier.letter or MissionLetter(store.new_id(), dossier.engagement.id)
        return store.edit_letter(replace(letter, proposal=replace(letter.proposal, **said)))

    return change


def removing(dossier: Dossier, key: str) -> Change | None:
    """What takes a row away; None for a row that stays."""
    kind, _, row_id = key.partition(":")
    match kind:
        case "phase":
            return lambda store: store.remove_phase(row_id)
        case "stake":
            return lambda store: store.remove_stake(row_id)
        case "objective":
            return lambda store: store.remove_objective(row_id)
        case "deliverable":
            return lambda store: store.remove_deliverable(row_id)
        case "service":
            phase = _phase_of(dossier, row_id)
            return lambda store: phase and store.edit_phase(_without_service(phase, row_id))
    return None


def _phase_of(dossier: Dossier, service_id: str) -> Phase | None:
    return next((each for each in dossier.phases if each.service(service_id)), None)


def _with_service(phase: Phase, changed: Service) -> Phase:
    services = tuple(changed if each.id == changed.id else each for each in phase.services)
    return replace(phase, services=services)


def _without_service(phase: Phase, service_id: str) -> Phase:
    return replace(phase, services=tuple(each for each in phase.services if each.id != service_id))
