"""What people are, how projects go: in words, for screens, documents and commands."""

from __future__ import annotations

from typing import Final

from facilitator.domain.people import Role, Seat
from facilitator.domain.projects import ProjectStatus
from facilitator.i18n import N_, Words


def role_label(role: Role, words: Words) -> str:
    """What somebody is in the engagement: `commanditaire`, `pilote`."""
    return words(_ROLES[role])


def seat_label(seat: Seat, words: Words) -> str:
    """What a person does in a body: `préside`, `membre`, `sur invitation`."""
    return words(_SEATS[seat])


def project_status_label(status: ProjectStatus, words: Words) -> str:
    """How a project goes: `en cours`, `à risque`."""
    return words(_STATUSES[status])


_ROLES: Final = {
    Role.COMMISSIONER: N_("commissioner"),
    Role.BENEFICIARY: N_("beneficiary"),
    Role.PILOT: N_("project lead"),
    Role.HEAD: N_("head of service"),
    Role.COPIL: N_("COPIL"),
    Role.RECIPIENT: N_("recipient"),
    Role.CONSULTANT: N_("consultant"),
}

_SEATS: Final = {
    Seat.CHAIR: N_("chairs"),
    Seat.MEMBER: N_("member"),
    Seat.GUEST: N_("by invitation"),
}

_STATUSES: Final = {
    ProjectStatus.PLANNED: N_("not started"),
    ProjectStatus.RUNNING: N_("under way"),
    ProjectStatus.AT_RISK: N_("at risk"),
    ProjectStatus.BLOCKED: N_("blocked"),
    ProjectStatus.DONE: N_("completed"),
    ProjectStatus.DROPPED: N_("given up"),
}
"""Words of a project, masculine in French."""
