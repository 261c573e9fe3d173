"""An engagement under way, and the whole content of a database as one value to compare."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any

from facilitator.domain.items import Draft, Item, ItemKind, NameRef
from facilitator.domain.people import Membership, PersonEntry, Role, Seat
from facilitator.domain.session import PointDraft
from facilitator.store.store import Store
from tests.stage import TUESDAY, FixedClock

HISTORY = frozenset({"intention", "change", "draft", "room"})
"""Tables that are no part of what the consultant did."""

Content = dict[str, list[tuple[Any, ...]]]


@dataclass
class Scene:
    """Ids of what the scene holds, and the store they are in."""

    store: Store
    clock: FixedClock
    engagement: str
    body: str
    session: str
    points: tuple[str, ...]
    people: tuple[str, ...]
    decision: Item
    action: Item
    mission: Item
    activity: Item


def draft(kind: ItemKind, text: str, owner: str = "", **more: Any) -> Draft:
    """A line as the parser would understand it."""
    return Draft(kind, text, f"{kind}: {text}", owner=NameRef(owner) if owner else None, **more)


def scene(store: Store, clock: FixedClock) -> Scene:
    """A live COPIL with two points, three people, a decision, an action, a mission and an activity."""
    engagement = store.create_engagement("Pôle Ressources", "Ville d'Exemple")
    of = engagement.id
    store.add_phase(of, "1er temps", starts=date(2026, 1, 5), months=6)
    people = store.import_people(
        of,
        [
            PersonEntry("Dupont", "Claire", unit="Direction générale", roles=(Role.HEAD,)),
            PersonEntry("Martin", "Nadia", unit="RH"),
            PersonEntry("Roche", "Paul"),
        ],
    )
    members = [Membership(people[0].id, Seat.CHAIR), Membership(people[1].id)]
    body = store.create_body(of, "COPIL", "Comité de pilotage", members)
    session = store.create_session(
        of,
        "COPIL n° 3",
        TUESDAY,
        at=time(9, 30),
        minutes=90,
        points=[PointDraft("Suites", 20), PointDraft("Cible")],
    )
    store.start_session(session.id)
    clock.forward(minutes=5)
    decision = store.capture(session.id, draft(ItemKind.DECISION, "Retenir le guichet unique"))
    action = store.capture(session.id, draft(ItemKind.ACTION, "Relancer le bailleur", "Martin"))
    mission = store.capture(session.id, draft(ItemKind.MISSION, "Marchés publics", "Dupont"))
    activity = store.capture(session.id, draft(ItemKind.ACTIVITY, "Rédiger les pièces"))
    clock.forward(minutes=1)
    return Scene(
        store=store,
        clock=clock,
        engagement=of,
        body=body.id,
        session=session.id,
        points=tuple(point.id for point in store.agenda(session.id)),
        people=tuple(person.id for person in people),
        decision=decision,
        action=action,
        mission=mission,
        activity=activity,
    )


def content(database: Path) -> Content:
    """Every row of a database, the history left out, read by another connection."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {
            name: connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall()
            for name in sorted(set(names) - HISTORY)
        }
