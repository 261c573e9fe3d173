"""A letter on its way from a file: clean numbered lines, or one sentence that says why not."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdf
import pytest

from facilitator.i18n import Words
from facilitator.letter import troubles
from facilitator.letter.reading import LARGEST, LONGEST, MOST_LINES, read_letter
from facilitator.letter.troubles import UnreadableLetter
from tests.letter.papers import LETTERS, Put, archive, docx_of, letter_text, odt_of, pdf_of
from tests.source import ROOT

TWIN = letter_text("jumelle.txt")
DOCX, ODT = docx_of(TWIN), odt_of(TWIN)
PDF = (LETTERS / "jumelle.pdf").read_bytes()
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000)


def written(folder: Path, name: str, content: bytes) -> Path:
    """A file of that content."""
    file = folder / name
    file.write_bytes(content)
    return file


def locked_zip(content: bytes) -> bytes:
    """An archive whose parts claim to be encrypted."""
    data = bytearray(content)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            flags = struct.unpack_from("<H", data, at + offset)[0]
            struct.pack_into("<H", data, at + offset, flags | 1)
            at = data.find(signature, at + 4)
    return bytes(data)


def rewritten(content: bytes, parts: dict[str, bytes | None]) -> bytes:
    """An archive with some parts changed, or left out."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        kept: dict[str, str | bytes] = {name: packed.read(name) for name in packed.namelist()}
    changed: dict[str, str | bytes] = {name: part for name, part in parts.items() if part is not None}
    return archive({name: part for name, part in kept.items() if name not in parts} | changed)


