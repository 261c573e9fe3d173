"""Pictures in a Word document: across the text, sharp in print, and told to those who cannot see them."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.shared import Length, Pt

from facilitator.documents.blocks import Picture
from facilitator.export import png, svg
from facilitator.export.docx_parts import element, new_paragraph
from facilitator.export.text import writable

_BESIDES: Final = 70.0
"""Room in points for the title of a part, a caption and a source on the same page."""

_MOST_SAID: Final = 2000
"""Letters of an alternative text; what is longer is in the text or the figures besides."""


def paragraph_of(word: WordDocument, picture: Picture) -> CT_P:
    """A paragraph with the picture, as large as it is drawn or as the page holds."""
    drawing = picture.drawing
    painted = png.painted(svg.svg_of(drawing, picture.caption))
    width, height = _room(word)
    share = min(1.0, width / drawing.width, height / drawing.height)
    inline = word.part.new_pic_inline(BytesIO(painted), Pt(drawing.width * share), Pt(drawing.height * share))
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    inline.docPr.set("descr", _shortened(writable(picture.alternative)))
    inline.docPr.set("title", writable(picture.caption))
    paragraph = new_paragraph("Normal")
    paragraph.get_or_add_pPr().append(element("keepNext"))
    paragraph.add_r().add_drawing(inline)
    return paragraph


def turn(word: WordDocument) -> None:
    """Lays the pages on their side; what stands at the right end of a head or foot goes there too."""
    page = word.sections[0]
    width, height = page.page_width, page.page_height
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = height, width
    margins = Length((page.left_margin or 0) + (page.right_margin or 0))
    end = str(Length((height or 0) - margins).twips)
    for tab in word.styles.element.iter(qn("w:tab")):
        if tab.get(qn("w:val")) == "right":
            tab.set(qn("w:pos"), end)


def _room(word: WordDocument) -> tuple[float, float]:
    """What a page has for a picture, in points."""
    page = word.sections[0]
    across = (page.page_width, -(page.left_margin or 0), -(page.right_margin or 0))
    down = (page.page_height, -(page.top_margin or 0), -(page.bottom_margin or 0))
    width, height = (Length(sum(each or 0 for each in sizes)).pt for sizes in (across, down))
    return width, height - _BESIDES


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST_SAID else f"{text[:_MOST_SAID].rstrip()}…"
