"""Tables are read as spreadsheets save them, each row with the number the spreadsheet shows."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from facilitator.i18n import Trouble
from facilitator.tables.files import NoSuchFile, TooLarge, UnreadableFile
from facilitator.tables.spreadsheets import Inflated, NotATable, NotUtf8, rows_of
from tests.cli.workbook import workbook

HEADER_AND_ROW = ((1, ("nom", "prénom")), (2, ("Le Goff", "Yves")))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file to be written by the test."""
    return tmp_path / "table"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_csv_of_every_dialect_says_the_same(file: Path, separator: str, start: str, end: str) -> None:
    rows = (f"nom{separator}prénom", f"Le Goff{separator}Yves", "")
    file.write_bytes((start + end.join(rows)).encode())
    assert rows_of(file) == HEADER_AND_ROW


def test_xlsx_says_the_same(file: Path) -> None:
    file.write_bytes(workbook([["nom", "prénom"], ["Le Goff", "Yves"]]))
    assert rows_of(file) == HEADER_AND_ROW


def test_empty_rows_are_passed_over_and_still_counted(file: Path) -> None:
    file.write_text("nom;prénom\n\n;\nLe Goff;Yves\n", encoding="utf-8")
    assert [number for number, _ in rows_of(file)] == [1, 4]
    file.write_bytes(workbook([["nom"], [None], [], ["Le Goff"]]))
    assert rows_of(file)[-1] == (4, ("Le Goff",))


def test_a_cell_of_several_lines_keeps_the_next_row_in_its_place(file: Path) -> None:
    """A row is known by the line it begins on."""
    file.write_text('nom;fonction\nLe Goff;"directeur\ngénéral"\nDupont;DGA\n', encoding="utf-8")
    assert rows_of(file)[1:] == ((2, ("Le Goff", "directeur général")), (4, ("Dupont", "DGA")))


def test_numbers_of_a_spreadsheet_are_text_as_one_reads_them(file: Path) -> None:
    file.write_bytes(workbook([["nom", "etp"], ["RH", 21.0], ["DSI", 0.5]]))
    assert [cells[1] for _, cells in rows_of(file)[1:]] == ["21", "0.5"]


def test_what_could_steer_a_terminal_is_taken_out(file: Path) -> None:
    file.write_text("nom\n\x1b[31mRouge\x1b[0m\u202e  fin\n", encoding="utf-8")
    assert rows_of(file)[1] == (2, ("Rouge fin",))


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        ("nom\nCaf\xe9\n".encode("latin-1"), NotUtf8),
        ("nom\nx\n".encode("utf-16"), NotUtf8),
        (b"nom\n\x00\n", NotATable),
        (b"PK\x03\x04 and nothing more", NotATable),
        (workbook([["nom"]])[:-40], NotATable),
        (b"n" * 20_000_001, TooLarge),
    ],
)
def test_what_is_no_table_is_refused_by_name(file: Path, content: bytes, trouble: type[Trouble]) -> None:
    file.write_bytes(content)
    with pytest.raises(trouble) as refused:
        rows_of(file)
    assert str(refused.value).startswith(str(file))


def test_another_archive_is_no_table(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("letter.txt", "Bonjour")
    with pytest.raises(NotATable):
        rows_of(file)


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused(file: Path) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 100_000_001)
    assert file.stat().st_size < 200_000
    with pytest.raises(Inflated):
        rows_of(file)


def test_a_file_that_is_not_there_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        rows_of(tmp_path / "nowhere.csv")
    with pytest.raises(UnreadableFile):
        rows_of(tmp_path)
