"""Pictures as files: SVG that parses whatever was typed, sharp PNG, Word that tells what they show."""

from __future__ import annotations

import struct
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given, settings

from facilitator.documents.blocks import Document, Picture
from facilitator.documents.catalogue import DocumentKind
from facilitator.documents.org_picture import org_picture
from facilitator.domain.org_chart import ChartUnit, org_chart
from facilitator.export.formats import Format, render
from facilitator.i18n import Words
from tests.documents.charted import charts, organisation
from tests.documents.reading import document_about
from tests.documents.rich import NOW
from tests.export.reading import tokens

FR = Words("fr")
SVG = "{http://www.w3.org/2000/svg}"


def _document(chart: tuple[ChartUnit, ...], caption: str = "Organigramme") -> Document:
    picture = org_picture(caption, chart, (), FR, 470)
    return Document(caption, "", "fr", "", NOW, (picture,))


def _parsed(svg: bytes) -> ElementTree.Element:
    """The root of a file of ours."""
    return ElementTree.fromstring(svg)  # noqa: S314


def _size(png: bytes) -> tuple[int, int]:
    """The pixels across and down that the header of a PNG tells."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@settings(max_examples=60)
@given(charts)
def test_an_svg_is_well_formed_and_holds_no_script(chart: tuple[ChartUnit, ...]) -> None:
    root = _parsed(render(_document(chart), Format.SVG))
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
        "svg", "title", "desc", "defs", "pattern", "rect", "polyline", "text",
    }  # fmt: skip
    text = "".join(root.itertext())
    assert not set(text) & set("\x00\x07\x1b\u202e\u2066")
    assert not any(
        "url(" in value and value != "url(#beyond)" for each in root.iter() for value in each.attrib.values()
    )


def test_a_screen_reader_is_told_what_an_svg_shows() -> None:
    root = _parsed(render(document_about(DocumentKind.CHART), Format.SVG))
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == "Organigramme"
    assert "Pôle Ressources" in (root.findtext(f"{SVG}desc") or "")


def test_a_png_is_sharp_in_print_and_not_empty() -> None:
    """As wide as the sheet with its margins at 300 dots an inch."""
    png = render(_document(org_chart(organisation())), Format.PNG)
    assert _size(png)[0] == pytest.approx((470 + 28) / 72 * 300, abs=2)
    assert len(png) > 50_000


def test_a_picture_that_would_be_huge_is_painted_less_finely() -> None:
    assert max(_size(render(_document(org_chart(organisation(120, 6))), Format.PNG))) <= 12_001


@pytest.mark.parametrize("form", [Format.SVG, Format.PNG, Format.DOCX])
def test_equal_pictures_are_equal_bytes(form: Format) -> None:
    one, other = (render(_document(org_chart(organisation(4))), form) for _ in range(2))
    assert one == other


def test_letters_no_font_has_stop_nothing() -> None:
    (top,) = org_chart(organisation(0))
    named = replace(top, name="漢字 😀 العربية \U0001f469\u200d\U0001f467")
    assert _size(render(_document((named,)), Format.PNG))[0] > 0


def test_word_shows_the_picture_across_the_page_and_tells_what_it_shows() -> None:
    document = document_about(DocumentKind.DIAGNOSTIC)
    word = docx.Document(BytesIO(render(document, Format.DOCX)))
    pictures = [block for block in document.blocks if isinstance(block, Picture)]
    assert len(word.inline_shapes) == len(pictures) > 1
    section = word.sections[0]
    assert section.page_width
    room = section.page_width - (section.left_margin or 0) - (section.right_margin or 0)
    for shape, picture in zip(word.inline_shapes, pictures, strict=True):
        assert room * 0.97 < shape.width <= room
        properties = shape._inline.docPr
        assert properties.get("descr") == picture.alternative
        assert properties.get("title") == picture.caption


def test_a_chart_is_on_a_page_on_its_side() -> None:
    word = docx.Document(BytesIO(render(document_about(DocumentKind.CHART), Format.DOCX)))
    section = word.sections[0]
    assert section.page_width
    assert section.page_height
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)


def test_a_picture_is_kept_in_the_file_once() -> None:
    content = render(document_about(DocumentKind.DIAGNOSTIC), Format.DOCX)
    images = [name for name in ZipFile(BytesIO(content)).namelist() if name.startswith("word/media/")]
    assert len(images) == len(set(images)) == 3


@settings(max_examples=60)
@given(charts)
def test_markdown_draws_it_in_letters_that_are_never_markup(chart: tuple[ChartUnit, ...]) -> None:
    document = _document(chart)
    (picture,) = document.blocks
    assert isinstance(picture, Picture)
    (fence,) = [each for each in tokens(render(document, Format.MARKDOWN)) if each.type == "fence"]
    assert fence.content.count("\n") == len(picture.lines)


def test_json_holds_the_figures_and_not_the_lines_and_boxes() -> None:
    text = render(document_about(DocumentKind.LOAD), Format.JSON).decode()
    assert '"headcount"' in text
    assert '"shapes": []' in text
