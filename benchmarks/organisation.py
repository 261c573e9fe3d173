"""The organisation of a large pôle beside an empty one: opened, moved in, looked at as a whole."""

from __future__ import annotations

from collections.abc import Iterator
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


def large(home: Path) -> Scene:
    """Twelve services, 300 people, 1200 activities; the same each time."""
    scene = engagement(home)
    for what, rows in (("units", _units()), ("people", _people()), ("activities", _activities())):
        file = home / f"{what}.csv"
        file.write_text("\n".join(rows) + "\n", encoding="utf-8")
        scene.run("import", what, str(file))
    return scene


def _units() -> Iterator[str]:
    yield "nom;rattachement;etp"
    yield "Pôle;;400"
    yield from (f"Service {each};Pôle;30" for each in SERVICES)


def _people() -> Iterator[str]:
    yield "prénom;nom;unité"
    yield from (f"Prénom{n};Nom{n};Service {SERVICES[n % len(SERVICES)]}" for n in range(PEOPLE))


def _activities() -> Iterator[str]:
    yield "unité;mission;activité;etp;qui"
    for n in range(ACTIVITIES):
        title = f"{_DONE[n * 5 % 8]} {_ABOUT[n * 3 // 8 % 7]} {_WHERE[n // 17 % 7]} {n}"
        unit = SERVICES[n % len(SERVICES)]
        yield f"Service {unit};Mission {n % 60};{title};0,25;Prénom{n % PEOPLE} Nom{n % PEOPLE}"


def measures(nothing: Scene, much: Scene, rounds: int) -> tuple[Measure, Measure, Measure]:
    """Each beside the same with nothing in it."""
    opened: dict[Scene, list[float]] = {nothing: [], much: []}
    moved: dict[Scene, list[float]] = {nothing: [], much: []}
    seen = {nothing: "Aucune unité", much: "Missions et activités"}
    for scene, text in seen.items():
        with Terminal(scene.command, environment()) as terminal:
            terminal.wait_for(LAST_LINE)
            terminal.idle(START_SECONDS)
            terminal.type(ENTER)
            terminal.wait_for("palette")
            terminal.idle(START_SECONDS)
            for _ in range(rounds + 1):
                opened[scene].append(_milliseconds(terminal, b"o", text))
                terminal.idle(START_SECONDS / 4)
                terminal.type(ESCAPE)
                terminal.idle(START_SECONDS / 4)
            terminal.type(b"o")
            terminal.idle(START_SECONDS / 2)
            moved[scene] = [_painted(terminal, DOWN) for _ in range(rounds)]
    return (
        _measure("the organisation, to the first rows", opened, nothing, much, "≤ 1.5, plus 100 ms"),
        _measure("another unit of it", moved, nothing, much, "no lag: under 100 ms"),
        _analyses(much, rounds),
    )


def _measure(what: str, found: dict[Scene, list[float]], nothing: Scene, much: Scene, goal: str) -> Measure:
    return Measure(
        f"{what}, {ACTIVITIES} activities (floor: none)",
        "ms",
        Samples(tuple(found[nothing][1:])),
        Samples(tuple(found[much][1:])),
        goal,
    )


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
