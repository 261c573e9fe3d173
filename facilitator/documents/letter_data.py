"""The plain values of a mission letter and of what was done of it, for programs that read the JSON."""

from __future__ import annotations

from facilitator.documents.blocks import Json
from facilitator.documents.engagement_data import engagement_data
from facilitator.documents.writing import AboutEngagement
from facilitator.domain.dossier import Dossier
from facilitator.domain.engagement import Phase
from facilitator.domain.fulfilment import of_service
from facilitator.domain.mission_letter import MissionLetter


def letter_of(dossier: Dossier) -> MissionLetter:
    """The letter of an engagement; one that says nothing where none was read."""
    return dossier.letter or MissionLetter("", dossier.engagement.id)


def letter_data(writing: AboutEngagement) -> dict[str, Json]:
    """The letter in the shape that reading one has, with what was done of each service."""
    dossier = writing.record
    engagement, letter = dossier.engagement, letter_of(dossier)
    return {
        **engagement_data(writing),
        "letter": {
            "file": letter.file,
            "object": engagement.object,
            "context": engagement.context,
            "commissioned_by": engagement.commissioned_by,
            "for": engagement.beneficiary,
            "led_by": engagement.led_by,
            "organisation": letter.organisation,
            "reporting": letter.reporting,
            "recipients": list(engagement.distribution),
            "stakes": [{"group": each.group, "text": each.text} for each in dossier.stakes],
            "phases": [_phase_shape(each, writing) for each in dossier.phases],
            "earlier": [
                {"what": each.what, "from": each.starts, "to": each.ends, "minutes": each.minutes}
                for each in letter.earlier
            ],
            "notes": list(letter.notes),
            "proposal": {
                "annexed": letter.proposal.annexed,
                "revisable": letter.proposal.revisable,
                "modalities": letter.proposal.modalities,
                "calendar": letter.proposal.calendar,
            },
        },
    }


def _phase_shape(phase: Phase, writing: AboutEngagement) -> Json:
    dossier = writing.record
    return {
        "title": phase.title,
        "starts": phase.starts.isoformat() if phase.starts else None,
        "months": phase.months,
        "minutes_planned": phase.planned_minutes,
        "services": [
            {
                "text": each.text,
                "sessions": [session.id for session in found.sessions],
                "deliverables": [item.title for item in found.deliverables],
                "advice": [advice.number for advice in found.advice],
                "minutes": found.minutes,
            }
            for each in phase.services
            for found in (of_service(dossier, each),)
        ],
    }
