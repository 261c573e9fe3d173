"""To which service of which phase something belongs: the choice, and what it changes."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.engagement import Phase
from facilitator.i18n import Words
from facilitator.ui.desk import Desk
from facilitator.ui.screens.choose import Choice, ChooseScreen

Place = tuple[str | None, str | None]
"""The ids of a phase and of one of its services."""


def attach_to(
    desk: Desk, title: str, phases: Iterable[Phase], chosen: Place, services: bool = True
) -> ChooseScreen:
    """Asks for a phase, or a service of one."""
    choices = [Choice("", desk.words("no phase"))]
    for phase in phases:
        choices.append(Choice(phase.id, f"{phase.position}  {phase.title}"))
        if services:
            choices += [Choice(f"{phase.id} {each.id}", each.text, 1) for each in phase.services]
    return ChooseScreen(desk, title, tuple(choices), " ".join(filter(None, chosen)))


def place_of(key: str) -> Place:
    """The phase and the service of a choice."""
    phase, _, service = key.partition(" ")
    return phase or None, service or None


def place_text(phases: Iterable[Phase], place: Place, words: Words) -> str:
    """`phase 1, la construction de l'organigramme`; empty for what belongs to none."""
    phase = next((each for each in phases if each.id == place[0]), None)
    if phase is None:
        return ""
    service = phase.service(place[1])
    said = words("phase {number}", number=phase.position)
    return f"{said}, {service.text}" if service else f"{said}, {phase.title}"
