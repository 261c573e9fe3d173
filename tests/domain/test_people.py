"""How people are called in full, for short, and by their initials; how names are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.people import Person, folded


def person(first: str, last: str) -> Person:
    """Somebody of a name."""
    return Person("p", "e", last, first)


@pytest.mark.parametrize(("first", "last", "full", "short", "initials"), [
    ("Claire", "Dupont", "Claire Dupont", "C. Dupont", "cd"),
    ("Jean-Paul", "Roche", "Jean-Paul Roche", "J.-P. Roche", "jpr"),
    ("Yves", "Le Goff", "Yves Le Goff", "Y. Le Goff", "ylg"),
    ("Élise", "d'Almeida", "Élise d'Almeida", "É. d'Almeida", "eda"),
    ("", "Roche", "Roche", "Roche", "r"),
])  # fmt: skip
def test_somebody_is_called_in_three_ways(
    first: str, last: str, full: str, short: str, initials: str
) -> None:
    found = person(first, last)
    assert (found.full_name, found.short_name, found.initials) == (full, short, initials)


@pytest.mark.parametrize(("one", "other"), [
    ("Hélène  ROUX", "helene roux"), ("Cœur", "coeur"), ("e\u0301te\u0301", "ÉTÉ"),
    (" de\u00a0La Tour ", "de la tour"),
])  # fmt: skip
def test_names_are_the_same_without_accents_case_and_spaces(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)
