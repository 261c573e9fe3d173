"""The activity matrix as a workbook one goes on with: typed, filtered, chosen from lists, added up."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openxml_audit import OpenXmlValidator

from facilitator.documents.catalogue import DocumentKind
from facilitator.domain.dossier import Dossier
from facilitator.export.formats import Format, render
from tests.documents.reading import document_about
from tests.documents.rich_dossier import rich_dossier
from tests.export.reading import Cell, of_xlsx


def _workbook(dossier: Dossier | None = None, language: str = "fr") -> bytes:
    return render(document_about(DocumentKind.MATRIX, dossier, language=language), Format.XLSX)


def _part(content: bytes, name: str) -> str:
    with ZipFile(BytesIO(content)) as package:
        return unescape(package.read(f"xl/{name}").decode())


@pytest.fixture(scope="module")
def workbook() -> bytes:
    """The matrix of an engagement that knows everything of one activity."""
    return _workbook()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("form", [Format.XLSX, Format.DOCX])
def test_office_opens_it_without_repairing_anything(form: Format, language: str, tmp_path: Path) -> None:
    bare = replace(rich_dossier(), activities=())
    for name, dossier in (("full", None), ("bare", bare), ("empty", Dossier(bare.engagement))):
        path = tmp_path / f"{name}.{form.suffix}"
        path.write_bytes(render(document_about(DocumentKind.MATRIX, dossier, language=language), form))
        result = OpenXmlValidator().validate(path)
        assert result.is_valid, [str(error) for error in result.errors]


def test_numbers_days_and_durations_are_values(workbook: bytes) -> None:
    titles, *rows = of_xlsx(workbook)[1]
    (row,) = [each for each in rows if each[2] == "Mandater les factures"]
    held = dict(zip(titles, row, strict=True))
    names = ("ETP", "Volume", "Temps unitaire (min)", "ETP cible", "Agents")
    assert [held[name] for name in names] == [1.1, 12500, 7.5, 0.9, 3]
    assert held["Échéance"] == date(2026, 12, 31)
    assert held["Charge"] == timedelta(minutes=450)
    assert (held["Suite à donner"], held["Rôles (RACI)"]) == ("simplifier", "R Anne Vidal, C Achats")


def test_what_looks_like_a_formula_is_a_text(workbook: bytes) -> None:
    cells: list[Cell] = [cell for row in of_xlsx(workbook)[1] for cell in row]
    assert "=1+1 saisies de trop" in cells
    assert "1+1" not in "".join(re.findall("<f>(.*?)</f>", _part(workbook, "worksheets/sheet2.xml")))


def test_titles_and_activities_stay_in_sight_and_rows_can_be_filtered(workbook: bytes) -> None:
    sheet = _part(workbook, "worksheets/sheet2.xml")
    assert '<pane xSplit="3" ySplit="1" topLeftCell="D2"' in sheet
    assert '<autoFilter ref="A1:AE11"/>' in sheet
    assert 'orientation="landscape"' in sheet
    assert 'fitToHeight="0"' in sheet
    names = _part(workbook, "workbook.xml")
    assert "Matrice!$A:$C,Matrice!$1:$1</definedName>" in names


def test_verdict_and_frequency_are_chosen_from_lists(workbook: bytes) -> None:
    sheet = _part(workbook, "worksheets/sheet2.xml")
    lists = dict(re.findall(r'<dataValidation type="list"[^>]*sqref="([^"]*)"><formula1>"(.*?)"', sheet))
    assert lists["X2:X11"].startswith("conserver,renforcer,simplifier,mutualiser,transférer")
    assert lists["I2:I11"].startswith("quotidienne,hebdomadaire,mensuelle")
    assert all(len(each) <= 255 for each in lists.values())


def test_sums_are_formulas_over_the_matrix_that_know_their_result(workbook: bytes) -> None:
    sheet = _part(workbook, "worksheets/sheet2.xml")
    assert "<f>SUBTOTAL(109,E2:E11)</f><v>3.625</v>" in sheet
    by_service = _part(workbook, "worksheets/sheet3.xml")
    assert "<f>SUMPRODUCT(1*('Matrice'!$A$2:$A$11=$A3),'Matrice'!$E$2:$E$11)</f><v>1.825</v>" in by_service
    assert (
        "<f>SUMPRODUCT(1*('Matrice'!$A$2:$A$11=$A3)*('Matrice'!$X$2:$X$11=\"mutualiser\"),"
        "'Matrice'!$E$2:$E$11)</f><v>0.7</v>" in by_service
    )
    assert "('Matrice'!$X$2:$X$11=\"\")" in by_service
    assert "<f>SUMPRODUCT(1*('Matrice'!$A$2:$A$11=$A3))</f><v>7.0</v>" in by_service


def test_a_service_named_like_a_condition_is_compared_letter_by_letter() -> None:
    """`SUMIFS` would count all services for one that is called `*`."""
    dossier = rich_dossier()
    units = tuple(replace(each, name="*") if each.id == "achats" else each for each in dossier.units)
    content = _workbook(replace(dossier, units=units))
    assert "SUMIF" not in _part(content, "worksheets/sheet3.xml")
    assert next(row for row in of_xlsx(content)[2] if row[0] == "*")[2:4] == [7, 1.825]


def test_the_first_sheet_leads_to_the_others(workbook: bytes) -> None:
    words = [cell for row in of_xlsx(workbook)[0] for cell in row]
    assert [each for each in words if each in ("Matrice", "Par service", "Par mission", "Par suite")] == [
        "Matrice", "Par service", "Par mission", "Par suite",
    ]  # fmt: skip
    assert "Vue d'ensemble" not in words
