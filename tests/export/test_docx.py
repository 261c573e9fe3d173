"""The Word document is one a colleague would have made: real headings, titled tables, numbered pages."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table
from openxml_audit import OpenXmlValidator

from facilitator.documents.catalogue import DocumentKind
from facilitator.export.docx import render
from tests.documents.reading import document_about
from tests.export.hostile import document_of

HOSTILE = "\x00# <b> & | « ]]> \u202e \n\n http://a.fr/[x] 😀"


def _content(kind: DocumentKind = DocumentKind.MINUTES, language: str = "fr") -> bytes:
    return render(document_about(kind, language=language))


@pytest.fixture(scope="module")
def word() -> WordDocument:
    """The minutes as Word reads them."""
    return docx.Document(BytesIO(_content()))


@pytest.mark.parametrize(
    "content",
    [
        *map(_content, DocumentKind),
        _content(language="en"),
        render(document_of(HOSTILE)),
        render(document_of("اجتمع الفريق")),
    ],
    ids=[*DocumentKind, "english", "hostile", "arabic"],
)
def test_word_opens_it_without_repairing_anything(content: bytes, tmp_path: Path) -> None:
    """Schema and package are valid, as an independent checker reads them."""
    path = tmp_path / "document.docx"
    path.write_bytes(content)
    result = OpenXmlValidator().validate(path)
    assert result.is_valid, [str(error) for error in result.errors]


def test_what_is_meant_for_one_page_is_set_closely_and_stays_readable() -> None:
    """Less room between and smaller letters, but none goes below eight points; the others keep theirs."""
    close, usual = (
        docx.Document(BytesIO(_content(kind))) for kind in (DocumentKind.PROGRESS, DocumentKind.HOURS)
    )
    sizes = list(zip(_sizes(close), _sizes(usual), strict=True))
    assert all(min(before, 16) <= after <= before for after, before in sizes)
    assert any(after < before for after, before in sizes)
    margins = [word.sections[0].top_margin for word in (close, usual)]
    assert [round(margin.mm) for margin in margins if margin] == [15, 24]


def _sizes(word: WordDocument) -> list[int]:
    found = [size.get(qn("w:val")) for size in word.styles.element.iter(qn("w:sz"))]
    return [int(size) for size in found if size]


def test_titles_are_headings_that_build_a_table_of_contents(word: WordDocument) -> None:
    headings = [p for p in word.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert [p.text for p in headings][:2] == ["Participants", "Ordre du jour"]
    assert {p.style.style_id for p in word.paragraphs if p.style is not None} >= {
        "Title",
        "Heading2",
        "Heading3",
        "Verbatim",
        "Decision",
    }


def test_the_page_is_a4(word: WordDocument) -> None:
    section = word.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_pages_are_numbered_at_every_foot(word: WordDocument) -> None:
    section = word.sections[0]
    for footer in (section.footer, section.first_page_footer):
        fields = [node.text for node in footer.paragraphs[0]._p.iter(qn("w:instrText"))]
        assert fields == [" PAGE ", " NUMPAGES "]


def test_long_tables_repeat_their_titles_and_break_between_rows(word: WordDocument) -> None:
    titled = [table for table in word.tables if table._tbl.tblPr.find(qn("w:tblCaption")) is not None]
    assert len(titled) == 6
    for table in titled:
        first = table.rows[0]._tr
        assert first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table.rows)


def test_columns_keep_their_widths_in_every_word_processor(word: WordDocument) -> None:
    """The grid and every cell say the same width, and together they fill the text."""
    for table in word.tables:
        grid = [int(column.get(qn("w:w"), "0")) for column in table._tbl.tblGrid.gridCol_lst]
        assert sum(grid) == 9412
        assert all(_widths(row._tr) == grid for row in table.rows)


def test_a_table_is_followed_by_a_paragraph(word: WordDocument) -> None:
    """Two tables would melt into one, and a body may not end with one."""
    blocks = [child for child in word.element.body if child.tag != qn("w:sectPr")]
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        if block.tag == qn("w:tbl"):
            assert after is not None
            assert after.tag == qn("w:p")


def test_each_numbered_list_starts_at_one() -> None:
    content = docx.Document(BytesIO(render(document_of("un"))))
    numbers = {node.get(qn("w:val")) for node in content.element.body.iter(qn("w:numId"))}
    assert len(numbers) == 2
    assert "1" in numbers


@pytest.mark.parametrize(("language", "locale"), [("fr", b"fr-FR"), ("en", b"en-GB")])
def test_the_spelling_is_checked_in_its_language(language: str, locale: bytes) -> None:
    with ZipFile(BytesIO(_content(language=language))) as package:
        assert b'w:lang w:val="' + locale in package.read("word/styles.xml")


def test_the_file_says_what_it_is(word: WordDocument) -> None:
    properties = word.core_properties
    assert properties.title == "Compte rendu"
    assert properties.subject == "COPIL n°\u00a03 – Pôle Ressources"
    assert properties.author == "Mme Hélène AUBRAC, consultante"
    assert properties.language == "fr-FR"
    assert properties.created is not None
    assert properties.created.replace(tzinfo=None) == datetime(2026, 3, 10, 10, 40)


def test_the_narrow_space_becomes_one_that_office_fonts_have(word: WordDocument) -> None:
    assert "\u202f" not in "".join(word.element.body.itertext())


def test_an_address_can_be_clicked(word: WordDocument) -> None:
    (link,) = word.element.body.iter(qn("w:hyperlink"))
    target = word.part.rels[link.get(qn("r:id"))].target_ref
    assert target == "https://intranet.example.fr/pole?vue=2"


def test_no_part_calls_anything_from_outside() -> None:
    """No macro, no attached template, no picture: only the link of the text leads out."""
    with ZipFile(BytesIO(_content())) as package:
        names = package.namelist()
        external = [name for name in names if b'TargetMode="External"' in package.read(name)]
    assert external == ["word/_rels/document.xml.rels"]
    assert not [name for name in names if "vba" in name or "thumbnail" in name or "Effects" in name]


def test_a_row_longer_than_a_page_may_break() -> None:
    """A word processor that keeps such a row whole cuts off its end; every other row stays on one page."""
    word = docx.Document(BytesIO(render(document_of("mot " * 1000))))
    whole = [bool(list(row._tr.iter(qn("w:cantSplit")))) for table in word.tables for row in table.rows]
    assert whole == [False, False, True, False]


def test_arabic_and_hebrew_stand_on_their_side(word: WordDocument) -> None:
    for text in ("اجتمع الفريق", "ישיבת צוות, 2026 !"):
        body = docx.Document(BytesIO(render(document_of(text)))).element.body
        said = [p for p in body.iter(qn("w:p")) if [t.text for t in p.iter(qn("w:t"))] == [text]]
        assert said
        assert all(p.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None for p in said)
    assert word.element.body.find(f".//{qn('w:bidi')}") is None


def test_the_end_of_the_minutes_stays_together(word: WordDocument) -> None:
    """Nobody turns a page to read that the session was closed."""
    last = [p.style.style_id for p in word.paragraphs[-4:] if p.style is not None]
    assert last == ["Heading1", "Ending", "Ending", "Muted"]
    styles = word.styles
    for style in ("heading 1", "Clôture", "caption", "Cellule titre"):
        assert styles[style].element.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None


def test_fonts_and_colours_come_from_the_theme() -> None:
    """One change of the theme changes the whole document, as a town's own colours need."""
    with ZipFile(BytesIO(_content())) as package:
        theme = package.read("word/theme/theme1.xml").decode()
        styles = package.read("word/styles.xml").decode()
    assert 'w:asciiTheme="minorHAnsi"' in styles
    assert 'w:ascii="' not in styles
    for colour, name in re.findall(r'(?:w:val|w:color|w:fill)="([0-9A-F]{6})" w:theme\w+="(\w+)"', styles):
        assert f'<a:{_SLOTS.get(name, name)}><a:srgbClr val="{colour}"/>' in theme


_SLOTS = {"text1": "dk1", "text2": "dk2", "background1": "lt1", "background2": "lt2"}


def _widths(row: Table) -> list[int]:
    return [int(cell.tcPr.find(qn("w:tcW")).get(qn("w:w"))) for cell in row.tc_lst]  # type: ignore[attr-defined]
