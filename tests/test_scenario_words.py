"""What is different between two organisations is told in words, once in a list and once beside each thing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from facilitator.domain.organisation import Activity, OrgUnit, UnitKind
from facilitator.domain.structure import (
    Structure,
    merge,
    move_activities,
    split,
    with_activity,
    with_unit,
    without_activity,
    without_unit,
)
from facilitator.domain.versions import Difference
from facilitator.i18n import Words
from facilitator.scenario_words import Note, change_text, notes, told

OF = "e"
POLE = OrgUnit("pole", OF, "Pôle", fte=Decimal(12))
RH = OrgUnit("rh", OF, "RH", parent_id="pole", fte=Decimal("5.5"))
ACHATS = OrgUnit("achats", OF, "Achats", parent_id="pole")
DSI = OrgUnit("dsi", OF, "DSI", parent_id="pole")
PAYER = Activity("payer", OF, "Payer les agents", unit_id="rh", fte=Decimal("0.1"))
ACHETER = Activity("acheter", OF, "Acheter", unit_id="achats", fte=Decimal("0.2"))
TOWN = Structure.of([POLE, RH, ACHATS, DSI], (), [PAYER, ACHETER])
FR = Words("fr")


def _said(target: Structure) -> list[str]:
    return [f"{each.mark} {each.text} : {each.why}" for each in told(TOWN, target, FR)]


def test_units_that_come_go_and_move_are_told() -> None:
    target = with_unit(without_unit(TOWN, "dsi"), OrgUnit("guichet", OF, "Guichet", parent_id="pole"))
    target = with_unit(target, replace(RH, parent_id="achats", name="Ressources", fte=Decimal(6)))
    assert _said(target) == [
        "+ Guichet : nouvelle unité",
        "┄ DSI : n'existe plus",
        "→ Ressources : s'appelait RH",
        "→ Ressources : Pôle → Achats",
        "→ Ressources : effectif 5,50 ETP → 6,00 ETP",
    ]
    assert notes(TOWN, target, FR) == {
        "guichet": Note(Difference.ADDED, "nouveau"),
        "dsi": Note(Difference.REMOVED, "n'existe plus"),
        "rh": Note(Difference.MOVED, "s'appelait RH, venant de Pôle"),
    }


def test_what_is_merged_and_split_is_told_on_both_sides() -> None:
    one = merge(TOWN, ["rh", "dsi"], OrgUnit("moyens", OF, "Moyens", parent_id="pole"))
    parts = tuple(OrgUnit(f"a{i}", OF, f"Achats {i}", parent_id="pole") for i in (1, 2))
    target = split(one, "achats", parts, {"acheter": "a2"})
    noted = {each: note.why for each, note in notes(TOWN, target, FR).items()}
    assert noted == {
        "moyens": "réunit DSI, RH",
        "rh": "désormais dans Moyens",
        "dsi": "désormais dans Moyens",
        "achats": "devient Achats 1, Achats 2",
        "a1": "issu de Achats",
        "a2": "issu de Achats",
        "acheter": "venant de Achats",
    }
    kept = notes(TOWN, merge(TOWN, ["dsi"], RH), FR)
    assert kept["rh"] == Note(Difference.MOVED, "réunit DSI, RH")


def test_activities_are_told_with_where_they_go_and_what_they_take() -> None:
    target = move_activities(without_activity(TOWN, "payer"), {"acheter"}, "dsi")
    target = with_activity(target, Activity("new", OF, "Accueillir", unit_id="rh"))
    assert _said(target)[:3] == [
        "+ Accueillir : nouvelle activité",
        "┄ Payer les agents : n'est plus assurée",
        "→ Acheter : Achats → DSI",
    ]
    assert _said(with_activity(TOWN, replace(ACHETER, fte=Decimal("0.35"))))[0] == (
        "→ Acheter : 0,20 ETP → 0,35 ETP"
    )


def test_a_correction_is_a_difference_too() -> None:
    """A target that changes something says so, whatever it is; what only follows a merged unit does not."""
    assert _said(with_unit(TOWN, replace(RH, kind=UnitKind.TEAM))) == ["→ RH : niveau ou responsable corrigé"]
    assert _said(with_activity(TOWN, replace(ACHETER, tools="Tableur"))) == ["→ Acheter : corrigée"]
    aimed = with_activity(TOWN, replace(ACHETER, target_unit_id="rh"))
    merged = merge(aimed, ["rh", "dsi"], OrgUnit("moyens", OF, "Moyens"))
    assert not [each for each in told(aimed, merged, FR) if each.code == "activity_corrected"]
    assert told(TOWN, TOWN, FR) == ()


def test_a_change_has_its_sign() -> None:
    assert [change_text(Decimal(each), FR) for each in ("1.3", "-0.125", "0")] == ["+1,30", "−0,125", ""]
