"""Figures as people and spreadsheets write them in a cell."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facilitator.tables.cells import NotAnFte, fte_cell


@pytest.mark.parametrize(
    ("cell", "fte"),
    [
        ("0,25", "0.25"),
        ("0.25", "0.25"),
        (",5", "0.5"),
        ("12", "12"),
        ("1,5 ETP", "1.5"),
        ("1 607,5", "1607.5"),
        ("1\u202f607", "1607"),
        ("12\u00a0500", "12500"),
        ("0.30000000000000004", "0.3000"),
    ],
)
def test_an_fte_is_read_in_both_languages_and_exactly(cell: str, fte: str) -> None:
    assert fte_cell(2, cell) == Decimal(fte)


@pytest.mark.parametrize("cell", ["-1", "douze", "1e9", "NaN", "1 60", "1 6075", "100 000", "1,2,3", "½"])
def test_what_is_no_fte_is_refused_with_its_row(cell: str) -> None:
    with pytest.raises(NotAnFte) as refused:
        fte_cell(7, cell)
    assert refused.value.fields == {"number": 7, "cell": cell}
