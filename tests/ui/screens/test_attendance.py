"""F6: who is here, one key a person, a name typed to add somebody."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from facilitator.domain.session import Attendance, Presence, Session
from facilitator.store.store import Store
from facilitator.ui.screens.attendance import AttendanceScreen
from tests.stage import FixedClock
from tests.ui.conftest import Opens, preview, type_command
from tests.ui.keyboard import plain, press, row_with, shown, type_text


def _of(store: Store, session: Session, last_name: str) -> Attendance | None:
    people = {person.id: person.last_name for person in store.people(session.engagement_id)}
    return next((line for line in store.attendance(session.id) if people[line.person_id] == last_name), None)


def _presence(store: Store, session: Session, last_name: str) -> Presence:
    line = _of(store, session, last_name)
    assert line is not None
    return line.presence


async def test_space_down_the_list_marks_those_present(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await press(pilot, "f6", "space", "space", "space")
        assert "Présents 3/7" in shown(pilot)
        await press(pilot, "up", "space")
        assert "Présents 2/7" in shown(pilot), "space again takes it back"
        await press(pilot, "escape")
        assert "2/7" in row_with(pilot, "F6 Présents")
    assert _presence(store, copil, "Le Goff") is Presence.PRESENT


async def test_space_and_arrow_in_turn_mark_the_same_people(
    live: Opens, store: Store, copil: Session
) -> None:
    """Whoever moves on by hand marks each one too: the same key goes on only when it comes again at once."""
    async with live() as pilot:
        await press(pilot, "f6", "space", "down", "space", "down", "space")
        assert "Présents 3/7" in shown(pilot)
        await press(pilot, "down", "e", "e", "down", "a")
    presences = [each.presence for each in store.attendance(copil.id)]
    assert presences[:6] == [*[Presence.PRESENT] * 3, *[Presence.EXCUSED] * 2, Presence.ABSENT]


WAYS = (
    ("f6", *("space", "down") * 4, *("e", "down") * 2, "e", "escape"),
    ("f6", *["space"] * 4, "down", *["e"] * 3, "escape"),
)
"""The roll of a committee: with the arrow after each key, or with the keys alone."""


@pytest.mark.parametrize("way", WAYS)
async def test_the_roll_of_a_committee_costs_no_more_than_an_arrow_a_person(
    live: Opens, store: Store, copil: Session, way: tuple[str, ...]
) -> None:
    assert len(way) <= 2 + 2 * 7
    async with live() as pilot:
        await press(pilot, *way)
        assert "4/7" in row_with(pilot, "F6 Présents")
    excused = [each for each in store.attendance(copil.id) if each.presence is Presence.EXCUSED]
    assert len(excused) == 3


async def test_space_again_on_the_last_person_changes_nothing(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "f6", *["space"] * 9)
        assert "Présents 7/7" in shown(pilot)


async def test_what_a_key_cannot_say_is_typed_in_the_list(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await press(pilot, "f6", "tab")
        await type_text(pilot, "martin représentée dupont", "enter")
        assert "représenté(e) par C. Dupont" in row_with(pilot, "N. Martin")
        await press(pilot, "tab")
        await type_text(pilot, "personne représenté dupont", "enter")
        assert "Personne ici ne s'appelle personne" in shown(pilot)
        await press(pilot, "ctrl+u")
        await type_text(pilot, "roche part 10h15", "enter")
        assert "10:15" in row_with(pilot, "P. Roche")
    assert _presence(store, copil, "Martin") is Presence.REPRESENTED


async def test_who_comes_late_without_a_time_arrives_now_and_may_come_back(
    live: Opens, store: Store, copil: Session, clock: FixedClock
) -> None:
    async with live() as pilot:
        await type_command(pilot, ":retard vidal")
        clock.forward(minutes=30)
        await type_command(pilot, ":part vidal")
        line = _of(store, copil, "Vidal")
        assert line is not None
        assert (line.arrived, line.left) == (time(9, 30), time(10))
        assert "0/7" in row_with(pilot, "F6 Présents")
        await type_command(pilot, ":présent vidal")
        line = _of(store, copil, "Vidal")
        assert line is not None
        assert (line.arrived, line.left) == (time(9, 30), None)


async def test_the_quorum_is_counted_while_people_come(live: Opens, store: Store, copil: Session) -> None:
    (body,) = store.bodies(copil.engagement_id)
    store.edit_body(replace(body, quorum=3))
    async with live() as pilot:
        await press(pilot, "f6", "space")
        assert "quorum non atteint : 1 pour 3" in shown(pilot).replace("\u00a0", " ")
        await press(pilot, "escape")
        assert "F6 Sans quorum" in shown(pilot)
        await press(pilot, "f6", "down", "space", "space", "escape")
        assert "F6 Présents" in shown(pilot)


async def test_a_decision_without_a_quorum_is_saved_and_said_once(
    live: Opens, store: Store, copil: Session
) -> None:
    """Nothing is said of a decision that is only proposed, nor once enough members are there."""
    body = store.bodies(copil.engagement_id)[0]
    store.edit_body(replace(body, quorum=3))
    async with live() as pilot:
        await type_text(pilot, "d: avant l'appel", "enter")
        assert "sans quorum" not in preview(pilot)
        await type_command(pilot, ":présent dupont")
        await type_text(pilot, "d: retenir le scénario B ?", "enter")
        assert "sans quorum" not in preview(pilot)
        await type_text(pilot, "d: retenir le scénario B", "enter")
        assert "D-03 est prise sans quorum : 1 pour 3" in plain(preview(pilot))
        await type_text(pilot, "d: saisir le CST", "enter")
        assert "sans quorum" not in preview(pilot), "it was said"
        await type_command(pilot, ":présent martin, roche")
        await type_text(pilot, "d: geler deux postes", "enter")
        assert "sans quorum" not in preview(pilot)
    assert len(store.items(copil.id)) == 5


async def test_letters_mark_excused_absent_and_late(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await press(pilot, "f6", "e", "down", "a", "down", "r")
        assert row_with(pilot, "Y. Le Goff").rstrip(" │").endswith("excusé(e)")
        assert row_with(pilot, "C. Dupont").rstrip(" │").endswith("absent(e)")
        assert "arrivée à 09:30" in row_with(pilot, "M. Dupuis")
    assert _presence(store, copil, "Dupont") is Presence.ABSENT
    late = _of(store, copil, "Dupuis")
    assert late is not None
    assert (late.presence, late.arrived) == (Presence.PRESENT, time(9, 30))


async def test_who_is_represented_and_who_left_early_is_shown(live: Opens) -> None:
    """These two say more than a key can: they are typed."""
    async with live() as pilot:
        await type_command(pilot, ":represente martin dupont")
        await type_command(pilot, ":part roche 10h15")
        await press(pilot, "f6")
        assert "représenté(e) par C. Dupont" in row_with(pilot, "N. Martin")
        assert "10:15" in row_with(pilot, "P. Roche")


async def test_who_presides_and_what_people_are_known_for_is_shown(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "f6")
        assert "DGS, préside" in row_with(pilot, "Y. Le Goff")
        assert "RH" in row_with(pilot, "N. Martin")


async def test_a_name_adds_somebody_known_by_its_beginning(live: Opens, store: Store, copil: Session) -> None:
    store.uninvite(copil.id, [line.person_id for line in store.attendance(copil.id)][3:])
    async with live() as pilot:
        await press(pilot, "f6")
        await type_text(pilot, "vid", "enter")
        assert "A. Vidal" in shown(pilot)
    assert _presence(store, copil, "Vidal") is Presence.PRESENT
    assert len(store.people(copil.engagement_id)) == 7


async def test_a_capital_begins_a_name_where_its_letter_would_mark(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live() as pilot:
        await press(pilot, "f6")
        await type_text(pilot, "Ali Rahmani", "enter")
        assert "A. Rahmani" in shown(pilot)
    assert _presence(store, copil, "Rahmani") is Presence.PRESENT
    assert _presence(store, copil, "Le Goff") is Presence.INVITED


async def test_an_unclear_name_stays_to_be_completed(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await press(pilot, "f6")
        await type_text(pilot, "dup", "enter")
        front = pilot.app.screen
        assert isinstance(front, AttendanceScreen)
        assert front.name_input.value == "dup"
        await type_text(pilot, "ont", "enter")
    assert _presence(store, copil, "Dupont") is Presence.PRESENT


async def test_escape_leaves_the_name_first_then_the_list(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "f6")
        await type_text(pilot, "vid", "escape")
        assert isinstance(pilot.app.screen, AttendanceScreen)
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, AttendanceScreen)


async def test_f6_again_closes_the_list(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "f6", "f6")
        assert not isinstance(pilot.app.screen, AttendanceScreen)


async def test_delete_takes_somebody_off_the_list(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await press(pilot, "f6", "down", "delete")
        assert "Présents 0/6" in shown(pilot)
    assert _of(store, copil, "Dupont") is None


async def test_the_list_and_the_name_fit_a_small_window(live: Opens) -> None:
    async with live((80, 24)) as pilot:
        await press(pilot, "f6")
        assert "tapez un nom" in shown(pilot)
        assert "Y. Le Goff" in shown(pilot)


async def test_guests_are_named_together_by_their_body_or_all_at_once(
    opened: Opens, store: Store, copil: Session
) -> None:
    """The list begins empty; candidates are shown as one types."""
    store.uninvite(copil.id, [line.person_id for line in store.attendance(copil.id)])
    async with opened() as pilot:
        await press(pilot, "enter", "p", "f6")
        assert "ou `tous`" in shown(pilot)
        await type_text(pilot, "vidal, dup")
        assert "Claire Dupont   Marc Dupuis" in shown(pilot)
        await type_text(pilot, "ont", "enter")
        assert "Invités 2" in shown(pilot)
        await type_text(pilot, "tous", "enter")
        assert "Invités 7" in shown(pilot)
        await press(pilot, "escape", "ctrl+z")
        assert len(store.attendance(copil.id)) == 2, "everybody came by one intention"


@pytest.mark.parametrize(
    ("civility", "excused", "represented"),
    [
        ("Mme", "excusée", "représentée par C. Dupont"),
        ("M.", "excusé", "représenté par C. Dupont"),
        ("", "excusé(e)", "représenté(e) par C. Dupont"),
    ],
)
async def test_how_somebody_took_part_agrees_with_who_it_is(
    live: Opens, store: Store, copil: Session, civility: str, excused: str, represented: str
) -> None:
    """Where the civility is not known, both are written."""
    vidal = next(person for person in store.people(copil.engagement_id) if person.last_name == "Vidal")
    store.edit_person(replace(vidal, civility=civility))
    async with live() as pilot:
        for said, shows in ((":excuse vidal", excused), (":représenté vidal dupont", represented)):
            await type_command(pilot, said)
            await press(pilot, "f6")
            assert row_with(pilot, "A. Vidal").rstrip(" │").endswith(shows)
            await press(pilot, "escape")
