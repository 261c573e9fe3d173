"""Scenarios and the parts of a unit, as one types them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from facilitator.capture.context import Context
from facilitator.capture.messages import Refusal
from facilitator.capture.scenario_line import (
    ScenarioLine,
    UnitPart,
    read_parts,
    read_scenario,
    scenario_line,
)
from facilitator.domain.scenario import Scenario
from tests.stage import TUESDAY

ON = Context(on=TUESDAY)
MAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Cible v1", ScenarioLine("Cible v1")),
        ("Cible v1 ; CST 12/05/2026", ScenarioLine("Cible v1", MAY)),
        ("Cible v1;cst le 12 mai", ScenarioLine("Cible v1", MAY)),
        ("Cible v1 ; soumis au CST le 12/05", ScenarioLine("Cible v1", MAY)),
        ("Target v1 ; submitted to the CST on 12 May", ScenarioLine("Target v1", MAY)),
        ("Cible v1 ; 12/05/2026", ScenarioLine("Cible v1", MAY)),
        ("Cible v1 ;", ScenarioLine("Cible v1")),
    ],
)
def test_a_scenario_is_its_name_and_the_day_of_the_cst(typed: str, found: ScenarioLine) -> None:
    assert read_scenario(typed, ON) == found


@pytest.mark.parametrize("typed", ["", "; CST 12/05", "Cible ; CST", "Cible ; CST 31/02", "Cible ; bientôt"])
def test_a_scenario_without_a_name_or_with_a_day_that_is_none_is_refused(typed: str) -> None:
    assert isinstance(read_scenario(typed, ON), Refusal)


def test_the_line_of_a_scenario_is_read_back() -> None:
    scenario = Scenario("s", "e", 1, "Cible v1", submitted_on=MAY)
    assert read_scenario(scenario_line(scenario), ON) == ScenarioLine("Cible v1", MAY)


def test_parts_have_a_headcount_where_one_is_said() -> None:
    assert read_parts("Marchés 2,6 ; Magasin 2 ETP;Contrôle") == (
        UnitPart("Marchés", Decimal("2.6")),
        UnitPart("Magasin", Decimal(2)),
        UnitPart("Contrôle"),
    )
    assert read_parts("Antenne 1 2 ; Antenne 2 3,5") == (
        UnitPart("Antenne 1", Decimal(2)),
        UnitPart("Antenne 2", Decimal("3.5")),
    )


@pytest.mark.parametrize("typed", ["", "Marchés", "Marchés ;", "Marchés ; marches"])
def test_one_part_and_two_of_one_name_are_refused(typed: str) -> None:
    assert isinstance(read_parts(typed), Refusal)
