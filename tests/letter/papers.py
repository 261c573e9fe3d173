"""The same letter on other paper: Word and OpenDocument with real lists and footnotes, and small PDFs."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from xml.sax.saxutils import escape

LETTERS = Path(__file__).parent / "letters"

_CALL = re.compile(r"(?<=\w)[¹²³]")
_NOTE = re.compile(r"[¹²³] (.+)")
_STRESSED = re.compile(r"\*{1,2}(.+?)\*{1,2}")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph to be written: its pieces, a string being text and a number the note called there."""

    pieces: tuple[str | int, ...]
    level: int | None


def letter_text(name: str) -> str:
    """A letter of the tests, as it stands in its file."""
    return (LETTERS / name).read_text(encoding="utf-8")


_OPENS = re.compile(r"\s{20}|[¹²³] |\s*(?:[-–•*]|\(?\w{1,2}[.)]|\d\.\d) |\s*(?:[A-Z][\w .]{0,12}) ?: |$")


def unwrapped(text: str) -> str:
    """A letter with each of its paragraphs on one line, as a word processor keeps it."""
    lines = text.splitlines()
    broken = [len(one) for one, other in pairwise(lines) if len(one) > 40 and other[:1].islower()]
    width = max(broken, default=1000)
    kept: list[str] = []
    for before, line in pairwise(["", *lines]):
        word = line.split()[0] if line.strip() else ""
        full = len(before) + 1 + len(word) > width * 0.9 and "   " not in before.strip()
        if before.strip() and full and not _OPENS.match(line):
            kept[-1] += f" {line.strip()}"
        else:
            kept.append(line)
    return "\n".join(kept)


def laid_out(text: str) -> tuple[list[Line], list[str]]:
    """The paragraphs of a letter in plain text, and its notes in the order they are called."""
    notes = [match[1] for line in text.splitlines() if (match := _NOTE.fullmatch(line))]
    called = iter(range(len(notes)))
    lines = [_line(line, called) for line in text.splitlines() if line.strip() and not _NOTE.fullmatch(line)]
    return lines, notes


def _line(text: str, called: Iterator[int]) -> Line:
    bullet = re.match(r"(\s*)- ", text)
    said = _STRESSED.sub(r"\1", text[bullet.end() :] if bullet else text)
    pieces: list[str | int] = []
    at = 0
    for call in _CALL.finditer(said):
        pieces += [said[at : call.start()], next(called)]
        at = call.end()
    return Line((*pieces, said[at:]), len(bullet[1]) if bullet else None)


_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODT_OPENING = (
    f'<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.3" '
    f'xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0"><office:body><office:text>'
)
_ODT_STYLES = (
    f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles office:version="1.3" '
    f'xmlns:office="{_ODF}:office:1.0"><office:styles/></office:document-styles>'
)
_ODT_TYPE = "application/vnd.oasis.opendocument.text"
_ODT_MANIFEST = (
    f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest manifest:version="1.3" '
    f'xmlns:manifest="{_ODF}:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODT_TYPE}"/>'
    f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    f'<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>'
    f"</manifest:manifest>"
)


def odt_of(text: str) -> bytes:
    """The letter as OpenDocument text."""
    lines, notes = laid_out(text)
    body = "".join(_odt_line(line, notes) for line in lines)
    return archive(
        {
            "mimetype": _ODT_TYPE,
            "META-INF/manifest.xml": _ODT_MANIFEST,
            "content.xml": f"{_ODT_OPENING}{body}</office:text></office:body></office:document-content>",
            "styles.xml": _ODT_STYLES,
        }
    )


def _odt_line(line: Line, notes: list[str]) -> str:
    said = "".join(_spaced(each) if isinstance(each, str) else _odt_note(each, notes) for each in line.pieces)
    if line.level is None:
        return f"<text:p>{said}</text:p>"
    deep = line.level + 1
    return (
        "<text:list><text:list-item>" * deep
        + f"<text:p>{said}</text:p>"
        + "</text:list-item></text:list>" * deep
    )


def _spaced(text: str) -> str:
    """Several spaces in a row are an element of their own in OpenDocument."""
    return re.sub(r" {2,}", lambda found: f' <text:s text:c="{len(found[0]) - 1}"/>', escape(text))


