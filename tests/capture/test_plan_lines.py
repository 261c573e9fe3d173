"""A plan is typed in lines: what each says, what it refuses, and that it is written back as it was read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.capture.messages import Refusal
from facilitator.capture.plan_lines import (
    DatedEntry,
    dated_line,
    phase_line,
    read_dated,
    read_phase,
    read_stake,
    stake_line,
)
from facilitator.capture.plan_words import read_day, read_hours, read_months, read_yes
from facilitator.domain.engagement import Phase
from facilitator.domain.foundation import PhaseEntry, StakeEntry
from facilitator.domain.plan import Deliverable, Milestone
from tests.stage import ENGAGEMENT_ID, TUESDAY

PHASES = (
    Phase("one", ENGAGEMENT_ID, 1, "1er temps"),
    Phase("two", ENGAGEMENT_ID, 2, "Missions et activités"),
)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12/04", date(2026, 4, 12)),
        ("le 1er septembre", date(2026, 9, 1)),
        ("mars 2027", date(2027, 3, 1)),
        ("October", date(2026, 10, 1)),
        ("fin mai", date(2026, 5, 31)),
        ("avant le 3 avril", date(2026, 4, 3)),
        ("<ven", date(2026, 3, 13)),
        ("5/1/2026", date(2026, 1, 5)),
        ("31/02", None),
        ("bientôt", None),
        ("12/04 peut-être", None),
    ],
)
def test_a_day_is_said_as_people_say_it(typed: str, day: date | None) -> None:
    assert read_day(typed, TUESDAY) == day


@pytest.mark.parametrize(
    ("typed", "months"),
    [("6 mois", 6), ("un an", 12), ("two months", 2), ("18 mois", 18), ("0 mois", None), ("6", None)],
)
def test_a_length_is_a_number_of_months(typed: str, months: int | None) -> None:
    assert read_months(typed) == months


@pytest.mark.parametrize(
    ("typed", "minutes"), [("40 h", 2400), ("40", 2400), ("37 h 30", 2250), ("6 j", 2520), ("peu", None)]
)
def test_planned_hours_may_be_a_number_alone(typed: str, minutes: int | None) -> None:
    assert read_hours(typed) == minutes


def test_yes_and_no_in_both_languages() -> None:
    assert [read_yes(each) for each in ("Oui", "no", "yes", "non", "peut-être")] == [
        True,
        False,
        True,
        False,
        None,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Structurer le pôle ; mars 2026 ; 6 mois ; 40 h",
        "Structurer le pôle ; 40 h ; 6 mois ; 01/03/2026",
        "Structurer le pôle;1er mars;6 months;40 h 00",
    ],
)
def test_the_parts_of_a_phase_come_in_any_order(line: str) -> None:
    assert read_phase(line, TUESDAY) == PhaseEntry("Structurer le pôle", date(2026, 3, 1), 6, 2400)


def test_a_phase_may_leave_its_start_to_be_set() -> None:
    assert read_phase("Second temps ; date à définir", TUESDAY) == PhaseEntry("Second temps")


@pytest.mark.parametrize("line", ["", " ; 6 mois", "Structurer ; bientôt"])
def test_a_phase_that_cannot_be_read_is_refused(line: str) -> None:
    assert isinstance(read_phase(line, TUESDAY), Refusal)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("months", [None, 1, 6])
@pytest.mark.parametrize("minutes", [None, 45, 2250])
def test_a_phase_is_written_as_it_is_read(language: str, months: int | None, minutes: int | None) -> None:
    phase = PhaseEntry("Structurer le pôle", date(2026, 3, 9), months, minutes)
    assert read_phase(phase_line(phase, language), TUESDAY) == phase


def test_a_stake_names_its_group_or_keeps_the_one_it_had() -> None:
    assert read_stake("social : retisser des liens") == StakeEntry("social", "retisser des liens")
    assert read_stake("retisser des liens", "social") == StakeEntry("social", "retisser des liens")
    assert isinstance(read_stake("  "), Refusal)
    assert read_stake(stake_line(StakeEntry("social", "rester : proche"))) == StakeEntry(
        "social", "rester : proche"
    )


def test_a_deliverable_has_a_day_and_a_phase() -> None:
    assert read_dated("Organigramme ; 12/04 ; phase 2", TUESDAY, PHASES) == DatedEntry(
        "Organigramme", date(2026, 4, 12), PHASES[1]
    )
    assert read_dated("Organigramme <12/04", TUESDAY) == DatedEntry("Organigramme", date(2026, 4, 12))
    assert read_dated("Bilan ; missions et activités", TUESDAY, PHASES) == DatedEntry(
        "Bilan", None, PHASES[1]
    )
    assert read_dated("Bilan ; 1er temps", TUESDAY, PHASES) == DatedEntry("Bilan", None, PHASES[0])


@pytest.mark.parametrize("line", ["", "Bilan ; phase 9", "Bilan ; bientôt"])
def test_a_deliverable_that_cannot_be_read_is_refused(line: str) -> None:
    assert isinstance(read_dated(line, TUESDAY, PHASES), Refusal)


def test_what_has_a_date_is_written_as_it_is_read() -> None:
    due = Deliverable("d", ENGAGEMENT_ID, 1, "Organigramme cible", "two", due=date(2026, 4, 12))
    on = Milestone("m", ENGAGEMENT_ID, "Ouverture", date(2026, 5, 4), "one")
    for said, phase, day in ((due, PHASES[1], due.due), (on, PHASES[0], on.on)):
        assert read_dated(dated_line(said, PHASES), TUESDAY, PHASES) == DatedEntry(said.title, day, phase)
    assert dated_line(replace(due, due=None, phase_id=None)) == "Organigramme cible"
