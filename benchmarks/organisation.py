"""The organisation of a large pôle beside an empty one: opened, moved in, looked at as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.figures import Measure, Samples
from benchmarks.scene import LAST_LINE, Scene, engagement, environment
from benchmarks.terminal import Terminal
from facilitator.analysis.looks import looks
from facilitator.clock import SystemClock
from facilitator.domain.people import Person
from facilitator.domain.structure import Structure
from facilitator.paths import home_of
from facilitator.store.store import Store

SERVICES = "ABCDEFGHIJKL"
ACTIVITIES, PEOPLE = 1200, 300

QUIET_SECONDS = 0.05
START_SECONDS = 2.0
ENTER, DOWN, ESCAPE = b"\r", b"\x1b[B", b"\x1b"

_DONE = ("Rédaction", "Instruction", "Saisie", "Contrôle", "Relance", "Publication", "Analyse", "Archivage")
_ABOUT = (
    "des marchés",
    "des factures",
    "du budget",
    "des arrêtés",
    "du courrier",
    "des véhicules",
    "des stocks",
)
_WHERE = ("annuels", "du nord", "des écoles", "des agents", "en ligne", "des associations", "par quartier")


def empty(home: Path) -> Scene:
    """An engagement without an organisation."""
    return engagement(home)


def of_size(home: Path, activities: int, people: int) -> Scene:
    """Twelve services with their people and activities; the same each time."""
    scene = engagement(home)
    lists = (
        ("units", _units()),
        ("people", _people(people)),
        ("activities", _activities(activities, people)),
    )
    for what, rows in lists:
        file = home / f"{what}.csv"
        file.write_text("\n".join(rows) + "\n", encoding="utf-8")
        scene.run("import", what, str(file))
    return scene


def _units() -> Iterator[str]:
    yield "nom;rattachement;etp"
    yield "Pôle;;400"
    yield from (f"Service {each};Pôle;30" for each in SERVICES)


def _people(people: int) -> Iterator[str]:
    yield "prénom;nom;unité"
    yield from (f"Prénom{n};Nom{n};Service {SERVICES[n % len(SERVICES)]}" for n in range(people))


def _activities(activities: int, people: int) -> Iterator[str]:
    yield "unité;mission;activité;etp;qui"
    for n in range(activities):
        title = f"{_DONE[n * 5 % 8]} {_ABOUT[n * 3 // 8 % 7]} {_WHERE[n // 17 % 7]} {n}"
        unit = SERVICES[n % len(SERVICES)]
        yield f"Service {unit};Mission {n % 60};{title};0,25;Prénom{n % people} Nom{n % people}"


def measures(folder: Path, rounds: int) -> tuple[Measure, Measure, Measure]:
    """Opening it beside an empty one; moving in it and looking at it beside one of twelve activities."""
    much = of_size(folder / "large", ACTIVITIES, PEOPLE)
    few = of_size(folder / "small", len(SERVICES), len(SERVICES))
    nothing = _opened(empty(folder / "empty"), "Aucune unité", rounds)
    opened = _opened(much, "Missions et activités", rounds)
    beside = _opened(few, "Missions et activités", rounds)
    return (
        _measure("the organisation (floor: empty)", nothing.opened, opened.opened, "≤ 1.5, plus 100 ms"),
        _measure("another unit (floor: of twelve)", beside.moved, opened.moved, "≤ 3"),
        _analyses(much, rounds),
    )


@dataclass(frozen=True, slots=True)
class Screen:
    """Milliseconds to open the organisation, and to paint another unit."""

    opened: tuple[float, ...]
    moved: tuple[float, ...]


def _opened(scene: Scene, text: str, rounds: int) -> Screen:
    """Opens the organisation again and again until `text` is there, then goes through its units."""
    opened: list[float] = []
    with Terminal(scene.command, environment()) as terminal:
        terminal.wait_for(LAST_LINE)
        terminal.idle(START_SECONDS)
        terminal.type(ENTER)
        terminal.idle(START_SECONDS)
        for _ in range(rounds + 1):
            opened.append(_milliseconds(terminal, b"o", text))
            terminal.idle(START_SECONDS / 2)
            terminal.type(ESCAPE)
            terminal.idle(START_SECONDS / 2)
        terminal.type(b"o")
        terminal.idle(START_SECONDS)
        moved = tuple(_painted(terminal, DOWN) for _ in range(len(SERVICES)))
    return Screen(tuple(opened[1:]), moved)


def _measure(what: str, floor: tuple[float, ...], ours: tuple[float, ...], goal: str) -> Measure:
    return Measure(f"{what}, {ACTIVITIES} activities", "ms", Samples(floor), Samples(ours), goal)


def _milliseconds(terminal: Terminal, key: bytes, text: str) -> float:
    sent = terminal.type(key)
    return (terminal.wait_for(text) - sent) * 1e3


def _painted(terminal: Terminal, key: bytes) -> float:
    """Until the last thing a key draws was written."""
    sent = terminal.type(key)
    return (terminal.settled(QUIET_SECONDS, sent) - sent) * 1e3


def _analyses(much: Scene, rounds: int) -> Measure:
    """All analyses, beside those of an organisation of twelve activities."""
    with Store.open(home_of(much.home, {}), SystemClock()) as store:
        of = store.engagements()[0].id
        structure, people = store.structure(of), store.people(of)
    few = Structure.of(structure.units, structure.missions, structure.activities[:12])
    floor, ours = (
        Samples(tuple(_looked(each, people) for _ in range(max(3, rounds // 2)))) for each in (few, structure)
    )
    return Measure(f"all analyses, {ACTIVITIES} activities (floor: 12)", "ms", floor, ours, "under 2 s")


def _looked(structure: Structure, people: tuple[Person, ...]) -> float:
    began = perf_counter()
    for look in looks(structure, people):
        look.run()
    return (perf_counter() - began) * 1e3
