"""The workbook is one to calculate with: durations are numbers, sums are formulas, no text is ever live."""

from __future__ import annotations

import re
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openxml_audit import OpenXmlValidator

from facilitator.documents.blocks import Align, Column, Document, Holds, Run, Table
from facilitator.documents.catalogue import DocumentKind
from facilitator.export.xlsx import render
from facilitator.export.xlsx_cells import sheet_names
from tests.documents.reading import document_about
from tests.documents.rich import NOW
from tests.export.hostile import document_of
from tests.export.reading import of_xlsx

FORMULAS = ("=1+1", "@SUM(A1:A9)", "+1", "-1+1", "=cmd|' /C calc'!A0", "\t=1", '=HYPERLINK("http://a.fr")')


def _parts(content: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(content)) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def _sheet(content: bytes, number: int) -> str:
    return _parts(content)[f"xl/worksheets/sheet{number}.xml"]


def _durations(*minutes: int, total: int) -> Document:
    """A table of one column of durations."""
    rows = tuple((_duration(each),) for each in minutes)
    column = Column("Temps", 1.0, Align.RIGHT, Holds.DURATION)
    return Document("Relevé", "", "fr", "", NOW, (Table("Heures", (column,), rows, (_duration(total),)),))


def _duration(minutes: int) -> tuple[Run]:
    return (Run(f"{minutes} min", value=minutes),)


@pytest.fixture(scope="module")
def hours() -> bytes:
    """The statement of hours."""
    return render(document_about(DocumentKind.HOURS))


@pytest.mark.parametrize(
    "document",
    [
        document_about(DocumentKind.HOURS),
        document_about(DocumentKind.ACTIONS, language="en"),
        document_of("\x00# <b> & | « ]]> \u202e \n\n http://a.fr/[x] 😀"),
        document_of("=1+1"),
        document_of("x" * 40_000),
    ],
    ids=["hours", "actions", "hostile", "formula", "endless"],
)
def test_excel_opens_it_without_repairing_anything(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "document.xlsx"
    path.write_bytes(render(document))
    result = OpenXmlValidator().validate(path)
    assert result.is_valid, [str(error) for error in result.errors]


def test_sums_are_formulas_that_know_their_result(hours: bytes) -> None:
    """They follow a filter; a program that does not calculate shows what was known."""
    (found,) = re.findall(r'<c r="H7"[^>]*>(.*?)</c>', _sheet(hours, 4))
    assert found == f"<f>SUBTOTAL(109,H2:H6)</f><v>{590 / 1440:.16G}</v>"
    assert of_xlsx(hours)[3][-1][-1] == timedelta(minutes=590)


def test_a_sum_that_its_column_does_not_make_is_no_formula() -> None:
    """Forty hours for the engagement are not those of its two phases."""
    assert "<f>" in _sheet(render(_durations(60, 30, total=90)), 2)
    content = render(_durations(60, 30, total=120))
    assert "<f>" not in _sheet(content, 2)
    assert of_xlsx(content)[1][-1] == [timedelta(minutes=120)]


def test_five_hundred_durations_add_up_to_the_minute() -> None:
    minutes = [7 + number % 53 for number in range(500)]
    held = of_xlsx(render(_durations(*minutes, total=sum(minutes))))[1]
    shares = [cell.total_seconds() / 86400 for (cell,) in held[1:-1] if isinstance(cell, timedelta)]
    assert abs(sum(shares) * 1440 - sum(minutes)) < 1e-6
    assert held[-1] == [timedelta(minutes=sum(minutes))]


def test_a_duration_below_zero_is_said_in_words() -> None:
    """Excel shows a time below zero as a row of ####."""
    assert of_xlsx(render(_durations(-50, total=-50)))[1][1:] == [["-50 min"], ["-50 min"]]


def test_a_day_is_a_day_and_a_duration_is_shown_as_hours(hours: bytes) -> None:
    assert '[h]" h "mm' in _parts(hours)["xl/styles.xml"].replace("&quot;", '"')
    assert "dd/mm/yyyy" in _parts(hours)["xl/styles.xml"]


@pytest.mark.parametrize("typed", FORMULAS)
def test_what_looks_like_a_formula_is_a_text_and_stays_one(typed: str) -> None:
    """Nothing calculates it now, and nothing will when somebody edits the cell."""
    content = render(document_of(typed))
    parts = _parts(content)
    assert not [name for name, part in parts.items() if "<f>" in part]
    assert 'quotePrefix="1"' in parts["xl/styles.xml"]
    assert " ".join(typed.split()) in [cell for sheet in of_xlsx(content) for row in sheet for cell in row]


def test_no_part_leads_out_of_the_file() -> None:
    """An address that was typed is words: a click on a cell fetches nothing."""
    parts = _parts(render(document_of("voir http://a.fr et \\\\serveur\\partage")))
    assert not [name for name, part in parts.items() if "TargetMode" in part]


def test_titles_stay_in_sight_can_be_filtered_and_repeat_on_paper(hours: bytes) -> None:
    sheet = _sheet(hours, 4)
    assert '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' in sheet
    assert '<autoFilter ref="A1:H6"/>' in sheet
    assert 'paperSize="9"' in sheet
    assert 'orientation="landscape"' in sheet
    assert 'fitToHeight="0"' in sheet
    assert "_xlnm.Print_Titles" in _parts(hours)["xl/workbook.xml"]


def test_the_file_says_what_it_is(hours: bytes) -> None:
    core = _parts(hours)["docProps/core.xml"]
    assert "<dc:title>Relevé d'heures</dc:title>" in core
    assert "<dc:creator>Mme Hélène AUBRAC, consultante</dc:creator>" in core
    assert "2026-03-10T10:40:00Z" in core


def test_each_table_has_a_sheet_of_its_own_whatever_it_is_called() -> None:
    assert sheet_names(["A/B: [c]?", "", "x" * 40, "X" * 40, "History", "'cité'", "a b c"]) == [
        "A B c",
        "2",
        "x" * 31,
        f"{'X' * 27} 4",
        "History 5",
        "cité",
        "a b c 7",
    ]
