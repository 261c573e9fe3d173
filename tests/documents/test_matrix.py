"""The activity matrix: service by service, nothing left out, sums exact, names that tell services apart."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from facilitator.documents.blocks import Document, Heading, Json, Sheet, Table, plain, value_of
from facilitator.documents.catalogue import DocumentKind
from facilitator.documents.inventory import services_of
from facilitator.domain.dossier import Dossier
from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import Activity, OrgUnit, VerdictCode
from facilitator.domain.record import Audience
from tests.documents.reading import document_about, read
from tests.documents.reading import plain as spaced
from tests.documents.rich_dossier import rich_dossier

MATRIX = DocumentKind.MATRIX


def _tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def _rows(table: Table) -> list[list[str]]:
    return [[spaced(plain(cell)) for cell in row] for row in table.all_rows]


def _sheet(document: Document, caption: str) -> Sheet:
    (found,) = [sheet for sheet in document.sheets if sheet.caption == caption]
    return found


def _titles(sheet: Sheet) -> list[str]:
    return [column.title for column in sheet.columns]


def _of_units(*units: OrgUnit) -> list[str]:
    dossier = Dossier(rich_dossier().engagement, units=units)
    return [each.name for each in services_of(dossier, "Sans service")]


def test_every_activity_stands_once_under_its_service() -> None:
    dossier = rich_dossier()
    document = document_about(MATRIX, dossier)
    told = [row[0] for table in _tables(document)[2:] for row in _rows(table)]
    assert sorted(each.title for each in dossier.activities) == sorted(
        each for each in told if each in {activity.title for activity in dossier.activities}
    )
    headings = [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 2]
    assert headings[1:3] + headings[-1:] == ["Achats", "RH", "Sans service"]


def test_a_line_says_measures_owner_outcome_and_target() -> None:
    (table,) = [each for each in _tables(document_about(MATRIX)) if "Achats" in each.caption]
    assert _rows(table)[:2] == [
        ["Marchés publics (1,825 ETP)", "", "", "", "Marc Dupuis", "", ""],
        ["Rédaction des pièces de marché", "0,70", "1 200 pièces/an\n2 h 30/semaine", "", "Marc Dupuis",
         "Mutualiser", "Finances"],
    ]  # fmt: skip


def test_totals_are_exact_whatever_is_added_up() -> None:
    """A thousand times 0.1 and 0.001 are what they are, in the words, in the values and for programs."""
    dossier = rich_dossier()
    many = tuple(
        Activity(f"a{n}", dossier.engagement.id, f"Tâche {n}", unit_id="rh",
                 fte=Decimal("0.1") if n % 2 else Decimal("0.001"), verdict=VerdictCode.KEEP)
        for n in range(2000)
    )  # fmt: skip
    document = document_about(MATRIX, replace(dossier, activities=many))
    exact = Decimal("101.000")
    sums = [
        value_of(cell)
        for table in (*_tables(document), *document.sheets)
        for cell, column in zip(table.total, table.columns, strict=True)
        if column.title == "ETP" and "Achats" not in table.caption and "Finances" not in table.caption
    ]
    assert len(sums) >= 6
    assert set(sums) == {exact}
    assert document.data["fte"] == 101
    assert "101,00 ETP" in read(document)


def test_what_is_not_measured_or_not_decided_is_said() -> None:
    text = read(document_about(MATRIX))
    assert "10 activités, 3,625 ETP, 3 à décider" in text
    assert "1 activité n'a pas encore d'ETP et n'ajoute rien au total." in text
    assert "Le total de l'effectif est celui de l'organisation entière." in text


def test_without_any_activity_it_says_so_in_both_languages() -> None:
    bare = Dossier(rich_dossier().engagement)
    assert "Aucune activité n'est encore saisie." in read(document_about(MATRIX, bare))
    assert "No activity was noted yet." in read(document_about(MATRIX, bare, language="en"))


def test_two_services_of_one_name_are_told_apart() -> None:
    of = rich_dossier().engagement.id
    names = _of_units(
        OrgUnit("a", of, "Finances"),
        OrgUnit("b", of, "Secrétariat", parent_id="a"),
        OrgUnit("c", of, "Technique"),
        OrgUnit("d", of, "secrétariat", parent_id="c"),
        OrgUnit("e", of, "Secrétariat", parent_id="c"),
    )
    assert names == [
        "Secrétariat (Finances)",
        "secrétariat (Technique)",
        "Secrétariat (Technique) 2",
    ]


def test_units_in_a_circle_are_all_told() -> None:
    of = rich_dossier().engagement.id
    one, two = OrgUnit("a", of, "A", parent_id="b"), OrgUnit("b", of, "B", parent_id="a")
    activity = Activity("x", of, "Tâche", unit_id="b", fte=Decimal(1))
    dossier = replace(rich_dossier(), units=(one, two), missions=(), activities=(activity,))
    assert [each.name for each in services_of(dossier, "Sans service")] == ["B"]


def test_the_workbook_has_the_columns_of_the_study_that_hold_something() -> None:
    sheet = _sheet(document_about(MATRIX), "Matrice")
    assert _titles(sheet) == [
        "Unité", "Mission", "Activité", "Qui", "ETP", "Volume", "Unité de volume", "Volume par", "Fréquence",
        "Charge", "Charge par", "Temps unitaire (min)", "Agents", "Catégories", "Bénéficiaire", "Fondement",
        "Texte", "Rôles (RACI)", "Outils", "Interfaces, doublons", "Niveau de service", "Fiabilité des ETP",
        "Source", "Suite à donner", "Vers, avec", "Pourquoi", "ETP cible", "Échéance", "Instance de décision",
        "Soumis au CST le", "Décidé en séance",
    ]  # fmt: skip
    bare = replace(rich_dossier(), activities=rich_dossier().activities[1:2])
    assert _titles(_sheet(document_about(MATRIX, bare), "Matrice")) == [
        "Unité", "Mission", "Activité", "Qui", "ETP", "Volume", "Volume par", "Fréquence", "Suite à donner",
        "Vers, avec", "Pourquoi", "ETP cible", "Échéance",
    ]  # fmt: skip


def test_verdict_and_frequency_are_chosen_among_the_words_that_stand_there() -> None:
    sheet = _sheet(document_about(MATRIX, language="en"), "Matrix")
    choices = {sheet.columns[place].title: each for place, each in sheet.choices.items()}
    assert choices["Outcome"][:3] == ("keep", "strengthen", "simplify")
    assert choices["Frequency"][0] == "daily"
    for place, each in sheet.choices.items():
        held = {plain(row[place]) for row in sheet.rows} - {""}
        assert held <= set(each)


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.COMMITTEE])
def test_an_activity_noted_in_private_alone_stays_with_the_consultant(audience: Audience) -> None:
    dossier = rich_dossier()
    line = replace(dossier.items[0], id="v", kind=ItemKind.ACTIVITY, activity_id="orphelin", private=True)
    hidden = replace(dossier, items=(*dossier.items, line))
    document = document_about(MATRIX, hidden, audience)
    everything = read(document) + str(document.data) + str(document.sheets)
    assert "Tenir le standard" not in everything
    assert "Tenir le standard" in read(document_about(MATRIX, hidden, Audience.PRIVATE))
    said_too = replace(hidden, items=(*hidden.items, replace(line, id="w", private=False)))
    assert "Tenir le standard" in read(document_about(MATRIX, said_too, audience))


def test_programs_read_units_activities_and_sums() -> None:
    data = document_about(MATRIX).data
    assert data["fte"] == 3.625
    assert [_of(each, "verdict", "count", "fte") for each in _list(data["outcomes"])] == [
        ("keep", 3, 0.625), ("simplify", 1, 1.1), ("pool", 1, 0.7), ("transfer", 1, 0.4), ("stop", 1, 0),
        (None, 3, 0.8),
    ]  # fmt: skip
    assert [_of(each, "name", "activities", "spent") for each in _list(data["units"])][-2:] == [
        ("Finances", 2, 1.3),
        ("Sans service", 1, 0.5),
    ]
    (told,) = [each for each in _list(data["activities"]) if _of(each, "id") == ("mandats",)]
    assert _of(told, "unit_minutes", "agents", "deadline", "deciding_body", "verdict_session") == (
        7.5, 3, "2026-12-31", "COPIL", "copil2",
    )  # fmt: skip


def _list(value: Json) -> list[Json]:
    assert isinstance(value, list)
    return value


def _of(value: Json, *names: str) -> tuple[Json, ...]:
    assert isinstance(value, dict)
    return tuple(value[name] for name in names)
