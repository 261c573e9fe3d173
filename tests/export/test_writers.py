"""Whatever was typed is found again in every format, is never markup, and never stops an export."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from io import BytesIO
from itertools import takewhile
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given

from facilitator.documents.blocks import Document, Heading, plain, texts
from facilitator.documents.catalogue import DocumentKind
from facilitator.domain.record import Audience
from facilitator.export.formats import Format, render
from facilitator.export.text import writable
from tests.documents import rich_dossier
from tests.documents.reading import document_about
from tests.documents.rich import HIDDEN, SECRET
from tests.export.hostile import document_of, hostile
from tests.export.reading import (
    calculated,
    cells_of,
    folded,
    is_break,
    of_docx,
    of_markdown,
    of_xlsx,
    said,
    tokens,
)

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def _documents() -> list[Document]:
    return [
        document_about(kind, audience=audience, language=language)
        for kind in DocumentKind
        for language in ("fr", "en")
        for audience in Audience
    ]


@pytest.mark.parametrize("document", _documents(), ids=lambda each: each.title)
def test_every_text_of_every_document_is_in_every_format(document: Document) -> None:
    word, markdown = (
        " ".join(of_docx(render(document, Format.DOCX))),
        _joined(render(document, Format.MARKDOWN)),
    )
    wanted = said(document)
    assert not [text for text in wanted if folded(text.replace("\u202f", "\u00a0")) not in word]
    assert not [text for text in wanted if text not in markdown]
    assert _json_texts(document) == [text for block in document.blocks for text in texts(block)]


@pytest.mark.parametrize("document", _documents(), ids=lambda each: each.title)
def test_a_workbook_holds_the_same_words_and_calculates_with_the_rest(document: Document) -> None:
    """Numbers, durations and days are values; everything else is there as it is written elsewhere.

    A document that has sheets of its own shows those in the place of its parts.
    """
    content = render(document, Format.XLSX)
    if document.sheets:
        opening = takewhile(lambda block: not isinstance(block, Heading), document.blocks)
        document = replace(document, blocks=(*opening, *document.sheets), sheets=())
    held = [cell for sheet in of_xlsx(content) for row in sheet for cell in row]
    words = " ".join(cell for cell in held if isinstance(cell, str))
    values = [(each, calculated(*each)) for each in cells_of(document)]
    assert not [cell for cell, value in values if value is not None and value not in held]
    meant = {folded(plain(cell[1])) for cell, value in values if value is not None}
    wanted = [folded(text.replace("\u202f", "\u00a0")) for text in said(document) if text not in meant]
    assert not [text for text in wanted if text not in words]


@given(hostile)
def test_hostile_text_comes_back_from_a_workbook(text: str) -> None:
    document = document_of(text)
    content = render(document, Format.XLSX)
    held = [cell for sheet in of_xlsx(content) for row in sheet for cell in row]
    shown = " ".join(cell for cell in held if isinstance(cell, str))
    missing = [each for each in said(document) if folded(each.replace("\u202f", "\u00a0")) not in shown]
    assert not missing
    assert not CONTROLS.search(shown)
    assert b"<f>" not in _unzipped(content)


@given(hostile)
def test_hostile_text_comes_back_from_word(text: str) -> None:
    """No exception, no control character, nothing lost: each place that held the text holds it again."""
    document = document_of(text)
    content = render(document, Format.DOCX)
    shown = " ".join(of_docx(content))
    missing = [each for each in said(document) if folded(each.replace("\u202f", "\u00a0")) not in shown]
    assert not missing
    assert not CONTROLS.search(shown)


@given(hostile)
def test_hostile_text_is_never_markup(text: str) -> None:
    """A CommonMark reader shows the text itself: no list, heading, html, code or link comes out of it."""
    document = document_of(text)
    content = render(document, Format.MARKDOWN)
    shown = _joined(content)
    assert not [each for each in said(document) if each not in shown]
    assert not CONTROLS.search(content.decode())
    kinds = [token.type for token in tokens(content)]
    assert not {"html_block", "fence", "code_block", "hr"} & set(kinds)
    assert kinds.count("table_open") == 1
    inline = [
        child.type for token in tokens(content) for child in token.children or [] if not is_break(child)
    ]
    assert not {"html_inline", "image", "code_inline"} & set(inline)
    assert inline.count("link_open") == 1


@pytest.mark.parametrize("address", ["www.a.fr", "http://a.fr", "HTTPS://A.FR", "jean@ville.fr"])
def test_an_address_that_was_only_typed_is_no_link_for_github_either(address: str) -> None:
    """GitHub makes links of bare addresses; with a backslash inside, they are words like others."""
    content = render(document_of(f"voir {address}"), Format.MARKDOWN).decode()
    assert address not in re.sub(r"\[[^]]*\]\(<[^>]*>\)", "", content)


@given(hostile)
def test_hostile_text_comes_back_from_json(text: str) -> None:
    content = json.loads(render(document_of(text), Format.JSON))
    assert content["schema"] == 1
    assert content["data"]["text"] == writable(text)
    assert content["blocks"][1]["text"] == writable(text)


@pytest.mark.parametrize("form", Format)
def test_the_same_document_is_the_same_bytes(form: Format) -> None:
    first, second = (render(_documents()[0], form) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.COMMITTEE])
@pytest.mark.parametrize("kind", DocumentKind)
def test_no_file_of_any_format_holds_a_private_item(
    form: Format, audience: Audience, kind: DocumentKind
) -> None:
    content = render(document_about(kind, audience=audience), form)
    whole = _unzipped(content) if form in (Format.DOCX, Format.XLSX) else content
    for secret in (SECRET.text, HIDDEN.text, rich_dossier.SECRET):
        assert secret.encode() not in whole


def _joined(content: bytes) -> str:
    return " ".join(of_markdown(content))


def _unzipped(content: bytes) -> bytes:
    with ZipFile(BytesIO(content)) as package:
        return b"".join(package.read(name) for name in package.namelist())


def _json_texts(document: Document) -> list[str]:
    """The texts of the blocks in the JSON, in reading order."""
    found: list[str] = []
    for block in json.loads(render(document, Format.JSON))["blocks"]:
        found += _block_texts(block)
    return found


def _block_texts(block: dict[str, Any]) -> list[str]:
    match block["type"]:
        case "Masthead":
            return [block[key] for key in ("sender", "status", "title", "subtitle")]
        case "Heading":
            return [block["text"]]
        case "Paragraph":
            return [_plain(block["runs"])]
        case "BulletList":
            return [_plain(item) for item in block["items"]]
        case "KeyValues":
            return [text for key, lines in block["rows"] for text in (key, *map(_plain, lines))]
        case "Table":
            titles = [column["title"] for column in block["columns"]]
            rows = [*block["rows"], block["total"]]
            return [block["caption"], *titles, *(_plain(cell) for row in rows for cell in row)]
        case "Picture":
            return [block["caption"], block["source"]]
    raise AssertionError(block)


def _plain(runs: list[dict[str, Any]]) -> str:
    return "".join(run["text"] for run in runs)
