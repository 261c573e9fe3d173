"""Sets a Word document closely, so that what is meant for one page stays on it: the same looks, less room."""

from __future__ import annotations

from typing import Final

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

_SPACES: Final = 0.3
"""What is left of the space around paragraphs."""

_LETTERS: Final = 0.82
_SMALLEST: Final = 16
"""Letters become smaller, in half points, but never too small to read."""

_PADDING: Final = 0.35
"""What is left of the space above and below the text of a cell."""

_MARGIN: Final = Mm(15)


def set_closely(word: WordDocument) -> None:
    """Takes room from spaces first, then from letters."""
    styles = word.styles.element
    for spacing in styles.iter(qn("w:spacing")):
        _shrink(spacing, ("before", "after"), _SPACES, least=0)
        _shrink(spacing, ("line",), 0.92, least=120)
    for tag in ("w:sz", "w:szCs"):
        for size in styles.iter(qn(tag)):
            _shrink(size, ("val",), _LETTERS, least=_SMALLEST)
    for margins in styles.iter(qn("w:tblCellMar")):
        for tag in ("w:top", "w:bottom"):
            for side in margins.iter(qn(tag)):
                _shrink(side, ("w",), _PADDING, least=0)
    section = word.sections[0]
    section.top_margin = section.bottom_margin = _MARGIN
    section.header_distance = section.footer_distance = Mm(7)


def _shrink(element: BaseOxmlElement, names: tuple[str, ...], share: float, *, least: int) -> None:
    """Makes measures smaller, never below the least; one that is smaller already stays."""
    for name in names:
        measure = element.get(qn(f"w:{name}"))
        if measure is not None:
            element.set(qn(f"w:{name}"), str(min(int(measure), max(least, round(int(measure) * share)))))
