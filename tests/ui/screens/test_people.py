"""The people of an engagement: added, pasted, corrected, confirmed, merged, found again."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.items import Draft, Flag, FlagCode, ItemKind, NameRef
from facilitator.domain.people import Person, PersonEntry, Role
from facilitator.domain.session import Presence, Session
from facilitator.store.store import Store
from tests.stage import TUESDAY
from tests.ui.conftest import Opens
from tests.ui.keyboard import empty_line, paste, press, row_with, settle, shown, type_text

BLOCK = """Mme Claire Dupont (DGA)
M. Marc DUPUIS, chef du service Achats <marc.dupuis@valbrune.example.org>
Hugo Lambert - DRH - h.lambert@valbrune.example.org
LEROY Inès, directrice adjointe"""


def _people(store: Store, copil: Session) -> dict[str, Person]:
    return {person.last_name: person for person in store.people(copil.engagement_id)}


def _action(
    store: Store, copil: Session, owner: str, text: str = "Relire le plan", due: date = TUESDAY
) -> str:
    """An action of somebody in the session; its reference."""
    person = _people(store, copil).get(owner)
    flags = () if person else (Flag(FlagCode.OWNER_UNKNOWN, owner),)
    named = NameRef(owner, person.id if person else None)
    item = store.capture(
        copil.id, Draft(ItemKind.ACTION, text, f"a: {text}", owner=named, due=due, flags=flags)
    )
    return item.ref


async def test_everybody_is_listed_by_surname_with_what_they_are(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "q")
        assert "7 personnes" in shown(pilot)
        rows = [shown(pilot).index(name) for name in ("Samia Benali", "Claire Dupont", "Yves Le Goff")]
        assert rows == sorted(rows)
        assert "cheffe de service" in row_with(pilot, "Anne Vidal")
        assert "Finances" in row_with(pilot, "Anne Vidal")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_the_list_fits_every_window(
    opened: Opens, store: Store, copil: Session, size: tuple[int, int]
) -> None:
    """In a narrow one address and roles stand on the card; names are whole in all of them."""
    person = store.correct_person(
        _people(store, copil)["Benali"].id,
        PersonEntry("Benali", "Samia", "Mme", "cheffe de service", "Voirie", "s@v.fr", (Role.COPIL,)),
    )
    async with opened(size) as pilot:
        await press(pilot, "enter", "q")
        assert "Mme Samia Benali" in row_with(pilot, "Samia")
        assert person.email in shown(pilot)
        assert "COPIL" in shown(pilot)


async def test_the_card_says_what_the_person_answers_for(opened: Opens, store: Store, copil: Session) -> None:
    """Open actions with the late ones first, decisions to carry out, sessions attended."""
    store.start_session(copil.id)
    late = _action(store, copil, "Vidal", "Obtenir l'accord du bailleur", date(2026, 3, 4))
    store.capture(
        copil.id,
        Draft(
            ItemKind.DECISION,
            "Le CST est saisi",
            "d: …",
            owner=NameRef("", _people(store, copil)["Vidal"].id),
        ),
    )
    store.mark(copil.id, _people(store, copil)["Vidal"].id, Presence.PRESENT)
    store.close_session(copil.id)
    async with opened() as pilot:
        await press(pilot, "enter", "q", "end")
        assert "! 1/1" in row_with(pilot, "Anne Vidal")
        assert "! 6 j" in row_with(pilot, late)
        assert "Le CST est saisi" in shown(pilot)
        assert "COPIL n° 3 (10/03)" in row_with(pilot, "1 séance")
        await press(pilot, "enter")
        assert "Échap retour" in shown(pilot)
        await press(pilot, "escape")
        assert "Échap retour" not in shown(pilot)


async def test_n_adds_one_person_in_one_line(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "q", "n")
        await type_text(pilot, "M. Bruno Petit ; régisseur ; Moyens généraux ; b@v.fr ; +copil", "enter")
        assert "régisseur" in row_with(pilot, "Bruno Petit")
        petit = _people(store, copil)["Petit"]
        assert (petit.civility, petit.email, petit.roles) == ("M.", "b@v.fr", (Role.COPIL,))
        await press(pilot, "ctrl+z")
        assert "Bruno Petit" not in row_with(pilot, "régisseur")
        assert "Annulé : la nouvelle personne" in shown(pilot)


async def test_a_pasted_block_shows_what_was_read_before_it_is_taken(
    opened: Opens, store: Store, copil: Session
) -> None:
    """Who is known is completed, who is doubtful is marked and stays to be confirmed."""
    async with opened() as pilot:
        await press(pilot, "enter", "q", "n")
        await paste(pilot, BLOCK)
        assert "4 personnes lues, 1 à vérifier" in shown(pilot)
        assert row_with(pilot, "Hugo Lambert  ").lstrip("│ ").startswith("◌")
        assert len(_people(store, copil)) == 7
        await press(pilot, "enter")
        assert "◌ 1 à confirmer" in shown(pilot)
        people = _people(store, copil)
        assert len(people) == 9
        assert people["Dupuis"].email == "marc.dupuis@valbrune.example.org"
        assert people["Lambert"].provisional
        await press(pilot, "ctrl+z")
        assert len(_people(store, copil)) == 7


async def test_escape_leaves_what_was_pasted(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "q", "n")
        await paste(pilot, BLOCK)
        await press(pilot, "escape")
        assert "7 personnes" in shown(pilot)


async def test_e_corrects_the_person_in_one_line(opened: Opens, store: Store, copil: Session) -> None:
    """The line stands there as it is; a role that means nothing is refused and the line stays."""
    async with opened() as pilot:
        await press(pilot, "enter", "q", "e")
        assert "Samia Benali ; cheffe de service ; Voirie" in shown(pilot)
        await type_text(pilot, " ; +xyz", "enter")
        assert "« xyz » n'est pas un rôle" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "Mme Samia Benali-Roux ; directrice ; Voirie ; +copil", "enter")
        assert "directrice" in row_with(pilot, "Mme Samia Benali-Roux")
        assert _people(store, copil)["Benali-Roux"].roles == (Role.COPIL,)


async def test_roles_are_given_by_letter_and_typed(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "q", "r")
        assert "○ pilote" in shown(pilot)
        await press(pilot, "p", "down", "space")
        assert "● pilote" in shown(pilot)
        await press(pilot, "escape")
        assert _people(store, copil)["Benali"].roles == (Role.PILOT, Role.BENEFICIARY)
        await press(pilot, "plus")
        await type_text(pilot, "copil -pilote", "enter")
        assert _people(store, copil)["Benali"].roles == (Role.BENEFICIARY, Role.COPIL)


async def test_somebody_named_in_a_session_is_confirmed(opened: Opens, store: Store, copil: Session) -> None:
    store.start_session(copil.id)
    _action(store, copil, "xavier")
    store.close_session(copil.id)
    async with opened() as pilot:
        await press(pilot, "enter", "q", "end")
        assert row_with(pilot, "Xavier").strip().startswith("◌")
        assert "C confirme, F fusionne" in shown(pilot)
        await press(pilot, "c")
        assert "◌" not in shown(pilot)
        assert not _people(store, copil)["Xavier"].provisional
        await press(pilot, "c")
        assert "déjà confirmé" in shown(pilot)


async def test_somebody_named_in_a_session_is_merged_with_somebody_known(
    opened: Opens, store: Store, copil: Session
) -> None:
    """A few letters, Enter takes the marked proposal, Enter again merges; undo tells them apart again."""
    store.start_session(copil.id)
    _action(store, copil, "xavier")
    store.close_session(copil.id)
    async with opened() as pilot:
        await press(pilot, "enter", "q", "end", "f")
        assert "Xavier est en réalité" in shown(pilot)
        await type_text(pilot, "dup", "down", "enter", "enter")
        assert "Xavier" not in shown(pilot)
        assert "1" in row_with(pilot, "Marc Dupuis")
        assert [item.owner_id for item in store.items(copil.id)] == [_people(store, copil)["Dupuis"].id]
        await press(pilot, "ctrl+z")
        assert "Xavier" in shown(pilot)


async def test_namesakes_are_visible_as_such(opened: Opens, store: Store, copil: Session) -> None:
    store.add_person(copil.engagement_id, PersonEntry("Dupont", "Chloé", function="chargée d'accueil"))
    async with opened() as pilot:
        await press(pilot, "enter", "q", "down")
        assert row_with(pilot, "Chloé Dupont ").strip().startswith("=")
        assert row_with(pilot, "  DGA").strip().startswith("=")
        assert "homonyme : Claire Dupont   DGA" in shown(pilot)


async def test_a_slash_filters_and_escape_shows_everybody_again(opened: Opens, copil: Session) -> None:
    """By any word of the row, accents aside."""
    async with opened() as pilot:
        await press(pilot, "enter", "q", "slash")
        await type_text(pilot, "generale", "enter")
        assert "filtre : generale" in shown(pilot)
        assert "Yves Le Goff" in shown(pilot)
        assert "Anne Vidal" not in shown(pilot)
        await press(pilot, "escape")
        assert "Anne Vidal" in shown(pilot)
        await press(pilot, "slash")
        await type_text(pilot, "zut", "enter")
        assert "Personne ne répond à « zut »" in shown(pilot)


async def test_a_person_of_the_record_is_not_removed(opened: Opens, store: Store, copil: Session) -> None:
    """The refusal says so; somebody nobody needs goes, and comes back."""
    store.start_session(copil.id)
    _action(store, copil, "Benali")
    store.close_session(copil.id)
    async with opened() as pilot:
        await press(pilot, "enter", "q", "delete")
        assert "Le dossier cite Samia Benali" in shown(pilot)
        await press(pilot, "down", "delete")
        assert "6 personnes" in shown(pilot)
        await press(pilot, "ctrl+z")
        assert "7 personnes" in shown(pilot)


async def test_an_empty_list_says_what_to_do(opened: Opens, store: Store) -> None:
    store.create_engagement("Schéma de mutualisation")
    async with opened() as pilot:
        await press(pilot, "enter", "q")
        assert "N ajoute quelqu'un" in shown(pilot)
        await press(pilot, "enter", "e", "r", "c", "f", "delete", "escape")
        assert "Aucune séance" in shown(pilot), "keys that mean nothing here do nothing"


async def test_it_speaks_english_too(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await pilot.app.screen.run_action("language")
        await settle(pilot)
        await press(pilot, "enter", "q")
        assert "7 people" in shown(pilot)
        assert "Enter Card N Add E Edit" in shown(pilot)
