"""What has been done of each clause of the letter: sessions, hours, deliverables, advice, projects."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.advice import Advice
from facilitator.domain.dossier import Dossier
from facilitator.domain.engagement import Phase, Service
from facilitator.domain.plan import Deliverable, Objective, Stake
from facilitator.domain.projects import Project
from facilitator.domain.session import Session
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """Everything that was done or is planned for one clause, each in its order, and the minutes it took."""

    sessions: tuple[Session, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    advice: tuple[Advice, ...] = ()
    projects: tuple[Project, ...] = ()
    objectives: tuple[Objective, ...] = ()
    minutes: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing was done or planned for it."""
        return not (
            self.sessions
            or self.deliverables
            or self.advice
            or self.projects
            or self.objectives
            or self.minutes
        )


def of_service(dossier: Dossier, service: Service) -> Fulfilment:
    """What was done for a service of a phase; its hours are those of its sessions and of its advice."""
    return _gathered(
        dossier,
        sessions=(line.session for line in dossier.sessions if line.session.service_id == service.id),
        deliverables=(each for each in dossier.deliverables if each.service_id == service.id),
        advice=(each for each in dossier.advice if each.service_id == service.id),
    )


def of_phase(dossier: Dossier, phase: Phase) -> Fulfilment:
    """What was done in a phase for none of its services by name; the minutes are those of the whole phase."""
    services = {service.id for service in phase.services}
    found = _gathered(
        dossier,
        sessions=(
            line.session
            for line in dossier.sessions
            if line.session.phase_id == phase.id and line.session.service_id not in services
        ),
        deliverables=(
            each
            for each in dossier.deliverables
            if each.phase_id == phase.id and each.service_id not in services
        ),
        advice=(
            each for each in dossier.advice if each.phase_id == phase.id and each.service_id not in services
        ),
    )
    minutes = sum(line.minutes for line in dossier.hours if line.phase_id == phase.id)
    return Fulfilment(found.sessions, found.deliverables, found.advice, minutes=minutes)


def of_stake(dossier: Dossier, stake: Stake) -> Fulfilment:
    """What serves a stake: its objectives with their deliverables, and its projects."""
    objectives = tuple(each for each in dossier.objectives if each.stake_id == stake.id)
    aims = {each.id for each in objectives}
    return Fulfilment(
        deliverables=tuple(each for each in dossier.deliverables if each.objective_id in aims),
        projects=tuple(each for each in dossier.projects if each.stake_id == stake.id),
        objectives=objectives,
    )


def _gathered(
    dossier: Dossier,
    sessions: Iterable[Session],
    deliverables: Iterable[Deliverable],
    advice: Iterable[Advice],
) -> Fulfilment:
    held, given = tuple(sessions), tuple(advice)
    ids = {each.id for each in held}
    lines = {each.hours_id for each in given}
    minutes = sum(line.minutes for line in dossier.hours if line.session_id in ids or line.id in lines)
    return Fulfilment(held, tuple(deliverables), given, minutes=minutes)
