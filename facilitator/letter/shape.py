"""What was understood, in the JSON shape of the command line."""

from __future__ import annotations

from typing import Any

from facilitator.domain.people import PersonEntry
from facilitator.letter.understanding import InterventionSaid, PhaseSaid, Understanding

Shape = dict[str, Any]


def understanding_shape(said: Understanding) -> Shape:
    """The object that `new --from LETTER --dry-run --json` prints."""
    return {
        "title": said.title,
        "object": said.object,
        "context": said.context,
        "commissioned_by": said.commissioned_by,
        "for": said.beneficiary,
        "led_by": said.led_by,
        "organisation": said.organisation,
        "units": list(said.units),
        "stakes": [{"group": stake.group, "text": stake.text} for stake in said.stakes],
        "phases": [_phase(phase) for phase in said.phases],
        "calendar": {"starts": _iso(said.calendar.starts), "months": said.calendar.months},
        "minutes_planned": said.minutes_planned,
        "recipients": list(said.recipients),
        "reporting": said.reporting,
        "earlier": [_intervention(each) for each in said.earlier],
        "notes": [{"word": note.word, "text": note.text} for note in said.notes],
        "proposal": {"annexed": said.proposal.annexed, "revisable": said.proposal.revisable},
        "people": [_person(person) for person in said.people],
        "evidence": {path: list(span) for path, span in sorted(said.evidence.items())},
    }


def _phase(phase: PhaseSaid) -> Shape:
    return {
        "title": phase.title,
        "starts": _iso(phase.starts),
        "months": phase.months,
        "minutes_planned": phase.minutes_planned,
        "services": list(phase.services),
    }


def _intervention(each: InterventionSaid) -> Shape:
    return {"what": each.what, "from": _iso(each.since), "to": _iso(each.until), "minutes": each.minutes}


def _person(person: PersonEntry) -> Shape:
    return {
        "civility": person.civility or None,
        "first_name": person.first_name or None,
        "last_name": person.last_name,
        "function": person.function or None,
        "unit": person.unit or None,
        "email": person.email or None,
        "roles": [role.value for role in person.roles],
    }


def _iso(when: object) -> str | None:
    return str(when) if when is not None else None