def _odt_note(index: int, notes: list[str]) -> str:
    return (
        f'<text:note text:id="n{index}" text:note-class="footnote">'
        f"<text:note-citation>{index + 1}</text:note-citation>"
        f"<text:note-body><text:p>{escape(notes[index])}</text:p></text:note-body></text:note>"
    )


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_DOCX_TYPES = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/footnotes.xml" ContentType="{_WORD}.footnotes+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_WORD}.numbering+xml"/></Types>'
)
_DOCX_RELATIONS = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_DOCX_PARTS = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/footnotes" Target="footnotes.xml"/>'
    f'<Relationship Id="r2" Type="{_OFFICE}/numbering" Target="numbering.xml"/></Relationships>'
)
_LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/>'
    f'<w:pPr><w:ind w:left="{360 * (level + 1)}" w:hanging="240"/></w:pPr></w:lvl>'
    for level in range(3)
)
_DOCX_NUMBERING = (
    f'{_XML}<w:numbering {_W}><w:abstractNum w:abstractNumId="0">{_LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def docx_of(text: str) -> bytes:
    """The letter as a Word document."""
    lines, notes = laid_out(text)
    body = "".join(_docx_line(line) for line in lines)
    footnotes = "".join(
        f'<w:footnote w:id="{index + 1}"><w:p><w:r><w:footnoteRef/></w:r>'
        f"{_run(f' {note}')}</w:p></w:footnote>"
        for index, note in enumerate(notes)
    )
    separator = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    return archive(
        {
            "[Content_Types].xml": _DOCX_TYPES,
            "_rels/.rels": _DOCX_RELATIONS,
            "word/document.xml": f"{_XML}<w:document {_W}><w:body>{body}</w:body></w:document>",
            "word/footnotes.xml": f"{_XML}<w:footnotes {_W}>{separator}{footnotes}</w:footnotes>",
            "word/numbering.xml": _DOCX_NUMBERING,
            "word/_rels/document.xml.rels": _DOCX_PARTS,
        }
    )


def _docx_line(line: Line) -> str:
    listed = (
        f'<w:numPr><w:ilvl w:val="{line.level}"/><w:numId w:val="1"/></w:numPr>'
        if line.level is not None
        else ""
    )
    layout = f'<w:pPr>{listed}<w:spacing w:after="120"/></w:pPr>'
    runs = (
        _run(each) if isinstance(each, str) else f'<w:r><w:footnoteReference w:id="{each + 1}"/></w:r>'
        for each in line.pieces
    )
    return f"<w:p>{layout}{''.join(runs)}</w:p>"


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def archive(parts: dict[str, str | bytes]) -> bytes:
    """A zip archive of the parts, in their order."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return file.getvalue()


@dataclass(frozen=True, slots=True)
class Put:
    """Words put on a page of a PDF: from the left, from the bottom, in points."""

    text: str
    x: float = 60
    y: float = 700
    size: float = 11


def pdf_of(pages: list[list[Put]]) -> bytes:
    """A small PDF with the words put on its pages, in Helvetica."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    kids = []
    for page in pages:
        drawn = "\n".join(
            f"BT /F1 {put.size} Tf {put.x} {put.y} Td ({_escaped(put.text)}) Tj ET" for put in page
        )
        stream = drawn.encode("cp1252")
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            b"/Contents %d 0 R>>" % len(objects)
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>".encode()
    return _assembled(objects)


def printed(text: str) -> bytes:
    """The letter as a typewriter would print it, what stands apart on a line drawn apart."""
    pages: list[list[Put]] = []
    for number, line in enumerate(text.splitlines()):
        row = number % _ROWS
        pages += [[]] if row == 0 else []
        for piece in re.finditer(r"\S+(?: {1,4}\S+)*", line):
            pages[-1].append(Put(piece[0], 50 + piece.start() * 5.0, 790 - row * 14, 10))
    return pdf_of(pages)


_ROWS = 52
"""Lines of a printed page."""


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _assembled(objects: list[bytes]) -> bytes:
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    trailer = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R>>\n"
    return data + f"{trailer}startxref\n{len(data)}\n%%EOF\n".encode()
