"""How letters write dates, durations, names, notes and hours, in both languages."""

from __future__ import annotations

import pytest

from facilitator.letter.dates import dates, durations
from facilitator.letter.functions import function_of
from facilitator.letter.hours import amounts
from facilitator.letter.names import alone, named
from facilitator.letter.passages import Kind, passages_of
from facilitator.letter.quote import Quote, plain, sentences
from tests.letter.claims import letter_of, read

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


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Le volume prévu est de 40 heures", [2400]),
        ("fixé à 52 h 30 pour l'ensemble", [3150]),
        ("un crédit de quarante-deux (42) heures", [2520]),
        ("28 hours of your time", [1680]),
        ("six jours", [2520]),
        ("une heure et demie", [90]),
        ("la réunion commence à 9 h 30", []),
        ("des ateliers, de 9 h à 12 h", []),
        ("from 9:00 to 11:00", []),
    ],
)
def test_an_amount_of_hours_is_no_time_of_the_day(text: str, minutes: list[int]) -> None:
    assert [said.minutes for said in amounts(plain(text))] == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Le volume est de 40 heures.", 2400),
        ("Le nombre d'heures est plafonné à 45.", 2700),
        ("We have set aside 35 hours for this work.", 2100),
        ("La mission compte 26 heures au total, dont 6 de rédaction.", 1560),
        ("Volume : 6 jours", 2520),
        ("En 2024, vous avez animé le séminaire des cadres (6 heures).", None),
        ("En 2024, vous avez consacré 12 heures à notre séminaire.", None),
        ("Trois ateliers de 2 heures sont prévus.", None),
        ("Les agents travaillent 35 heures par semaine.", None),
        ("Vous disposez de 15 jours pour répondre, dans un délai de 15 jours.", None),
        ("Sont prévues 20 heures d'ateliers et 10 heures de préparation.", None),
        ("Le volume est de 40 heures. Le total prévu est de 50 heures.", None),
    ],
)
def test_the_hours_of_the_assignment_are_those_the_letter_grants(text: str, minutes: int | None) -> None:
    """Neither those of earlier work nor of one meeting nor of a week; two that differ say nothing."""
    assert read(f"Madame,\n\nVous accompagnerez le service.\n\n{text}")["minutes_planned"] == minutes


@pytest.mark.parametrize(
    ("text", "starts", "months"),
    [
        ("Votre mission se déroule de février à juin 2026.", "2026-02", 5),
        ("You will work with us from May to October 2026.", "2026-05", 6),
        ("Votre mission se déroule du 2 mars au 30 septembre 2026.", "2026-03-02", None),
        ("The work will start on 22 June 2026 and will last four months.", "2026-06-22", 4),
        ("Votre mission comprend :\n- l'accompagnement des équipes pendant un mois", None, None),
        ("La médiathèque a rouvert après deux ans de travaux.", None, None),
        ("Les ateliers municipaux seront fermés pendant trois mois.", None, None),
    ],
)
def test_the_time_of_the_assignment_is_that_of_a_sentence_about_it(
    text: str, starts: str | None, months: int | None
) -> None:
    said = read(f"Madame,\n\nVous accompagnerez le service.\n\n{text}")["calendar"]
    assert said == {"starts": starts, "months": months}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Yves Le Goff", ("Yves", "Le Goff")),
        ("Hubert VASSEUR", ("Hubert", "VASSEUR")),
        ("Ruth Ansell, Chair of Trustees", ("Ruth", "Ansell")),
        ("Anne-Laure Kervadec", ("Anne-Laure", "Kervadec")),
    ],
)
def test_a_name_alone_needs_no_civility(text: str, found: tuple[str, str]) -> None:
    person = alone(Quote(text, QUOTE_LINE))
    assert person is not None
    assert (person.first_name, person.last_name) == found


@pytest.mark.parametrize(
    "text",
    [
        "Adult Services Directorate", "Atelier du Chêne", "Mill Lane", "Pritchard Consulting", "Le Maire",
        "Dear Ms Garnier", "Bonne Journée", "Organisation Adviser", "Marlowshire County Council",
    ],
)  # fmt: skip
def test_a_body_a_street_or_a_function_is_nobody(text: str) -> None:
    assert alone(Quote(text, QUOTE_LINE)) is None


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("Organisation adviser", "Organisation adviser"),
        ("Facilitateur", "Facilitateur"),
        ("Le Maire,", "Maire"),
        ("independent organisation consultant", "independent organisation consultant"),
        ("Atelier du Chêne", None),
        ("Elmstow", None),
    ],
)
def test_a_line_tells_a_function(text: str, function: str | None) -> None:
    said = function_of(Quote(text, QUOTE_LINE))
    assert (said.text if said else None) == function


def test_a_function_below_an_address_is_no_heading() -> None:
    """What follows it would else be taken for what it announces."""
    said = read("Ville d'Orme\n\nMs Ida Roe\nOrganisation adviser\n\nDear Ms Roe,\n\nYou will help the team.")
    assert (said["organisation"], said["led_by"]) == ("Ville d'Orme", "Ms Ida Roe")


def test_two_columns_are_read_one_after_the_other() -> None:
    gap = " " * 20
    text = f"Pour la Ville,{gap}Pour le cabinet,\nFlorence OUDARD{gap[1:]}Anselme COTTIN"
    assert [passage.text for passage in passages_of(letter_of(text))] == [
        "Pour la Ville,", "Florence OUDARD", "Pour le cabinet,", "Anselme COTTIN",
    ]  # fmt: skip


def test_the_columns_of_a_table_stay_together() -> None:
    text = "Durée :                       6 mois\nVolume :                      40 heures"
    assert [passage.text for passage in passages_of(letter_of(text))] == [
        "Durée : 6 mois", "Volume : 40 heures",
    ]  # fmt: skip


def test_a_date_or_an_address_is_no_numbered_title_but_numbers_in_a_row_are_a_list() -> None:
    kinds = [
        passage.kind for passage in passages_of(letter_of("14 April 2026\n\n9 Mill Lane\n\n1. Contexte"))
    ]
    assert kinds == [Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.HEADING]
    listed = passages_of(letter_of("Vous aurez à :\n1. Observer les équipes\n2. Animer deux ateliers"))
    assert [passage.kind for passage in listed[1:]] == [Kind.ITEM, Kind.ITEM]
