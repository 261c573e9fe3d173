"""Whom a typed name means, and when it stays open."""

from __future__ import annotations

import pytest

from facilitator.capture.names import Directory
from facilitator.domain.organisation import OrgUnit
from facilitator.domain.people import Person
from tests.stage import PEOPLE, UNITS

DIRECTORY = Directory(PEOPLE, UNITS)


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("dupont", ["dupont"]),
        ("DUPONT", ["dupont"]),
        ("dupo", ["dupont"]),
        ("legoff", ["legoff"]),
        ("le-goff", ["legoff"]),
        ("le.goff", ["legoff"]),
        ("goff", ["legoff"]),
        ("nadia", ["martin"]),
        ("ylg", ["legoff"]),
        ("dgs", ["legoff"]),
        ("voirie", ["benali"]),
        ("direction-generale", ["legoff"]),
        ("claire-dupont", ["dupont"]),
        ("dupont.claire", ["dupont"]),
        ("cdupont", ["dupont"]),
        ("dup", ["dupont", "dupuis"]),
        ("ma", ["dupuis", "martin"]),
        ("chef-de-service", ["dupuis", "roche"]),
        ("xavier", []),
        ("", []),
        ("-.'", []),
    ],
)
def test_a_name_means_those_whom_it_fits_best(typed: str, ids: list[str]) -> None:
    assert [person.id for person in DIRECTORY.find(typed)] == ids


def test_an_exact_surname_wins_over_a_longer_one_and_over_a_first_name() -> None:
    people = (
        Person("1", "e", "Martinet"),
        Person("2", "e", "Roy", "Martin"),
        Person("3", "e", "Martin", "Léa"),
    )

    assert [person.id for person in Directory(people).find("martin")] == ["3"]


def test_those_present_win_only_among_equals() -> None:
    only_dupuis = Directory(PEOPLE, UNITS, frozenset({"dupuis"}))
    both = Directory(PEOPLE, UNITS, frozenset({"dupuis", "dupont"}))

    assert [person.id for person in only_dupuis.find("dup")] == ["dupuis"]
    assert [person.id for person in only_dupuis.find("dupont")] == ["dupont"]
    assert len(both.find("dup")) == 2


def test_a_long_function_is_known_by_its_first_letters() -> None:
    director = Person("1", "e", "Roy", "Léa", function="Directrice générale des services")

    assert Directory((director,)).find("dgs") == (director,)


def test_a_unit_is_known_by_its_name_or_a_unique_beginning() -> None:
    units = (OrgUnit("1", "e", "Finances"), OrgUnit("2", "e", "Fonds locaux"), OrgUnit("3", "e", "Voirie"))
    directory = Directory(units=units)

    assert directory.unit("fin") == units[0]
    assert directory.unit("fonds-locaux") == units[1]
    assert directory.unit("f") is None
    assert directory.unit("") is None
