"""A steering committee of two hours, through the keyboard: every line, and every key between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from textual.pilot import Pilot

from facilitator.domain.items import Draft, ItemKind
from facilitator.domain.session import PointDraft, Session, SessionKind, SessionStatus
from facilitator.store.store import Store
from facilitator.ui.desk import Desk
from facilitator.ui.screens.close import CloseScreen
from tests.stage import TUESDAY, FixedClock
from tests.ui.conftest import Opens, screen
from tests.ui.keyboard import press, shown, type_text

STORY = Path(__file__).parents[1] / "vectors" / "stories" / "copil.txt"

POINTS = (
    PointDraft("Suites du COPIL 2", 10),
    PointDraft("Avancement des pilotes", 20),
    PointDraft("Organigramme cible : quel scénario ?", 30),
    PointDraft("Calendrier, CST", 20),
    PointDraft("Moyens et postes", 25),
    PointDraft("Divers, suites", 10),
)

ROOM = "Quitter la vue salle"
SECRET = "tension entre les deux adjoints"


def _steps() -> Iterator[tuple[bool, str]]:
    """The story from its first line on: what is pressed, marked, and what is typed."""
    for line in STORY.read_text(encoding="utf-8").splitlines()[1:]:
        yield line.startswith("#"), line.removeprefix("# ")


async def test_the_whole_committee_is_typed_projected_and_closed(
    opened: Opens, store: Store, copil: Session, desk: Desk, clock: FixedClock
) -> None:
    desk.settings = replace(desk.settings, consultant="Samia Benali")
    session = _planned(store, copil, clock)
    async with opened() as pilot:
        for pressed, step in _steps():
            clock.forward(minutes=2)
            if pressed:
                await _press(pilot, step)
            else:
                await type_text(pilot, step, "enter")
        assert isinstance(pilot.app.screen, CloseScreen)
    items = store.items(session.id)
    assert len(items) == 36
    assert [item.kind for item in items].count(ItemKind.DECISION) == 6
    assert sum(1 for item in items if item.is_private) == 1
    assert store.session(session.id).status is SessionStatus.CLOSED


def _planned(store: Store, copil: Session, clock: FixedClock) -> Session:
    """COPIL 3 with six points, and five actions left open by the one before."""
    before = store.create_session(copil.engagement_id, "COPIL n° 2", TUESDAY - timedelta(days=28))
    store.start_session(before.id)
    for number in range(1, 6):
        store.capture(before.id, Draft(ItemKind.ACTION, f"Action {number}", f"a: action {number}"))
    store.close_session(before.id)
    store.delete_session(copil.id)
    session = store.create_session(
        copil.engagement_id,
        "COPIL n° 3",
        TUESDAY,
        minutes=120,
        body_id=copil.body_id,
        kind=SessionKind.COPIL,
        points=POINTS,
    )
    store.start_session(session.id)
    return session


async def _press(pilot: Pilot[int], step: str) -> None:
    """Presses what the story says between its lines, and looks at what the room sees."""
    if step.startswith("F5 vue salle puis"):
        await press(pilot, "f5")
        _assert_the_room_sees(pilot, "3 ORGANIGRAMME CIBLE", "minutes restantes")
        await press(pilot, "f5")
        assert ROOM not in shown(pilot)
    elif step.startswith("F5 vue salle : relecture"):
        await press(pilot, "f5")
        _assert_the_room_sees(pilot, "DÉCISIONS DE LA SÉANCE", "Le scénario B (trois directions) est retenu")
        _assert_the_room_sees(pilot, "Saisir le CST en mai", "CE QUI EST PROPOSÉ")
        await press(pilot, "escape")
        assert ROOM not in shown(pilot)
    else:
        await press(pilot, *_keys(step))


def _assert_the_room_sees(pilot: Pilot[int], *texts: str) -> None:
    seen = shown(pilot)
    assert ROOM in seen
    assert all(text in seen for text in texts), seen
    assert SECRET not in seen.casefold()
    assert "retard" not in seen
    assert "◌" not in seen


def _keys(step: str) -> tuple[str, ...]:
    if step.startswith("Entrée sur la séance"):
        return ()
    if step.startswith("F6"):
        return ("f6", *("space", "down") * 5, "e", "down", "e", "escape")
    if step.startswith("↑"):
        return ("up", "end", "backspace", "e", "enter")
    if step.startswith("F7"):
        return ("f7", "d", "u", "p", "o", "enter", "m", "a", "r", "enter", "escape")
    if step.startswith("F12"):
        return ("f12", "enter", "enter", "enter", "enter")
    return ("f8",)


async def test_a_decision_is_said_in_front_of_the_group(
    opened: Opens, store: Store, copil: Session, clock: FixedClock
) -> None:
    """Until something is said at the last point, its decisions are read aloud; then the point is shown."""
    _planned(store, copil, clock)
    async with opened() as pilot:
        await type_text(pilot, "d: le scénario B est retenu", "enter")
        await press(pilot, *["f8"] * 5, "f5")
        assert "DÉCISIONS DE LA SÉANCE" in shown(pilot)
        await type_text(pilot, "a: envoyer le compte rendu >dupont <dem", "enter")
        assert "6 DIVERS, SUITES" in shown(pilot)
        assert "Claire Dupont, avant mercredi 11 mars" in shown(pilot)
        assert screen(pilot).in_room
