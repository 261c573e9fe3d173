"""A workshop of the service Achats: the story of six missions and forty activities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import time
from pathlib import Path
from typing import Final

from textual.pilot import Pilot

from facilitator.capture.agenda import parse_point
from facilitator.cli.dictation import Dictation
from facilitator.domain.items import ItemKind
from facilitator.domain.session import Session, SessionKind
from facilitator.store.store import Store
from facilitator.ui.screens.rationalise import RationaliseScreen
from tests.stage import TUESDAY
from tests.ui.keyboard import plain

STORY: Final = Path(__file__).parents[1] / "vectors" / "stories" / "activities.txt"

AGENDA: Final = (
    "Achats et approvisionnement 30 min v:",
    "Marchés publics 30 min v:",
    "Fournisseurs 15 min v:",
    "Stocks et logistique 15 min v:",
    "Exécution budgétaire 15 min v:",
    "Conseil interne 15 min v:",
    "Rationalisation 60 min !décision",
)


def chapters() -> list[list[str]]:
    """The lines of each mission, in their order."""
    found: list[list[str]] = []
    for line in STORY.read_text(encoding="utf-8").splitlines():
        if line.startswith("m: "):
            found.append([])
        if line and not line.startswith("#"):
            found[-1].append(line)
    return found


def planned(store: Store, engagement_id: str, agenda: Iterable[str] = AGENDA) -> Session:
    """The workshop as it is prepared."""
    return store.create_session(
        engagement_id,
        "Atelier Achats",
        TUESDAY,
        at=time(14),
        minutes=180,
        kind=SessionKind.WORKSHOP,
        points=[parse_point(line) for line in agenda],
    )


def captured(store: Store, engagement_id: str) -> Session:
    """The workshop with its forty activities, at its last point: what becomes of them."""
    session = planned(store, engagement_id)
    store.start_session(session.id)
    agenda = store.agenda(session.id)
    for point, lines in zip(agenda, chapters(), strict=False):
        store.go_to(session.id, point.id)
        dictation = Dictation(store, session.id, "Claude Riva")
        for line in lines:
            dictation.hear(line)
    store.go_to(session.id, agenda[-1].id)
    return store.session(session.id)


def deciding(pilot: Pilot[int]) -> RationaliseScreen:
    """The rationalisation in front."""
    front = pilot.app.screen
    assert isinstance(front, RationaliseScreen), front
    return front


def at_hand(pilot: Pilot[int]) -> str:
    """The title of the activity at hand."""
    chosen = deciding(pilot).chosen
    return chosen.title if chosen else ""


def below(pilot: Pilot[int]) -> str:
    """The last row of the card: what may be typed, or why it was not taken."""
    return plain("".join(row.plain for row in deciding(pilot).box.below.rows))


def activity_lines(store: Store, session: Session) -> Iterator[str]:
    """The titles of the lines of a session that stand for activities."""
    return (item.text for item in store.items(session.id) if item.kind is ItemKind.ACTIVITY)
