"""Bodies and distribution lists: members chosen by a few letters, who chairs, who is invited."""

from __future__ import annotations

from facilitator.domain.people import Seat
from facilitator.domain.session import Session
from facilitator.store.store import Store
from tests.ui.conftest import Opens
from tests.ui.keyboard import press, row_with, shown, type_text


async def test_each_body_stands_above_its_people(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "q", "tab")
        assert "Comité de pilotage   7 membres" in shown(pilot)
        assert "préside" in row_with(pilot, "Yves Le Goff")
        assert "Achats" in row_with(pilot, "Marc Dupuis")
        assert "COPIL n° 3" in shown(pilot), "its sessions, on the card"
        await press(pilot, "b")
        assert "7 personnes" in shown(pilot)


async def test_a_new_body_gets_its_people_by_a_few_letters(
    opened: Opens, store: Store, copil: Session
) -> None:
    """Tab completes a name; somebody unknown comes in to be confirmed."""
    async with opened() as pilot:
        await press(pilot, "enter", "q", "b", "n")
        await type_text(pilot, "CST ; Comité social territorial ; quorum 3", "enter")
        assert "Comité social territorial   0 membre, quorum 3" in shown(pilot)
        await press(pilot, "plus")
        await type_text(pilot, "vid", "tab")
        await type_text(pilot, "roche, zoé", "enter")
        body = store.bodies(copil.engagement_id)[1]
        names = [store.person(each.person_id).full_name for each in body.members]
        assert names == ["Anne Vidal", "Paul Roche", "Zoé"]
        assert "◌ Zoé" in shown(pilot)
        await press(pilot, "ctrl+z")
        assert store.bodies(copil.engagement_id)[1].members == ()
        assert "Zoé" not in shown(pilot)


async def test_a_name_that_may_be_two_people_is_taken_as_marked(
    opened: Opens, store: Store, copil: Session
) -> None:
    """Enter shows whom it would take; Enter again takes that one."""
    async with opened() as pilot:
        await press(pilot, "enter", "q", "b", "n")
        await type_text(pilot, "CAO", "enter", "a")
        await type_text(pilot, "dup", "enter")
        assert "Claire Dupont," in shown(pilot)
        await press(pilot, "enter")
        (member,) = store.bodies(copil.engagement_id)[1].members
        assert store.person(member.person_id).full_name == "Claire Dupont"


async def test_one_person_chairs_and_others_come_by_invitation(
    opened: Opens, store: Store, copil: Session
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "q", "b", "down", "down", "p")
        assert "préside" in row_with(pilot, "Claire Dupont")
        assert "préside" not in row_with(pilot, "Yves Le Goff")
        await press(pilot, "down", "i")
        assert "sur invitation" in row_with(pilot, "Marc Dupuis")
        await press(pilot, "i")
        assert "sur invitation" not in row_with(pilot, "Marc Dupuis")
        seats = [each.seat for each in store.bodies(copil.engagement_id)[0].members]
        assert seats[:3] == [Seat.MEMBER, Seat.CHAIR, Seat.MEMBER]
        await press(pilot, "home", "p")
        assert "Choisissez d'abord une personne" in shown(pilot)


async def test_a_list_takes_people_and_others(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "q", "b", "l")
        await type_text(pilot, "Comptes rendus", "enter", "plus")
        await type_text(pilot, "legoff, Archives municipales", "enter")
        (listed,) = store.lists(copil.engagement_id)
        assert [store.person(each).last_name for each in listed.person_ids] == ["Le Goff"]
        assert listed.others == ("Archives municipales",)
        assert "Comptes rendus   2 destinataires" in shown(pilot)
        await press(pilot, "end", "delete")
        assert store.lists(copil.engagement_id)[0].others == ()
        await press(pilot, "e")
        await type_text(pilot, " du COPIL", "enter")
        assert store.lists(copil.engagement_id)[0].name == "Comptes rendus du COPIL"


async def test_delete_takes_off_one_person_or_the_whole_body(
    opened: Opens, store: Store, copil: Session
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "q", "b", "down", "delete")
        assert "6 membres" in shown(pilot)
        await press(pilot, "home", "delete")
        assert "Aucune instance" in shown(pilot)
        await press(pilot, "ctrl+z", "ctrl+z")
        assert "7 membres" in shown(pilot)
        assert store.session(copil.id).body_id is not None


async def test_a_body_is_corrected_in_one_line(opened: Opens, store: Store, copil: Session) -> None:
    async with opened((80, 24)) as pilot:
        await press(pilot, "enter", "q", "b", "e")
        assert "COPIL ; Comité de pilotage" in shown(pilot)
        await type_text(pilot, " ; quorum 4", "enter")
        assert "quorum 4" in shown(pilot)
        assert store.bodies(copil.engagement_id)[0].quorum == 4
