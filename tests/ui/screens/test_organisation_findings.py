"""What the analyses find: listed with why, followed to their lines, set aside and shown again."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from threading import Event

import pytest
from textual.events import Key
from textual.pilot import Pilot

from facilitator.analysis.findings import kept, key
from facilitator.analysis.looks import Look, LookCode, Result
from facilitator.domain.organisation import Activity, Frequency, Staff
from facilitator.domain.session import Session
from facilitator.store.store import Store
from facilitator.ui.screens.findings import FindingsScreen
from tests.ui.conftest import Opens
from tests.ui.keyboard import answered, press, row_with, settle, shown, type_text
from tests.ui.organised import Organised, organise
from tests.ui.screens.test_organisation import screen


@pytest.fixture
def organised(store: Store, copil: Session) -> Organised:
    """Services with overlaps, one overloaded, one dependent on one agent, one on a season."""
    found = organise(store, copil.engagement_id)
    activities = {each.title: each for each in store.activities(found.of)}
    store.edit_activity(replace(activities["Clôture"], staff=(Staff(1),), frequency=Frequency.SEASONAL))
    unit = next(each for each in store.units(found.of) if each.name == "Voirie")
    store.edit_unit(replace(unit, fte=Decimal("0.5")))
    return found


def _told(pilot: Pilot[int]) -> set[object]:
    front = pilot.app.screen
    assert isinstance(front, FindingsScreen)
    return {key(each) for each in kept(front.results[LookCode.OVERLAPS], front.dismissals)}


async def test_every_kind_of_result_says_why(opened: Opens, organised: Organised) -> None:
    async with opened((120, 36)) as pilot:
        await press(pilot, "enter", "o", "a")
        text = shown(pilot)
        assert "Doublons à trancher 2" in text
        assert "mêmes mots : rapprochement, factures" in text
        assert "personne ne répond de cette activité" in text
        assert "0,80 ETP" in row_with(pilot, "l'effectif est de")
        assert "Un seul agent" in text
        assert "Saisonnalité" in text
        assert "résultats" in text.splitlines()[0]


async def test_enter_goes_to_either_line_of_an_overlap(opened: Opens, organised: Organised) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "o", "a", "enter")
        first = screen(pilot).row
        assert first is not None
        assert first.activity is not None
        await press(pilot, "escape", "a", "home", "down", "enter")
        second = screen(pilot).row
        assert second is not None
        assert second.activity is not None
        assert first.activity.unit_id != second.activity.unit_id


async def test_a_result_is_set_aside_with_its_reason_and_shown_again(
    opened: Opens, store: Store, organised: Organised
) -> None:
    """The matrix no longer counts it; the reason is kept, and undo works as everywhere."""
    async with opened() as pilot:
        await press(pilot, "enter", "o", "a", "delete")
        await type_text(pilot, "deux stocks sur deux sites", "enter")
        (kept,) = store.dismissals(organised.of)
        assert kept.reason == "deux stocks sur deux sites"
        assert "Doublons à trancher 1" in shown(pilot)
        assert "1 écarté " in shown(pilot)
        await press(pilot, "end")
        assert "deux stocks sur deux sites" in shown(pilot)
        await press(pilot, "escape")
        await press(pilot, "a", "end", "delete")
        assert store.dismissals(organised.of) == ()
        assert "Doublons à trancher 2" in shown(pilot)
        await press(pilot, "ctrl+z")
        assert store.dismissals(organised.of) == (kept,)


async def test_an_overlap_that_is_set_aside_brings_up_the_next_likeliest(
    opened: Opens, store: Store, organised: Organised
) -> None:
    """Two services say a thing three times each; what is told is what counts, also after undo."""
    for unit in ("RH", "DSI"):
        for place in range(3):
            title = f"Paie des agents {place}"
            store.add_activity(Activity("", organised.of, title, unit_id=organised.units[unit]))
    async with opened((120, 50)) as pilot:
        await press(pilot, "enter", "o", "a")
        before = _told(pilot)
        await press(pilot, "home", *["down"] * 4, "delete")
        await type_text(pilot, "deux sites", "enter")
        after = _told(pilot)
        assert len(before - after) == 1
        assert after - before, "another one came up"
        await press(pilot, "ctrl+z")
        assert _told(pilot) == before


async def test_the_results_follow_what_is_corrected(
    opened: Opens, store: Store, organised: Organised
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "o", "a")
        assert isinstance(pilot.app.screen, FindingsScreen)
        store.remove_activity(organised.activities["Gestion des stocks"])
        pilot.app.screen.reload()
        await press(pilot, "home")
        assert "Doublons à trancher 1" in shown(pilot)


async def test_keys_answer_while_the_analyses_run(
    opened: Opens, organised: Organised, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How far they are is told; Escape leaves them without waiting."""
    done = Event()

    def held() -> tuple[Result, ...]:
        done.wait(30)
        return ()

    monkeypatch.setattr("facilitator.ui.screens.findings.looks", lambda *_: (Look(LookCode.OVERLAPS, held),))
    async with opened() as pilot:
        await press(pilot, "enter", "o")
        await _hit(pilot, "a")
        assert isinstance(pilot.app.screen, FindingsScreen)
        assert "analyse 1 sur 1" in shown(pilot)
        await _hit(pilot, "escape")
        assert not isinstance(pilot.app.screen, FindingsScreen)
        done.set()
        await settle(pilot)


async def _hit(pilot: Pilot[int], key: str) -> None:
    """Presses a key without waiting for what goes on beside."""
    pilot.app.post_message(Key(key, key if len(key) == 1 else None))
    await answered(pilot)
