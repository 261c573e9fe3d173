"""Letters in Word's format: paragraphs, lists, tables, letterhead, and footnotes where they are called."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from facilitator.letter import marks
from facilitator.letter.archive import BROKEN
from facilitator.letter.passages import Letter
from facilitator.letter.troubles import LetterDamaged

if TYPE_CHECKING:
    from docx.document import Document

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NOTES: Final = ("footnotes", "endnotes")
_HIDDEN: Final = (f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText")


def read(path: Path, data: bytes) -> Letter:
    """The lines of a Word document, a paragraph a line, each note below the paragraph that calls it."""
    import docx
    from docx.opc.exceptions import OpcError

    try:
        document = docx.Document(io.BytesIO(data))
        return Letter(tuple(_Reading(document).lines()))
    except (*BROKEN, OpcError) as error:
        raise LetterDamaged(file=path) from error


class _Reading:
    """One document while it is read; notes are numbered as they are called."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.notes = {name: _notes(document, name) for name in _NOTES}
        self.called: list[tuple[str, str]] = []

    def lines(self) -> Iterator[str]:
        yield from self._letterhead()
        yield from self._blocks(self.document.element.body)

    def _letterhead(self) -> Iterator[str]:
        section = self.document.sections[0] if len(self.document.sections) else None
        if section is not None:
            first = section.different_first_page_header_footer
            header = section.first_page_header if first else section.header
            if not header.is_linked_to_previous:
                yield from (line for line in self._blocks(header._element) if line.strip())

    def _blocks(self, parent: Any) -> Iterator[str]:
        for element in parent:
            if element.tag == f"{_W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{_W}tbl":
                yield from self._table(element)
            elif element.tag == f"{_W}sdt":
                yield from self._blocks(
                    element.find(f"{_W}sdtContent") if element.find(f"{_W}sdtContent") is not None else ()
                )

    def _table(self, table: Any) -> Iterator[str]:
        for row in table.iter(f"{_W}tr"):
            yield from marks.row([list(self._blocks(cell)) for cell in row.iter(f"{_W}tc")])

    def _paragraph(self, paragraph: Any) -> Iterator[str]:
        before = len(self.called)
        text = self._text(paragraph)
        style = self._style(paragraph)
        for line in text.split("\n"):
            yield self._laid_out(line, paragraph, style)
        for kind, key in self.called[before:]:
            number = self.called.index((kind, key)) + 1
            yield f"{marks.call(number)} {self._note(kind, key)}"

    def _laid_out(self, line: str, paragraph: Any, style: str) -> str:
        if not line.strip():
            return ""
        if match := re.match(r"(?:heading|titre) (\d)|(title|titre)$", style):
            return marks.heading(line.strip(), int(match[1] or 1))
        level = _level(paragraph)
        if level is None and style.startswith(("list bullet", "list number")):
            level = int(style[-1]) - 1 if style[-1].isdigit() else 0
        return line.rstrip() if level is None else marks.item(line.strip(), level)

    def _note(self, kind: str, key: str) -> str:
        note = self.notes[kind].get(key)
        texts = [self._text(each) for each in note.iter(f"{_W}p")] if note is not None else []
        return " ".join(" ".join(texts).split())

    def _text(self, parent: Any) -> str:
        pieces: list[str] = []
        for element in parent.iter():
            if not isinstance(element.tag, str) or _is_hidden(element, parent):
                continue
            name = element.tag.removeprefix(_W)
            if name == "t":
                pieces.append(marks.raised(element.text or "") if _is_raised(element) else element.text or "")
            elif name in ("tab", "br", "cr"):
                pieces.append(_break(element, name))
            elif name == "noBreakHyphen":
                pieces.append("-")
            elif name in ("footnoteReference", "endnoteReference"):
                pieces.append(self._call(f"{name[:-9]}s", element.get(f"{_W}id", "")))
        return "".join(pieces)

    def _call(self, kind: str, key: str) -> str:
        if key not in self.notes[kind]:
            return ""
        self.called.append((kind, key))
        return marks.call(len(self.called))

    def _style(self, paragraph: Any) -> str:
        found = paragraph.find(f"{_W}pPr/{_W}pStyle")
        key = found.get(f"{_W}val", "") if found is not None else ""
        for style in self.document.styles.element.iter(f"{_W}style") if key else ():
            if style.get(f"{_W}styleId") == key:
                name = style.find(f"{_W}name")
                return str(name.get(f"{_W}val", "")).lower() if name is not None else ""
        return ""


def _notes(document: Document, name: str) -> dict[str, Any]:
    """The notes of a kind by their id; separators are none."""
    from docx.oxml import parse_xml

    for relation in document.part.rels.values():
        if relation.reltype.endswith(f"/{name}") and not relation.is_external:
            root = parse_xml(relation.target_part.blob)
            return {note.get(f"{_W}id", ""): note for note in root if note.get(f"{_W}type") is None}
    return {}


def _level(paragraph: Any) -> int | None:
    numbered = paragraph.find(f"{_W}pPr/{_W}numPr")
    if numbered is None:
        return None
    key, level = numbered.find(f"{_W}numId"), numbered.find(f"{_W}ilvl")
    if key is not None and key.get(f"{_W}val") == "0":
        return None
    value = level.get(f"{_W}val", "0") if level is not None else "0"
    return min(int(value), 8) if value.isdigit() else 0


def _is_raised(text: Any) -> bool:
    found = text.getparent().find(f"{_W}rPr/{_W}vertAlign")
    return found is not None and found.get(f"{_W}val") == "superscript"


def _is_hidden(element: Any, top: Any) -> bool:
    """Whether it was struck out by a correction that is still shown, or is a text box drawn a second time."""
    for parent in element.iterancestors():
        if parent is top:
            return False
        if parent.tag in _HIDDEN or parent.tag.endswith("}Fallback"):
            return True
    return False


def _break(element: Any, name: str) -> str:
    """A tab of a run parts words; the tab stops a paragraph declares are none."""
    if name == "tab":
        return " " if element.getparent().tag == f"{_W}r" else ""
    return "\n"
