"""What an organisation lacks or has too much of is pointed at line by line, with its figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from facilitator.analysis.findings import Finding, kept
from facilitator.analysis.load import load, seasonality, single_persons, span_of_control
from facilitator.analysis.orphans import orphans, raci_defects
from facilitator.analysis_words import finding_reason
from facilitator.domain.dismissal import Dismissal
from facilitator.domain.organisation import (
    Activity,
    Frequency,
    Involvement,
    OrgUnit,
    Part,
    Period,
    ServiceMission,
    Staff,
    VerdictCode,
)
from facilitator.domain.people import Person
from facilitator.domain.structure import Structure
from facilitator.i18n import Words
from tests.stage import TUESDAY

ACHATS = OrgUnit("achats", "e", "Achats", fte=Decimal("4.6"))
MISSION = ServiceMission("m", "e", "Marchés publics", "achats")
SOUND = Activity("a", "e", "Rédiger", "m", "achats", "dupuis", Decimal("4.6"))


def _found(findings: Sequence[Finding]) -> list[tuple[str, str]]:
    return [(each.code, each.id) for each in findings]


def test_a_sound_service_has_no_findings() -> None:
    town = Structure.of([ACHATS], [MISSION], [SOUND])
    everything = (orphans, raci_defects, load, single_persons, seasonality)
    assert [look(town) for look in everything] == [()] * 5
    assert span_of_control(town, [Person("dupuis", "e", "Dupuis", unit_id="achats")]) == ()


@pytest.mark.parametrize(
    ("activity", "codes"),
    [
        (replace(SOUND, owner_id=None), ["activity_without_owner"]),
        (replace(SOUND, owner_id=None, roles=(Involvement(Part.ACCOUNTABLE, "x"),)), []),
        (replace(SOUND, mission_id=None), ["mission_without_activity", "activity_without_mission"]),
        (replace(SOUND, unit_id=None), ["activity_without_unit"]),
        (replace(SOUND, verdict=VerdictCode.TRANSFER, target="ailleurs"), ["target_missing"]),
        (replace(SOUND, verdict=VerdictCode.TRANSFER, target_unit_id="rh"), []),
    ],
)
def test_orphans(activity: Activity, codes: list[str]) -> None:
    found = orphans(Structure.of([ACHATS], [MISSION], [activity]))
    assert [each.code for each in found] == codes


def test_a_mission_of_no_unit_is_an_orphan() -> None:
    homeless = replace(MISSION, unit_id=None)
    assert _found(orphans(Structure.of([], [homeless], [SOUND]))) == [("mission_without_unit", "m")]


@pytest.mark.parametrize(
    ("parts", "codes"),
    [
        ("", []),
        ("RA", []),
        ("RRACI", []),
        ("R", ["no_accountable"]),
        ("A", ["no_responsible"]),
        ("RAA", ["several_accountable"]),
        ("CI", ["no_accountable", "no_responsible"]),
    ],
)
def test_exactly_one_is_accountable(parts: str, codes: list[str]) -> None:
    roles = tuple(Involvement(Part(part), f"p{at}") for at, part in enumerate(parts))
    found = raci_defects(Structure.of([ACHATS], [MISSION], [replace(SOUND, roles=roles)]))
    assert [each.code for each in found] == codes


def test_what_units_have_to_do_with_an_activity_is_no_defect() -> None:
    """The matrix says which unit is responsible and which contributes; nobody was given a part by name."""
    roles = (Involvement(Part.RESPONSIBLE, unit_id="a"), Involvement(Part.CONSULTED, unit_id="b"))
    assert not raci_defects(Structure.of([ACHATS], [MISSION], [replace(SOUND, roles=roles)]))


def test_a_unit_is_measured_with_what_is_under_it(words_fr: Words) -> None:
    """Each result points to the unit and to the activities it was added up from."""
    pole = OrgUnit("pole", "e", "Pôle", fte=Decimal(5))
    services = [OrgUnit(name, "e", name, parent_id="pole") for name in ("a", "b")]
    work = [replace(SOUND, id=f"{name}1", unit_id=name, fte=Decimal("2.6")) for name in ("a", "b")]
    (over,) = load(Structure.of([pole, *services], (), work))
    assert (over.code, over.about) == ("over_headcount", ("pole", "a1", "b1"))
    assert finding_reason(over, words_fr) == "les activités prennent 5,20 ETP, l'effectif est de 5,00 ETP"
    (under,) = load(Structure.of([pole, *services], (), work[:1]))
    assert finding_reason(under, words_fr) == (
        "les activités prennent 2,60 ETP sur 5,00 ETP\u00a0: où est le reste\u202f?"
    )


def test_a_declared_fte_far_from_its_volume_is_asked_about(words_en: Words) -> None:
    """By 1,607 hours a year, or as many as one says."""
    counted = replace(
        SOUND, fte=Decimal(1), volume=Decimal(1200), period=Period.YEAR, unit_minutes=Decimal(120)
    )
    town = Structure.of((), (), [counted])
    (found,) = load(town)
    assert finding_reason(found, words_en) == "1.00 FTE declared, 1.49 FTE by its volume"
    assert load(town, Decimal(2400)) == ()
    assert load(Structure.of((), (), [replace(counted, fte=Decimal("1.4"))])) == ()


@pytest.mark.parametrize(
    ("activity", "codes"),
    [
        (replace(SOUND, fte=Decimal(12)), ["too_much_for_one"]),
        (replace(SOUND, fte=Decimal(12), owner_id=None), []),
        (replace(SOUND, fte=Decimal(12), staff=(Staff(12),)), []),
        (replace(SOUND, fte=Decimal("1.5"), staff=(Staff(1),)), ["too_much_for_one"]),
    ],
)
def test_twelve_fte_for_one_person_are_asked_about(activity: Activity, codes: list[str]) -> None:
    assert [each.code for each in load(Structure.of((), (), [activity]))] == codes


def test_a_head_of_too_many_and_a_level_of_one_are_pointed_at() -> None:
    units = [
        replace(ACHATS, head_id="p0"),
        OrgUnit("haut", "e", "Haut"),
        OrgUnit("bas", "e", "Bas", parent_id="haut"),
    ]
    people = [Person(f"p{at}", "e", f"P{at}", unit_id="achats") for at in range(12)]
    found = span_of_control(Structure.of(units), people)
    assert _found(found) == [("span_wide", "achats"), ("span_of_one", "haut")]
    assert found[0].figures == {"count": 11}
    assert "p0" not in found[0].about
    assert _found(span_of_control(Structure.of(units), people[:11])) == [("span_of_one", "haut")]


def test_what_one_agent_alone_does_and_what_comes_with_a_season_is_seen() -> None:
    alone = replace(SOUND, staff=(Staff(person_id="dupuis"),))
    assert _found(single_persons(Structure.of((), (), [alone]))) == [("single_person", "a")]
    snow = replace(SOUND, id="s", fte=Decimal(2), frequency=Frequency.SEASONAL)
    (peak,) = seasonality(Structure.of([ACHATS], (), [SOUND, snow]))
    assert (peak.about, peak.figures) == (("achats", "s"), {"fte": Decimal(2), "of": Decimal("6.6")})
    assert seasonality(Structure.of([ACHATS], (), [SOUND, replace(snow, fte=Decimal(1))])) == ()


def test_a_result_that_was_set_aside_stays_away() -> None:
    orphan = replace(SOUND, owner_id=None, mission_id=None)
    found = orphans(Structure.of((), (), [orphan]))
    aside = Dismissal("d", "e", "activity_without_owner", ("a",), "Poste vacant", TUESDAY)
    assert _found(kept(found, [aside])) == [("activity_without_mission", "a")]