def locked_pdf(user: str, owner: str) -> bytes:
    """A PDF behind a password; without one for its reader, only changing it is locked."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(PDF))
    writer.encrypt(user_password=user, owner_password=owner, algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


WORD, ODF, MANIFEST = "word/document.xml", "content.xml", "META-INF/manifest.xml"
ENTITIES = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>'
LOCKED = b'<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><encryption-data/></manifest>'

REFUSED: list[tuple[str, bytes, type[UnreadableLetter]]] = [
    ("empty.txt", b"", troubles.LetterEmpty),
    ("blank.md", b" \n\t\n \xc2\xa0", troubles.LetterEmpty),
    ("zero.docx", b"", troubles.LetterEmpty),
    ("nothing.docx", docx_of(""), troubles.LetterEmpty),
    ("nothing.odt", odt_of(""), troubles.LetterEmpty),
    ("binary.txt", bytes(range(256)) * 8, troubles.LetterBinary),
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), troubles.LetterBinary),
    ("text.docx", b"this is no archive", troubles.LetterBinary),
    ("text.pdf", b"this is no PDF", troubles.LetterBinary),
    ("letter.doc", OLD_OFFICE, troubles.LetterUnknown),
    ("letter.rtf", b"{\\rtf1 Bonjour}", troubles.LetterUnknown),
    ("sheet.xlsx", archive({"xl/workbook.xml": "<x/>"}), troubles.LetterUnknown),
    ("word.docx", OLD_OFFICE, troubles.LetterLocked),
    ("zip.docx", locked_zip(DOCX), troubles.LetterLocked),
    ("locked.odt", rewritten(ODT, {MANIFEST: LOCKED}), troubles.LetterLocked),
    ("locked.pdf", locked_pdf("secret", "secret"), troubles.LetterLocked),
    ("cut.docx", DOCX[: len(DOCX) // 2], troubles.LetterDamaged),
    ("cut.odt", ODT[: len(ODT) // 2], troubles.LetterDamaged),
    ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<</Type/Cat", troubles.LetterDamaged),
    ("broken.docx", rewritten(DOCX, {WORD: b"<w:document"}), troubles.LetterDamaged),
    ("untyped.docx", rewritten(DOCX, {"[Content_Types].xml": None}), troubles.LetterDamaged),
    ("loose.docx", rewritten(DOCX, {"_rels/.rels": None}), troubles.LetterDamaged),
    ("broken.odt", rewritten(ODT, {ODF: b"<office:"}), troubles.LetterDamaged),
    ("partial.odt", rewritten(ODT, {MANIFEST: None}), troubles.LetterDamaged),
    ("entities.odt", rewritten(ODT, {ODF: ENTITIES}), troubles.LetterDamaged),
    ("bomb.docx", rewritten(DOCX, {WORD: b"<w:t>" + bytes(26_000_000)}), troubles.LetterInflated),
    ("bomb.odt", rewritten(ODT, {"Pictures/a.png": bytes(101_000_000)}), troubles.LetterInflated),
    ("scan.pdf", pdf_of([[]]), troubles.LetterScanned),
    ("long.txt", b"mot " * (LONGEST // 4 + 1), troubles.LetterTooLong),
    ("lines.txt", b"a\n" * (MOST_LINES + 1), troubles.LetterTooLong),
    ("pages.pdf", pdf_of([[Put("page")]] * 61), troubles.LetterTooLong),
]


@pytest.mark.parametrize(("name", "content", "trouble"), REFUSED, ids=[name for name, _, _ in REFUSED])
def test_a_letter_that_cannot_be_read_gets_one_sentence_that_names_it(
    name: str, content: bytes, trouble: type[UnreadableLetter], tmp_path: Path
) -> None:
    file = written(tmp_path, name, content)
    with pytest.raises(UnreadableLetter) as refused:
        read_letter(file)
    assert type(refused.value) is trouble
    for language in ("fr", "en"):
        sentence = Words(language).of(refused.value)
        assert name in sentence
        assert sentence.endswith(".")
        assert "\n" not in sentence


def test_a_letter_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(troubles.LetterMissing, match="absent"):
        read_letter(tmp_path / "absent.txt")


def test_a_folder_is_no_letter(tmp_path: Path) -> None:
    with pytest.raises(troubles.LetterRefused):
        read_letter(tmp_path)


@pytest.mark.parametrize("suffix", [".txt", ".docx", ".odt", ".pdf"])
def test_a_huge_file_is_refused_before_it_is_opened(suffix: str, tmp_path: Path) -> None:
    file = tmp_path / f"huge{suffix}"
    with file.open("wb") as huge:
        huge.truncate(LARGEST)
    with pytest.raises(troubles.LetterTooLarge):
        read_letter(file)


def test_a_pdf_that_only_forbids_changes_is_read(tmp_path: Path) -> None:
    file = written(tmp_path, "letter.pdf", locked_pdf("", "secret"))
    assert read_letter(file) == read_letter(LETTERS / "jumelle.pdf")


@pytest.mark.parametrize(("name", "content"), [("a.docx", DOCX), ("a.odt", ODT), ("a.pdf", PDF)])
def test_a_damaged_document_is_read_or_refused_but_breaks_nothing(
    name: str, content: bytes, tmp_path: Path
) -> None:
    """Cut short, or with one byte changed, at many places."""
    step = max(1, len(content) // 16)
    for at in range(0, len(content), step):
        changed = bytearray(content)
        changed[at] ^= 0xFF
        for damaged in (content[:at], bytes(changed)):
            try:
                read_letter(written(tmp_path, name, damaged))
            except UnreadableLetter:
                continue


def test_a_damaged_pdf_prints_nothing_on_the_screen(tmp_path: Path) -> None:
    """What its library has to say about it would fall into the picture of a terminal application."""
    file = written(tmp_path, "letter.pdf", PDF[: len(PDF) // 2])
    code = (
        "import sys; from pathlib import Path; from facilitator.letter.reading import read_letter\n"
        "from facilitator.letter.troubles import UnreadableLetter\n"
        "try: read_letter(Path(sys.argv[1]))\n"
        "except UnreadableLetter: pass"
    )
    done = subprocess.run([sys.executable, "-c", code, str(file)], cwd=ROOT, capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_texts_are_read_in_the_encodings_programs_write(encoding: str, tmp_path: Path) -> None:
    file = written(tmp_path, "letter.txt", "Objet : l'été à Bézou\r\n\r\nÀ bientôt".encode(encoding))
    assert read_letter(file).lines == ("Objet : l'été à Bézou", "", "À bientôt")


def test_the_lines_of_a_text_keep_their_numbers(tmp_path: Path) -> None:
    """Empty ones included, so that a line is where an editor shows it."""
    lines = read_letter(LETTERS / "jumelle.txt").lines
    assert lines == tuple(TWIN.splitlines())
    assert lines[8].startswith("Objet :")


def test_what_would_steer_a_terminal_is_cleaned_away(tmp_path: Path) -> None:
    file = written(tmp_path, "letter.txt", "Objet : \x1b[31mrouge\u202e\tet vert\u2028la suite".encode())
    assert read_letter(file).lines == ("Objet : rouge et vert", "la suite")


def test_a_document_is_told_by_its_content_whatever_its_name(tmp_path: Path) -> None:
    """A Word document saved under an OpenDocument name is read all the same."""
    assert read_letter(written(tmp_path, "letter.odt", DOCX)).lines
    assert read_letter(written(tmp_path, "letter", PDF)).lines
