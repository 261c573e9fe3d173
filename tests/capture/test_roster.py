"""A list of people is pasted as it stands in an e-mail; what is doubtful is said, nothing is invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.capture.roster import Doubt, Roster, RosterEntry, read_roster
from facilitator.domain.people import PersonEntry

CLAIRE = PersonEntry("Dupont", "Claire", "Mme", "DGA")
MARC = PersonEntry("Dupuis", "Marc")


def people(text: str) -> list[PersonEntry]:
    """Everybody of a block; no line of it is left over."""
    roster = read_roster(text)
    assert roster.left == ()
    return [entry.person for entry in roster.entries]


def only(text: str) -> RosterEntry:
    """The one person of a block."""
    (entry,) = read_roster(text).entries
    return entry


ONE = [
    ("Mme Claire DUPONT, DGA <c.dupont@ville.example>",
     PersonEntry("Dupont", "Claire", "Mme", "DGA", email="c.dupont@ville.example")),
    ("Dupont Claire;DGA;Direction générale",
     PersonEntry("Dupont", "Claire", "", "DGA", "Direction générale")),
    ("DUPONT;Claire;DGA;c.dupont@ville.example",
     PersonEntry("Dupont", "Claire", "", "DGA", email="c.dupont@ville.example")),
    ("Mme\tClaire\tDUPONT\tDGA\tDirection générale",
     PersonEntry("Dupont", "Claire", "Mme", "DGA", "Direction générale")),
    ('"DUPONT, Claire" <claire.dupont@ville.example>',
     PersonEntry("Dupont", "Claire", email="claire.dupont@ville.example")),
    ("DUPONT, Claire", PersonEntry("Dupont", "Claire")),
    ("- Mme Claire Dupont – DGA – Direction générale",
     PersonEntry("Dupont", "Claire", "Mme", "DGA", "Direction générale")),
    ("Madame Claire Dupont (DGA)", CLAIRE),
    ("DGA : Mme Claire Dupont", CLAIRE),
    ("1. Mme Claire DUPONT DGA", CLAIRE),
    ("M. Yves LE GOFF, Directeur général des services",
     PersonEntry("Le Goff", "Yves", "M.", "Directeur général des services")),
    ("Marc DUPUIS, chef de service Achats", PersonEntry("Dupuis", "Marc", "", "chef de service", "Achats")),
    ("Nadia Martin, cheffe du service des ressources humaines",
     PersonEntry("Martin", "Nadia", "", "cheffe du service", "ressources humaines")),
    ("Jane Smith (Head of Procurement)", PersonEntry("Smith", "Jane", "", "Head of Procurement")),
    ("M. Roche", PersonEntry("Roche", "", "M.")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "person"), ONE, ids=[text for text, _ in ONE])
def test_one_line_says_who_somebody_is(text: str, person: PersonEntry) -> None:
    entry = only(text)
    assert entry.person == person
    assert entry.doubts == ()


NAMES = [
    ("Yves Le Goff", "Yves", "Le Goff"), ("LE GOFF Yves", "Yves", "Le Goff"),
    ("Le Goff Yves", "Yves", "Le Goff"),
    ("Jean de La Tour", "Jean", "de La Tour"), ("Jean de LA TOUR", "Jean", "de La Tour"),
    ("Anne-Marie Roche", "Anne-Marie", "Roche"), ("ROCHE Anne Marie", "Anne Marie", "Roche"),
    ("Anne Marie Roche", "Anne Marie", "Roche"), ("Claire DUPONT-MARTIN", "Claire", "Dupont-Martin"),
    ("Rosa D’ALMEIDA", "Rosa", "D’Almeida"), ("J.-P. Roche", "J.-P.", "Roche"),
    ("Dupont Claire", "Claire", "Dupont"), ("claire dupont", "Claire", "Dupont"),
    ("John O'Neill", "John", "O'Neill"),
    ("Kim Tran <k.tran@ville.example>", "Kim", "Tran"), ("Tran Kim <k.tran@ville.example>", "Kim", "Tran"),
    ("Yann Legoff <ylegoff@ville.example>", "Yann", "Legoff"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last"), NAMES)
def test_capitals_particles_addresses_and_usual_names_tell_the_surname(
    text: str, first: str, last: str
) -> None:
    entry = only(text)
    assert (entry.person.first_name, entry.person.last_name) == (first, last)
    assert entry.doubts == ()


@pytest.mark.parametrize(("text", "doubt"), [
    ("Xylo Mandrin", Doubt.SURNAME), ("Roche", Doubt.SURNAME), ("Pascal Bernard", Doubt.SURNAME),
    ("claire.dupont@ville.example", Doubt.SURNAME), ("Claire Dupont Martin", Doubt.SURNAME),
    ("Claire Dupont, Achats", Doubt.FUNCTION), ("Claire Dupont, DRH", Doubt.FUNCTION),
])  # fmt: skip
def test_what_is_doubtful_is_to_be_checked(text: str, doubt: Doubt) -> None:
    assert only(text).doubts == (doubt,)


def test_eleven_people_are_read_and_two_to_be_checked() -> None:
    roster = read_roster(
        """Présents :
