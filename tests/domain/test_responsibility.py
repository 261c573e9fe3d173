"""R, c and D: who is responsible for an activity, who contributes, where the same work is done twice."""

from __future__ import annotations

import pytest

from facilitator.domain.organisation import Activity, Involvement, OrgUnit, Part, ServiceMission
from facilitator.domain.responsibility import Share, lines_of, matrix_of, responsible_of, share_of, with_share
from facilitator.domain.short_names import short_names
from facilitator.domain.structure import Structure

SERVICES = ("achats", "budget", "dsi")
UNITS = (*(OrgUnit(each, "e", each, parent_id="pôle") for each in SERVICES), OrgUnit("pôle", "e", "pôle"))
MATCHING = Activity("1", "e", "Rapprochement", "m", "achats")
CHECKING = Activity("2", "e", "Contrôle", None, "budget")
STRUCTURE = Structure.of(UNITS, (ServiceMission("m", "e", "Achats", "achats"),), (MATCHING, CHECKING))
TWINS = {"1": frozenset({"budget"}), "2": frozenset({"achats"})}


def test_the_unit_that_does_it_is_responsible_unless_another_is_named() -> None:
    assert responsible_of(MATCHING) == "achats"
    named = with_share(MATCHING, "budget", Share.RESPONSIBLE)
    assert responsible_of(named) == "budget"
    assert with_share(named, "achats", Share.RESPONSIBLE) == MATCHING


def test_an_overlap_stands_where_the_work_is_done_again() -> None:
    """Beside the responsible unit, or with the one that does it when the other is responsible."""
    assert share_of(MATCHING, "budget", TWINS) is Share.OVERLAP
    given = with_share(MATCHING, "budget", Share.RESPONSIBLE)
    assert share_of(given, "budget", TWINS) is Share.RESPONSIBLE
    assert share_of(given, "achats", TWINS) is Share.OVERLAP


@pytest.mark.parametrize("share", [Share.RESPONSIBLE, Share.CONTRIBUTES, Share.NONE])
def test_a_part_that_is_given_is_the_one_that_is_shown(share: Share) -> None:
    """And nobody else's part is touched but that of the one who was responsible."""
    before = with_share(with_share(MATCHING, "dsi", Share.CONTRIBUTES), "budget", Share.CONTRIBUTES)
    after = with_share(before, "budget", share)
    assert share_of(after, "budget", {}) is share
    assert share_of(after, "dsi", {}) is Share.CONTRIBUTES


def test_the_part_of_a_person_stays() -> None:
    person = Involvement(Part.RESPONSIBLE, person_id="vidal")
    own = Activity("1", "e", "Rapprochement", "m", "achats", roles=(person,))
    assert person in with_share(own, "budget", Share.RESPONSIBLE).roles


def test_a_unit_shows_its_missions_and_the_activities_of_none_last() -> None:
    assert [each.key for each in lines_of("achats", STRUCTURE)] == ["m/achats", "1"]
    assert [each.key for each in lines_of("budget", STRUCTURE)] == ["/budget", "2"]
    assert [each.key for each in lines_of("pôle", STRUCTURE)] == ["m/achats", "1", "/budget", "2"]


def test_the_own_column_comes_first_then_the_most_overlaps() -> None:
    matrix = matrix_of("dsi", STRUCTURE, {})
    assert matrix.unit_ids[0] == "dsi"
    matrix = matrix_of("achats", STRUCTURE, TWINS)
    assert matrix.unit_ids == ("achats", "budget", "dsi")
    assert matrix.overlaps == 1


def test_short_names_are_short_and_all_different() -> None:
    names = ("Achats", "RH", "Moyens généraux", "Direction des finances", "Financement", "Achat", "Service A")
    found = short_names(names)
    assert found[:4] == ("Ach", "RH", "MG", "Fin")
    assert len(set(found)) == len(names)
    assert max(map(len, found)) <= 4
    assert len(set(short_names(["Voirie"] * 50))) == 50


def test_what_no_unit_does_is_found_too() -> None:
    loose = ServiceMission("p", "e", "Parcs")
    done = Activity("9", "e", "Tonte", "p")
    structure = Structure.of(STRUCTURE.units, (*STRUCTURE.missions, loose), (*STRUCTURE.activities, done))
    assert lines_of(None, STRUCTURE) == ()
    assert [each.key for each in lines_of(None, structure)] == ["p/", "9"]
