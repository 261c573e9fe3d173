"""The pictures of a document as one SVG: each under its caption, with its source below it.

The colours are those of the documents; they differ in greyscale too, and none says what no sign says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from facilitator.documents.blocks import Document, Picture
from facilitator.documents.drawing import Anchor, Box, Drawing, Ink, Label, Look, Shape, Stroke, moved
from facilitator.documents.lettering import lines_in
from facilitator.export.text import writable

FONTS: Final = "Arial, Liberation Sans, Helvetica, sans-serif"
"""Letters of the same widths on every system; the drawing leaves room for wider ones."""

_MARGIN: Final = 14.0
_CAPTION: Final = 11.0
_SOURCE: Final = 6.8
_BETWEEN: Final = 26.0


def render(document: Document) -> bytes:
    """All pictures of the document below each other, as the bytes of an .svg file."""
    pictures = [block for block in document.blocks if isinstance(block, Picture)]
    return svg_of(
        stacked(pictures),
        document.title,
        "\n".join(each.alternative for each in pictures),
        document.language,
    )


def svg_of(drawing: Drawing, title: str, alternative: str = "", language: str = "") -> bytes:
    """A drawing as SVG; screen readers are told its title and what it shows."""
    width, height = _number(drawing.width), _number(drawing.height)
    parts = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt"'
        f' viewBox="0 0 {width} {height}" role="img" xml:lang={_quoted(language)}'
        f' font-family="{FONTS}">',
        f"<title>{_text(title)}</title>",
        f"<desc>{_text(alternative)}</desc>",
        _PATTERN,
        f'<rect width="{width}" height="{height}" fill="#FFFFFF"/>',
        *map(_shape, drawing.shapes),
        "</svg>",
    )
    return ("\n".join(parts) + "\n").encode()


def stacked(pictures: Iterable[Picture]) -> Drawing:
    """Pictures below each other on one sheet, with their captions and sources."""
    shapes: list[Shape] = []
    y, width = _MARGIN, 0.0
    for picture in pictures:
        y += _CAPTION if y == _MARGIN else _BETWEEN
        for line in lines_in(picture.caption, _CAPTION, picture.drawing.width, 2):
            shapes.append(Label(_MARGIN, y, line, _CAPTION, strong=True))
            y += _CAPTION * 1.3
        shapes += moved(picture.drawing.shapes, _MARGIN, y)
        y += picture.drawing.height + _SOURCE * 1.8
        for line in lines_in(picture.source, _SOURCE, picture.drawing.width, 2):
            shapes.append(Label(_MARGIN, y, line, _SOURCE, ink=Ink.ASIDE))
            y += _SOURCE * 1.3
        width = max(width, picture.drawing.width)
    return Drawing(width + 2 * _MARGIN, y + _MARGIN, tuple(shapes))


def _shape(shape: Shape) -> str:
    match shape:
        case Box():
            place = " ".join(
                f'{name}="{_number(value)}"'
                for name, value in zip(
                    ("x", "y", "width", "height"),
                    (shape.x, shape.y, shape.width, shape.height),
                    strict=True,
                )
            )
            return f"<rect {place} {_BOXES[shape.look]}/>"
        case Stroke():
            points = " ".join(f"{_number(x)},{_number(y)}" for x, y in shape.points)
            return f'<polyline points="{points}" fill="none" {_STROKES[shape.look]}/>'
        case Label():
            return "".join(_label(shape))


def _label(label: Label) -> Iterator[str]:
    yield f'<text x="{_number(label.x)}" y="{_number(label.y)}" font-size="{_number(label.size)}"'
    yield f' fill="{_INKS[label.ink]}"'
    if label.strong:
        yield ' font-weight="bold"'
    if label.anchor is not Anchor.START:
        yield f' text-anchor="{label.anchor.value}"'
    yield f' xml:space="preserve">{_text(label.text)}</text>'


def _text(text: str) -> str:
    return escape(writable(text))


def _quoted(text: str) -> str:
    return quoteattr(writable(text))


def _number(value: float) -> str:
    """Two decimals at most, without needless zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


_INKS: Final = {Ink.TEXT: "#222B33", Ink.ASIDE: "#44515B", Ink.REVERSED: "#FFFFFF"}

_EDGE: Final = 'stroke="#5B6770" stroke-width="0.8"'
_BOXES: Final = {
    Look.TOP: 'fill="#14213D" stroke="#14213D" stroke-width="0.8"',
    Look.UNIT: f'fill="#FFFFFF" {_EDGE}',
    Look.LEVEL: f'fill="#EDF2F6" {_EDGE}',
    Look.GONE: 'fill="#FFFFFF" stroke="#5B6770" stroke-width="0.8" stroke-dasharray="3 2"',
    Look.NEW: 'fill="#0B6E4F"',
    Look.MOVED: 'fill="#8A4B00"',
    Look.MERGED: 'fill="#2A6F97"',
    Look.SPLIT: 'fill="#5B3FA8"',
    Look.RENAMED: 'fill="#5B6770"',
    Look.AVAILABLE: 'fill="#DCE5EC" stroke="#5B6770" stroke-width="0.6"',
    Look.SPENT: 'fill="#2A6F97"',
    Look.BEYOND: 'fill="url(#beyond)" stroke="#14213D" stroke-width="0.6"',
}
"""How the parts of a picture look; dark and light keep apart on a black-and-white printer."""

_STROKES: Final = {Look.GUIDE: _EDGE, Look.FAINT: 'stroke="#D5DCE4" stroke-width="0.6"'}

_PATTERN: Final = (
    '<defs><pattern id="beyond" width="4" height="4" patternUnits="userSpaceOnUse"'
    ' patternTransform="rotate(45)"><rect width="4" height="4" fill="#FFFFFF"/>'
    '<rect width="2" height="4" fill="#14213D"/></pattern></defs>'
)
