"""Reads exported files back as a reader of each format does: the text that is shown, and nothing else."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

import docx
from docx.oxml.ns import qn
from markdown_it import MarkdownIt
from markdown_it.token import Token
from python_calamine import CalamineWorkbook

from facilitator.documents.blocks import Document, Holds, Runs, Table, texts, value_of
from facilitator.export.text import writable

_READER = MarkdownIt("commonmark").enable(["table"])


def said(document: Document) -> list[str]:
    """Every text of a document as any format can say it, its spaces folded; empty ones left out."""
    return [fold for block in document.blocks for text in texts(block) if (fold := folded(text))]


def folded(text: str) -> str:
    """The text with every run of spaces and line breaks as one space."""
    return " ".join(writable(text).split())


def of_docx(content: bytes) -> list[str]:
    """The paragraphs of a Word document in their order, those in tables included."""
    body = docx.Document(BytesIO(content)).element.body
    found = []
    for paragraph in body.iter(qn("w:p")):
        pieces = []
        for node in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab")):
            pieces.append(node.text or "" if node.tag == qn("w:t") else " ")
        found.append(" ".join("".join(pieces).split()))
    return [text for text in found if text]


Cell = str | float | date | timedelta
"""What a cell of a workbook holds for whoever calculates with it."""


def of_xlsx(content: bytes) -> list[list[list[Cell]]]:
    """The rows of every sheet of a workbook, texts with their spaces folded."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return [
        [[folded(cell) if isinstance(cell, str) else cell for cell in row] for row in _rows(book, name)]
        for name in book.sheet_names
    ]


def _rows(book: CalamineWorkbook, name: str) -> list[list[Cell]]:
    rows: list[list[Cell]] = book.get_sheet_by_name(name).to_python(skip_empty_area=False)  # type: ignore[assignment]
    return rows


def cells_of(document: Document) -> list[tuple[Holds, Runs]]:
    """Every cell of the tables of a document, with what its column holds."""
    return [
        (column.holds, cell)
        for block in document.blocks
        if isinstance(block, Table)
        for row in block.all_rows
        for column, cell in zip(block.columns, row, strict=True)
    ]


def calculated(holds: Holds, cell: Runs) -> date | timedelta | float | None:
    """What a workbook holds in the place of the words of a cell, None when it holds the words."""
    value = value_of(cell)
    if holds is Holds.DURATION and isinstance(value, int) and value >= 0:
        return timedelta(minutes=value)
    if holds in (Holds.NUMBER, Holds.STAFF) and isinstance(value, int | Decimal):
        return float(value)
    return value if holds is Holds.DAY and isinstance(value, date) else None


def of_markdown(content: bytes) -> list[str]:
    """The passages a CommonMark reader shows, in their order."""
    found = [_shown(token) for token in tokens(content) if token.type == "inline"]
    return [text for text in found if text]


def tokens(content: bytes) -> list[Token]:
    """What a CommonMark reader understands."""
    return _READER.parse(content.decode())


def is_break(token: Token) -> bool:
    """Whether a reader goes to the next line; inside a table, only HTML can ask for it."""
    return token.type in ("softbreak", "hardbreak") or (token.type, token.content) == ("html_inline", "<br>")


def _shown(token: Token) -> str:
    pieces = [" " if is_break(child) else child.content for child in token.children or []]
    return " ".join("".join(pieces).split())
