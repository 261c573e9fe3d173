"""A unit on one line."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facilitator.capture.unit_line import UnitLine, read_unit
from tests.capture.stage import CONTEXT


@pytest.mark.parametrize(
    ("line", "name", "fte"),
    [
        ("Archives 2 ETP", "Archives", "2"),
        ("Archives 2,5 etp ; service", "Archives", "2.5"),
        ("Registry 2.5 FTE", "Registry", "2.5"),
        ("Archives ; 2", "Archives", "2"),
        ("Archives 2 ETP ; 3", "Archives", "3"),
    ],
)
def test_a_headcount_with_its_measure_needs_no_semicolon(line: str, name: str, fte: str) -> None:
    read = read_unit(line, CONTEXT)
    assert isinstance(read, UnitLine)
    assert (read.name, read.fte) == (name, Decimal(fte))


@pytest.mark.parametrize("line", ["Brigade 2", "Équipe 12", "Guichet de l'ETP"])
def test_a_name_keeps_its_number(line: str) -> None:
    read = read_unit(line, CONTEXT)
    assert isinstance(read, UnitLine)
    assert (read.name, read.fte) == (line, None)
