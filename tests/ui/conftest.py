"""A COPIL ready to be conducted, and the application opened on it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import time
from typing import Any

import pytest
from textual.notifications import Notification
from textual.pilot import Pilot
from textual.screen import Screen
from textual.timer import Timer

from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import OrgUnit
from facilitator.domain.people import Membership, Person, PersonEntry, Seat
from facilitator.domain.session import Expected, PointDraft, Session, SessionKind
from facilitator.i18n import Words
from facilitator.paths import Home
from facilitator.settings import Settings
from facilitator.store.glance import FirstSight
from facilitator.store.store import Store
from facilitator.ui.app import FacilitatorApp
from facilitator.ui.desk import Desk
from facilitator.ui.screens.live import LiveScreen
from facilitator.ui.screens.page import Page
from tests.stage import PATIENCE, PEOPLE, TUESDAY, UNITS, FixedClock
from tests.ui.keyboard import plain, settle, type_text

AGENDA = (
    PointDraft("Suites du COPIL 2", 10, Expected.INFORMATION),
    PointDraft("Organigramme cible : quel scénario ?", 30, Expected.DECISION),
    PointDraft("Activités du service Achats", 20, Expected.DISCUSSION, ItemKind.ACTIVITY),
)

_A_SECOND = 1.0

Opens = Callable[..., AbstractAsyncContextManager[Pilot[int]]]


@pytest.fixture(autouse=True)
def _time_goes_on_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Screens look at the clock, and notices go away, after seconds of the machine.

    A slow one would have them do so in the middle of a story that sets its own clock on by minutes.
    """

    def set_interval(page: Page, interval: float, *given: Any, pause: bool = False, **more: Any) -> Timer:
        return Screen.set_interval(page, interval, *given, pause=pause or interval >= _A_SECOND, **more)

    monkeypatch.setattr(Page, "set_interval", set_interval)
    monkeypatch.setattr(Notification, "time_left", PATIENCE)


def _entry(person: Person) -> PersonEntry:
    unit = next(unit.name for unit in UNITS if unit.id == person.unit_id)
    return PersonEntry(person.last_name, person.first_name, function=person.function, unit=unit)


@pytest.fixture
def copil(store: Store) -> Session:
    """COPIL n° 3 of a small engagement, planned for today at 9:30, with three points and seven people."""
    engagement = store.create_engagement("Structuration du Pôle Ressources", "Ville de Valbrune")
    people = store.import_people(engagement.id, [_entry(person) for person in PEOPLE])
    units: dict[str, OrgUnit] = {unit.name: unit for unit in store.units(engagement.id)}
    for unit in UNITS:
        head = next(p for p in PEOPLE if p.id == unit.head_id)
        known = next(p for p in people if p.last_name == head.last_name)
        store.edit_unit(replace(units[unit.name], head_id=known.id))
    seats = [Membership(p.id, Seat.CHAIR if p.last_name == "Le Goff" else Seat.MEMBER) for p in people]
    body = store.create_body(engagement.id, "COPIL", "Comité de pilotage", seats)
    return store.create_session(
        engagement.id,
        "COPIL n° 3",
        TUESDAY,
        at=time(9, 30),
        minutes=120,
        number=3,
        body_id=body.id,
        kind=SessionKind.COPIL,
        points=AGENDA,
    )


@pytest.fixture
def desk(store: Store, home: Home, clock: FixedClock) -> Desk:
    """A French desk over the open store."""
    settings = Settings(consultant="Claude Riva")
    return Desk(home, Words("fr"), clock, settings, open_store=lambda: store)


@pytest.fixture
def opened(desk: Desk, store: Store, clock: FixedClock) -> Opens:
    """Opens the application as it starts: on the live session, or on the engagements."""

    @asynccontextmanager
    async def open_app(size: tuple[int, int] = (100, 30)) -> AsyncIterator[Pilot[int]]:
        live = store.live_session()
        sight = FirstSight(
            home=store.home(clock.now().date()),
            live=store.record(live.id) if live else None,
            draft=store.draft(live.id) if live else "",
        )
        async with FacilitatorApp(desk, sight).run_test(size=size, notifications=True) as pilot:
            await settle(pilot)
            yield pilot

    return open_app


@pytest.fixture
def live(store: Store, copil: Session, opened: Opens) -> Opens:
    """Opens the application on the COPIL, started."""
    store.start_session(copil.id)
    return opened


def screen(pilot: Pilot[int]) -> LiveScreen:
    """The live session in front."""
    front = pilot.app.screen
    assert isinstance(front, LiveScreen)
    return front


def line_of(pilot: Pilot[int]) -> str:
    """The line being typed, prefix included."""
    return screen(pilot).box.full_line


def typed(pilot: Pilot[int]) -> str:
    """What stands in the editor, beside the chip."""
    return screen(pilot).box.editor.text


def chip(pilot: Pilot[int]) -> ItemKind:
    """The kind the chip shows."""
    return screen(pilot).box.kind


def preview(pilot: Pilot[int]) -> str:
    """The row under the line: what was understood, or what was just done."""
    return plain(screen(pilot).box.said.plain)


def choices(pilot: Pilot[int]) -> list[str]:
    """What the open list proposes."""
    return [plain(choice.label) for choice in screen(pilot).completion.choices]


async def type_command(pilot: Pilot[int], command: str) -> None:
    """Types a `:command` and carries it out."""
    await type_text(pilot, command, "enter")
