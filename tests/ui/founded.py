"""An engagement founded on a letter, some way on: sessions, hours, a late deliverable, a milestone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from facilitator.domain.foundation import Foundation, PhaseEntry, StakeEntry
from facilitator.domain.mission_letter import Evidence, Proposal
from facilitator.domain.session import Session, SessionKind
from facilitator.store.store import Store

LINES = (
    "Objet : structurer le pôle Cadre de vie",
    "",
    "Dans un 1er temps :",
    "- construire l'organigramme du pôle",
    "- accompagner les pilotes des projets",
    "Dans un second temps (date à définir) :",
    "- trier les missions et les activités",
    "Enjeu social : retisser des liens entre les quartiers.",
    "Il me sera rendu compte chaque mois.",
    "Le calendrier est révisable.",
)

LETTER = Foundation(
    title="Structuration du pôle",
    client="Ville de Valbrune",
    object="structurer le pôle Cadre de vie",
    reporting="Il me sera rendu compte chaque mois.",
    planned_minutes=40 * 60,
    phases=(
        PhaseEntry(
            "1er temps",
            date(2026, 1, 1),
            6,
            24 * 60,
            ("construire l'organigramme du pôle", "accompagner les pilotes des projets"),
        ),
        PhaseEntry("second temps", services=("trier les missions et les activités",)),
    ),
    stakes=(StakeEntry("social", "retisser des liens entre les quartiers"),),
    proposal=Proposal(annexed=True, revisable=True),
    file="lettre.txt",
    lines=LINES,
    evidence=(
        Evidence("object", 1, 1),
        Evidence("phases.0.title", 3, 3),
        Evidence("phases.0.services.0", 4, 4),
        Evidence("phases.0.services.1", 5, 5),
        Evidence("stakes.0.text", 8, 8),
        Evidence("reporting", 9, 9),
        Evidence("proposal.revisable", 10, 10),
    ),
)


@dataclass(frozen=True)
class Founded:
    """The engagement and what its rows stand for."""

    id: str
    held: Session
    coming: Session
    chart_id: str
    opening_id: str


def found(store: Store) -> Founded:
    """Founds it: a workshop held, a COPIL on 17 March, a target chart due on 6 March, an opening in May."""
    of = store.found_engagement(LETTER).id
    first = store.phases(of)[0]
    chart, pilots = first.services
    held = store.create_session(of, "Atelier organigramme", date(2026, 2, 3), service_id=chart.id)
    store.start_session(held.id)
    store.close_session(held.id)
    store.set_session_hours(held.id, 195)
    coming = store.create_session(
        of,
        "COPIL n° 1",
        date(2026, 3, 17),
        at=time(9, 30),
        minutes=120,
        kind=SessionKind.COPIL,
        service_id=pilots.id,
    )
    stake = store.stakes(of)[0]
    objective = store.add_objective(of, "Un accueil dans chaque quartier", stake.id)
    target = store.add_deliverable(
        of, "Organigramme cible", due=date(2026, 3, 6), objective_id=objective.id, service_id=chart.id
    )
    opening = store.add_milestone(of, "Ouverture du pôle", date(2026, 5, 4))
    return Founded(of, held, coming, target.id, opening.id)
