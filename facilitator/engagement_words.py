"""What people are, how they took part, how projects go: in words, for screens, documents and commands."""

from __future__ import annotations

from typing import Final

from facilitator.domain.people import Role, Seat, folded
from facilitator.domain.projects import ProjectStatus
from facilitator.domain.session import Presence
from facilitator.i18n import N_, Words


def role_label(role: Role, words: Words) -> str:
    """What somebody is in the engagement: `commanditaire`, `pilote`."""
    return words(_ROLES[role])


def seat_label(seat: Seat, words: Words) -> str:
    """What a person does in a body: `préside`, `membre`, `sur invitation`."""
    return words(_SEATS[seat])


def presence_label(presence: Presence, words: Words, civility: str = "") -> str:
    """How somebody took part: `excusé`, `excusée` of a woman, `excusé(e)` where the civility is not known."""
    said, known = words(_PRESENCES[presence]), folded(civility).rstrip(".")
    if words.language != "fr" or known in _OF_MEN:
        return said
    return f"{said}e" if known in _OF_WOMEN else f"{said}(e)"


def represented_text(by: str, words: Words, civility: str = "") -> str:
    """By whom somebody of a civility is represented: `représentée par C. Dupont`."""
    return words(
        "{represented} by {name}", represented=presence_label(Presence.REPRESENTED, words, civility), name=by
    )


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

_OF_WOMEN: Final = frozenset({"mme", "madame", "mlle", "mademoiselle"})
"""Civilities with which a French participle agrees."""

_OF_MEN: Final = frozenset({"m", "mr", "monsieur"})
"""Civilities with which it stays as it is."""

_PRESENCES: Final = {
    Presence.INVITED: N_("invited"),
    Presence.PRESENT: N_("present"),
    Presence.EXCUSED: N_("excused"),
    Presence.ABSENT: N_("absent"),
    Presence.REPRESENTED: N_("represented"),
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
