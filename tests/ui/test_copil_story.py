"""A steering committee of two hours, through the keyboard: each line, each key between them, the minutes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Final

import pytest
from textual.pilot import Pilot

from facilitator.domain.items import Item, ItemKind, Status
from facilitator.domain.session import Presence, Session, SessionStatus
from facilitator.store.store import Store
from facilitator.ui.screens.close import CloseScreen, Step
from tests.capture.stage import COPIL_KINDS
from tests.stage import FixedClock
from tests.ui.committee import MINUTES, about_to_begin, conduct, minutes_in
from tests.ui.conftest import screen
from tests.ui.keyboard import press, shown, type_text

MOST_PRESSES: Final = 60
"""What conducting two hours may cost the hands: points, attendance, room view, flags, export."""

ROOM: Final = "Échap Quitter"
SECRET: Final = "tension entre les deux adjoints"


@pytest.mark.parametrize("size", [(100, 30), (80, 24)], ids=str)
async def test_two_hours_are_conducted_and_written_up(
    tmp_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str], size: tuple[int, int]
) -> None:
    with about_to_begin(tmp_path, clock) as stage:
        async with stage.app.run_test(size=size) as pilot:
            hands = await conduct(pilot, clock, _look)
            _assert_closed(pilot)
        with capsys.disabled():
            print(f"\n{size}: {hands.pressed} presses to conduct, {hands.typed} of text")  # noqa: T201
        assert hands.pressed <= MOST_PRESSES
        _assert_kept(stage.store, stage.session)
    assert minutes_in(tmp_path) == MINUTES.read_text(encoding="utf-8")


def _look(pilot: Pilot[int], step: str, key: str) -> None:
    """Looks at what the consultant and the room see, where the story says what that is."""
    if key == "f5" and step.startswith("F5 vue salle"):
        _look_at_the_room(pilot, reading_aloud="relecture" in step)
    elif step.startswith(":+5"):
        assert "sur 35 min" in shown(pilot)
        assert any(late in shown(pilot) for late in ("retard 4 min", "+4 min")), "told to her alone"
    elif step.startswith("x: "):
        assert SECRET in shown(pilot).casefold()
    elif step.startswith("F6") and key == "e":
        assert "8/11" in shown(pilot)


def _look_at_the_room(pilot: Pilot[int], *, reading_aloud: bool) -> None:
    seen = shown(pilot)
    if not screen(pilot).in_room:
        assert ROOM not in seen
        return
    texts = (
        ("DÉCISIONS DE LA SÉANCE", "Le scénario B (trois directions) est retenu", "Saisir le CST en mai")
        if reading_aloud
        else ("QUEL SCÉNARIO RETENIR, A, B OU C ?", "minutes restantes")
    )
    assert all(text in seen for text in (ROOM, *texts)), seen
    assert SECRET not in seen.casefold()
    assert "retard" not in seen
    assert "◌" not in seen


def _assert_closed(pilot: Pilot[int]) -> None:
    front = pilot.app.screen
    assert isinstance(front, CloseScreen)
    assert front.step is Step.DONE
    assert "4 fichiers dans" in shown(pilot)


def _assert_kept(store: Store, session: Session) -> None:
    items = store.items(session.id)
    assert Counter(item.kind for item in items) == COPIL_KINDS
    assert not [item.text for item in items if item.flags]
    fusion = next(item for item in items if "secrétariats" in item.text and item.kind is ItemKind.DECISION)
    assert fusion.status is Status.PROPOSED
    assert _owner(store, items, "lister") == "Paul Roche"
    assert _owner(store, items, "chiffrer") == "Claire Dupont"
    assert _owner(store, items, "envoyer") == "Odile Garnier"
    assert [item.status for item in store.register(session.engagement_id) if item.ref == "A-05"] == [
        Status.DONE
    ]
    seen = Counter(each.presence for each in store.attendance(session.id))
    assert seen == {Presence.PRESENT: 8, Presence.EXCUSED: 3}
    assert store.session(session.id).status is SessionStatus.CLOSED
    (hours,) = (line for line in store.hours(session.engagement_id) if line.session_id == session.id)
    assert hours.minutes == 120


def _owner(store: Store, items: tuple[Item, ...], begins: str) -> str:
    action = next(each for each in items if each.text.casefold().startswith(begins))
    return next(p.full_name for p in store.people(action.engagement_id) if p.id == action.owner_id)


async def test_a_decision_is_said_in_front_of_the_group(tmp_path: Path, clock: FixedClock) -> None:
    """Until something is said at the last point, its decisions are read aloud; then the point is shown."""
    with about_to_begin(tmp_path, clock) as stage:
        async with stage.app.run_test(size=(100, 30)) as pilot:
            await press(pilot, "enter", "enter", "f8")
            await type_text(pilot, "d: le scénario B est retenu", "enter")
            await press(pilot, *["f8"] * 5, "f5")
            assert "DÉCISIONS DE LA SÉANCE" in shown(pilot)
            await type_text(pilot, "a: envoyer le compte rendu >dupont <dem", "enter")
            assert "QUE RETENEZ-VOUS" in shown(pilot)
            assert "Claire Dupont, avant mercredi 11 mars" in shown(pilot)
            assert screen(pilot).in_room
