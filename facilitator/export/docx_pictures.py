"""Pictures in a Word document: across the text, sharp in print, with what they show for who cannot see them."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from docx.document import Document as WordDocument
from docx.oxml.text.paragraph import CT_P
from docx.shared import Pt

from facilitator.documents.blocks import Picture
from facilitator.export import png, svg
from facilitator.export.docx_parts import element, new_paragraph
from facilitator.export.text import writable

_WIDEST: Final = 470.0
_TALLEST: Final = 640.0
"""The text of a page in points, less the room of a caption and a source."""

_MOST_SAID: Final = 2000
"""Letters of an alternative text; what is longer is in the text or the figures besides."""


def paragraph_of(word: WordDocument, picture: Picture) -> CT_P:
    """A paragraph with the picture, as large as it is drawn or as the page holds."""
    drawing = picture.drawing
    painted = png.painted(svg.svg_of(drawing, picture.caption, picture.alternative, "fr"))
    share = min(1.0, _WIDEST / drawing.width, _TALLEST / drawing.height)
    inline = word.part.new_pic_inline(
        BytesIO(painted), Pt(drawing.width * share), Pt(drawing.height * share)
    )
    inline.docPr.set("descr", _shortened(writable(picture.alternative)))
    inline.docPr.set("title", writable(picture.caption))
    paragraph = new_paragraph("Normal")
    paragraph.get_or_add_pPr().append(element("keepNext"))
    paragraph.add_r().add_drawing(inline)
    return paragraph


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST_SAID else f"{text[:_MOST_SAID].rstrip()}…"
