"""What the layout of each format says and its readers keep: lists, headings, tables, letterheads, notes."""

from __future__ import annotations

from pathlib import Path

import docx
from docx.document import Document

from facilitator.letter.reading import read_letter
from tests.letter.papers import Put, archive, odt_of, pdf_of


def saved(document: Document, folder: Path) -> tuple[str, ...]:
    """The lines of a Word document."""
    file = folder / "letter.docx"
    document.save(str(file))
    return read_letter(file).lines


def printed(pages: list[list[Put]], folder: Path) -> tuple[str, ...]:
    """The lines of a PDF with the words put on its pages."""
    file = folder / "letter.pdf"
    file.write_bytes(pdf_of(pages))
    return read_letter(file).lines


def test_word_headings_lists_and_tables_become_signs_of_plain_text(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Contexte", 2)
    document.add_paragraph("premier", style="List Bullet")
    document.add_paragraph("dedans", style="List Bullet 2")
    table = document.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("Durée", "6 mois"), ("Début", "mars 2026")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    assert saved(document, tmp_path) == (
        "## Contexte", "- premier", " - dedans", "Durée : 6 mois", "Début : mars 2026",
    )  # fmt: skip


def test_a_word_letterhead_is_read_first(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Ville de Brumeval"
    document.add_paragraph("Objet : essai")
    assert saved(document, tmp_path) == ("Ville de Brumeval", "Objet : essai")


def test_figures_raised_by_hand_are_calls_and_letters_are_not(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("dans un 1")
    paragraph.add_run("er").font.superscript = True
    paragraph.add_run(" temps, les OPAH")
    paragraph.add_run("2").font.superscript = True
    assert saved(document, tmp_path) == ("dans un 1er temps, les OPAH²",)


def test_what_was_struck_out_of_a_word_letter_is_not_read(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("6 mois")
    struck = docx.oxml.parse_xml(
        '<w:del xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="1" w:author="a">'
        "<w:r><w:delText> et demi</w:delText></w:r></w:del>"
    )
    paragraph._p.append(struck)
    assert saved(document, tmp_path) == ("6 mois",)


def test_a_line_break_in_a_paragraph_is_a_line_of_its_own(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Mme Rose MARIN\nDirectrice")
    assert saved(document, tmp_path) == ("Mme Rose MARIN", "Directrice")


def test_opendocument_notes_follow_the_paragraph_that_calls_them(tmp_path: Path) -> None:
    file = tmp_path / "letter.odt"
    file.write_bytes(odt_of("les OPAH¹ du bourg\n- un point\n¹ Opérations programmées."))
    assert read_letter(file).lines == ("les OPAH¹ du bourg", "¹ Opérations programmées.", "- un point")


def test_an_archive_of_something_else_is_not_taken_for_a_letter() -> None:
    """The fixture maker itself writes what was asked."""
    assert archive({"a": "b"}).startswith(b"PK")


def test_a_pdf_gives_paragraphs_not_printed_lines(tmp_path: Path) -> None:
    page = [
        Put("Objet : essai", y=760),
        Put("La ville a réuni ses ateliers municipaux sur un seul site, et les équipes du matin", y=720),
        Put("travaillent encore selon leurs habitudes.", y=706),
        Put("Autre paragraphe.", y=680),
        Put("- un point de la liste", x=80, y=650),
        Put("- un autre", x=80, y=636),
    ]
    lines = [line for line in printed([page], tmp_path) if line]
    assert lines[:3] == [
        "Objet : essai",
        "La ville a réuni ses ateliers municipaux sur un seul site, et les équipes du matin"
        " travaillent encore selon leurs habitudes.",
        "Autre paragraphe.",
    ]
    assert [line.strip() for line in lines[3:]] == ["- un point de la liste", "- un autre"]


def test_page_numbers_and_running_heads_of_a_pdf_are_left_out(tmp_path: Path) -> None:
    pages = [
        [
            Put("Ville de Brumeval", y=810),
            Put(f"Texte de la page {number}.", y=700),
            Put(f"Page {number} sur 3", y=30),
        ]
        for number in (1, 2, 3)
    ]
    lines = [line for line in printed(pages, tmp_path) if line]
    assert lines == ["Ville de Brumeval", *(f"Texte de la page {number}." for number in (1, 2, 3))]


def test_raised_figures_of_a_pdf_call_the_notes_of_its_foot(tmp_path: Path) -> None:
    page = [
        Put("Le bourg et ses OPAH", y=700),
        Put("1", x=170, y=704, size=6),
        Put("seront suivis.", x=180, y=700),
        Put("Suite.", y=686),
        Put("1 Opérations programmées.", y=60, size=9),
    ]
    lines = [line for line in printed([page], tmp_path) if line]
    assert lines[0].startswith("Le bourg et ses OPAH¹")
    assert lines[-1] == "¹ Opérations programmées."
