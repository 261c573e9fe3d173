"""Letters in PDF: the lines of a page as paragraphs, raised figures as calls, the notes of its foot."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from facilitator.letter import marks
from facilitator.letter.flow import GAP_OF_COLUMNS, SECOND_COLUMN, paragraphs, reach
from facilitator.letter.foot import Printed
from facilitator.letter.passages import Letter
from facilitator.letter.troubles import LetterDamaged, LetterLocked, LetterScanned, LetterTooLong
from facilitator.values import dataclass

if TYPE_CHECKING:
    from pypdf import PageObject

MOST_PAGES: Final = 60
"""Pages of the longest letter that is read, its annexes included."""


def read(path: Path, data: bytes) -> Letter:
    """The lines of a PDF that holds text, a paragraph a line."""
    _quieten()
    drawn, width = _drawn(path, data)
    pages = [_merged([_printed(piece) for piece in page if piece.text.strip()]) for page in drawn]
    if not any(line.text.strip() for page in pages for line in page):
        raise LetterScanned(file=path)
    return Letter(tuple(paragraphs(_without_margins(pages), width)))


def _quieten() -> None:
    """What the library says of a damaged file goes to the log, if there is one, and never to the screen."""
    logger = logging.getLogger("pypdf")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A piece of text as the library hands it over: its words, its two matrices, the size of its font."""

    text: str
    cm: Sequence[float]
    tm: Sequence[float]
    size: float


_BROKEN = (
    ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, ArithmeticError, OSError,
    RecursionError, NotImplementedError, UnicodeError, EOFError, StopIteration,
)  # fmt: skip
"""What the library that reads a format with so many liberties raises on a broken file."""


def _drawn(path: Path, data: bytes) -> tuple[list[list[_Drawn]], float]:
    """The pieces of each page and the width of the first one: all that is asked of the library."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        locked = reader.is_encrypted and not reader.decrypt("")
        count = 0 if locked else len(reader.pages)
        pages = [_pieces(page) for page in reader.pages] if 0 < count <= MOST_PAGES else []
        width = float(reader.pages[0].mediabox.width) if pages else 0.0
    except (DependencyError, FileNotDecryptedError) as error:
        raise LetterLocked(file=path) from error
    except (PyPdfError, *_BROKEN) as error:
        raise LetterDamaged(file=path) from error
    if locked:
        raise LetterLocked(file=path)
    if count > MOST_PAGES:
        raise LetterTooLong(file=path)
    return pages, width


def _pieces(page: PageObject) -> list[_Drawn]:
    pieces: list[_Drawn] = []

    def keep(text: str, cm: Sequence[float], tm: Sequence[float], _font: Any, size: float) -> None:
        pieces.append(_Drawn(text, tuple(cm), tuple(tm), size))

    page.extract_text(visitor_text=keep)
    return pieces


def _printed(piece: _Drawn) -> Printed:
    """Where a piece stands on the page, and how large it is."""
    cm, tm = piece.cm, piece.tm
    scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[1]) or 1.0
    x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    return Printed(piece.text.replace("\n", " "), x, y, piece.size * scale)


def _merged(pieces: Sequence[Printed]) -> list[Printed]:
    """Puts the pieces of a line together, and the lines in the order of the page, however drawn."""
    rows: list[list[Printed]] = []
    for piece in pieces:
        row = rows[-1] if rows else None
        if row and abs(row[0].y - piece.y) < max(row[0].size, piece.size) * _SAME_LINE:
            row.append(piece)
        else:
            rows.append([piece])
    lines: list[Printed] = []
    for line in sorted(map(_line, rows), key=lambda line: (-round(line.y), line.x)):
        if lines and _is_beside(lines[-1], line):
            lines[-1] = replace(lines[-1], text=_in_columns(lines[-1].text, line.text))
        else:
            lines.append(line)
    return lines


_APART: Final = 4.0
"""Times the size of the letters that is left at least between two columns."""


def _is_beside(line: Printed, other: Printed) -> bool:
    """Whether a line stands to the right of another, in a column of its own."""
    size = max(line.size, other.size)
    return abs(line.y - other.y) < size * _SAME_LINE / 2 and other.x - reach(line) > size * _APART


def _in_columns(left: str, right: str) -> str:
    room = SECOND_COLUMN - len(GAP_OF_COLUMNS)
    return f"{left.rstrip():<{room}}{GAP_OF_COLUMNS}{right.strip()}"


_SAME_LINE: Final = 0.62
_RAISED_SIZE: Final = 0.85
_FIGURES = re.compile(r"\s*\d{1,2}\s*")


def _line(row: Sequence[Printed]) -> Printed:
    """A line of its pieces; small raised figures become superscript signs."""
    size = max(row, key=lambda piece: len(piece.text)).size
    text = ""
    before: Printed | None = None
    for piece in row:
        if before is not None and _is_beside(before, piece):
            text = _in_columns(text, "")
        before = piece
        small = piece.size < size * _RAISED_SIZE and _FIGURES.fullmatch(piece.text)
        text += marks.raised(piece.text.strip()) if small else piece.text
    return Printed(text, row[0].x, next(piece.y for piece in row if piece.size == size), size)


_PAGE_NUMBER = re.compile(r"\W*(?:page\s*)?\d{1,3}(?:\s*(?:/|sur|of|de)\s*\d{1,3})?\W*", re.I)


def _without_margins(pages: Sequence[Sequence[Printed]]) -> list[list[Printed]]:
    """The pages without page numbers, nor the lines that stand at the same place on every page."""
    places = Counter((line.text.strip(), round(line.y)) for page in pages for line in set(page))
    seen: set[str] = set()
    kept: list[list[Printed]] = []
    for page in pages:
        lines = []
        for line in page:
            repeated = len(pages) > 1 and places[line.text.strip(), round(line.y)] == len(pages)
            if _PAGE_NUMBER.fullmatch(line.text) or (repeated and line.text in seen):
                continue
            if repeated:
                seen.add(line.text)
            lines.append(line)
        kept.append(lines)
    return kept
