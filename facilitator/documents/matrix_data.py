"""The plain values of the activity matrix, for programs that read its JSON."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.documents.blocks import Json
from facilitator.documents.engagement_data import engagement_data
from facilitator.documents.inventory import ServiceLines
from facilitator.documents.shapes import Names, Shape, number, unit_shape, verdict_shape
from facilitator.documents.writing import AboutEngagement
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.organisation import Activity
from facilitator.domain.staffing import by_verdict, total


def matrix_data(writing: AboutEngagement, services: Sequence[ServiceLines]) -> dict[str, Json]:
    """Units with the FTE of their activities, activities with everything known, FTE by outcome."""
    dossier = writing.record
    names = Names.of(dossier.people, dossier.units, dossier.missions, dossier.activities)
    origins: dict[str, Item] = {}
    for item in dossier.of_kind(ItemKind.ACTIVITY):
        origins.setdefault(item.activity_id or "", item)
    activities = [each for service in services for each in service.activities]
    data = engagement_data(writing)
    data["units"] = [_unit(each, names) for each in services]
    data["activities"] = [
        {**verdict_shape(each, names, dossier.bodies, origins.get(each.id)), **_measured(each)}
        for each in activities
    ]
    data["fte"] = number(total(activities))
    data["outcomes"] = [
        {
            "verdict": code.value if code else None,
            "count": sum(1 for each in activities if each.verdict is code),
            "fte": number(fte),
        }
        for code, fte in by_verdict(activities).items()
    ]
    return data


def _unit(service: ServiceLines, names: Names) -> Shape:
    known = unit_shape(service.unit, names) if service.unit else {"id": None, "name": service.name}
    spent = total(service.activities)
    return {**known, "activities": len(service.activities), "spent": number(spent)}


def _measured(activity: Activity) -> Shape:
    return {
        "beneficiary": activity.beneficiary,
        "legal_text": activity.legal_text,
        "unit_minutes": number(activity.unit_minutes),
        "agents": activity.agents,
        "evidence": activity.evidence,
        "tools": activity.tools,
        "interfaces": activity.interfaces,
        "service_level": activity.service_level,
        "verdict_session": activity.verdict_session_id,
    }
