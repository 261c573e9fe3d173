"""The document for Word and LibreOffice: real headings, titled tables, page numbers, on our own template."""

from __future__ import annotations

from datetime import UTC
from io import BytesIO
from typing import Final

import docx
from docx.document import Document as WordDocument
from docx.oxml.table import CT_Tbl, CT_Tc
from docx.oxml.text.paragraph import CT_P

from facilitator.documents.blocks import (
    Align,
    Block,
    BulletList,
    Document,
    Heading,
    KeyValues,
    Masthead,
    Paragraph,
    Picture,
    Run,
    Runs,
    Style,
    Table,
    plain,
)
from facilitator.export import docx_parts as parts
from facilitator.export import docx_pictures as pictures
from facilitator.export import docx_tables as tables
from facilitator.export.docx_close import set_closely
from facilitator.export.docx_pictures import turn
from facilitator.export.docx_template import LOCALES, template, undated
from facilitator.export.text import writable

_STYLES: Final = {
    Style.BODY: "Normal",
    Style.VERBATIM: "Verbatim",
    Style.QUESTION: "Question",
    Style.DECISION: "Decision",
    Style.DETAIL: "Detail",
    Style.ENDING: "Ending",
    Style.MUTED: "Muted",
}
"""Ids of the template's styles; looking styles up by name costs ten times as much."""

_MOST_LETTERS: Final = 600
_MOST_LINES: Final = 20
"""What a row may hold to be kept on one page; a longer one breaks."""

_FACTS_SHARES: Final = (0.22, 0.78)


def render(document: Document) -> bytes:
    """The document as the bytes of a .docx file; equal documents give equal bytes."""
    word = docx.Document(template(document.language))
    if document.one_page:
        set_closely(word)
    if document.landscape:
        turn(word)
    _describe(word, document)
    _number_pages(word, document)
    for block in document.blocks:
        _add(word, block)
    target = BytesIO()
    word.save(target)
    return undated(target.getvalue())


def _add(word: WordDocument, block: Block) -> None:
    match block:
        case Masthead():
            _add_masthead(word, block)
        case Heading():
            parts.write(_paragraph(word, f"Heading{block.level}"), (Run(block.text),), word)
        case Paragraph():
            parts.write(_paragraph(word, _STYLES[block.style]), block.runs, word)
        case BulletList():
            _add_list(word, block)
        case KeyValues():
            _add_facts(word, block)
        case Table():
            _add_table(word, block)
        case Picture():
            _add_picture(word, block)


def _add_masthead(word: WordDocument, block: Masthead) -> None:
    top = _paragraph(word, "Sender")
    parts.write_text(top, block.sender)
    parts.add_tab(top)
    parts.write_text(top, block.status)
    parts.write(_paragraph(word, "Title"), (Run(block.title),), word)
    parts.write(_paragraph(word, "Subtitle"), (Run(block.subtitle),), word)


def _add_list(word: WordDocument, block: BulletList) -> None:
    list_id = parts.new_numbered_list(word) if block.ordered else parts.BULLETS
    for runs in block.items:
        paragraph = _paragraph(word, "ListParagraph")
        parts.set_list(paragraph, list_id)
        parts.write(paragraph, runs, word)


def _add_facts(word: WordDocument, block: KeyValues) -> None:
    table = tables.new_table("Facts", "", _FACTS_SHARES, len(block.rows), titled=False)
    for row, (key, lines) in zip(table.tr_lst, block.rows, strict=True):
        label, value = row.tc_lst
        _fill(label, ((Run(key),),), "Label", word)
        _fill(value, lines, "Cell", word)
        if _fits(lines):
            tables.keep_whole(row)
    _place(word, table)


def _add_table(word: WordDocument, block: Table) -> None:
    parts.write(_paragraph(word, "Caption"), (Run(block.caption),), word)
    shares = [column.share for column in block.columns]
    table = tables.new_table("TableGrid", block.caption, shares, len(block.all_rows) + 1, titled=True)
    titles, *rows = table.tr_lst
    for cell, column in zip(titles.tc_lst, block.columns, strict=True):
        _fill(cell, ((Run(column.title),),), "CellTitle", word, column.align)
    for row, cells in zip(rows, block.all_rows, strict=True):
        for cell, runs, column in zip(row.tc_lst, cells, block.columns, strict=True):
            _fill(cell, (runs,), "Cell", word, column.align)
        if _fits(cells):
            tables.keep_whole(row)
    tables.keep_whole(titles)
    _place(word, table)


def _add_picture(word: WordDocument, block: Picture) -> None:
    """Caption, picture and source, which stay on one page together."""
    parts.write(_paragraph(word, "Caption"), (Run(block.caption),), word)
    _append(word, pictures.paragraph_of(word, block))
    parts.write(_paragraph(word, "Muted"), (Run(block.source),), word)


def _fits(passages: tuple[Runs, ...]) -> bool:
    """Whether a row with these passages surely has room on one page."""
    text = "\n".join(map(plain, passages))
    return len(text) <= _MOST_LETTERS and text.count("\n") < _MOST_LINES


def _fill(
    cell: CT_Tc, lines: tuple[Runs, ...], style: str, word: WordDocument, align: Align = Align.LEFT
) -> None:
    for paragraph, runs in zip(tables.paragraphs_of(cell, len(lines), style), lines, strict=False):
        if align is Align.RIGHT:
            tables.align_right(paragraph)
        parts.write(paragraph, runs, word)


def _paragraph(word: WordDocument, style: str) -> CT_P:
    paragraph = parts.new_paragraph(style)
    _append(word, paragraph)
    return paragraph


def _append(word: WordDocument, block: CT_P | CT_Tbl) -> None:
    """Puts a block at the end of the body; its last child, which describes the page, is not searched for."""
    word.element.body[-1].addprevious(block)


def _place(word: WordDocument, table: CT_Tbl) -> None:
    """Puts a table at the end of the body, and the paragraph that Word wants after it."""
    _append(word, table)
    _paragraph(word, "Gap")


def _describe(word: WordDocument, document: Document) -> None:
    properties = word.core_properties
    properties.title = _property(document.title)
    properties.subject = _property(document.subject)
    properties.author = _property(document.author)
    properties.last_modified_by = _property(document.author)
    properties.language = LOCALES[document.language]
    properties.created = properties.modified = document.created.astimezone(UTC).replace(tzinfo=None)
    properties.revision = 1


def _property(text: str) -> str:
    """Core properties hold 255 characters at most."""
    return writable(text)[:255]


def _number_pages(word: WordDocument, document: Document) -> None:
    """Page x / y at every foot; from the second page on, the head recalls what the document is."""
    section = word.sections[0]
    head = section.header.paragraphs[0]._p
    parts.write_text(head, document.title)
    parts.add_tab(head)
    parts.write_text(head, document.subject)
    section.first_page_header.is_linked_to_previous = False
    for footer in (section.footer, section.first_page_footer):
        foot = footer.paragraphs[0]._p
        parts.write_text(foot, document.author)
        parts.add_tab(foot)
        parts.add_field(foot, "PAGE")
        parts.write_text(foot, " / ")
        parts.add_field(foot, "NUMPAGES")
