"""The steering committee of the example engagement, caught in the middle of its third point."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from facilitator.cli.dictation import Dictation
from facilitator.cli.example import folder_of, play
from facilitator.clock import Clock, StageClock
from facilitator.domain.session import Session, SessionStatus
from facilitator.i18n import Words
from facilitator.paths import Home, home_of
from facilitator.settings import Settings
from facilitator.store.glance import FirstSight
from facilitator.store.store import Store
from facilitator.ui.app import FacilitatorApp
from facilitator.ui.desk import Desk
from tests.stage import PARIS, TUESDAY, FixedClock

CONSULTANT = "Odile Garnier"
NOW = datetime(2026, 3, 10, 10, 21, 20, tzinfo=PARIS)

_SAID = (
    (
        time(9, 30),
        (
            *(f":présent {name}" for name in ("legoff", "dupont", "dupuis", "martin", "benali", "roche")),
            ":présent vidal",
            ":présent caradec",
            ":arrivé haddad 9h50",
            ":excusé petit",
            "r: bail des locaux en retard de six jours >vidal +locaux",
            "a: relancer le bailleur >vidal <ven",
        ),
    ),
    (
        time(9, 42),
        (
            "Les cinq services ont rendu leurs fiches de poste",
            "a: lister les outils utilisés par service >roche <15/04",
            "p: sujet des véhicules de service",
        ),
    ),
    (
        time(10, 4),
        (
            "i: 40 % des demandes arrivent par courriel, sans accusé de réception",
            '"On ressaisit deux fois les mêmes factures',
            "d: le scénario B (trois directions) est retenu vote:8/1/2",
            "q: qui porte l'astreinte hivernale ? >benali",
            "r: départ en retraite de 3 agents en 2027 +rh",
            "a: transmettre l'organigramme cible commenté >martin <16/03",
            "a: point d'étape avec la DSI sur les accès >roche,benali",
            "p: l'accueil du bâtiment reste partagé jusqu'en juin",
        ),
    ),
)
"""What is typed under each point, from the minute it begins."""


@dataclass(frozen=True)
class Stage:
    """The example, its session under way, and the application opened on it."""

    store: Store
    session: Session
    app: FacilitatorApp


def play_example(home: Home, real: Clock, language: str = "fr") -> None:
    """Writes the example into an empty home, as it stands at the hour of a clock."""
    clock = StageClock(real)
    with Store.open(home, clock) as store:
        play(store, clock, folder_of(language))


def committee_of_today(store: Store) -> Session:
    """The steering committee of the example that is planned for today."""
    (example,) = store.home(TUESDAY)
    sessions = [line.session for line in store.sessions(example.engagement.id)]
    return next(each for each in sessions if each.on == TUESDAY and each.status is SessionStatus.PLANNED)


def write(folder: Path, language: str = "fr") -> None:
    """Writes the example into a folder, with today's committee under way since 9:30."""
    home, clock = home_of(folder, {}), FixedClock(datetime.combine(TUESDAY, time(9), PARIS))
    play_example(home, clock, language)
    with Store.open(home, clock) as store:
        _conduct(store, committee_of_today(store), clock)


@contextmanager
def under_way(folder: Path, language: str = "fr", theme: str = "dark") -> Iterator[Stage]:
    """Opens what was written there; it is 10:21."""
    home, clock = home_of(folder, {}), FixedClock(NOW)
    with Store.open(home, clock) as store:
        live = store.live_session()
        assert live is not None
        desk = Desk(home, Words(language), clock, Settings(CONSULTANT, theme=theme), open_store=lambda: store)
        sight = FirstSight(home=store.home(TUESDAY), live=store.record(live.id))
        yield Stage(store, live, FacilitatorApp(desk, sight))


def _conduct(store: Store, session: Session, clock: FixedClock) -> None:
    agenda = store.record(session.id).agenda
    for point, (begins, lines) in zip(agenda, _SAID, strict=False):
        clock.at = datetime.combine(TUESDAY, begins, PARIS)
        if point.position == 1:
            store.start_session(session.id)
        else:
            store.go_to(session.id, point.id)
        dictation = Dictation(store, session.id, CONSULTANT)
        for line in lines:
            dictation.hear(line)
    clock.at = NOW
