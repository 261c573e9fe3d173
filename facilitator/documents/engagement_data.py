"""The plain values that the documents about a whole engagement share, for programs that read their JSON."""

from __future__ import annotations

from facilitator.documents.blocks import Json
from facilitator.documents.shapes import engagement_shape
from facilitator.documents.writing import AboutEngagement
from facilitator.domain.statement import by_nature, by_phase, total


def engagement_data(writing: AboutEngagement) -> dict[str, Json]:
    """The engagement, and its hours in minutes by nature and by phase against the plan."""
    dossier = writing.record
    lines = dossier.hours
    spent = by_phase(lines)
    return {
        "engagement": dict(engagement_shape(dossier.engagement, dossier.phases, total(lines))),
        "minutes": {
            "planned": dossier.planned_minutes,
            "spent": total(lines),
            "by_nature": {nature.value: minutes for nature, minutes in by_nature(lines).items()},
            "by_phase": [
                {
                    "phase": phase.title,
                    "planned": phase.planned_minutes,
                    "spent": spent.get(phase.id, 0),
                }
                for phase in dossier.phases
            ],
        },
    }
