"""From what a letter says to what founds an engagement."""

from __future__ import annotations

from datetime import date

from facilitator.letter.dates import When
from facilitator.letter.founding import foundation_of
from facilitator.letter.passages import Letter
from facilitator.letter.understanding import (
    CalendarSaid,
    InterventionSaid,
    NoteSaid,
    PhaseSaid,
    ProposalSaid,
    StakeSaid,
    Understanding,
)

LETTER = Letter(("Objet : appui", "La mission dure 12 mois.", "à compter de mars 2026"))


def test_nothing_is_invented_for_what_a_letter_does_not_say() -> None:
    made = foundation_of(Understanding(), LETTER, "lettre.txt")
    assert (made.title, made.client, made.phases, made.people, made.planned_minutes) == ("", "", (), (), None)
    assert not made.proposal.revisable
    assert (made.file, made.lines) == ("lettre.txt", LETTER.lines)


def test_every_field_finds_its_place() -> None:
    said = Understanding(
        title="Appui",
        beneficiary="Mme Kerval",
        recipients=("élus",),
        stakes=(StakeSaid(None, "tenir"),),
        phases=(PhaseSaid("1er temps", When(2026, 3), 6, ("décrire",), 18 * 60),),
        minutes_planned=40 * 60,
        earlier=(
            InterventionSaid("Appui au marché", When(2021, 10), When(2022, 1, 15), 1065),
            InterventionSaid("Séminaire", When(2024), When(2024), 360),
        ),
        notes=(NoteSaid("OPAH", "un programme"),),
        proposal=ProposalSaid(annexed=True),
        evidence={"title": (1, 1), "phases.0.months": (2, 3)},
    )
    made = foundation_of(said, LETTER)
    assert (made.beneficiary, made.distribution, made.stakes[0].group) == ("Mme Kerval", ("élus",), "")
    assert (made.phases[0].starts, made.phases[0].months) == (date(2026, 3, 1), 6)
    assert (made.planned_minutes, made.phases[0].planned_minutes) == (40 * 60, 18 * 60)
    assert (made.earlier[0].starts, made.earlier[0].ends) == ("2021-10", "2022-01-15")
    assert (made.earlier[1].starts, made.earlier[1].ends) == ("2024", "2024")
    assert made.notes == ("OPAH : un programme",)
    assert made.proposal.annexed
    assert {(each.field, each.first, each.last) for each in made.evidence} == {
        ("title", 1, 1),
        ("phases.0.months", 2, 3),
    }


def test_the_start_and_length_of_the_whole_are_those_of_its_only_phase() -> None:
    said = Understanding(
        calendar=CalendarSaid(When(2026, 3, 9), 12),
        evidence={"calendar.months": (2, 2), "calendar.starts": (3, 3)},
    )
    (phase,) = foundation_of(said, LETTER).phases
    assert (phase.title, phase.starts, phase.months) == ("", date(2026, 3, 9), 12)
    paths = {each.field for each in foundation_of(said, LETTER).evidence}
    assert {"phases.0.starts", "phases.0.months"} <= paths


def test_the_length_of_several_phases_together_is_no_phase_s_own() -> None:
    said = Understanding(
        phases=(PhaseSaid("1er temps"), PhaseSaid("2nd temps")),
        calendar=CalendarSaid(None, 12),
        evidence={"calendar.months": (2, 2)},
    )
    made = foundation_of(said, LETTER)
    assert [phase.months for phase in made.phases] == [None, None]
    assert made.proposal.calendar == "La mission dure 12 mois."
