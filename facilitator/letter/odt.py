"""Letters in the OpenDocument format: paragraphs, lists, tables and the notes where they are called."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from facilitator.letter import marks
from facilitator.letter.archive import BROKEN
from facilitator.letter.passages import Letter
from facilitator.letter.troubles import LetterDamaged, LetterLocked

if TYPE_CHECKING:
    from odfdo import Document, Element

_SKIPPED: Final = frozenset(
    {"text:tracked-changes", "text:sequence-decls", "office:annotation", "office:forms", "text:note"}
)
_SPACES: Final = {"text:line-break": "\n", "text:tab": " "}
_MOST_SPACES: Final = 40


def read(path: Path, data: bytes) -> Letter:
    """The lines of an OpenDocument text, a paragraph a line, each note below the paragraph that calls it."""
    _refuse(path, data)
    from odfdo import Document
    from odfdo.security import SecurityError

    try:
        return Letter(tuple(_lines(Document(io.BytesIO(data)))))
    except (*BROKEN, TypeError, SecurityError) as error:
        raise LetterDamaged(file=path) from error


def _refuse(path: Path, data: bytes) -> None:
    """Refuses what is locked, and what defines words of its own that may grow without end."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if b"encryption-data" in archive.read("META-INF/manifest.xml"):
                raise LetterLocked(file=path)
            if b"<!ENTITY" in archive.read("content.xml"):
                raise LetterDamaged(file=path)
    except BROKEN as error:
        raise LetterDamaged(file=path) from error


def _lines(document: Document) -> Iterator[str]:
    reading = _Reading(frozenset(_raised_styles(document)))
    for header in document.styles.get_elements("//style:header")[:1]:
        yield from (line for line in reading.blocks(header.children) if line.strip())
    yield from reading.blocks(document.body.children)


def _raised_styles(document: Document) -> Iterator[str]:
    """The names of the styles that raise their letters."""
    for style in document.content.get_elements("//office:automatic-styles/style:style"):
        for properties in style.get_elements("style:text-properties"):
            position = properties.get_attribute("style:text-position")
            if isinstance(position, str) and position.startswith("super"):
                yield str(style.get_attribute("style:name"))


class _Reading:
    """One document while it is read; notes are numbered as they are called."""

    def __init__(self, raised: frozenset[str]) -> None:
        self.raised = raised
        self.called = 0
        self.pending: list[str] = []

    def blocks(self, elements: Iterable[Element], level: int = -1) -> Iterator[str]:
        """The lines of paragraphs, headings, lists and tables."""
        for element in elements:
            if element.tag in ("text:p", "text:h"):
                yield from self._paragraph(element, level)
            elif element.tag == "text:list":
                yield from self.blocks(element.children, level + 1)
            elif element.tag == "table:table":
                yield from self._table(element)
            elif element.tag not in _SKIPPED:
                yield from self.blocks(element.children, level)

    def _table(self, table: Element) -> Iterator[str]:
        for row in table.get_elements("descendant::table:table-row"):
            cells = row.get_elements("table:table-cell")
            yield from marks.row([list(self.blocks(cell.children)) for cell in cells])

    def _paragraph(self, paragraph: Element, level: int) -> Iterator[str]:
        for line in self._text(paragraph).split("\n"):
            if not line.strip():
                yield ""
            elif paragraph.tag == "text:h":
                outline = paragraph.get_attribute("text:outline-level")
                yield marks.heading(line.strip(), int(str(outline)) if str(outline).isdigit() else 1)
            else:
                yield line.rstrip() if level < 0 else marks.item(line.strip(), level)
        yield from self.pending
        self.pending = []

    def _text(self, element: Element) -> str:
        pieces = [element.text or ""]
        for child in element.children:
            pieces += [self._inline(child), child.tail or ""]
        text = "".join(pieces)
        return marks.raised(text) if element.get_attribute("text:style-name") in self.raised else text

    def _inline(self, child: Element) -> str:
        if child.tag == "text:note":
            return self._note(child)
        if child.tag == "text:s":
            count = str(child.get_attribute("text:c") or "1")
            return " " * (min(int(count), _MOST_SPACES) if count.isdigit() else 1)
        if child.tag in _SPACES:
            return _SPACES[child.tag]
        return "" if child.tag in _SKIPPED else self._text(child)

    def _note(self, note: Element) -> str:
        self.called += 1
        call = marks.call(self.called)
        bodies = note.get_elements("text:note-body")
        waiting, self.pending = self.pending, []
        text = " ".join(" ".join(self.blocks(bodies[0].children)).split()) if bodies else ""
        self.pending = [*waiting, *self.pending, f"{call} {text}"]
        return call
