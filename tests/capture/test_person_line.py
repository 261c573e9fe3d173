"""One person on one line, typed and corrected."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.capture.person_line import person_line, read_name, read_person, read_roles
from facilitator.capture.role_words import ROLE_WORDS, role_of, role_word
from facilitator.domain.people import Person, PersonEntry, Role

CLAIRE = Person(
    "c", "e", "Dupont", "Claire", "Mme", "DGA", "u", "c.dupont@v.fr", (Role.COPIL, Role.PILOT), True
)
LINE = "Mme Claire Dupont ; DGA ; Direction générale ; c.dupont@v.fr ; +copil +pilote"


def test_the_line_of_a_person_is_read_as_it_was_written() -> None:
    assert person_line(CLAIRE, "Direction générale", "fr") == LINE
    read = read_person(LINE, CLAIRE)
    assert read.unknown_roles == ()
    assert read.entry == PersonEntry(
        "Dupont", "Claire", "Mme", "DGA", "Direction générale", "c.dupont@v.fr", CLAIRE.roles
    )


def test_what_is_empty_at_the_end_is_not_written() -> None:
    assert person_line(Person("x", "e", "Roux"), "", "fr") == "Roux"
    assert person_line(replace(CLAIRE, function="", email="", roles=()), "RH", "en") == (
        "Mme Claire Dupont ;  ; RH"
    )


def test_what_a_line_leaves_out_is_empty() -> None:
    entry = read_person("Claire Dupont ; ; ; +pilote", CLAIRE).entry
    assert entry == PersonEntry("Dupont", "Claire", roles=(Role.PILOT,))


def test_a_name_left_as_it_was_keeps_its_halves() -> None:
    """A first name of two words would else be cut in the middle."""
    person = Person("x", "e", "Roche", "Jean Marc", "M.")
    entry = read_person("M. Jean Marc Roche ; DSI", person).entry
    assert (entry.first_name, entry.last_name, entry.function) == ("Jean Marc", "Roche", "DSI")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Mme Claire Dupont", ("Mme", "Claire", "Dupont")),
        ("madame DUPONT Claire", ("Mme", "Claire", "Dupont")),
        ("M. Yves Le Goff", ("M.", "Yves", "Le Goff")),
        ("LE GOFF Yves", ("", "Yves", "Le Goff")),
        ("Mr Roche", ("M.", "", "Roche")),
        ("xavier", ("", "", "xavier")),
        ("Mme", ("", "", "Mme")),
        ("", ("", "", "")),
        ("J.-P. ROCHE", ("", "J.-P.", "Roche")),
    ],
)
def test_capitals_tell_the_surname(typed: str, name: tuple[str, str, str]) -> None:
    assert read_name(typed) == name


def test_an_address_and_roles_stand_anywhere() -> None:
    entry = read_person("Luc Petit, l.petit+copil@v.fr ; +dest CCAS").entry
    assert (entry.last_name, entry.email, entry.roles) == ("Petit", "l.petit+copil@v.fr", (Role.RECIPIENT,))
    assert entry.function == "CCAS"


def test_roles_are_added_and_taken_by_their_words() -> None:
    known = (Role.COPIL, Role.PILOT)
    assert read_roles("-copil +destinataire", known) == ((Role.PILOT, Role.RECIPIENT), ())
    assert read_roles("chef", known) == ((*known, Role.HEAD), ())
    assert read_roles("+xyz", known) == (known, ("xyz",))


def test_a_beginning_is_enough_where_it_means_one_role() -> None:
    assert role_of("benef") is Role.BENEFICIARY
    assert role_of("CO") is None, "copil, commanditaire or consultant"
    assert role_of("") is None


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_word_shown_for_a_role_means_that_role(language: str) -> None:
    assert all(role_of(role_word(role, language)) is role for role in Role)
    assert set(ROLE_WORDS) == set(Role)
