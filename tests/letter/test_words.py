"""How letters write dates, durations, names, notes and hours, in both languages."""

from __future__ import annotations

import pytest

from facilitator.letter.dates import dates, durations
from facilitator.letter.names import named
from facilitator.letter.quote import Quote, plain, sentences
from tests.letter.claims import read

QUOTE_LINE = ((0, 1),)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("à compter de janvier 2018", ["2018-01"]),
        ("le 1er mars 2026", ["2026-03-01"]),
        ("à compter du premier mars deux mille vingt-six", ["2026-03-01"]),
        ("le trente et un décembre deux mille vingt-sept", ["2027-12-31"]),
        ("du 12/03/2024 au 2024-06-30", ["2024-03-12", "2024-06-30"]),
        ("de septembre à décembre 2015", ["2015-09", "2015-12"]),
        ("from 3 March 2026 to May 4th, 2027", ["2026-03-03", "2027-05-04"]),
        ("the first of June two thousand and twenty-six", ["2026-06-01"]),
        ("AOÛT 2025", ["2025-08"]),
        ("en mars", []),
        ("it may be so", []),
        ("le 31 février 2026", ["2026-02"]),
        ("le 12/34/2024", []),
    ],
)
def test_dates_are_read_as_far_as_they_are_said(text: str, found: list[str]) -> None:
    assert [str(said.when) for said in dates(plain(text))] == found


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("pour une durée de 6 mois", [6]),
        ("dix (10) mois", [10]),
        ("dix-huit mois", [18]),
        ("over three months", [3]),
        ("un an", [12]),
        ("deux trimestres", [6]),
        ("tous les deux mois", []),
        ("every two months", []),
        ("six semaines", []),
    ],
)
def test_durations_are_months_and_a_rhythm_is_none(text: str, months: list[int]) -> None:
    assert [said.months for said in durations(plain(text))] == months


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Mme Jeanne MOREL-DUPUIS, Conseillère en organisation",
            ("Jeanne", "MOREL-DUPUIS", "Conseillère en organisation"),
        ),
        ("Mme Ida de LA TOUR, en sa qualité de Directrice.", ("Ida", "de LA TOUR", "Directrice")),
        ("Mme MOREL est venue", ("", "MOREL", None)),
        ("Mr. John O'Neil, Head of Works", ("John", "O'Neil", "Head of Works")),
        ("M. Paul Petit", ("Paul", "Petit", None)),
    ],
)
def test_people_are_named_with_what_they_do(text: str, found: tuple[str, str, str | None]) -> None:
    (person,) = named(Quote(text, QUOTE_LINE))
    function = person.function.text if person.function else None
    assert (person.first_name, person.last_name, function) == found


@pytest.mark.parametrize(
    "text", ["M. le Maire", "Madame la Directrice,", "Madame, Monsieur,", "Mme Directrice"]
)
def test_a_title_without_a_name_is_nobody(text: str) -> None:
    assert not list(named(Quote(text, QUOTE_LINE)))


def test_the_point_of_an_abbreviation_ends_no_sentence() -> None:
    text = "M. Roy suit l'art. 3 avec Mme. Petit. Il rend compte."
    assert [each.text for each in sentences(Quote(text, QUOTE_LINE))] == [
        "M. Roy suit l'art. 3 avec Mme. Petit.",
        "Il rend compte.",
    ]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Les OPAH¹ du bourg.\n\n¹ Opérations programmées.", "Opérations programmées."),
        ("Les OPAH[1] du bourg.\n\n[1] Opérations programmées.", "Opérations programmées."),
        ("Les OPAH (1) du bourg.\n\n(1) Opérations programmées.", "Opérations programmées."),
        ("Les OPAH[^a] du bourg.\n\n[^a]: Opérations programmées.", "Opérations programmées."),
    ],
)
def test_a_note_belongs_to_the_word_that_calls_it_however_it_is_written(text: str, note: str) -> None:
    assert read(text)["notes"] == [{"word": "OPAH", "text": note}]


def test_notes_that_begin_again_at_each_page_are_told_apart() -> None:
    text = "Le bourg¹.\n\n¹ Le centre.\n\nLa côte¹ et le port².\n\n¹ Le rivage.\n\n² Le quai."
    assert [(note["word"], note["text"]) for note in read(text)["notes"]] == [
        ("bourg", "Le centre."), ("côte", "Le rivage."), ("port", "Le quai."),
    ]  # fmt: skip


def test_a_numbered_line_that_nothing_calls_is_no_note() -> None:
    assert read("La mission comprend :\n(1) un audit\n(2) un plan")["notes"] == []


@pytest.mark.parametrize(
    ("hours", "minutes"),
    [("20h15", 1215), ("9 h 30", 570), ("20,25 h", 1215), ("3 heures", 180), ("0,5 jour", 210)],
)
def test_earlier_hours_are_counted_to_the_minute(hours: str, minutes: int) -> None:
    text = f"Mme ROY est intervenue auprès du service, en mai 2024 (volume d'interventions : {hours})."
    (told,) = read(text)["earlier"]
    assert told == {
        "what": "Mme ROY est intervenue auprès du service",
        "from": "2024-05",
        "to": "2024-05",
        "minutes": minutes,
    }


def test_an_hour_of_the_day_is_no_intervention() -> None:
    assert read("Mme ROY est intervenue le 3 mai 2024 à 14h30.")["earlier"] == []
