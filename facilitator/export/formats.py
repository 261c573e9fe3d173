"""The formats a document can be written in; each writer is imported when it is asked for."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import Protocol, cast

from facilitator.documents.blocks import Document


class Format(StrEnum):
    """A file format; the value is its name on the command line and the suffix of its files."""

    DOCX = "docx"
    MARKDOWN = "md"
    JSON = "json"
    XLSX = "xlsx"
    SVG = "svg"
    PNG = "png"
    EML = "eml"

    @property
    def suffix(self) -> str:
        """What follows the dot in a file name."""
        return self.value


class Writer(Protocol):
    """A module that turns blocks into the bytes of one format."""

    def render(self, document: Document) -> bytes:
        """The document as the content of a file."""
        ...


_WRITERS = {
    Format.DOCX: "facilitator.export.docx",
    Format.MARKDOWN: "facilitator.export.markdown",
    Format.JSON: "facilitator.export.json",
    Format.XLSX: "facilitator.export.xlsx",
    Format.SVG: "facilitator.export.svg",
    Format.PNG: "facilitator.export.png",
    Format.EML: "facilitator.export.eml",
}


def render(document: Document, form: Format) -> bytes:
    """The document as the content of a file of a format; its library is loaded now, not before."""
    writer = cast(Writer, import_module(_WRITERS[form]))
    return writer.render(document)
