"""The services of the COPIL with what they do, some of it twice, for the stories of the organisation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission, UnitKind
from facilitator.store.store import Store


@dataclass(frozen=True)
class Organised:
    """The engagement, and the ids of its units, functions and activities by their names."""

    of: str
    units: dict[str, str]
    missions: dict[str, str]
    activities: dict[str, str]


_STAFF = {"Achats": "4.6", "Finances": "26.5", "RH": "21", "Voirie": "18.5", "DSI": "14"}

_WORK = {
    "Achats": {
        "Approvisionnement": {"Rapprochement des factures": "0.6", "Gestion des stocks": "0.25"},
        "Marchés publics": {"Rédaction des pièces de marché": "0.7"},
    },
    "Finances": {"Budget": {"Contrôle et rapprochement des factures": "0.5", "Clôture": "0.4"}},
    "Voirie": {"Magasin": {"Gestion des stocks de la voirie": "0.8"}},
}


def organise(store: Store, of: str) -> Organised:
    """A pôle over Achats, Finances and RH, with three services at work."""
    units = {each.name: each for each in store.units(of)}
    people = {each.last_name: each.id for each in store.people(of)}
    pole = store.add_unit(of, "Fonctions support", UnitKind.DIVISION, fte=Decimal("52.1"))
    for name, fte in _STAFF.items():
        parent_id = pole.id if name in ("Achats", "Finances", "RH") else None
        units[name] = store.edit_unit(replace(units[name], parent_id=parent_id, fte=Decimal(fte)))
    missions: dict[str, str] = {}
    activities: dict[str, str] = {}
    for unit, work in _WORK.items():
        for title, done in work.items():
            owner = people["Dupuis"] if unit == "Achats" else None
            mission = store.add_mission(ServiceMission("", of, title, units[unit].id, owner))
            missions[title] = mission.id
            for name, fte in done.items():
                blank = Activity("", of, name, mission.id, units[unit].id, owner, Decimal(fte))
                activities[name] = store.add_activity(blank).id
    known: dict[str, OrgUnit] = {**units, "Fonctions support": pole}
    return Organised(of, {name: each.id for name, each in known.items()}, missions, activities)
