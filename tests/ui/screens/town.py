"""A small town hall for the screens of the organisation: a pôle, its services, what they do."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from facilitator.domain.organisation import Activity, OrgUnit, UnitKind
from facilitator.store.store import Store

_WORK: Final = (
    ("Achats", "Rédiger les marchés", "0.7"),
    ("Achats", "Analyser les offres", "0.725"),
    ("Achats", "Archiver les marchés", "0.125"),
    ("Finances", "Mandater les factures", "1.1"),
    ("RH", "Payer les agents", "1.2"),
)

_STAFF: Final = {"Achats": "4.6", "Finances": "26.5", "RH": "21", "DSI": "14"}


def town(store: Store, engagement_id: str) -> None:
    """Puts services under a pôle, with headcounts, and gives them activities of 3.85 FTE in all."""
    pole = store.add_unit(engagement_id, "Pôle Ressources", UnitKind.DIVISION, fte=Decimal("84.5"))
    for each in store.units(engagement_id):
        if each.name in _STAFF:
            under = pole.id if each.name not in ("RH", "Achats") else None
            store.edit_unit(replace(each, fte=Decimal(_STAFF[each.name]), parent_id=under))
    for name, title, fte in _WORK:
        of = unit(store, engagement_id, name)
        store.add_activity(Activity("", engagement_id, title, unit_id=of.id, fte=Decimal(fte)))


def unit(store: Store, engagement_id: str, name: str) -> OrgUnit:
    """The unit of a name."""
    return next(each for each in store.units(engagement_id) if each.name == name)