- M. Yves LE GOFF, DGS
- Mme Claire DUPONT, DGA
• Marc DUPUIS (chef de service Achats)
* Nadia Martin – cheffe de service – RH
1. Samia Benali
2) Paul Roche <p.roche@ville.example>
Anne Vidal ; cheffe de service ; Finances
Excusés : Mme Rosa d'Almeida, M. Jean de La Tour
Membres : Xylo Mandrin
Vernet
"""
    )
    assert len(roster.entries) == 11
    assert [entry.person.last_name for entry in roster.to_check] == ["Mandrin", "Vernet"]
    assert roster.left == ()


@pytest.mark.parametrize("text", [
    "Claire Dupont, Marc Dupuis", "Claire Dupont; Marc Dupuis", "Claire Dupont et Marc Dupuis",
    "DUPONT Claire, DUPUIS Marc", "To: Claire Dupont; Marc Dupuis", "À : Claire Dupont, Marc Dupuis",
    "Cc: Claire DUPONT\nCc: Marc DUPUIS", "Participants : Claire Dupont & Marc Dupuis",
    "> Claire Dupont\n> Marc Dupuis", "Claire Dupont,\r\nMarc Dupuis",
])  # fmt: skip
def test_many_stand_on_one_line_or_on_many(text: str) -> None:
    assert people(text) == [PersonEntry("Dupont", "Claire"), MARC]


def test_many_on_one_line_keep_their_functions() -> None:
    assert people("Mme Claire DUPONT, DGA, M. Marc DUPUIS, chef de service Achats") == [
        CLAIRE,
        PersonEntry("Dupuis", "Marc", "M.", "chef de service", "Achats"),
    ]
    assert people("Jane Smith (Clerk), Mr. John O'Neill, deputy director; Mrs Amy Webb") == [
        PersonEntry("Smith", "Jane", "", "Clerk"),
        PersonEntry("O'Neill", "John", "M.", "deputy director"),
        PersonEntry("Webb", "Amy", "Mrs"),
    ]


def test_the_addresses_of_a_header_part_its_people() -> None:
    line = 'À : Claire Dupont <c.dupont@v.example>; "ROCHE, Paul" <p.roche@v.example>, n.martin@v.example'
    assert people(line) == [
        PersonEntry("Dupont", "Claire", email="c.dupont@v.example"),
        PersonEntry("Roche", "Paul", email="p.roche@v.example"),
        PersonEntry("Martin", email="n.martin@v.example"),
    ]


SIGNATURE = """Bonjour,
Voici les participants :

Claire Dupont
DGA
Direction générale
Tél. : 04 94 00 00 00 / 06 00 00 00 00
c.dupont@ville.example
--
Hôtel de Ville
12 rue de la République
83500 Valbrune Cedex
www.ville.example
Bien cordialement,
Ce message est confidentiel.
Envoyé de mon téléphone
Objet : COPIL n° 3
"""


def test_a_signature_is_one_person_and_its_noise_nobody() -> None:
    assert people(SIGNATURE) == [
        PersonEntry("Dupont", "Claire", "", "DGA", "Direction générale", "c.dupont@ville.example")
    ]


def test_what_may_name_somebody_and_was_not_understood_is_left_to_see() -> None:
    roster = read_roster("la liste du COPIL à confirmer\naccueil@ville.example\nClaire Dupont")
    assert roster.left == ("la liste du COPIL à confirmer", "accueil@ville.example")
    assert len(roster.entries) == 1


def test_the_same_person_named_twice_is_one() -> None:
    text = "Claire Dupont, DGA\nMme DUPONT Claire <c.dupont@v.example>\nClaire Dupont <C.Dupont@v.example>"
    assert people(text) == [PersonEntry("Dupont", "Claire", "Mme", "DGA", email="c.dupont@v.example")]


@pytest.mark.parametrize("text", [
    "Claire Dupont <c.dupont@ville.example>\nClaire Dupont <claire.dupont@region.example>",
    "Claire Dupont, DGA\nClaire Dupont, assistante",
])  # fmt: skip
def test_two_people_of_one_name_stay_two_and_are_to_be_checked(text: str) -> None:
    roster = read_roster(text)
    assert len(roster.entries) == 2
    assert {entry.doubts for entry in roster.entries} == {(Doubt.HOMONYM,)}


def test_somebody_who_may_be_either_of_two_is_a_third_to_be_checked() -> None:
    roster = read_roster(
        "Paul Roche, DGS <a@v.example>\nPaul Roche <b@v.example>\nPaul Roche, agent d'accueil"
    )
    assert [entry.person.email for entry in roster.entries] == ["a@v.example", "b@v.example", ""]
    assert len(roster.to_check) == 3


PIECES = [
    "Mme",
    "Claire",
    "DUPONT",
    ",",
    ";",
    "<c@v.example>",
    "DGA",
    "\n",
    "-",
    "(",
    "À :",
    '"',
    "et",
    "le",
    "12",
]


@given(st.text(max_size=80) | st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_any_text_is_read_and_nobody_is_without_a_name(text: str) -> None:
    roster = read_roster(text)
    assert isinstance(roster, Roster)
    assert all(entry.person.last_name.strip() for entry in roster.entries)


@pytest.mark.parametrize(
    "piece", ["Claire Dupont, ", "a@v.example; ", "x", "Mme ", "1-1", '"', "Claire Dupont\n", "(a)"]
)
def test_a_long_block_is_read_in_one_go(piece: str) -> None:
    read_roster((piece * 20_000)[:20_000])
