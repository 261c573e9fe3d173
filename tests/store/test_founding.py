"""An engagement founded on its letter is there whole, or not at all."""

from __future__ import annotations

from datetime import date

from facilitator.domain.foundation import Foundation, PhaseEntry, StakeEntry
from facilitator.domain.mission_letter import EarlierIntervention, Evidence, Proposal
from facilitator.domain.people import PersonEntry, Role
from facilitator.store.store import Store

LETTER = Foundation(
    title="Structuration du pôle Cadre de vie",
    client="Ville de Valbrune",
    object="Accompagner la structuration du pôle",
    commissioned_by="Yves Le Goff",
    beneficiary="Claire Dupont",
    led_by="Hélène Aubrac",
    organisation="Ville de Valbrune",
    reporting="Rendre compte chaque mois",
    distribution=("Comité de pilotage",),
    phases=(
        PhaseEntry("1er temps", date(2026, 1, 5), 6, 2400, ("Structurer le pôle", "Accompagner les pilotes")),
        PhaseEntry("2nd temps", services=("Rationaliser les missions",)),
    ),
    stakes=(StakeEntry("territorial", "Rester proche"), StakeEntry("social", "Recréer du lien")),
    people=(
        PersonEntry("Le Goff", "Yves", function="DGS", unit="Direction générale", roles=(Role.COMMISSIONER,)),
        PersonEntry("Dupont", "Claire", unit="Direction générale", roles=(Role.BENEFICIARY,)),
    ),
    units=("Direction générale", "Voirie"),
    earlier=(EarlierIntervention("Projet du centre", "2025-09", "2026-01", 1215),),
    proposal=Proposal(annexed=True, revisable=True),
    file="lettre.txt",
    lines=("Objet : accompagner", "la structuration du pôle"),
    evidence=(Evidence("object", 1, 2),),
)


def test_everything_a_letter_says_is_there_at_once(store: Store) -> None:
    of = store.found_engagement(LETTER).id
    dossier = store.dossier(of)
    assert dossier.engagement.commissioned_by == "Yves Le Goff"
    assert [phase.title for phase in dossier.phases] == ["1er temps", "2nd temps"]
    assert [service.text for service in dossier.phases[0].services] == [
        "Structurer le pôle",
        "Accompagner les pilotes",
    ]
    assert [(stake.group, stake.text) for stake in dossier.stakes] == [
        ("territorial", "Rester proche"),
        ("social", "Recréer du lien"),
    ]
    assert [person.full_name for person in dossier.people] == ["Yves Le Goff", "Claire Dupont"]
    assert [unit.name for unit in dossier.units] == ["Direction générale", "Voirie"]
    letter = dossier.letter
    assert letter is not None
    assert letter.lines_of("object") == (1, 2)
    assert letter.lines_of("context") is None
    assert letter.earlier[0].minutes == 1215


def test_one_undo_takes_all_of_it_back(store: Store) -> None:
    of = store.found_engagement(LETTER).id
    undone = store.undo(of)
    assert undone is not None
    assert undone.label == "found"
    assert store.engagements() == ()
    assert store.people(of) == ()
    store.redo(of)
    assert len(store.phases(of)) == 2


def test_services_keep_their_ids_when_a_phase_is_corrected(store: Store) -> None:
    """A session refers to a service by its id, whatever is added before it."""
    of = store.found_engagement(LETTER).id
    ids = [service.id for phase in store.phases(of) for service in phase.services]
    assert len(set(ids)) == 3
    session = store.create_session(of, "COPIL n° 1", date(2026, 2, 3), service_id=ids[1])
    phase = store.phases(of)[0]
    assert session.phase_id == phase.id
    found = phase.service(session.service_id)
    assert found is not None
    assert found.text == "Accompagner les pilotes"


def test_the_letter_of_an_engagement_there_is_already_fills_what_is_empty(store: Store) -> None:
    """Its own title and phases stay; what only the letter says is written; one undo takes it back."""
    of = store.create_engagement("Pôle", "Ville de V.").id
    store.add_phase(of, "Diagnostic")
    before = store.dossier(of)
    store.receive_letter(of, LETTER)
    dossier = store.dossier(of)
    assert (dossier.engagement.title, dossier.engagement.client) == ("Pôle", "Ville de V.")
    assert dossier.engagement.object == "Accompagner la structuration du pôle"
    assert [phase.title for phase in dossier.phases] == ["Diagnostic"]
    assert [stake.group for stake in dossier.stakes] == ["territorial", "social"]
    assert dossier.letter is not None
    assert dossier.letter.file == "lettre.txt"
    store.receive_letter(of, LETTER)
    assert len(store.people(of)) == 2
    store.undo(of)
    store.undo(of)
    assert store.dossier(of) == before
