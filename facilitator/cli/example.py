"""The example engagement, played from the texts in the assets as if it had been lived."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from facilitator import paths
from facilitator.capture.agenda import parse_point
from facilitator.capture.attendance import MarkAttendance, read_attendance
from facilitator.capture.names import Directory
from facilitator.capture.role_words import ROLE_WORDS
from facilitator.cli.dictation import Dictation
from facilitator.cli.example_organisation import note_organisation
from facilitator.cli.example_plan import Event, ExamplePlan
from facilitator.clock import StageClock
from facilitator.domain.durations import parse_duration
from facilitator.domain.engagement import Engagement, Phase
from facilitator.domain.holidays import working_from, working_until
from facilitator.domain.hours import Nature
from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import OrgUnit, UnitKind
from facilitator.domain.people import Membership, Person, PersonEntry, Role, Seat, folded
from facilitator.domain.session import PointDraft, Session, ToDo
from facilitator.domain.session_titles import kind_of

if TYPE_CHECKING:
    from facilitator.store.store import Store

Script = Mapping[str, Any]
"""A table of a TOML file."""

FILE: Final = "engagement.toml"
PLAN: Final = "plan.toml"
ORGANISATION: Final = "organisation.toml"
SESSIONS: Final = "sessions"

_UNIT_KINDS: Final = {
    "pôle": UnitKind.DIVISION,
    "division": UnitKind.DIVISION,
    "direction": UnitKind.DIRECTORATE,
    "directorate": UnitKind.DIRECTORATE,
    "service": UnitKind.DEPARTMENT,
    "department": UnitKind.DEPARTMENT,
    "équipe": UnitKind.TEAM,
    "team": UnitKind.TEAM,
}

_NATURES: Final = {
    "préparation": Nature.PREPARATION,
    "preparation": Nature.PREPARATION,
    "trajet": Nature.TRAVEL,
    "travel": Nature.TRAVEL,
    "rédaction": Nature.WRITING,
    "writing": Nature.WRITING,
}


def folder_of(language: str) -> Path:
    """The texts of the example in a language."""
    return paths.assets() / "example" / language


def play(store: Store, clock: StageClock, folder: Path, *, alone: bool = False) -> Engagement:
    """Writes the example through the store, whose clock `clock` must be; no step of it can be undone.

    `alone`: nothing else is in the store that a power cut on the way could harm.
    """
    today = clock.now().date()
    try:
        with store.rehearsal() if alone else nullcontext():
            engagement = _Example(store, clock, today).perform(folder)
    finally:
        clock.at = None
    store.seal_history(engagement.id)
    return engagement


def working_day(today: date, offset: int) -> date:
    """The day so many days from today, moved away from today to a working day where nobody works on it."""
    day = today + timedelta(days=offset)
    if offset == 0:
        return day
    return working_until(day) if offset < 0 else working_from(day)


class _Example:
    """Plays the files of one folder."""

    def __init__(self, store: Store, clock: StageClock, today: date) -> None:
        self._store = store
        self._clock = clock
        self._today = today
        self._zone = clock.now().tzinfo

    def perform(self, folder: Path) -> Engagement:
        """The engagement and its plan, then what happened day by day."""
        script, plan = _read(folder / FILE), _read(folder / PLAN)
        self._set(-70, time(9))
        self._engagement = engagement = self._create(script)
        self._phases = [self._add_phase(each) for each in script["phase"]]
        self._people = self._add_people(script)
        self._add_units(script["unit"])
        self._bodies = {body["name"]: self._add_body(body) for body in script["body"]}
        for line in script["hours_line"]:
            self._log(line)
        self._plan = ExamplePlan(self._store, engagement.id, self._phases, self._day, self._person)
        self._plan.lay_out(plan, folder)
        sessions = [_read(path) for path in sorted((folder / SESSIONS).glob("*.toml"))]
        happened = [event for each in sessions for event in self._happenings(each)]
        happened += [(day, self._at_the_end_of(day, play)) for day, play in self._plan.events(plan)]
        noted = _read(folder / ORGANISATION)
        happened.append((noted["day"], self._at_the_end_of(noted["day"], lambda: self._note(noted))))
        for _, play in sorted(happened, key=lambda event: event[0]):
            play()
        return engagement

    def _happenings(self, script: Script) -> Iterator[Event]:
        """A session is prepared the day before it unless it was announced earlier, maybe for another day."""
        if "announced" not in script:
            yield script["day"], lambda: self._hold(self._prepare(script, script["day"], -1), script)
            return
        said, announced = script["announced"], list[Session]()
        day, first = said["day"], said["for"]
        yield day, lambda: announced.append(self._prepare(script, first, day - first))
        if "moved" in said:
            yield said["moved"], lambda: self._move(announced[0], script)
        eve = script["day"] - 1
        yield eve, self._at_the_end_of(eve, lambda: self._gather(announced[0], script))
        yield script["day"], lambda: self._hold(announced[0], script)

    def _at_the_end_of(self, day: int, play: Callable[[], None]) -> Callable[[], None]:
        def played() -> None:
            self._set(day, time(18))
            play()

        return played

    def _day(self, offset: int) -> date:
        return working_day(self._today, offset)

    def _set(self, offset: int, at: time, after: timedelta = timedelta()) -> None:
        """Puts the clock at a time of a day counted from today."""
        self._clock.at = datetime.combine(self._day(offset), at, self._zone) + after

    def _create(self, script: Script) -> Engagement:
        texts = ("short_title", "object", "context", "commissioned_by", "beneficiary", "led_by")
        given = Engagement(
            id="",
            title=script["title"],
            client=script["client"],
            planned_minutes=parse_duration(script["hours"]),
            distribution=tuple(script["distribution"]),
            **{name: script[name] for name in texts},
        )
        return self._store.create_engagement(given.title, given.client, engagement=given)

    def _add_phase(self, script: Script) -> Phase:
        return self._store.add_phase(
            self._engagement.id,
            script["title"],
            starts=self._day(script["starts"]),
            months=script["months"],
            planned_minutes=parse_duration(script["hours"]),
            services=script["services"],
        )

    def _add_people(self, script: Script) -> Directory:
        """Everybody, with the units they name."""
        entries = [
            PersonEntry(**{**each, "roles": tuple(_role(word) for word in each["roles"])})
            for each in script["person"]
        ]
        return Directory(self._store.import_people(self._engagement.id, entries))

    def _person(self, name: str) -> Person:
        (found,) = self._people.find(name)
        return found

    def _add_units(self, scripts: Sequence[Script]) -> None:
        """The levels, heads and staff of the units; parents stand before their children."""
        known = {unit.name: unit for unit in self._store.units(self._engagement.id)}
        for script in scripts:
            unit = known.get(script["name"]) or self._store.add_unit(self._engagement.id, script["name"])
            parent = known.get(script.get("parent", ""))
            known[unit.name] = self._store.edit_unit(
                OrgUnit(
                    id=unit.id,
                    engagement_id=unit.engagement_id,
                    name=unit.name,
                    kind=_UNIT_KINDS[script["kind"]],
                    parent_id=parent.id if parent else None,
                    head_id=self._person(script["head"]).id,
                    fte=Decimal(script["fte"].replace(",", ".")),
                )
            )
        self._units = {name: unit.id for name, unit in known.items()}

    def _add_body(self, script: Script) -> str:
        seats = (
            [(script["chair"], Seat.CHAIR)]
            + [(name, Seat.MEMBER) for name in script["members"]]
            + [(name, Seat.GUEST) for name in script.get("guests", ())]
        )
        members = [Membership(self._person(name).id, seat) for name, seat in seats]
        quorum = script.get("quorum", 0)
        of = self._engagement.id
        return self._store.create_body(of, script["name"], script["full_name"], members, quorum).id

    def _log(self, script: Script) -> None:
        self._store.log_hours(
            self._engagement.id,
            self._day(script["day"]),
            _minutes(script["duration"]),
            _NATURES[script["nature"]],
            phase_id=self._phases[script["phase"] - 1].id,
            text=script["text"],
        )

    def _note(self, script: Script) -> None:
        """What the heads of service noted of their work."""
        note_organisation(self._store, self._clock, self._engagement.id, script)

    def _hold(self, session: Session, script: Script) -> None:
        """Conducts and closes a session that is past."""
        if script["day"] < 0:
            self._set(script["day"], script["at"])
            self._conduct(session, script)

    def _move(self, session: Session, script: Script) -> None:
        """Puts a session on the day it is held."""
        self._set(script["announced"]["moved"], time(17))
        self._store.edit_session(replace(session, on=self._day(script["day"])))

    def _gather(self, session: Session, script: Script) -> None:
        """Looks once more, the day before, at what each point takes up of what is open by then."""
        carried = self._store.record(session.id).carried
        for point, said in zip(self._store.agenda(session.id), script.get("point", ()), strict=True):
            if kinds := said.get("carries"):
                taken = tuple(item.id for item in carried if item.kind in kinds)
                self._store.edit_point(replace(point, takes_up=taken))

    def _prepare(self, script: Script, day: int, before: int) -> Session:
        """Plans a session for a day, so many days before it."""
        self._set(day, script["at"], timedelta(days=before))
        session = self._store.create_session(
            self._engagement.id,
            script["title"],
            self._day(day),
            at=script["at"],
            minutes=script["minutes"],
            body_id=self._bodies.get(script.get("body", "")),
            kind=kind_of(script["title"]),
            phase_id=self._phases[script["phase"] - 1].id,
            service_id=self._plan.service(script["phase"], script["service"]),
            unit_id=self._units.get(script.get("unit", "")),
            place=script["place"],
            points=[_point(point) for point in script.get("point", ())],
        )
        if "to_do" in script:
            session = self._store.edit_session(replace(session, to_do=tuple(_to_do(script["to_do"]))))
        if "people" in script:
            self._store.invite(session.id, [self._person(name).id for name in script["people"]])
        return session

    def _conduct(self, session: Session, script: Script) -> None:
        self._store.start_session(session.id)
        record = self._store.record(session.id)
        for line in script["attendance"].splitlines():
            marks = read_attendance(line, record)
            assert isinstance(marks, MarkAttendance), line
            marks.carry_out(self._store, record)
        started = self._clock.now()
        for point, said in zip(record.agenda, script["point"], strict=True):
            if point.position > 1:
                self._store.go_to(session.id, point.id)
            self._speak(session, said["typed"].splitlines(), timedelta(minutes=said["spent"]))
            started += timedelta(minutes=said["spent"])
            self._clock.at = started
        self._store.close_session(session.id)
        self._store.set_session_hours(session.id, _minutes(script["hours"]))

    def _speak(self, session: Session, lines: Sequence[str], length: timedelta) -> None:
        """Types the lines of a point, spread over the time it took."""
        dictation = Dictation(self._store, session.id, self._engagement.led_by)
        start = self._clock.now()
        for index, line in enumerate(lines, 1):
            self._clock.at = start + length * index / (len(lines) + 1)
            dictation.hear(line)


def _point(script: Script) -> PointDraft:
    """A point with what is asked at it; a kind in `carries` takes up what is open of that kind."""
    return replace(
        parse_point(script["line"]),
        question=script.get("question", ""),
        instruction=script.get("instruction", ""),
        result=script.get("result", ""),
        check=script.get("check", ""),
        attachments=tuple(script.get("attachments", ())),
        carries=tuple(map(ItemKind, script.get("carries", ()))),
    )


def _to_do(lines: Iterable[str]) -> Iterator[ToDo]:
    """What is to do before a session; a line that begins with `✓` is done."""
    for line in lines:
        yield ToDo(line.removeprefix("✓").strip(), done=line.startswith("✓"))


def _read(path: Path) -> Script:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _role(word: str) -> Role:
    return next(role for role, words in ROLE_WORDS.items() if folded(word) in map(folded, words))


def _minutes(text: str) -> int:
    minutes = parse_duration(text)
    assert minutes is not None, text
    return minutes
