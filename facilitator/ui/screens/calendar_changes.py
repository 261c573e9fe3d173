"""What a key or a line changes in the calendar: the one intention of the store it stands for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from facilitator.capture.announcement import read_announcement
from facilitator.capture.messages import N_, Refusal
from facilitator.capture.plan_lines import read_dated
from facilitator.domain.dossier import Dossier
from facilitator.domain.plan import Deliverable, Milestone
from facilitator.domain.session import Session
from facilitator.ui.screens import plan_changes
from facilitator.ui.screens.plan_changes import Change, Reading
from facilitator.ui.widgets.calendar_rows import Dated

_DATELESS = Refusal(N_("A milestone needs its date, after a semicolon."))


def adding_milestone(dossier: Dossier, typed: str, today: date) -> Change | Refusal:
    """A milestone as typed: its title ; its date."""
    read = read_dated(typed, today, dossier.phases)
    if isinstance(read, Refusal):
        return read
    if read.on is None:
        return _DATELESS
    title, on, phase_id = read.title, read.on, read.phase.id if read.phase else None
    return lambda store: store.add_milestone(dossier.engagement.id, title, on, phase_id)


def correcting(dossier: Dossier, chosen: Dated, typed: str, reading: Reading) -> Change | Refusal:
    """What a line makes of a session, a milestone or a deliverable."""
    if isinstance(chosen, Session):
        return _announced(dossier, chosen, typed)
    if isinstance(chosen, Deliverable):
        return plan_changes.correcting(dossier, f"deliverable:{chosen.id}", chosen, typed, reading)
    read = read_dated(typed, reading[0], dossier.phases)
    if isinstance(read, Refusal):
        return read
    if read.on is None:
        return _DATELESS
    phase_id = read.phase.id if read.phase else None
    milestone = replace(chosen, title=read.title, on=read.on, phase_id=phase_id)
    return lambda store: store.edit_milestone(milestone)


def _announced(dossier: Dossier, session: Session, typed: str) -> Change:
    plan = read_announcement(typed, session.on, dossier.bodies)
    changed = replace(
        session, title=plan.title, on=plan.on, at=plan.at, minutes=plan.minutes, number=plan.number
    )
    return lambda store: store.edit_session(changed)


def day_of(chosen: Dated) -> date:
    """The day something of the calendar stands on."""
    day = chosen.due if isinstance(chosen, Deliverable) else chosen.on
    assert day is not None
    return day


def service_of(chosen: Dated) -> str | None:
    """The service of a phase it is for; a milestone is for none."""
    return None if isinstance(chosen, Milestone) else chosen.service_id


def moving(chosen: Dated, day: date) -> Change:
    """Puts it on another day."""
    if isinstance(chosen, Session):
        return lambda store: store.edit_session(replace(chosen, on=day))
    if isinstance(chosen, Milestone):
        return lambda store: store.edit_milestone(replace(chosen, on=day))
    return lambda store: store.edit_deliverable(replace(chosen, due=day))


def attaching(chosen: Dated, phase_id: str | None, service_id: str | None) -> Change:
    """Makes it belong to a phase and one of its services."""
    if isinstance(chosen, Milestone):
        return lambda store: store.edit_milestone(replace(chosen, phase_id=phase_id))
    changed: Any = replace(chosen, phase_id=phase_id, service_id=service_id)
    if isinstance(chosen, Session):
        return lambda store: store.edit_session(changed)
    return lambda store: store.edit_deliverable(changed)
